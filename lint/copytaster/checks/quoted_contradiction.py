"""Narration that contradicts the quotation beside it: another number of the same things, or a “not” on one side.

“Kovac said five ships had left. ‘Six ships have left,’ Kovac said.” The quotation is the evidence; the narration went
through a translation. Both must report one statement: the same speaker by surname, in the same paragraph or the one
before or after, with words in common beside those compared. Hedged numbers (more than, about, nearly) and narration
that denies by its verb (denied, ruled out) are left alone, as is a sentence that has both readings.

Options: `compare`, `number` or `negation`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.narration import Told, around, shared_words, told_beside
from copytaster.english.quotations import Quotation
from copytaster.model.finding import Finding, Place
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
_NEGATED = expression(
    r"\b(?:will|would|is|was|are|were|has|have|had|can|could|does|do|did|should)(?:[ ]not|n't)[ ](?:be[ ]|been[ ])?"
    r"(?P<verb>[a-z]{4,16})\b|\b(?:won't|cannot|can't)[ ](?:be[ ])?(?P<verb2>[a-z]{4,16})\b"
)
_ANY_NEGATION = expression(
    r"n't\b|\b(?:not|no|never|nobody|nothing|none|neither|nor|without|cannot|hardly|only|if|unless|until)\b"
)
_SHARED_BY_NUMBER, _SHARED_BY_NEGATION = 2, 4


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding in the narration; `hits` are not used, a text without quotations is left at once."""
    return _find(analysis, header, options["compare"]) if '"' in analysis.folded else ()


def _find(analysis: Analysis, header: Header, compare: str) -> Iterator[Finding]:
    is_worth_it, compared = (_counts_things, _numbers) if compare == "number" else (_denies_nearby, _negations)
    for told in told_beside(analysis, is_worth_it):
        yield from compared(analysis, header, told)


def _counts_things(folded: str, quotation: Quotation) -> bool:
    return _COUNTED.search(folded, quotation.inner.start, quotation.inner.end) is not None


def _denies_nearby(folded: str, quotation: Quotation) -> bool:
    start, end = around(quotation)
    is_likely = folded.find("not", start, end) >= 0 or folded.find("n't", start, end) >= 0
    return is_likely and _NEGATED.search(folded, start, end) is not None


def _numbers(analysis: Analysis, header: Header, pair: Told) -> Iterator[Finding]:
    narrated, start, quoted = pair.narrated, pair.quotation.inner.start, pair.quoted
    told, heard = _counts(narrated.folded), _counts(quoted)
    for noun in told.keys() & heard.keys():
        (number, match), (other, evidence) = told[noun], heard[noun]
        if number == other or other in _values(narrated.folded) or number in _values(quoted):
            continue
        if len(shared_words(narrated.folded, quoted) - {noun[:5]}) + 1 < _SHARED_BY_NUMBER:
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


def _negations(analysis: Analysis, header: Header, pair: Told) -> Iterator[Finding]:
    narrated, start, quoted = pair.narrated, pair.quotation.inner.start, pair.quoted
    if "?" in quoted or len(shared_words(narrated.folded, quoted)) < _SHARED_BY_NEGATION:
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


def _finding(analysis: Analysis, header: Header, span: Span, place: Span, replacement: str | None = None) -> Finding:
    related = (Place(place, "quoted here"),)
    quoted = place.of(analysis.text)
    if replacement is None:
        return header.finding(analysis.text, span, related=related, quoted=quoted)
    return header.finding(analysis.text, span, replacement=replacement, related=related, quoted=quoted)
