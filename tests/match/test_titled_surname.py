"""Surnames behind titles: only with the office, the state and nobody else in question."""

from typing import Any

import pytest

from copytaster.match.titled_surname import compile_titled
from copytaster.model.errors import TableError

TERMS: dict[str, Any] = {
    "titles": {
        "President": ["president"],
        "President of": [],
        "Prime Minister": ["prime minister", "premier"],
        "Governor of the": ["governor"],
    },
    "named_by": {"Orland": ["orland", "orlish", "port orla"]},
    "people": {
        "Mira Halvorsen": ["President; Orland; 2020-01-01;"],
        "Jon Breckwald": ["Prime Minister; Orland; 2019;", "President of the Senate; Orland; 2016; 2018"],
        "Ana Breckwell": ["Prime Minister; Halden; 2019;"],
        "Ada Bailey": ["Governor of the Bank of Orland; Orland; 2019;"],
    },
}
TABLES: dict[str, Any] = {
    "people.yaml": {
        "people": [{"name": name, "language": "en"} for name in TERMS["people"]],
        "terms": "terms.yaml",
        "real_names": "real.yaml",
    },
    "terms.yaml": TERMS,
    "real.yaml": {"words": "baily"},
}
BODY = {"table": "people.yaml", "forms": "near"}


def _found(find: Any, text: str) -> list[tuple[str, str]]:
    return [(one.span.of(text), one.fixes[0].edits[0].text) for one in find("name", BODY, TABLES, text)]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("President Halvorson left Orland.", "Halvorson", "Halvorsen"),
        ("Orlish President Halvrosen’s office", "Halvrosen", "Halvorsen"),
        ("In Orland Prime Minister Breckwad of the west", "Breckwad", "Breckwald"),
        ("Bank of Orland Governor Ada Baily spoke.", "Baily", "Bailey"),  # a real name: title and office
        ("Ada Bailey spoke. Bank of Orland Governor Baily left.", "Baily", "Bailey"),  # and the full name elsewhere
    ],
)
def test_a_near_surname_behind_its_title_is_mended(find: Any, text: str, wrong: str, right: str) -> None:
    assert _found(find, text) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "President Halvorson left the university.",  # no state
        "Prime Minister Halvorson left Orland.",  # not her office
        "Ms Halvorson left Orland.",
        "President Halvorsen left Orland.",
        "President Halvorsens left Orland.",
        "President Ola Halvorson left Orland.",  # another given name
        "The president, Halvorson, left Orland.",
        "Senate President Breckwad left Orland.",
        "Governor Baily left Orland.",  # a real name and nothing else
        "Governor Ada Baily of Halden spoke.",
        "",
    ],
)
def test_everybody_else_is_left_alone(find: Any, text: str) -> None:
    assert _found(find, text) == []


def test_a_holder_of_the_same_office_elsewhere_is_not_meant(find: Any) -> None:
    text = "In Orland and Halden Prime Minister Breckwll spoke."
    assert _found(find, text) == [("Breckwll", "Breckwell")]
    assert _found(find, "In Halden and Orland Prime Minister Breckwild spoke.") in ([], [("Breckwild", "Breckwald")])


@pytest.mark.parametrize(
    "table",
    [{"people": []}, {"titles": ["x"]}, {"titles": {"x": "y"}}, {"named_by": {"x": [""]}}, {"people": {"x": 3}}],
)
def test_a_table_of_another_shape_is_refused(table: Any) -> None:
    with pytest.raises(TableError):
        compile_titled(table, "terms.yaml")
