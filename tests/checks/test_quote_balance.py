"""Which double quotation marks are said to lack a partner."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.checks.quote_balance import find_faults
from copytaster.checks.quote_marks import Direction, direction


def faults(text: str) -> list[tuple[str, int]]:
    marks = [place for place, character in enumerate(text) if character in '“”"']
    return [(fault.kind, fault.position) for fault in find_faults(text, marks)]


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ('He said "no" twice.', 8, Direction.OPENS),
        ('He said "no" twice.', 11, Direction.CLOSES),
        ('He said " no', 8, Direction.UNCERTAIN),
        ("“No”", 0, Direction.OPENS),
        ("“No”", 3, Direction.CLOSES),
        ("He said ”no", 8, Direction.UNCERTAIN),
    ],
)
def test_direction_is_told_from_the_neighbours(text: str, position: int, expected: Direction) -> None:
    assert direction(text, position) is expected


def test_an_opening_inside_an_open_quotation_is_a_fault() -> None:
    text = "“We came. “We saw,” he said."
    assert faults(text) == [("unclosed", text.index("“We saw"))]


def test_paragraphs_of_one_quotation_open_again() -> None:
    assert faults("“We came.\n\n“We saw.\n\n“We won,” he said.") == []


def test_a_quotation_may_close_on_a_later_line() -> None:
    assert faults('"We came.\nWe saw," he said.') == []


def test_a_closing_mark_alone_is_a_fault() -> None:
    assert faults("We came,” he said.") == [("unopened", 8)]


def test_inches_close_nothing() -> None:
    assert faults('The board is 27" wide.') == []


@given(st.text(alphabet='ab .,\n“”"', max_size=60))
def test_every_fault_stands_on_a_mark(text: str) -> None:
    assert all(text[position] in '“”"' for _, position in faults(text))


@given(st.lists(st.from_regex(r"[a-z]{1,8}( [a-z]{1,8}){0,4}", fullmatch=True), max_size=8))
def test_closed_quotations_are_never_a_fault(quotations: list[str]) -> None:
    assert faults(" ".join(f"“{quoted}”" for quoted in quotations)) == []
