"""Look-alikes in Latin words, and what only looks like them."""

from collections.abc import Callable

import pytest

from copytaster.model.finding import Finding

Run = Callable[..., list[Finding]]
ANCHORS = tuple("аеорсухіјѕвзкмнтοαβεζηικμνρτυχ")


def mended(run: Run, text: str) -> dict[str, str]:
    return {finding.span.of(text): finding.fixes[0].edits[0].text for finding in run("mixed_script", text, ANCHORS)}


@pytest.mark.parametrize(
    ("word", "meant"),
    [("Kуiv", "Kyiv"), ("Μoscow", "Moscow"), ("Tοkyο", "Tokyo"), ("Dеjà", "Dejà")],
)
def test_look_alikes_in_latin_words(run_check: Run, word: str, meant: str | None) -> None:
    assert mended(run_check, f"In {word} it rained.") == ({word: meant} if meant else {})


@pytest.mark.parametrize(
    "text",
    [
        "мир",
        "Київ",
        "НАТО",
        "TGFβ and IFNγ",
        "3 kΩ",
        "ΔT",
        "5 μm",
        "α-helix",
        "PPARα",
        "Αθήνα",
        "B2B и C2C",
        "Xи",
        "я a",
    ],
)
def test_words_of_their_own_script_stay(run_check: Run, text: str) -> None:
    assert mended(run_check, f"They wrote {text} here.") == {}


def test_a_look_alike_of_a_word_is_mended_between_latin_words(run_check: Run) -> None:
    assert mended(run_check, "А man met а woman and І said so.") == {"А": "A", "а": "a", "І": "I"}
    assert mended(run_check, "The letter а is next; кот а пёс.") == {}
