"""Cyrillic and Greek letters inside Latin words that look like Latin ones, and such a letter that stands for a word.

The table of look-alikes is drawn from the confusables of Unicode Technical Standard 39, letters only. Of the small
Greek letters it has only omicron: names of proteins, units and stars hold the others (TGFα, kν, πr).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.model.finding import Finding
from copytaster.model.fix import Applicability, Edit
from copytaster.model.rule import Header
from copytaster.model.span import Span

_CYRILLIC = dict(
    zip("аеорсухіјѕԁһԛԝАВЕЗКМНОРСТУХІЈЅԌ", "aeopcyxijsdhqwABE3KMHOPCTYXIJSG", strict=True),
)
_GREEK = dict(zip("οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oABEZHIKMNOPTYX", strict=True))
_LATIN = _CYRILLIC | _GREEK
_WORDS = {"а": "a", "А": "A", "І": "I", "Α": "A", "Ι": "I"}
_NAMING = (
    "letter",
    "letters",
    "character",
    "characters",
    "cyrillic",
    "greek",
    "words",
    "word",
    "preposition",
    "conjunction",
)
_LATIN_END = "\u024f"
_LONGEST = 40


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every word of Latin letters with look-alikes among them, and for look-alikes of “a” and “I”."""
    text = analysis.text
    reached = 0
    for hit in hits:
        if hit < reached or text[hit] not in _LATIN:
            continue
        span = _word(text, hit)
        reached = span.end
        word = span.of(text)
        if word in _WORDS and _is_between_latin(text, span):
            edits = (Edit(span, _WORDS[word]),)
            yield header.finding(text, span, edits=edits, applicability=Applicability.UNSAFE, fix=_WORDS[word])
            continue
        foreign = [character for character in word if character > _LATIN_END]
        latin = len(word) - len(foreign)
        if latin >= max(2, len(foreign)) and all(character in _LATIN for character in foreign):
            new = "".join(_LATIN.get(character, character) for character in word)
            yield header.finding(text, span, edits=(Edit(span, new),), fix=new)


def _word(text: str, hit: int) -> Span:
    start, end = hit, hit + 1
    while start > max(0, hit - _LONGEST) and text[start - 1].isalpha():
        start -= 1
    while end < min(len(text), hit + _LONGEST) and text[end].isalpha():
        end += 1
    return Span(start, end)


def _is_between_latin(text: str, span: Span) -> bool:
    """True if a small Latin word follows after a blank, and what comes before is Latin, too, and does not name it."""
    after = text[span.end : span.end + 3]
    if len(after) < 3 or after[0] != " " or not (after[1:].isascii() and after[1:].isalpha() and after[1:].islower()):
        return False
    before = text[max(0, span.start - 20) : span.start]
    if before and not before[-1].isspace():
        return False
    word = before.split()[-1] if before.split() else ""
    return word.strip('“".,:;—–-').isascii() and word.lower().strip(":,") not in _NAMING
