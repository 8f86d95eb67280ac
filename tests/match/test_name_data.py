"""The shipped tables on annotated texts: misspelt names are found, namesakes are left alone."""

import json
from pathlib import Path

import copytaster
from copytaster.model.severity import Severity


def _name_warnings(text: str) -> list[copytaster.Diagnostic]:
    found = copytaster.check(text, format="text")
    return [one for one in found if one.rule.startswith("NAM") and one.severity >= Severity.WARNING]


def _rows(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def test_most_misspelt_office_holders_are_found(data: Path) -> None:
    rows = _rows(data / "data" / "names" / "misspellings.jsonl")
    found = sum(bool(_name_warnings(row["text"])) for row in rows)
    assert found >= 0.78 * len(rows)


def test_namesakes_are_left_alone(data: Path) -> None:
    rows = _rows(data / "data" / "names" / "namesakes.jsonl")
    assert [row["text"] for row in rows if _name_warnings(row["text"])] == []
