"""Dates of texts in other languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.english.foreign_dates import find_foreign_dates

MONTHS = {
    2: ["феврал", "februar", "février", "febrero", "فبراير", "בפברואר", "თებერვ", "փետրվար", "şubat"],
    7: ["июл", "juli", "juillet", "julio", "يوليو"],
}


@pytest.mark.parametrize(
    "text",
    [
        "9 февраля 2023 года",
        "am 9. Februar",
        "le 9 février",
        "el 9 de febrero de 2023",
        "2023年2月9日",
        "二月九日",
        "2월 9일",
        "٩ فبراير ٢٠٢٣",
        "ב-9 בפברואר",
        "9 თებერვალს",
        "փետրվարի 9-ին",
        "9 Şubat",
        "09.02.2023",
        "9/2/2023",
        "2023-02-09",
    ],
)
def test_dates(text: str) -> None:
    assert (2, 9) in {(date.month, date.day) for date in find_foreign_dates(text, text.lower(), MONTHS)}


@pytest.mark.parametrize("text", ["9 человек", "2.9", "13月9日", "99 февраля", "2月"])
def test_no_dates(text: str) -> None:
    assert not list(find_foreign_dates(text, text.lower(), MONTHS))


@given(st.text(alphabet="0123456789./- 年月日월일十一二三февраляمarch٣", max_size=60))
def test_any_mixture_is_read(text: str) -> None:
    for date in find_foreign_dates(text, text, MONTHS):
        assert 1 <= date.month <= 12
        assert 1 <= date.day <= 31
