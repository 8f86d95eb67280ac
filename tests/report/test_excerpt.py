import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.model.line_ends import with_line_feeds
from copytaster.model.span import Span
from copytaster.report.columns import printable, width
from copytaster.report.excerpt import excerpt


def shown(source: str, marked: str) -> list[str]:
    start = source.index(marked)
    found = excerpt(source, Span(start, start + len(marked)))
    return [found.line, found.underline]


@pytest.mark.parametrize(
    ("source", "marked", "expected"),
    [
        ("one\nthe mayor spoke\nthree", "mayor", ["the mayor spoke", "    ^^^^^"]),
        ("the mayor\r\nspoke\r\n", "mayor", ["the mayor", "    ^^^^^"]),
        ("one\rthe mayor\rspoke", "mayor", ["the mayor", "    ^^^^^"]),
        ("\tthe\tmayor", "mayor", ["    the    mayor", "           ^^^^^"]),
        ("東京の mayor", "mayor", ["東京の mayor", "       ^^^^^"]),
        ("the 市長 spoke", "市長", ["the 市長 spoke", "    ^^^^"]),
        ("e\u0301te\u0301 mayor", "mayor", ["e\u0301te\u0301 mayor", "    ^^^^^"]),
        ("zero\u200bwidth mayor", "mayor", ["zero\u200bwidth mayor", "          ^^^^^"]),
        ("the mayor\nspoke", "mayor\nsp", ["the mayor", "    ^^^^^"]),
        ("a \x1b[1mb", "\x1b", ["a ␛[1mb", "  ^"]),
        ("a\u2028b", "\u2028", ["a�b", " ^"]),
    ],
)
def test_the_span_is_underlined_where_a_terminal_shows_it(source: str, marked: str, expected: list[str]) -> None:
    assert shown(source, marked) == expected


def test_an_empty_span_is_shown_by_one_sign() -> None:
    found = excerpt("the mayor", Span(3, 3))
    assert (found.line, found.underline) == ("the mayor", "   ^")


def test_a_line_feed_is_shown_at_the_end_of_its_line() -> None:
    found = excerpt("the mayor\nspoke", Span(9, 10))
    assert (found.line, found.underline) == ("the mayor", "         ^")


def test_a_long_line_is_cut_round_the_span() -> None:
    source = "before " * 100 + "mayor" + " after" * 100
    found = excerpt(source, Span(700, 705))
    assert found.marked == "mayor"
    assert (found.line[0], found.line[-1]) == ("…", "…")
    assert 100 <= width(found.line) <= 110


def test_a_long_span_is_cut_itself() -> None:
    found = excerpt("x" * 100_000, Span(10, 90_000))
    assert found.marked == "x" * 109 + "…"
    assert width(found.line) <= 140


@given(st.text(st.sampled_from("ab \t\n\r市e\u0301\x1b\u202e"), max_size=300), st.data())
def test_any_excerpt_is_one_short_printable_line(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    span = Span(start, data.draw(st.integers(start, len(source))))
    found = excerpt(source, span)
    assert found.line.splitlines() in ([found.line], [])
    assert width(found.line) <= 140
    assert len(found.underline) <= 150
    first_line = printable(span.of(with_line_feeds(source)).split("\n")[0].removesuffix("\r"))
    assert found.marked == first_line or found.marked.endswith("…")
