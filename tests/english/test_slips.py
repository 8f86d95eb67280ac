"""Slips, packed words and compounds."""

from hypothesis import given
from hypothesis import strategies as st

from copytaster.english.compounds import is_compound, is_plain_compound
from copytaster.english.packed_words import PackedPairs, PackedWords, pack, pack_pairs
from copytaster.english.slips import meant_by

WORDS = st.text("abcdeé\ud800", min_size=1, max_size=6)


@given(st.sets(WORDS), WORDS)
def test_packed_words_are_a_set(words: set[str], word: str) -> None:
    packed = PackedWords(pack(words))
    assert (word in packed) == (word in words)
    assert all(each in packed for each in words)


@given(st.dictionaries(WORDS, WORDS), WORDS)
def test_packed_pairs_are_a_dictionary(pairs: dict[str, str], word: str) -> None:
    packed = PackedPairs(pack_pairs(pairs))
    assert packed.get(word) == pairs.get(word)
    assert all(packed.get(each) == other for each, other in pairs.items())


@given(st.text("abcdefghij", min_size=3, max_size=9), st.data())
def test_a_letter_left_out_is_put_back(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 1))
    assert word in set(meant_by(word[:at] + word[at + 1 :]))


def test_the_first_letter_is_only_swapped() -> None:
    meant = set(meant_by("ovte"))
    assert "vote" in meant
    assert "note" not in meant


def test_compounds_keep_to_the_rules_of_spelling() -> None:
    known = {"plan", "make", "form", "justice", "weapon", "counter", "terrorist", "great", "set"}.__contains__
    assert all(is_compound(word, known) for word in ("bioweapon", "planish", "greatset", "counterterrorist"))
    assert not any(is_compound(word, known) for word in ("formmed", "justicee", "makes" + "s"))
    assert is_plain_compound("counterterrorist", known)
    assert not is_plain_compound("greatset", known)
