"""Calendar dates named in a text, with the weekday named beside them."""

import datetime

from copytaster.english.deferred import deferred
from copytaster.english.vocabulary import MONTHS, WEEKDAYS
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span

_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, start=1)}
_WEEKDAY_NUMBERS = {name[:3].lower(): number for number, name in enumerate(WEEKDAYS)}
_MONTH = deferred(
    r"(?:January|Jan\b\.?|February|Feb\b\.?|March|Mar\b\.?|April|Apr\b\.?|May|June|Jun\b\.?|July|Jul\b\.?|August|Aug\b\.?"
    r"|September|Sept?\b\.?|October|Oct\b\.?|November|Nov\b\.?|December|Dec\b\.?)(?![\w-])"
)
_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\b)"
_BLANK = "[ \u00a0]"
_ORDINAL = r"(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d)"
_RANGE = (
    rf"(?P<range>{_BLANK}?(?:[-–—/]|to|and|or|through){_BLANK}?(?:[A-Z][a-z]{{2,8}}\.?{_BLANK})?"
    rf"\d{{1,2}}{_ORDINAL}(?![\d%]|[.,:]\d))?"
)
_DAY_AFTER = deferred(
    rf"(?:{_BLANK}the)?{_BLANK}(?P<day>\d{{1,2}}){_ORDINAL}(?![\w%]|[.,:]\d){_RANGE}(?:,?{_BLANK}{_YEAR})?"
)
_DAY_BEFORE = deferred(
    rf"(?<![\w.,:/$€£-])(?P<day>\d{{1,2}}){_ORDINAL}(?P<range>{_BLANK}?(?:[-–—/]|to|and|or){_BLANK}?\d{{1,2}}{_ORDINAL})?"
    rf"(?:{_BLANK}of)?{_BLANK}\Z"
)
_YEAR_AFTER = deferred(rf",?{_BLANK}(?:of{_BLANK})?{_YEAR}")
_WEEKDAY_BEFORE = deferred(rf"(?<!\w){_WEEKDAY}\.?(?:,?{_BLANK}(?:the{_BLANK})?|{_BLANK}?\()\Z")
_WEEKDAY_AFTER = deferred(
    rf"(?:,?{_BLANK}?\({_WEEKDAY}\)|,{_BLANK}{_WEEKDAY}(?=[,.;)\n]|\Z))".replace("(?P<weekday>", "(", 1)
)
_ISO = deferred(r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\w/-])")


class DateMention(NamedTuple):
    """A day named in the text, as `span`, which includes a weekday beside it.

    `date` is None without a year, or if there is no such day (`is_impossible`: April 31; February 29 without a year is
    possible). `weekday` counts from Monday as 0. Of a range of days (`is_range`) it is the first one, and weekdays
    beside ranges are not read.
    """

    span: Span
    date: datetime.date | None
    weekday: int | None
    weekday_span: Span | None
    year_given: bool
    is_impossible: bool
    month: int
    day: int
    is_range: bool = False


def find_dates(text: str) -> tuple[DateMention, ...]:
    """The dates of `text` in order: “Monday, April 21, 2025”, “21 April”, “April 21 (Monday)”, 2025-04-21."""
    found = [mention for month in _MONTH().finditer(text) if (mention := _read(text, *month.span())) is not None]
    numeric = _find_iso(text)
    return tuple(sorted(found + numeric)) if numeric else tuple(found)


def _read(text: str, start: int, end: int) -> DateMention | None:
    if start and (text[start - 1].isalnum() or text[start - 1] in "-_"):
        return None
    month = _MONTH_NUMBERS[text[start : start + 3]]
    window = max(0, start - 24)
    before = _DAY_BEFORE().search(text, window, start)
    if before is not None:
        year = _YEAR_AFTER().match(text, end)
        day, is_range = int(before["day"]), before["range"] is not None
        span = Span(before.start(), year.end() if year else end)
    else:
        after = _DAY_AFTER().match(text, end)
        if after is None:
            return None
        day, is_range = int(after["day"]), after["range"] is not None
        year = after if after["year"] else None
        span = Span(start, after.end())
    number = int(year["year"]) if year else None
    return _with_weekday(text, span, (number, month, day), is_range=is_range)


def _with_weekday(text: str, span: Span, parts: tuple[int | None, int, int], *, is_range: bool) -> DateMention:
    weekday_span = None if is_range else _weekday_beside(text, span)
    weekday = None
    if weekday_span is not None:
        weekday = _WEEKDAY_NUMBERS[weekday_span.of(text)[:3].lower()]
        span = _around(text, span, weekday_span)
    year, month, day = parts
    date = None
    is_impossible = not (1 <= month <= 12 and 1 <= day <= _DAYS_IN_MONTH[month - 1])
    if year is not None and not is_impossible:
        try:
            date = datetime.date(year, month, day)
        except ValueError:
            is_impossible = True
    return DateMention(span, date, weekday, weekday_span, year is not None, is_impossible, month, day, is_range)


def _weekday_beside(text: str, span: Span) -> Span | None:
    before = _WEEKDAY_BEFORE().search(text, max(0, span.start - 20), span.start)
    if before is not None:
        return Span(*before.span("weekday"))
    after = _WEEKDAY_AFTER().match(text, span.end)
    if after is None:
        return None
    return Span(*after.span(1 if after[1] else "weekday"))


def _around(text: str, span: Span, weekday_span: Span) -> Span:
    """Both, with the bracket that closes one opened between them."""
    start, end = min(span.start, weekday_span.start), max(span.end, weekday_span.end)
    if text.find("(", start, end) >= 0 and text.startswith(")", end):
        end += 1
    return Span(start, end)


def _find_iso(text: str) -> list[DateMention]:
    found: list[DateMention] = []
    if "-" not in text:
        return found
    for match in _ISO().finditer(text):
        start, end = match.span()
        if start and (text[start - 1].isalnum() or text[start - 1] in "-/_.="):
            continue
        parts = (int(match["year"]), int(match["month"]), int(match["day"]))
        found.append(_with_weekday(text, Span(start, end), parts, is_range=False))
    return found
