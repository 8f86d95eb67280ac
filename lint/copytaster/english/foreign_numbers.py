"""Numbers of texts in other languages: digits of any script, words of scale beside them, Chinese numerals.

A number is read in every notation it may be written in: 1.200 is 1200 and 1.2, 3,5 is 35 and 3.5, and a scale word
behind it multiplies (24 млн, 3.5万, 1億2000万, ٢٤ مليون). The table of scale words gives the beginnings of their forms.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from copytaster.english.deferred import deferred
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span

_DIGITS = deferred("\\d{1,15}(?:[.,·'’٫٬،]\\d{1,15}|[ \u00a0\u202f]\\d{3}(?!\\d)){0,5}")
_WORD = deferred(r"[ \u00a0\u202f-]?([^\W\d_]{1,20})")
_HAN_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")}
_HAN_DIGITS |= {"〇": 0, "两": 2, "兩": 2, "壱": 1, "弐": 2, "参": 3}
_HAN_TENS = {"十": 10, "百": 100, "千": 1000, "拾": 10}
_HAN_SCALES = {"万": 10**4, "萬": 10**4, "만": 10**4, "亿": 10**8, "億": 10**8, "억": 10**8, "兆": 10**12, "조": 10**12}
_SCALES = "".join(_HAN_SCALES)
_NUMERALS = "".join((*_HAN_DIGITS, *_HAN_TENS))
_HAN = deferred(rf"[{_NUMERALS}]{{1,9}}")
_COUNT = rf"(?:\d{{1,6}}(?:[.,]\d{{1,4}}){{0,2}}[千천百백]?|[{_NUMERALS}]{{1,9}})"
_COMPOUND = deferred(
    rf"(?:{_COUNT}[多余餘여]?[{_SCALES}][ ]?){{1,4}}(?:(?<![ ]){_COUNT}|(?<=[ ]){_COUNT}(?=[千천百백]))?"
)
_PART = deferred(rf"({_COUNT})[多余餘여]?([{_SCALES}]|\Z)")
_HUNDREDS = {"千": 1000, "천": 1000, "百": 100, "백": 100}
_MOST = 5_000


class ForeignNumber(NamedTuple):
    """A number at `span` and every value it may have, the likeliest apart.

    `is_scaled`: a word of scale belongs to it.
    """

    span: Span
    values: frozenset[float]
    is_scaled: bool
    likely: float


def find_foreign_numbers(text: str, scales: Sequence[tuple[float, str]]) -> Iterator[ForeignNumber]:
    """The first five thousand numbers of `text`, and as many in Chinese numerals.

    `scales`: what words multiply by, with the beginnings of their forms in lower case; the first that fits counts.
    """
    for found in islice(_DIGITS().finditer(text), _MOST):
        after = text[found.end() : found.end() + 1]
        if after in _HAN_SCALES:
            continue
        word = _WORD().match(text, found.end())
        scale = _HUNDREDS.get(after) or (_scale(word[1].lower(), scales) if word is not None else 0.0)
        values, likely = _readings(found.group())
        scaled = frozenset(value * scale for value in values) if scale else values
        yield ForeignNumber(Span(*found.span()), scaled, bool(scale), likely * (scale or 1))
    for found in islice(_COMPOUND().finditer(text), _MOST):
        values = _compound(found.group().strip())
        yield ForeignNumber(Span(*found.span()), values, is_scaled=True, likely=max(values))
    for found in islice(_HAN().finditer(text), _MOST):
        if text[found.end() : found.end() + 1] not in _HAN_SCALES:
            value = float(_han(found.group()))
            yield ForeignNumber(Span(*found.span()), frozenset((value,)), is_scaled=False, likely=value)


def _readings(written: str) -> tuple[frozenset[float], float]:
    """1.200: 1200, 1.2, and 1 and 200 by themselves (a date, a list); and which is likeliest, with groups of three."""
    parts = re.split(r"\D", written)
    whole = float("".join(parts))
    if len(parts) == 1:
        return frozenset((whole,)), whole
    decimal = float(f"{''.join(parts[:-1])}.{parts[-1]}")
    is_grouped = len(parts[-1]) == 3 and "٫" not in written
    return frozenset((*map(float, parts), whole, decimal)), whole if is_grouped else decimal


def _scale(word: str, scales: Sequence[tuple[float, str]]) -> float:
    return next((factor for factor, beginning in scales if word.startswith(beginning)), 0.0)


def _compound(written: str) -> frozenset[float]:
    """1億2000万: 120000000. Of a number that ends without a word of scale (1万5) also the value without the end."""
    total, values = 0.0, set()
    for part in _PART().finditer(written.replace(" ", "")):
        count, scale = part.groups()
        total = round(total + _plain(count) * _HAN_SCALES.get(scale, 1), 6)
        values.add(total)
    return frozenset(values) if written[-1] not in _SCALES else frozenset((total,))


def _plain(written: str) -> float:
    """A number in digits, with commas as in English and perhaps a word for hundreds, or in Chinese numerals."""
    if written[0] in _HAN_DIGITS or written[0] in _HAN_TENS:
        return float(_han(written))
    factor = _HUNDREDS.get(written[-1], 1)
    digits = written.rstrip("".join(_HUNDREDS)).replace(",", "")
    return float(digits if digits.count(".") < 2 else digits.replace(".", "")) * factor


def _han(written: str) -> int:
    """三百五十: 350; 二〇二三: 2023."""
    if not any(character in _HAN_TENS for character in written):
        return int("".join(str(_HAN_DIGITS[character]) for character in written))
    total = current = 0
    for character in written:
        if character in _HAN_TENS:
            total += (current or 1) * _HAN_TENS[character]
            current = 0
        else:
            current = _HAN_DIGITS[character]
    return total + current


def read_count(written: str) -> int:
    """The value of digits of any script, or of Chinese numerals below ten thousand."""
    return int(written) if written.isdecimal() else _han(written)


def scales_of(row: Mapping[str, Sequence[str]]) -> tuple[tuple[float, str], ...]:
    """The row of a language in the table of scales (factor -> words) as `find_foreign_numbers` takes it."""
    return tuple((float(factor), beginning) for factor, words in row.items() for beginning in words)
