"""Lines and paragraphs."""

from hypothesis import given
from hypothesis import strategies as st

from copytaster.english.lines import find_lines, find_paragraphs

_WRAPPED = """\
The harbour master of the town said on Tuesday that the old pier would stay
closed until engineers had looked at every one of its pillars, which divers
found to be hollow in three places. The council had hoped to open it before
the regatta in August.

A second report is due next month.
"""


def _texts(text: str) -> list[str]:
    return [span.of(text) for span in find_paragraphs(text, find_lines(text))]


def test_lines_have_no_terminators() -> None:
    text = "one\r\n\ntwo\n three"
    assert [line.of(text) for line in find_lines(text)] == ["one", "", "two", " three"]


def test_an_empty_text_has_no_line() -> None:
    assert find_lines("") == ()
    assert find_lines("\n") == ((0, 0),)


def test_every_line_is_a_paragraph() -> None:
    assert _texts("First line of all.\nSecond line.\n\nThird.\n") == ["First line of all.", "Second line.", "Third."]


def test_wrapped_lines_are_one_paragraph() -> None:
    found = _texts(_WRAPPED)
    assert len(found) == 2
    assert found[0].startswith("The harbour")
    assert found[0].endswith("August.")


def test_paragraphs_of_about_one_length_are_not_taken_for_wrapped() -> None:
    line = "The council met on Tuesday and agreed to close the pier for the summer."
    assert len(_texts("\n".join([line] * 5))) == 5


@given(st.text(alphabet="ab .\r\n\t"))
def test_paragraphs_hold_every_character_that_is_not_blank(text: str) -> None:
    paragraphs = find_paragraphs(text, find_lines(text))
    assert "".join("".join(span.of(text).split()) for span in paragraphs) == "".join(text.split())
    assert list(paragraphs) == sorted(paragraphs)
