"""The guide to writing rules says what the program does."""

import re
from pathlib import Path

import pytest

from copytaster.catalog import schema
from copytaster.cli.main import main
from copytaster.english.classes import CLASSES
from tests.conftest import REPOSITORY

GUIDE = (REPOSITORY / "docs" / "writing-rules.md").read_text(encoding="utf-8")
SAMPLES = [
    block for block in re.findall(r"^```yaml\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL) if block.startswith("id: ")
]
TABLES = re.findall(r"`([a-z-]+\.yaml)` beside it:\n```yaml\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)


def named(sample: str) -> str:
    rule_id, name = (re.search(rf"^{key}: (\S+)$", sample, re.MULTILINE) for key in ("id", "name"))
    assert rule_id
    assert name
    return f"{rule_id[1]}-{name[1]}"


def test_sample_rules_pass_their_test(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, table in TABLES:
        (tmp_path / name).write_text(table, encoding="utf-8")
    for sample in SAMPLES:
        (tmp_path / f"{named(sample)}.yaml").write_text(sample, encoding="utf-8")
    assert main(["rules", "test", str(tmp_path)]) == 0, capsys.readouterr().out


def test_every_kind_has_a_sample() -> None:
    kinds = {found[1] for sample in SAMPLES if (found := re.search(r"^kind: (\w+)$", sample, re.MULTILINE))}
    assert kinds | {"office", "style", "code"} == set(schema.KINDS)


@pytest.mark.parametrize("kind", schema.KINDS)
def test_every_key_is_documented(kind: str) -> None:
    keys = set(schema.KINDS[kind].__struct_encode_fields__)
    section = GUIDE[GUIDE.index(f"### {kind}") :].partition("\n### ")[0]
    for key in keys:
        where = GUIDE if key in schema.COMMON_KEYS else section
        assert f"`{key}" in where, key


def test_every_class_is_documented() -> None:
    documented = set(re.findall(r"`\{([A-Z]+)\}`", GUIDE))
    assert set(CLASSES) <= documented
