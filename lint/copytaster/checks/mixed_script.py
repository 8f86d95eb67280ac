"""Cyrillic letters inside Latin words that look like Latin ones.

The table of look-alikes is drawn from the confusables of Unicode Technical Standard 39, letters only.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.model.finding import Finding
from copytaster.model.fix import Edit
from copytaster.model.rule import Header
from copytaster.model.span import Span

_LATIN = dict(
    zip("аеорсухіјѕԁһԛԝАВЕЗКМНОРСТУХІЈЅԌ", "aeopcyxijsdhqwABE3KMHOPCTYXIJSG", strict=True),
)
_LONGEST = 40


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every word of ASCII letters with Cyrillic look-alikes among them."""
    text = analysis.text
    reached = 0
    for hit in hits:
        if hit < reached or text[hit] not in _LATIN:
            continue
        start, end = _word(text, hit)
        reached = end
        word = text[start:end]
        foreign = [character for character in word if not character.isascii()]
        if len(foreign) == len(word) or any(character not in _LATIN for character in foreign):
            continue
        if sum(character.isascii() for character in word) >= max(2, len(foreign)):
            span = Span(start, end)
            new = "".join(_LATIN.get(character, character) for character in word)
            yield header.finding(text, span, edits=(Edit(span, new),), fix=new)


def _word(text: str, hit: int) -> tuple[int, int]:
    start, end = hit, hit + 1
    while start > max(0, hit - _LONGEST) and text[start - 1].isalpha():
        start -= 1
    while end < min(len(text), hit + _LONGEST) and text[end].isalpha():
        end += 1
    return start, end
