"""Narration that contradicts the quotation beside it: another number of the same things, or a “not” on one side.

“Kovac said five ships had left. ‘Six ships have left,’ Kovac said.” The quotation is the evidence; the narration went
through a translation. Both must report one statement: the same speaker by surname, in the same paragraph or the one
before or after, with words in common beside those compared. Hedged numbers (more than, about, nearly) and narration
that denies by its verb (denied, ruled out) are left alone, as is a sentence that has both readings.

Options: `compare`, `number` or `negation`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.quotations import Quotation, is_partial
from copytaster.model.finding import Finding, Place
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.rule import Header
from copytaster.model.span import Span

_NUMBERS = {
    word: str(value)
    for value, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        start=2,
    )
}
_COUNTED = expression(
    rf"(?<![\w.,$€£-])(?P<number>\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,6}}|{'|'.join(_NUMBERS)})[ ]"
    r"(?:(?P<kind>[a-z]{3,14})[ ])?(?P<noun>[a-z]{3,16}s|people|men|women|children)\b"
)
_HEDGED = expression(
    r"(?:more than|less than|fewer than|at least|at most|up to|over|under|about|around|nearly|almost|some|only|another|"
    r"other|first|last|next|previous|additional|further|extra|of|to|or|than|by|between|within|and|every|-|–)[ ]\Z"
)
_MEASURES = frozenset(
    "years months weeks days hours minutes seconds times points percent degrees dollars euros".split()
)
_REPORTS = expression(
    r"\b(?:said|says|told|announced|warned|added|stated|stressed|claimed|reported|confirmed|declared|insisted|noted)\b"
)
_NEGATED = expression(
    r"\b(?:will|would|is|was|are|were|has|have|had|can|could|does|do|did|should)(?:[ ]not|n't)[ ](?:be[ ]|been[ ])?"
    r"(?P<verb>[a-z]{4,16})\b|\b(?:won't|cannot|can't)[ ](?:be[ ])?(?P<verb2>[a-z]{4,16})\b"
)
_ANY_NEGATION = expression(
    r"n't\b|\b(?:not|no|never|nobody|nothing|none|neither|nor|without|cannot|hardly|only|if|unless|until)\b"
)
_DENIES = expression(
    r"\b(?:den(?:y|ied|ies)|rul(?:e|ed|es|ing) out|refus|reject|dismiss|whether|doubt|contrary|instead|but)"
)
_CONTENT = expression(r"[a-z]{4,20}")
_COMMON = frozenset(
    "that this with from have been will would could should there their they which what when where were said says told "
    "also about after before because more than into over some only very just other another people president minister "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
_SHARED_BY_NUMBER, _SHARED_BY_NEGATION = 2, 4
_NOT_BEHIND, _NOT_BEFORE = 10, 30
_LONGEST_QUOTE, _NEAR, _MOST_SENTENCES = 400, 350, 12


class _Narrated(NamedTuple):
    """A sentence of narration beside a quotation of the same speaker."""

    span: Span
    folded: str


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding in the narration; `hits` are not used, a text without quotations is left at once."""
    return _find(analysis, header, options["compare"]) if '"' in analysis.folded else ()


def _find(analysis: Analysis, header: Header, compare: str) -> Iterator[Finding]:
    is_worth_it, compared = (_counts_things, _numbers) if compare == "number" else (_may_be_denied, _negations)
    for quotation in analysis.quotations:
        length = quotation.inner.end - quotation.inner.start
        if length <= _LONGEST_QUOTE and is_worth_it(analysis, quotation) and not is_partial(quotation, analysis.text):
            for narrated in _narrations(analysis, quotation):
                yield from compared(analysis, header, narrated, quotation)


def _counts_things(analysis: Analysis, quotation: Quotation) -> bool:
    """A quick look: does the quotation count anything that narration could count otherwise?"""
    return _COUNTED.search(analysis.folded, quotation.inner.start, quotation.inner.end) is not None


def _may_be_denied(analysis: Analysis, quotation: Quotation) -> bool:
    """A quick look: is there one “not” in the quotation, or none and one beside it, and are there words to compare?"""
    folded = analysis.folded
    places = analysis.shared(_negated_places, None)
    near = bisect_left(places, quotation.span.start - _NEAR)
    if near == len(places) or places[near] >= quotation.span.end + _NEAR:
        return False
    quoted = folded[quotation.inner.start : quotation.inner.end]
    if "?" in quoted or len(_words(quoted)) < _SHARED_BY_NEGATION:
        return False
    negations = len(_ANY_NEGATION.findall(quoted))
    return negations == 0 or (negations == 1 and _negated(quoted) is not None)


def _negated_places(analysis: Analysis, _given: object) -> list[int]:
    """Where the text has a verb with “not”."""
    folded = analysis.folded
    matches = (_NEGATED.search(folded, max(0, place - _NOT_BEHIND), place + _NOT_BEFORE) for place in _nots(folded))
    return sorted({match.start() for match in matches if match is not None})


