"""The table of misspellings and the rule that carries it."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from copytaster.model.finding import Finding

Run = Callable[..., list[Finding]]

FOLDER = Path(__file__).parents[2] / "rules" / "typography"


@pytest.fixture(scope="module")
def table() -> dict[str, str]:
    loaded = yaml.safe_load((FOLDER / "misspellings.yaml").read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def test_every_misspelling_begins_with_an_anchor(table: dict[str, str]) -> None:
    rule = yaml.safe_load((FOLDER / "TYP304-misspelling.yaml").read_text(encoding="utf-8"))
    anchors = tuple(rule["anchors"])
    assert set(anchors) <= set(table)
    assert [word for word in table if not word.startswith(anchors)] == []


def test_no_correction_is_a_misspelling(table: dict[str, str]) -> None:
    assert not {word for right in table.values() for word in right.lower().split()} & set(table)


@pytest.mark.parametrize(
    ("text", "expected"), [("goverment", "government"), ("Goverment", "Government"), ("GOVERMENT", "GOVERNMENT")]
)
def test_capitals_are_kept(run_check: Run, text: str, expected: str) -> None:
    (finding,) = run_check("misspelling", text, ("goverment",), {"table": {"goverment": "government"}})
    assert finding.fixes[0].edits[0].text == expected


def test_addresses_are_left_alone(run_check: Run) -> None:
    text = "See goverment@example.org, example.org/goverment and #goverment."
    assert run_check("misspelling", text, ("goverment",), {"table": {"goverment": "government"}}) == []
