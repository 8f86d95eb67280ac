"""Spellings of one person in one article, taken from a table of people."""

from typing import Any

import pytest

from copytaster.match import consistency
from copytaster.match.mixed_people import groups

PEOPLE = {
    "people": [
        {"name": "Viktor Orbán", "language": "hu", "variants": {"Viktor Orban": "plain"}},
        {"name": "Sergei Lavrov", "language": "ru", "variants": ["Sergey Lavrov"], "also": ["S. V. Lavrov"]},
        {"name": "Yoon Suk Yeol", "language": "ko", "variants": ["Yoon Suk-yeol"]},
        {"name": "Orla Vex", "language": "en"},
    ]
}
TABLES: dict[str, Any] = {"people.yaml": PEOPLE, "table.yaml": [["Kadyrov", "Kadirov"]]}
BODY = {"table": "table.yaml", "people": "people.yaml"}


def _found(find: Any, text: str, body: dict[str, Any] | None = None) -> list[str]:
    return [finding.span.of(text) for finding in find("consistency", body or BODY, TABLES, text)]


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("Sergei Lavrov spoke. Sergey Lavrov left.", ["Sergey Lavrov"]),
        ("Yoon Suk Yeol, Yoon Suk-yeol", ["Yoon Suk-yeol"]),
        ("Viktor Orbán spoke. Orban left; Orbán smiled.", ["Orban"]),
        ("Viktor Orbán spoke, but Prime Minister Orban’s son left.", ["Orban"]),
        ("Kadyrov spoke. Kadirov left. Kadyrov", ["Kadirov"]),
    ],
)
def test_mixed_spellings_are_reported(find: Any, text: str, odd: list[str]) -> None:
    assert _found(find, text) == odd


@pytest.mark.parametrize(
    "text",
    [
        "Orban left; Orbán smiled.",  # nobody says which
        "Viktor Orbán and Ludovic Orban met.",
        "Viktor Orbán met Ludovic Orban, and Orban smiled.",
        "S. V. Lavrov and Sergei Lavrov",
        "He met Ramzan Kadyrov and Timur Kadirov",
        "Viktor Orbán said: “I am Viktor Orban.”",
        "Orla Vex",
    ],
)
def test_what_may_be_two_people_or_one_spelling_is_not(find: Any, text: str) -> None:
    assert _found(find, text) == []


def test_no_word_is_wanted_in_two_spellings(find: Any, fixed: Any) -> None:
    text = "Viktor Orbán, Viktor Orban, Orban, Orban"
    findings = find("consistency", BODY, TABLES, text)
    assert fixed(text, findings) == "Viktor Orban, Viktor Orban, Orban, Orban"


def test_what_a_house_style_decides_is_left_to_it() -> None:
    assert [group.spellings for group in groups(PEOPLE, {"Orban", "Yoon Suk-yeol"})] == [
        ("Sergei Lavrov", "Sergey Lavrov")
    ]


def test_the_groups_are_parted_and_none_is_lost() -> None:
    many = {"people": [{"name": f"Orla Vex{n:03}a", "variants": [f"Orla Wex{n:03}a"]} for n in range(150)]}
    data = consistency.compile(BODY, {"people.yaml": many, "table.yaml": TABLES["table.yaml"]}.__getitem__)
    parts = list(consistency.parts(data))
    assert len(parts) > 3
    assert sorted(anchor for part in parts for anchor in consistency.anchors(part)) == sorted(consistency.anchors(data))
