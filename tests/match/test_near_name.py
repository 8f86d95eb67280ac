"""Which near-misses of listed people are reported."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.english.name_key import distance, plain, sound_key
from copytaster.match import name
from copytaster.model.errors import RuleError

TABLES: dict[str, Any] = {
    "people.yaml": {
        "more_names": "more.yaml",
        "real_names": "real.yaml",
        "people": [
            {"name": "Volodymyr Zelensky", "language": "uk", "variants": ["Volodymyr Zelenskyy"]},
            {"name": "Olaf Scholz", "language": "de", "misspellings": {"Olaf Sholz": "Olaf Scholz"}},
            {"name": "Recep Tayyip Erdoğan", "language": "tr", "variants": ["Recep Tayyip Erdogan"]},
        ],
    },
    "more.yaml": {"latin": "Ursula von der Leyen\nJean-Yves Le Drian\n", "transliterated": "Dmytro Kuleba\n"},
    "real.yaml": {"words": "schulz\nmarie"},
}
BODY = {"table": "people.yaml", "forms": "near"}


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("President Voldymir Zelensky spoke.", "Voldymir", "Volodymyr"),
        ("Voldymir\nZelensky spoke.", "Voldymir", "Volodymyr"),
        ("A word from Volodymyr Zelnsky’s office.", "Zelnsky", "Zelensky"),
        ("In Ankara Recep Tayip Erdogan smiled.", "Tayip", "Tayyip"),
        ("In Ankara Receb Tayyip Erdoğan smiled.", "Receb", "Recep"),
        ("Ursula von der Leyden left.", "Leyden", "Leyen"),
        ("The minister Jean-Yvves Le Drian left.", "Yvves", "Yves"),
        ("Dytro Kuleba left.", "Dytro", "Dmytro"),
        ("Dmztor Kuleba left.", "Dmztor", "Dmytro"),  # two edits, but nobody else is called Kuleba
        ("Dmytro Kooleba and Dmeetro Kuleba left.", "Dmeetro", "Dmytro"),  # only one of them is no usual spelling
        ("Recep Tajip Erdogan smiled.", "Tajip", "Tayyip"),
        ("Ursule von der Leyen left.", "Ursule", "Ursula"),
    ],
)
def test_an_unknown_word_in_a_listed_name_is_mended(find: Any, text: str, wrong: str, right: str) -> None:
    findings = find("name", BODY, TABLES, text)
    assert [(finding.span.of(text), finding.fixes[0].edits[0].text) for finding in findings] == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "Volodymyr Zelenskyy spoke.",
        "Volodymyr Zelenskiy spoke.",  # another transliteration
        "Olaf Schulz, a carpenter, spoke.",  # a real name without a second sign
        "Olaf Sholz spoke.",  # listed, so another rule reports it
        "Oleksandr Zelensky spoke.",
        "Dmitro Kuleba and Dmytro Kouleba spoke.",  # other usual transliterations
        "Jean-Marie Le Drian spoke.",  # somebody else of the family
        "The Scholzs left.",
        "OLAF SCHOLS",
        "olaf scholc",
    ],
)
def test_other_names_are_left_alone(find: Any, text: str) -> None:
    assert find("name", BODY, TABLES, text) == []


def test_a_real_name_needs_title_and_right_form_elsewhere(find: Any) -> None:
    text = "Chancellor Olaf Schulz spoke. Later Scholz left."
    assert [finding.span.of(text) for finding in find("name", BODY, TABLES, text)] == ["Schulz"]


def test_every_place_of_the_misspelling_is_reported(find: Any, fixed: Any) -> None:
    text = "Voldymir Zelensky and Voldymir Zelensky."
    assert fixed(text, find("name", BODY, TABLES, text)) == "Volodymyr Zelensky and Volodymyr Zelensky."


@pytest.mark.parametrize("body", [{"table": "people.yaml", "forms": ""}, {"table": "people.yaml", "forms": "nonsense"}])
def test_a_rule_must_name_forms_that_the_table_has(body: dict[str, str]) -> None:
    with pytest.raises(RuleError):
        name.compile(body, TABLES.__getitem__)


def test_plain_drops_accents_and_keeps_case() -> None:
    assert plain("Łukasz Đoković Yıldırım Støre") == "Lukasz Dokovic Yildirim Store"


@pytest.mark.parametrize(
    ("one", "other"), [("zelensky", "zelenskiy"), ("sergei", "sergey"), ("kharkov", "harkov"), ("jazenjuk", "jazenjuk")]
)
def test_transliterations_of_one_name_share_a_key(one: str, other: str) -> None:
    assert sound_key(one) == sound_key(other)


WORDS = st.text(alphabet="abcd", max_size=9)


@given(WORDS, WORDS)
def test_distance_is_symmetric_and_zero_only_for_equals(one: str, other: str) -> None:
    assert distance(one, other, 9) == distance(other, one, 9)
    assert (distance(one, other, 9) == 0) is (one == other)


@given(WORDS, WORDS, st.integers(0, 3))
def test_distance_beyond_the_limit_is_limit_and_one(one: str, other: str, limit: int) -> None:
    assert distance(one, other, limit) == min(distance(one, other, 9), limit + 1)


@given(WORDS, st.integers(0, 8))
def test_a_swap_of_neighbours_is_one_edit(word: str, at: int) -> None:
    if at + 1 < len(word):
        assert distance(word, word[:at] + word[at + 1] + word[at] + word[at + 2 :], 9) <= 1
