"""Numbers of a text with what they count."""

import re
from collections.abc import Iterator

from copytaster.english.deferred import deferred
from copytaster.english.passage_words import stem_of
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span

_SMALL = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety"
).split()
_WORD_VALUES = {word: float(value) for word, value in zip(_SMALL, (*range(2, 21), *range(30, 100, 10)), strict=True)}
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "mln": 1e6,
    "bln": 1e9,
    "trn": 1e12,
    "m": 1e6,
    "bn": 1e9,
    "tn": 1e12,
}
_SCALE = r"(?:[ -]?(?P<scale>hundred|thousand|million|billion|trillion|mln|bln|trn|(?<=\d)(?:m|bn|tn))\b)?"
_QUANTITY = deferred(
    rf"(?<![\w.,:/-])(?<!\d[ \u00a0])(?P<currency>[$€£¥])?(?:"
    rf"(?P<digits>\d{{1,3}}(?:,\d{{3}}){{1,5}}|\d{{1,15}})(?P<decimals>\.\d{{1,6}})?"
    rf"|(?P<word>\b(?:{'|'.join(_SMALL)})(?:-(?P<unit>{'|'.join(_SMALL[:8])}))?\b)){_SCALE}"
    r"(?P<percent>[ ]?%|[ -]per[ ]?cent\b)?(?![\d:/]|[.,]\d|[-–]\d|[ \u00a0]\d{3}\b|(?:st|nd|rd|th|[ap]m)\b)",
    re.IGNORECASE,
)
_NOUN = deferred(r"[ -]{1,2}((?:[a-z][\w’'-]{0,24}[ ]){0,3}[a-z][\w’'-]{1,24})")
_ROUGH = deferred(
    r"\b(?P<least>at least|more than|over|above|upwards of|no fewer than|exceed(?:s|ed|ing)?)"
    r"|(?P<most>at most|less than|fewer than|under|below|up to|nearly|almost|close to)"
    r"|(?P<about>about|around|some|roughly|approximately|an estimated|estimated|circa)",
    re.IGNORECASE,
)
_BEFORE = 22
_TOLERANCE = 0.25
_NO_NOUN = frozenset("o or and to in on at from the by for with as after per".split())


class Quantity(NamedTuple):
    """A number at `span`: `kind` is its currency, `%` or the stem of what it counts (empty if not told).

    `bound` says how exact it is: `least` (at least 30), `most`, `about`, or empty.
    """

    span: Span
    value: float
    kind: str
    bound: str


def find_quantities(text: str, start: int, end: int) -> Iterator[Quantity]:
    """The numbers in `text[start:end]` that count something; years, clock times, ranges, ordinals are left out."""
    for found in _QUANTITY().finditer(text, start, end):
        value = _value(found)
        kind = found["currency"] or ("%" if found["percent"] else _noun(text, found.end(), end))
        if not kind or (_is_year(found) and kind not in "$€£¥%" and "," not in found.group()):
            continue
        yield Quantity(Span(*found.span()), value, kind, _bound(text, start, found.start()))


def compatible(one: Quantity, other: Quantity) -> bool:
    """True if both may be true of one thing: equal, rounded, or within what “about” or “at least” leaves open."""
    low, high = sorted((one, other), key=lambda quantity: quantity.value)
    if low.value == high.value or _is_rounded(low.value, high.value) or _is_rounded(high.value, low.value):
        return True
    if low.bound == "least" or high.bound == "most":
        return True
    return bool(low.bound or high.bound) and high.value <= low.value * (1 + _TOLERANCE)


def _is_rounded(value: float, exact: float) -> bool:
    """True if `value` is `exact` to one digit less or more coarsely, as news round (2,935: 3,000 or 2,900)."""
    if value < 10 or (value != int(value) and exact == int(exact)):
        return False
    for step in (10.0, 100.0, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9):
        if value % step == 0 and abs(value - exact) < step and exact % step and value >= 5 * step:
            return True
    return value > 1e6 and abs(value - exact) <= 0.02 * value


def _value(found: re.Match[str]) -> float:
    if found["digits"]:
        value = float(found["digits"].replace(",", "") + (found["decimals"] or ""))
    else:
        first = found["word"].split("-")[0].lower()
        value = _WORD_VALUES[first] + (_WORD_VALUES[found["unit"].lower()] if found["unit"] else 0)
    return value * _SCALES[found["scale"].lower()] if found["scale"] else value


def _is_year(found: re.Match[str]) -> bool:
    digits = found["digits"]
    return bool(digits) and len(digits) == 4 and digits.isdigit() and "1500" <= digits <= "2100" and not found["scale"]


def _noun(text: str, start: int, end: int) -> str:
    """The stem of the last of up to four words in lower case, as far as they make one noun phrase."""
    found = _NOUN().match(text, start, min(end, start + 80))
    if found is None:
        return ""
    words = found[1].split(" ")
    for number, word in enumerate(words):
        if re.split("['’]", word.lower())[0] in _NO_NOUN:
            words = words[:number]
            break
    return stem_of(words[0].split("-")[0].lower()) if words else ""


def _bound(text: str, start: int, position: int) -> str:
    found = list(_ROUGH().finditer(text, max(start, position - _BEFORE), position))
    before = found[-1] if found else None
    if before is None or len(text[before.end() : position].split()) > 1:
        return ""
    return before.lastgroup or ""
