"""UTF-8 read in the wrong encoding is told and read back, and sound text of any language stays as it is."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import copytaster
from copytaster.english.misread import find_misread
from copytaster.model.fix import Applicability
from tests.checks.sentences import SENTENCES

ENCODINGS = {
    "TYP203": ("cp1252", "cp1250"),
    "TYP214": ("cp1251",),
    "TYP215": ("cp437", "cp850", "cp866", "mac_roman"),
}
EACH = [(rule, encoding) for rule, encodings in ENCODINGS.items() for encoding in encodings]
RULES = copytaster.load_rules(select=list(ENCODINGS))
# Languages that are repaired whatever they were read as; of others, the pairs that occur in practice.
WESTERN = ("en", "fr", "de", "es", "pt", "it", "pl", "cs", "hu", "ro", "tr", "sv", "da", "is", "vi", "az")
CYRILLIC = ("ru", "uk", "bg", "sr")


def misread(text: str, encoding: str) -> str:
    """`text` in UTF-8, read in `encoding`; gaps of that encoding are read as control characters."""
    return "".join(bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in text.encode())


def fixed(text: str) -> str:
    return copytaster.fix(text, rules=RULES).text


@pytest.mark.parametrize("language", [*WESTERN, *CYRILLIC])
@pytest.mark.parametrize("encoding", ["latin-1", "cp1254", *(encoding for _, encoding in EACH)])
def test_sentences_are_read_back(language: str, encoding: str) -> None:
    sentence = SENTENCES[language]
    assert fixed(misread(sentence, encoding)) == sentence
    assert fixed(misread(misread(sentence, encoding), encoding)) == sentence


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_every_script_is_read_back_from_windows_1252(language: str) -> None:
    sentence = SENTENCES[language]
    assert fixed(misread(sentence, "cp1252")) == sentence


@pytest.mark.parametrize("change", [str, str.upper, str.lower, str.title])
@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_sound_sentences_stay(language: str, change: Callable[[str], str]) -> None:
    assert fixed(change(SENTENCES[language])) == change(SENTENCES[language])


WORDS = sorted({word for sentence in SENTENCES.values() for word in sentence.split()})


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), st.sampled_from(EACH))
def test_what_is_told_of_damaged_words_is_what_they_were(words: list[str], how: tuple[str, str]) -> None:
    text, (rule, encoding) = " ".join(words), how
    ends, damaged = {0: 0}, ""
    for number, character in enumerate(text, 1):
        damaged += misread(character, encoding)
        ends[len(damaged)] = number
    for place in find_misread(damaged, 0, len(damaged), ENCODINGS[rule]):
        assert place.meant == text[ends[place.start] : ends[place.end]]


@given(
    st.lists(st.sampled_from([*WORDS, "CAFÉ", "“É”", "MENÜ…", "SÃO", "TĚŠÍN", "RÓŻA", "À"]), min_size=1, max_size=8),
    st.sampled_from([" ", "", "’", "…", "”", "“", "—", "»"]),
    st.sampled_from(["", "™", "°", "…”", "»", "®"]),
    st.booleans(),
)
def test_sound_words_stay_however_they_are_joined(words: list[str], joint: str, end: str, is_upper: bool) -> None:
    text = joint.join(words) + end
    text = text.upper() if is_upper else text
    certain = [place for names in ENCODINGS.values() for place in find_misread(text, 0, len(text), names)]
    assert certain == []


def test_a_lost_byte_is_shown_not_mended() -> None:
    text = "Ð—ÐµÐ»ÐµÐ½ÑÐºÐ¸Ð¹ came."
    (found,) = copytaster.check(text, rules=RULES)
    assert found.fixes[0].applicability is Applicability.DISPLAY
    assert found.fixes[0].edits[0].text == "Зелен\ufffdкий"
    assert fixed(text) == text


def test_a_sign_that_proves_nothing_waits_for_proof_on_its_line() -> None:
    assert fixed("They read В«Post».") == "They read В«Post»."
    assert fixed(misread("Они читают «Труд».", "cp1251")) == "Они читают «Труд»."


def test_a_repair_may_stand_in_a_quotation() -> None:
    text = "She said: “We donâ€™t know the cafÃ© at all.”"
    assert fixed(text) == "She said: “We don’t know the café at all.”"


def test_a_repair_goes_through_the_encoder_of_the_page() -> None:
    page = (
        "<p>They don&acirc;&euro;&trade;t sell Fish &amp; ChipsÃ¢â‚¬Å¡ or caf&Atilde;&copy;; 1 â‰¤ 2 and â€¹b&gt;.</p>"
    )
    text = copytaster.fix(page, format="html", rules=RULES).text
    assert text == "<p>They don’t sell Fish &amp; Chips‚ or café; 1 ≤ 2 and ‹b&gt;.</p>"


def test_a_repaired_sign_of_markup_is_escaped() -> None:
    page = f"<p>They said {misread('＜b＞', 'cp1252')} and {misread('é', 'cp1252')}x.</p>"
    assert "<b" not in copytaster.fix(page, format="html", rules=RULES).text


@pytest.mark.parametrize(
    "text", ["Ã©" * 200_000, "Ã" * 200_000, "Ð¸ " * 100_000, "â€" * 100_000, "–µ" * 100_000, "é…" * 99_999]
)
def test_long_runs_are_read_in_one_go(text: str) -> None:
    copytaster.check(text, rules=RULES)
