"""Numbers of texts in other languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.english.foreign_numbers import find_foreign_numbers, read_count

SCALES = [(1e3, "тыс"), (1e6, "млн"), (1e6, "миллион"), (1e6, "مليون")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 200 000 крон", 1_200_000),
        ("1.200 Kronen", 1200),
        ("3,5 Prozent", 3.5),
        ("24 миллиона крон", 24_000_000),
        ("3,5 тыс. крон", 3500),
        ("٣٥ قارباً", 35),
        ("٢٤ مليون", 24_000_000),
        ("۲۴٫۵", 24.5),
        ("２４", 24),
        ("十二人", 12),
        ("三百五十", 350),
        ("二〇二三", 2023),
        ("两千三百万", 23_000_000),
        ("3.5万人", 35_000),
        ("3000多万", 30_000_000),
        ("1億2000万円", 120_000_000),
        ("1万5千人", 15_000),
        ("35만 명", 350_000),
        ("1억 2000만", 120_000_000),
        ("5천 명", 5000),
    ],
)
def test_values(text: str, value: float) -> None:
    assert value in {each for number in find_foreign_numbers(text, SCALES) for each in number.values}


def test_a_number_with_a_word_of_scale_is_not_also_without_it() -> None:
    values = {
        each for text in ("24 млн", "3.5万") for number in find_foreign_numbers(text, SCALES) for each in number.values
    }
    assert values == {24e6, 35e3}


@pytest.mark.parametrize(("written", "value"), [("9", 9), ("٩", 9), ("十九", 19), ("二十", 20)])
def test_counts(written: str, value: int) -> None:
    assert read_count(written) == value


@given(st.text(alphabet="0123456789.,  万亿億千百十一二三九零〇多만억천۳٤२²½a", max_size=60))
def test_any_mixture_is_read(text: str) -> None:
    for number in find_foreign_numbers(text, SCALES):
        assert number.values
        assert 0 <= number.span.start < number.span.end <= len(text)


@pytest.mark.parametrize("piece", ["一", "9", "1万", "9.", "千"])
def test_hostile_text_is_read_in_one_pass(piece: str) -> None:
    assert len(list(find_foreign_numbers(piece * 1_000_000, SCALES))) <= 15_000
