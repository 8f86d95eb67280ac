"""Tables of names that contradict themselves are refused, with the place."""

from pathlib import Path
from typing import Any

import pytest

import copytaster
from copytaster.match.name_conflicts import check_names
from copytaster.model.errors import RuleError, TableError

RULE = """\
id: DESK006
name: names-of-the-house
kind: name
message: "“{match}” is a misspelling of “{fix}”."
why: The people and places of our own region.
severity: warning
fix: unsafe
table: house-names.yaml
forms: misspelt
examples:
  bad: [{text: "The mayor of [[Haldenn]] spoke.", fixed: The mayor of Halden spoke.}]
  good: ["The mayor of Halden spoke."]
"""


@pytest.mark.parametrize(
    ("rows", "place", "message"),
    [
        ([{"name": "Halden"}, {"name": "Halden"}], "places[1]", "listed twice"),
        ([{"name": "Halden"}, {"name": "Orla", "wrong": ["Halden"]}], "places[1].wrong[0]", "name of a row"),
        ([{"name": "Orla", "variants": ["Orlah"], "wrong": ["Orlah"]}], "places[0].wrong[0]", "a variant of Orla"),
        ([{"name": "Orla", "variants": ["Or", "Or"]}], "places[0].variants[1]", "a variant of Orla"),
        ([{"name": "Orla"}, {"name": "Oda", "variants": ["Orla"]}], "places[1].variants[0]", "name of a row"),
        ([{"name": "Ab", "wrong": ["X"]}, {"name": "Cd", "wrong": ["X"]}], "places[1].wrong[0]", "“Ab” and “Cd”"),
        ([{"name": "Ab", "wrong": ["X", "X"]}], "places[0].wrong[1]", "twice"),
        ([{"name": "Ab", "wrong": {"X": "Y", "Y": "X"}}], "places[0].wrong.X", "X → Y → X"),
        ([{"name": "Ab", "wrong": {"X": "X"}}], "places[0].wrong.X", "X → X → X"),
        ([{"name": "Ab", "variants": {"Cd": "x"}}, {"name": "Cd"}], "places[0].variants.Cd", "name of a row"),
        ([{"name": "Ab", "also": ["Cd"], "wrong": ["Cd"]}], "places[0].wrong[0]", "other name of Ab"),
        ([{"name": "Ab", "distinct": ["Cd"], "wrong": {"Cd": "Ab"}}], "places[0].wrong.Cd", "a namesake of Ab"),
        (
            [{"name": "Ab", "native": "Аб"}, {"name": "Cd", "native": ["Цд", "Аб"]}],
            "places[1].native",
            "also that of Ab",
        ),
    ],
)
def test_a_contradiction_is_refused(rows: list[Any], place: str, message: str) -> None:
    with pytest.raises(TableError, match=message.replace("→", ".")) as error:
        check_names({"places": rows}, "wrong")
    assert error.value.place == place


def test_two_lists_may_speak_of_one_thing() -> None:
    check_names({"organisations": [{"name": "Orla", "wrong": ["Orlaa"]}], "bodies": [{"name": "Orla"}]}, "wrong")
    check_names({"places": [{"name": "Orla", "old": ["Or"], "wrong": ["Oor"]}, {"name": 3}, "x"], "near": {}}, "wrong")
    check_names(None, "wrong")


def test_a_variant_rests_on_a_listed_source() -> None:
    table = {"sources": {"plain": "without diacritics"}, "places": [{"name": "Órla", "variants": {"Orla": "plain"}}]}
    check_names(table, "wrong")
    table["places"] = [{"name": "Órla", "variants": {"Orla": "plain; hearsay"}}]
    with pytest.raises(TableError, match="hearsay") as error:
        check_names(table, "wrong")
    assert error.value.place == "places[0].variants.Orla"


def test_the_message_names_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "DESK006-names-of-the-house.yaml").write_text(RULE, encoding="utf-8")
    table = tmp_path / "house-names.yaml"
    table.write_text("places:\n  - {name: Halden, misspelt: [Haldenn]}\n  - {name: Halden}\n", encoding="utf-8")
    with pytest.raises(RuleError) as error:
        copytaster.check("Halden", rules=copytaster.load_rules(str(tmp_path)))
    assert (error.value.path, error.value.line) == (str(table), 3)
