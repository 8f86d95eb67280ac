"""Narration that names somebody else than the quotation beside it: “he blamed Orban”, “I blame Fico”.

Compared are the names that follow the same verb, or the same two words (a word and its preposition), in narration and
quotation of one speaker. Both must be people whom the article gives with their first name somewhere, or both countries;
neither text may name the other one. Spellings of one name are for the rules of names.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.geography import COUNTRIES
from copytaster.english.name_skeleton import skeleton
from copytaster.english.narration import Told, shared_words, told_beside
from copytaster.english.passage_words import stem_of
from copytaster.english.quotations import Quotation
from copytaster.model.finding import Finding, Place
from copytaster.model.rule import Header
from copytaster.model.span import Span

_CAPITAL = expression(r"[a-z] [A-Z][a-z]{2}")
_UPPER, _LOWER = "A-ZÀ-ÖØ-ÞĀ-ſ", "a-zß-öø-ÿā-ſ"
_FRAME = expression(
    rf"(?<![\w’'-])(?P<verb>[{_LOWER}]{{3,16}})[ ]"
    r"(?:(?P<preposition>with|against|for|to|by|from|of|on|in|behind|at)[ ])?"
    rf"(?:[Pp]resident[ ]|[Pp]rime[ ][Mm]inister[ ]|(?:Mr|Mrs|Ms|Dr)\.?[ ])?(?P<name>[{_UPPER}][\w’-]{{2,20}}"
    rf"(?:[ ][{_UPPER}][\w’-]{{1,20}}){{0,2}})"
)
_NO_FRAMES = frozenset(stem_of(verb) for verb in "said told says say tell called call named asked".split()) | {""}
_OPEN = expression(r"\b(?:not|never|no|if|also|too|both|either|neither|nor|as well|another|other)\b|n't\b|\?")
_LEAST_SHARED = 1
_COUNTRIES = frozenset(COUNTRIES)
_Frames = dict[tuple[str, str], list[tuple[str, Span]]]


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding at the narrated name; `hits` are not used, a text without quotations is left at once."""
    return _find(analysis, header) if '"' in analysis.folded else ()


def _find(analysis: Analysis, header: Header) -> Iterator[Finding]:
    text = analysis.text

    def names_somebody(_folded: str, quotation: Quotation) -> bool:
        return _CAPITAL.search(text, *quotation.inner) is not None

    for told in told_beside(analysis, names_somebody):
        yield from _compared(analysis, header, told)


def _compared(analysis: Analysis, header: Header, told: Told) -> Iterator[Finding]:
    if _OPEN.search(told.narrated.folded) or _OPEN.search(told.quoted):
        return
    ours, theirs = _frames(analysis.text, told.narrated.span), _frames(analysis.text, told.quotation.inner)
    for frame in ours.keys() & theirs.keys():
        if len(ours[frame]) > 1 or len(theirs[frame]) > 1:
            continue
        (mine, span), (its, place) = ours[frame][0], theirs[frame][0]
        surname, other = mine.split()[-1], its.split()[-1]
        if _is_one_name(mine, its) or other.lower() in told.narrated.folded or surname.lower() in told.quoted:
            continue
        shared = {word for word in shared_words(told.narrated.folded, told.quoted) if stem_of(word) != frame[0]}
        are_alike = _are_people(analysis.text, surname, other) or {mine, its} <= _COUNTRIES
        if are_alike and len(shared) >= _LEAST_SHARED:
            related = (Place(place, "quoted here"),)
            yield header.finding(analysis.text, span, replacement=its, related=related, quoted=its)


def _frames(text: str, span: Span) -> _Frames:
    """The names by the stem of the verb, and the preposition, that they follow."""
    frames: _Frames = {}
    for found in _FRAME.finditer(text, *span):
        verb = stem_of(found["verb"])
        if verb not in _NO_FRAMES and found["name"].split()[0].lower() not in _NO_FRAMES:
            place = Span(*found.span("name"))
            frames.setdefault((verb, found["preposition"] or ""), []).append((found["name"], place))
    return frames


def _is_one_name(one: str, other: str) -> bool:
    """True if the names share a word or the consonants of one: spellings, or a first name left out."""
    mine, its = ({skeleton(word.removesuffix("’s")) for word in name.split()} for name in (one, other))
    return bool(mine & its)


def _are_people(text: str, one: str, other: str) -> bool:
    """True if the article gives both surnames with a first name somewhere."""
    return all(
        re.search(rf"\b[{_UPPER}][{_LOWER}]{{2,14}} {re.escape(surname)}\b(?! [{_UPPER}])", text)
        for surname in (one, other)
    )
