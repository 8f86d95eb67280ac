"""The file of evidence is read strictly."""

from pathlib import Path

import pytest

from copytaster.catalog import evidence
from copytaster.model.errors import RuleError


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "evidence.json"
    monkeypatch.setattr(evidence, "evidence_path", lambda: str(file))
    return file


def test_it_is_read(path: Path) -> None:
    path.write_text('{"words": {"machine": 1000}, "rules": {"MT001": {"hits": {"machine": 2}}}}', "utf-8")
    assert evidence.load_evidence()["MT001"].per_million("machine") == 2000


@pytest.mark.parametrize(
    "content", ["", "[]", '{"words": {}}', '{"words": {}, "rules": {"MT001": {"hist": {}}}}', "\0"]
)
def test_damage_is_told(path: Path, content: str) -> None:
    path.write_text(content, "utf-8")
    with pytest.raises(RuleError, match="make evidence"):
        evidence.load_evidence()


def test_without_it_nothing_is_known(path: Path) -> None:
    assert not path.exists()
    assert evidence.load_evidence() == {}
