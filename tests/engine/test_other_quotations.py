"""Words between marks the rules do not read, and before a mark whose partner is lost, are left as they are."""

import pytest

import copytaster
from copytaster import Applicability

WORDS = "We recieved the the aid from Kiev on monday,"


@pytest.mark.parametrize(
    "text",
    [
        f"``{WORDS}'' he said.",
        f"''{WORDS}'' he said.",
        f"‹{WORDS}› he said.",
        f"「{WORDS}」 he said.",
        f"『{WORDS}』 he said.",
        f"＂{WORDS}＂ he said.",
        f"″{WORDS}″ he said.",
        f"’{WORDS}’ he said.",
        f"{WORDS}” he said.",
        f'{WORDS}" he said.',
        f"— {WORDS} — he said.",
        f"> {WORDS} he said in his letter.",
    ],
)
@pytest.mark.parametrize("at_least", [Applicability.SAFE, Applicability.UNSAFE])
def test_no_fix_changes_what_may_be_quoted(text: str, at_least: Applicability) -> None:
    assert WORDS in copytaster.fix(text, at_least=at_least).text


def test_what_stands_beside_is_mended() -> None:
    text = "They saw the the bridge.\n\n‹It was the the night,› he said of the the war."
    assert copytaster.fix(text).text == "They saw the bridge.\n\n‹It was the the night,› he said of the war."


@pytest.mark.parametrize("mark", ["``", "''", "‹", "「", "’", ">", "— ", "″", '"', "”"])
def test_any_number_of_marks_is_read(mark: str) -> None:
    text = (mark + "the the ") * 20_000
    assert copytaster.check(text) is not None
