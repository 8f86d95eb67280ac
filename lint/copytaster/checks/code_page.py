"""Cyrillic that was read as Western letters, without UTF-8 in between: `Ïðèâåò` for Привет, `ðÒÉ×ÅÔ` from KOI8-R.

No Western language has four letters beyond ASCII in a row. Which of the two Russian encodings it was, the case of the
letters tells: the wrong one turns small letters into capitals.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import deferred
from copytaster.model.finding import Finding
from copytaster.model.fix import Edit
from copytaster.model.rule import Header
from copytaster.model.span import Span

_LETTER = "[\u00c0-\u00ff¨¸³²¿¯ºª£]"
# Words of such letters alone, with blanks and marks between; one of them at least is a long one.
_RUN = deferred(
    rf"(?<![A-Za-z])(?:{_LETTER}{{1,40}}[ ,.:;!?«»\"()-]{{1,4}}(?={_LETTER}))*+{_LETTER}{{1,40}}(?![A-Za-z])"
)
_LONG_WORD = deferred(rf"[\u00c0-\u00ff]{{4}}|{_LETTER}{{5}}")
_ENCODINGS = ("cp1251", "koi8_u")
_VOWELS = frozenset("аеёиіїоуыэюяє")
_REACH = 400


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every run of such words."""
    text = analysis.text
    reached = 0
    for hit in hits:
        if hit < reached:
            continue
        line = analysis.line_at(hit)
        start, end = max(line.start, reached, hit - _REACH), min(line.end, hit + _REACH)
        reached = end
        for match in _RUN().finditer(text, start, end):
            meant = _meant(match[0]) if _LONG_WORD().search(match[0]) else None
            if meant is not None:
                span = Span(*match.span())
                yield header.finding(text, span, edits=(Edit(span, meant),), fix=meant)


def _meant(written: str) -> str | None:
    """The run in the encoding that leaves fewest capitals inside words; None if neither makes Russian words of it."""
    readings = []
    for encoding in _ENCODINGS:
        try:
            read = written.encode("latin-1").decode(encoding)
        except UnicodeError:
            continue
        capitals = sum(first.islower() and second.isupper() for first, second in pairwise(read))
        letters = sum(map(str.isalpha, read))
        vowels = sum(character in _VOWELS for character in read.lower())
        if 4 * vowels >= letters and vowels < letters and 8 * capitals <= letters:
            readings.append((capitals, sum(map(str.isupper, read)), read))
    return min(readings)[2] if readings else None
