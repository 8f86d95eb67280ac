"""What an article says, in its own words, that a speaker said: the sentences to hold against a quotation."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.quotations import Quotation, is_partial
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span

_REPORTS = expression(
    r"\b(?:said|says|told|announced|warned|added|stated|stressed|claimed|reported|confirmed|declared|insisted|noted"
    r"|adding|saying|stressing|warning)\b"
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
_LONGEST, _NEAR = 400, 350
_MOST_SENTENCES, _SHORTEST = 12, 25


class Narrated(NamedTuple):
    """A statement of narration by the one who speaks in a quotation nearby; `folded` is its text, folded."""

    span: Span
    folded: str


class Told(NamedTuple):
    """A quotation with a statement of narration; `quoted` is what stands between its marks, folded."""

    narrated: Narrated
    quotation: Quotation
    quoted: str


def told_beside(analysis: Analysis, is_worth_it: Callable[[str, Quotation], bool]) -> Iterator[Told]:
    """Each direct quotation with each statement around it that the article makes its speaker make.

    Statements are sentences without marks within 350 characters that name the speaker, report and deny nothing, and
    what stands before the quotation in its own sentence, if that does so. `is_worth_it` is asked first, with the
    folded text: it must be cheap.
    """
    for quotation in analysis.quotations:
        inner = quotation.inner
        if inner.length > _LONGEST or not is_worth_it(analysis.folded, quotation):
            continue
        if not is_partial(quotation, analysis.text):
            quoted = inner.of(analysis.folded)
            for narrated in _narrations(analysis, quotation):
                yield Told(narrated, quotation, quoted)


def _narrations(analysis: Analysis, quotation: Quotation) -> tuple[Narrated, ...]:
    known = analysis.shared(_known, None)
    if quotation.span not in known:
        known[quotation.span] = tuple(_find(analysis, quotation))
    return known[quotation.span]


def shared_words(one: str, other: str) -> set[str]:
    """The first five letters, which inflection leaves alone, of the longer words that two folded texts share."""
    return _words(one) & _words(other)


def around(quotation: Quotation) -> tuple[int, int]:
    """Where narration of what is quoted may stand, for a first look."""
    return max(0, quotation.span.start - _NEAR), quotation.span.end + _NEAR


def _known(_analysis: Analysis, _given: object) -> dict[Span, tuple[Narrated, ...]]:
    return {}


def _find(analysis: Analysis, quotation: Quotation) -> Iterator[Narrated]:
    start, end = around(quotation)
    if not _REPORTS.search(analysis.folded, start, end):
        return
    surname = (analysis.speaker_of(quotation) or "").rsplit(" ", 1)[-1].lower()
    if not surname:
        return
    named = re.compile(rf"\b{re.escape(surname)}\b")
    first = bisect_left(analysis.sentences, Span(start, 0))
    for sentence in analysis.sentences[first : first + _MOST_SENTENCES]:
        if sentence.start > end:
            break
        span = _before(sentence, quotation)
        if not _SHORTEST <= span.length <= _LONGEST or _holds_quotation(analysis, span):
            continue
        folded = span.of(analysis.folded)
        if named.search(folded) and _REPORTS.search(folded) and not _DENIES.search(folded):
            yield Narrated(span, folded)


def _before(sentence: Span, quotation: Quotation) -> Span:
    """The sentence, or what of it stands before the quotation."""
    return Span(sentence.start, quotation.span.start) if sentence.contains(quotation.span) else sentence


def _holds_quotation(analysis: Analysis, span: Span) -> bool:
    index = bisect_right(analysis.quotation_ends, span.start)
    return index < len(analysis.quotations) and analysis.quotations[index].span.start < span.end


def _words(folded: str) -> set[str]:
    return {word[:5] for word in _CONTENT.findall(folded) if word not in _COMMON}
