"""Tables in several files: rows together, faults with the file and line they stand in."""

from pathlib import Path

import pytest

import copytaster
from copytaster.model.diagnostic import Diagnostic
from copytaster.model.errors import RuleError

RULE = """\
id: DESK006
name: names-of-the-house
kind: name
message: "“{match}” is a misspelling of “{fix}”."
why: The people and places of our own region.
severity: warning
fix: unsafe
table: names.yaml
forms: misspelt
examples:
  bad: [{text: "The mayor of [[Haldenn]] spoke.", fixed: The mayor of Halden spoke.}]
  good: ["The mayor of Halden spoke."]
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    (tmp_path / "DESK006-names-of-the-house.yaml").write_text(RULE, encoding="utf-8")
    (tmp_path / "names.yaml").write_text("parts: [north.yaml, south.yaml]\n", encoding="utf-8")
    (tmp_path / "north.yaml").write_text("places:\n  - {name: Halden, misspelt: [Haldenn]}\n", encoding="utf-8")
    (tmp_path / "south.yaml").write_text("places:\n  - {name: Orla, misspelt: [Orlaa]}\n", encoding="utf-8")
    return tmp_path


def _check(pack: Path, text: str) -> list[Diagnostic]:
    return copytaster.check(text, rules=[rule for rule in copytaster.load_rules(str(pack)) if rule.id == "DESK006"])


def test_the_rows_of_all_parts_are_one_table(pack: Path) -> None:
    found = _check(pack, "From Haldenn to Orlaa.")
    assert [finding.fixes[0].edits[0].text for finding in found] == ["Halden", "Orla"]


@pytest.mark.parametrize(
    ("file", "content", "line", "message"),
    [
        ("south.yaml", "places:\n  - {name: Orla}\n  - {name: Halden}\n", 3, "listed twice"),
        ("south.yaml", "places:\n  - name: Orla\n    misspelt:\n      - Halden\n", 4, "name of a row"),
        ("south.yaml", "near: {x: [y]}\n", 1, "lists of rows only"),
        ("south.yaml", "- name: Orla\n", 1, "holds lists of rows"),
        ("names.yaml", "near: {}\nparts: north.yaml\n", 2, "must be a list"),
        ("names.yaml", "parts: [north.yaml, north.yaml]\n", 1, "twice"),
    ],
)
def test_a_fault_is_told_where_it_stands(pack: Path, file: str, content: str, line: int, message: str) -> None:
    (pack / file).write_text(content, encoding="utf-8")
    with pytest.raises(RuleError, match=message) as error:
        _check(pack, "Halden")
    assert (error.value.path, error.value.line) == (str(pack / file), line)


@pytest.mark.parametrize("name", ["../names.yaml", "absent.yaml", "north.txt"])
def test_a_part_lies_beside_the_table(pack: Path, name: str) -> None:
    (pack / "names.yaml").write_text(f"parts: [{name}]\n", encoding="utf-8")
    with pytest.raises(RuleError):
        _check(pack, "Halden")
