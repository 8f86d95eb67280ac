"""Shapes of a text are found at the right place, whatever stands before them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.english.shape import find_shapes, has_diacritics, has_other_script, has_shape


@given(st.text(alphabet="aZ9 .:\nзé…美😀\ud800", max_size=60))
def test_a_shape_stands_where_an_expression_finds_it(text: str) -> None:
    by_expression = [match.start() for match in re.finditer(r"(?=[a-z]\.[A-Z])", text)]
    assert list(find_shapes(text, ["a.A"])) == by_expression
    assert has_shape(text, "a.A") == bool(by_expression)


def test_several_shapes_come_in_order() -> None:
    assert list(find_shapes("LIVEShow at 12:30Noon, sayThis", ["aA", "AAAa", ":00A"])) == [2, 14, 25]


@pytest.mark.parametrize("text", ["", "plain", "“Quoted” – at 5 °C…", "café", "Zürich, Łódź, Chișinău"])
def test_latin_letters_are_no_other_script(text: str) -> None:
    assert not has_other_script(text)


@pytest.mark.parametrize("text", ["Київ", "Αθήνα", "东京", "서울", "القاهرة", "თბილისი", "दिल्ली", "กรุงเทพ"])
def test_letters_of_other_scripts_are_told(text: str) -> None:
    assert has_other_script(f"The city of {text}.")


def test_quotation_marks_are_no_letters() -> None:
    assert not has_diacritics("“Quoted” – at 5 o’clock…")
    assert has_diacritics("“Café”")