def _nots(folded: str) -> Iterator[int]:
    for word in ("not", "n't"):
        place = folded.find(word)
        while place >= 0:
            yield place
            place = folded.find(word, place + 1)


def _narrations(analysis: Analysis, quotation: Quotation) -> tuple[_Narrated, ...]:
    """The sentences near the quotation that report what its speaker says; found once for all rules."""
    known = analysis.shared(_no_narrations, None)
    if quotation.span not in known:
        known[quotation.span] = tuple(_find_narrations(analysis, quotation))
    return known[quotation.span]


def _no_narrations(_analysis: Analysis, _given: object) -> dict[Span, tuple[_Narrated, ...]]:
    return {}


def _find_narrations(analysis: Analysis, quotation: Quotation) -> Iterator[_Narrated]:
    if not _REPORTS.search(analysis.folded[max(0, quotation.span.start - _NEAR) : quotation.span.end + _NEAR]):
        return
    surname = (analysis.speaker_of(quotation) or "").rsplit(" ", 1)[-1].lower()
    if not surname:
        return
    first = bisect_left(analysis.sentences, Span(quotation.span.start - _NEAR, 0))
    for sentence in analysis.sentences[first : first + _MOST_SENTENCES]:
        if sentence.start > quotation.span.end + _NEAR:
            break
        if sentence.end - sentence.start > _LONGEST_QUOTE or '"' in analysis.folded[sentence.start : sentence.end]:
            continue
        folded = analysis.folded[sentence.start : sentence.end]
        if surname not in folded or not _REPORTS.search(folded) or _DENIES.search(folded):
            continue
        if re.search(rf"\b{re.escape(surname)}\b", folded):
            yield _Narrated(sentence, folded)


def _numbers(analysis: Analysis, header: Header, narrated: _Narrated, quotation: Quotation) -> Iterator[Finding]:
    start = quotation.inner.start
    quoted = analysis.folded[start : quotation.inner.end]
    told, heard = _counts(narrated.folded), _counts(quoted)
    for noun in told.keys() & heard.keys():
        (number, match), (other, evidence) = told[noun], heard[noun]
        if number == other or other in _values(narrated.folded) or number in _values(quoted):
            continue
        if len((_words(narrated.folded) & _words(quoted)) - {noun[:5]}) + 1 < _SHARED_BY_NUMBER:
            continue
        span = Span(narrated.span.start + match.start("number"), narrated.span.start + match.end("number"))
        place = Span(start + evidence.start("number"), start + evidence.end("number"))
        yield _finding(analysis, header, span, place, replacement=place.of(analysis.text))


def _counts(folded: str) -> dict[str, tuple[str, re.Match[str]]]:
    """Noun -> the only number it has, where that is given without a hedge."""
    found: dict[str, tuple[str, re.Match[str]]] = {}
    twice: set[str] = set()
    for match in _COUNTED.finditer(folded):
        noun = match["noun"]
        if noun in found:
            twice.add(noun)
        if noun not in _MEASURES and not _HEDGED.search(folded[max(0, match.start() - 12) : match.start()]):
            found[noun] = _value(match["number"]), match
    return {noun: count for noun, count in found.items() if noun not in twice}


def _values(folded: str) -> set[str]:
    return {_value(match["number"]) for match in _COUNTED.finditer(folded)}


def _value(number: str) -> str:
    return _NUMBERS.get(number, number.replace(",", ""))


def _negations(analysis: Analysis, header: Header, narrated: _Narrated, quotation: Quotation) -> Iterator[Finding]:
    start = quotation.inner.start
    quoted = analysis.folded[start : quotation.inner.end]
    if "?" in quoted or len(_words(narrated.folded) & _words(quoted)) < _SHARED_BY_NEGATION:
        return
    told, heard = _negated(narrated.folded), _negated(quoted)
    if (told is None) == (heard is None):
        return
    negation, other = (told, quoted) if told is not None else (heard, narrated.folded)
    if negation is None or _ANY_NEGATION.search(other):
        return
    verb = negation["verb"] or negation["verb2"]
    plain = re.search(rf"\b{re.escape(verb[:5])}[a-z]{{0,6}}\b", other)
    if plain is None or len(_ANY_NEGATION.findall(narrated.folded + " " + quoted)) != 1:
        return
    here, there = (negation, plain) if told is not None else (plain, negation)
    span = Span(narrated.span.start + here.start(), narrated.span.start + here.end())
    yield _finding(analysis, header, span, Span(start + there.start(), start + there.end()))


def _negated(folded: str) -> re.Match[str] | None:
    return _NEGATED.search(folded)


def _words(folded: str) -> set[str]:
    """The first five letters of the longer words, which inflection leaves alone."""
    return {word[:5] for word in _CONTENT.findall(folded) if word not in _COMMON}


def _finding(analysis: Analysis, header: Header, span: Span, place: Span, replacement: str | None = None) -> Finding:
    related = (Place(place, "quoted here"),)
    quoted = place.of(analysis.text)
    if replacement is None:
        return header.finding(analysis.text, span, related=related, quoted=quoted)
    return header.finding(analysis.text, span, replacement=replacement, related=related, quoted=quoted)
