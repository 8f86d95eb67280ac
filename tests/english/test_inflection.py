"""Forms of words, against our own examples and against lemminflect."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.english.inflection import (
    adjective_forms,
    all_verb_forms,
    analyse_form,
    inflect,
    noun_plural,
    verb_forms,
)
from copytaster.english.irregular import VERBS
from copytaster.english.vocabulary import COMMON_VERBS

# Where lemminflect is wrong, or gives only one of two accepted forms.
_NOT_COMPARED = frozenset(
    "bereave bestride betake broadcast fit forecast fuel get handwrite intercut lean lie light prove sightread sightsee "
    "simulcast spellbind spoil sting sublet telecast test-drive troubleshoot typeset webcast".split()
)


@pytest.mark.parametrize(
    "forms",
    [
        "go goes went gone going",
        "be is was been being",
        "stop stops stopped stopped stopping",
        "visit visits visited visited visiting",
        "refer refers referred referred referring",
        "panic panics panicked panicked panicking",
        "die dies died died dying",
        "agree agrees agreed agreed agreeing",
        "carry carries carried carried carrying",
        "put puts put put putting",
        "withdraw withdraws withdrew withdrawn withdrawing",
        "fix fixes fixed fixed fixing",
        "quit quits quit quit quitting",
        "focus focuses focused focused focusing",
        "rebuild rebuilds rebuilt rebuilt rebuilding",
        "travel travels travelled travelled travelling",
        "dye dyes dyed dyed dyeing",
        "relay relays relayed relayed relaying",
    ],
)
def test_verb_forms(forms: str) -> None:
    assert verb_forms(forms.split(maxsplit=1)[0]) == tuple(forms.split())


def test_the_first_word_of_a_phrase_is_inflected() -> None:
    assert verb_forms("go ahead").past == "went ahead"


def test_variants() -> None:
    assert {"am", "are", "were"} <= set(all_verb_forms("be"))
    assert "learnt" in all_verb_forms("learn")


def test_inflect_and_analyse_are_inverse() -> None:
    for verb in COMMON_VERBS:
        for form in verb_forms(verb)._fields:
            assert form in analyse_form(verb, inflect(verb, form))


def test_ambiguous_forms() -> None:
    assert analyse_form("put", "put") == ("base", "past", "participle")
    assert analyse_form("go", "gone") == ("participle",)
    assert analyse_form("be", "were") == ("past",)
    assert analyse_form("learn", "learnt") == ("past", "participle")
    assert analyse_form("go", "walk") == ()


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("talk", "talks"), ("country", "countries"), ("day", "days"), ("church", "churches"), ("man", "men"),
        ("German", "Germans"), ("spokesman", "spokesmen"), ("spokesperson", "spokespeople"), ("child", "children"),
        ("crisis", "crises"), ("hero", "heroes"), ("photo", "photos"), ("aircraft", "aircraft"), ("wife", "wives"),
        ("prime minister", "prime ministers"), ("roof", "roofs"), ("radio", "radios"),
    ],
)  # fmt: skip
def test_plurals(noun: str, plural: str) -> None:
    assert noun_plural(noun) == plural


@pytest.mark.parametrize(
    ("adjective", "forms"),
    [
        ("big", ("bigger", "biggest")), ("late", ("later", "latest")), ("happy", ("happier", "happiest")),
        ("good", ("better", "best")), ("useful", ("more useful", "most useful")), ("great", ("greater", "greatest")),
        ("narrow", ("narrower", "narrowest")), ("important", ("more important", "most important")),
    ],
)  # fmt: skip
def test_comparison(adjective: str, forms: tuple[str, str]) -> None:
    assert adjective_forms(adjective) == forms


def test_verbs_agree_with_lemminflect() -> None:
    lemminflect = pytest.importorskip("lemminflect")
    tags = {"third": "VBZ", "past": "VBD", "participle": "VBN", "gerund": "VBG"}
    differing = [
        (verb, name, form)
        for verb in sorted({*COMMON_VERBS, *VERBS} - _NOT_COMPARED)
        for name, tag in tags.items()
        if (form := inflect(verb, name)) not in (lemminflect.getInflection(verb, tag=tag) or (form,))
    ]
    assert differing == []


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12))
def test_any_word_can_be_inflected(word: str) -> None:
    assert all(verb_forms(word))
    assert noun_plural(word)
    assert all(adjective_forms(word))
