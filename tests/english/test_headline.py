"""Which first line is a headline."""

import pytest

from copytaster.english.headline import find_headline, is_title_case
from copytaster.english.lines import find_lines

_BODY = "\n\nThe council closed the pier on Tuesday. It will open in May."


def _headline(text: str) -> str | None:
    span = find_headline(text, find_lines(text))
    return span.of(text) if span else None


@pytest.mark.parametrize("line", ["Council closes pier", "Will the pier open again?", "Pier “is lost” says mayor"])
def test_a_short_first_line_is_the_headline(line: str) -> None:
    assert _headline("\n  " + line + _BODY) == line


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Council closes pier",
        "The council closed the pier." + _BODY,
        "The mayor said the pier is “closed.”" + _BODY,
        " ".join(["word"] * 26) + _BODY,
    ],
)
def test_other_first_lines_are_not(text: str) -> None:
    assert _headline(text) is None


def test_title_case() -> None:
    assert is_title_case("Council Closes the Pier After a Storm")
    assert is_title_case("What Do We Know About the Pier?")
    assert not is_title_case("Council closes the pier")
    assert not is_title_case("Ann Lind")
    assert not is_title_case("")
