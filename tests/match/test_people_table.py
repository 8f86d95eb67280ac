"""The shipped table of people: every native form spells its name, and nothing in it contradicts the rest."""

from collections.abc import Mapping
from typing import Any

import pytest

import copytaster
from copytaster.catalog.load import load_rules
from copytaster.catalog.tables import Tables
from copytaster.match.name_table import forms, named_rows, natives, strings, variants
from tests.match.native_letters import reads_as

# Written in characters, which only a dictionary can read.
_CHARACTERS = frozenset({"zh", "ja", "th"})
_LATIN = frozenset("az tk uz".split())
# Known in English by a translated name, or one of another language.
_TRANSLATED = {
    "Joseph Stalin", "Vitali Klitschko", "Dora Bakoyannis", "Lee Kuan Yew", "Khaltmaa Battulga", "Ukhnaagiin Khurelsukh",
    "Luvsannamsrai Oyun-Erdene", "Isaac Herzog",
}  # fmt: skip


@pytest.fixture(scope="module")
def table() -> Mapping[str, Any]:
    rule = next(rule for rule in load_rules() if rule.id == "NAM001")
    loaded: Mapping[str, Any] = Tables().load(rule, "people.yaml")
    return loaded


def test_seven_hundred_people_have_variants_that_say_what_they_rest_on(table: Mapping[str, Any]) -> None:
    rows = list(named_rows(table))
    assert sum(bool(variants(row)) for row in rows) >= 700
    assert sum(bool(natives(row)) for row in rows) >= 600
    assert all(isinstance(row["variants"], Mapping) for row in rows if "variants" in row)


def test_native_forms_spell_the_name(table: Mapping[str, Any]) -> None:
    unread = [
        (row["name"], native)
        for row in named_rows(table)
        if row["language"] not in _CHARACTERS | _LATIN and row["name"] not in _TRANSLATED
        for native in natives(row)
        if not any(reads_as(row["language"], native, form) for form in forms(row))
    ]
    assert unread == []


def test_other_people_are_left_alone(table: Mapping[str, Any]) -> None:
    texts = [
        text.format(other=other, name=row["name"])
        for row in named_rows(table)
        for other in strings(row, "distinct")
        for text in ("{other} opened the fair.", "President {other} spoke; later {name} left.", "{name} met {other}.")
    ]
    assert len(texts) > 200
    assert [text for text in texts if any(one.rule.startswith("NAM") for one in copytaster.check(text))] == []
