"""What the chrome checks share."""

from hypothesis import given
from hypothesis import strategies as st

from copytaster.checks import chrome_lines
from copytaster.english.line_deletion import line_deletion
from copytaster.model.span import Span

TEXTS = st.text(alphabet=" \t\nab.!©|", max_size=60)


def test_a_line_longer_than_the_limit_is_not_looked_at() -> None:
    text = "a" * 40 + "\n" + "b" * 10
    assert chrome_lines.short_line(text, 20, 30) is None
    assert chrome_lines.short_line(text, 45, 30) == Span(41, 51)


@given(TEXTS, st.integers(0, 59))
def test_the_short_line_is_the_line_around_the_place(text: str, place: int) -> None:
    place = min(place, max(0, len(text) - 1))
    if text[place : place + 1] == "\n":
        return
    start = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place)
    assert chrome_lines.short_line(text, place, 60) == Span(start, len(text) if end < 0 else end)


@given(TEXTS)
def test_lines_below_and_above_are_the_same_lines(text: str) -> None:
    below = [line.of(text) for line in chrome_lines.lines_after("\n" + text, 0, 99)]
    shown = [line.strip() for line in text.split("\n") if line.strip()]
    assert len(below) == len(shown)
    assert [line.of(text) for line in chrome_lines.lines_up(text, len(text), 99)] == shown[::-1]


@given(TEXTS)
def test_deleting_a_line_takes_that_line_and_blank_ones_only(text: str) -> None:
    for line in chrome_lines.lines_up(text, len(text), 99):
        start, end = line_deletion(text, line)
        left = [part.strip() for part in (text[:start] + text[end:]).split("\n") if part.strip()]
        kept = [part.strip() for part in text.split("\n") if part.strip()]
        kept.pop(len([part for part in text[: line.start].split("\n")[:-1] if part.strip()]))
        assert left == kept


def test_running_text_is_told_from_labels() -> None:
    assert chrome_lines.is_paragraph(
        "The council of Halden voted on Monday for a tram that will cost 40 million euros."
    )
    assert not chrome_lines.is_paragraph("Council of Halden votes for a tram that will cost 40 million euros in all")
    assert not chrome_lines.is_paragraph("Related articles")
