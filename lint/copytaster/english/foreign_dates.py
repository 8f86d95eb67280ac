"""Days of the calendar that a text in another language names: 9 февраля, 2月9日, 9.2.2023, ٩ فبراير."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from copytaster.english.deferred import deferred
from copytaster.english.foreign_numbers import read_count
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span

_EAST_ASIAN = deferred(
    r"(\d{1,2}|[一二三四五六七八九十]{1,3})[ ]?[月월][ ]?(\d{1,2}|[一二三四五六七八九十]{1,3})[ ]?[日号號일]"
)
_DAY_AND_WORD = deferred(
    r"(?<!\d)(\d{1,2})(?!\d)[.ºª°]?(?:-?(?:го|er))?[ \u00a0](?:de[ ])?([^\W\d_]{2,16}(?:[ ][^\W\d_]{2,8})?)"
)
_WORD_AND_DAY = deferred(r"([^\W\d_]{2,16})[ \u00a0](\d{1,2})(?!\d|[.,:]\d)")
_NUMERIC = deferred(r"(?<![\d.])(\d{1,2})([./])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)|(?<!\d)\d{4}-(\d{2})-(\d{2})(?!\d)")
_MOST = 2_000


class ForeignDate(NamedTuple):
    """A day at `span`; of a date in figures that may be read in two ways there are two."""

    span: Span
    month: int
    day: int


def find_foreign_dates(text: str, folded: str, months: Mapping[int, Sequence[str]]) -> Iterator[ForeignDate]:
    """The dates of `text`; `months` are the beginnings of their names in lower case."""
    for found in islice(_EAST_ASIAN().finditer(text), _MOST):
        yield from _valid(Span(*found.span()), read_count(found[1]), read_count(found[2]))
    for found in islice(_DAY_AND_WORD().finditer(folded), _MOST):
        yield from _valid(Span(*found.span()), _month(found[2], months), int(found[1]))
    for found in islice(_WORD_AND_DAY().finditer(folded), _MOST):
        yield from _valid(Span(*found.span()), _month(found[1], months), int(found[2]))
    for found in islice(_NUMERIC().finditer(text), _MOST):
        span = Span(*found.span())
        if found[1]:
            yield from _valid(span, int(found[3]), int(found[1]))
            if found[2] == "/":
                yield from _valid(span, int(found[1]), int(found[3]))
        else:
            yield from _valid(span, int(found[4]), int(found[5]))


def _valid(span: Span, month: int, day: int) -> Iterator[ForeignDate]:
    if 1 <= month <= 12 and 1 <= day <= 31:
        yield ForeignDate(span, month, day)


def _month(word: str, months: Mapping[int, Sequence[str]]) -> int:
    """The month whose name the word begins with, the longest name first; 0 for another word."""
    fitting = [(len(name), month) for month, names in months.items() for name in names if word.startswith(name)]
    return max(fitting)[1] if fitting else 0
