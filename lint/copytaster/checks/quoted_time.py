"""Narration that gives another time than the quotation beside it.

Options: `compare`. `day`: another weekday, or month, for the same verb (“will open on Friday”, “we open on Thursday”).
`tense`: what is still to come for one and done for the other (“would sign”, “we signed yesterday”), of the `verbs` of
the options, which name things that happen once.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.narration import Told, around, shared_words, told_beside
from copytaster.english.passage_words import read_words
from copytaster.english.quotations import Quotation
from copytaster.english.vocabulary import MONTHS, WEEKDAYS
from copytaster.model.finding import Finding, Place
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.rule import Header
from copytaster.model.span import Span

_DAYS = tuple(day.lower() for day in WEEKDAYS)
_MONTHS = tuple(month.lower() for month in MONTHS if month not in {"May", "March"})
_WHEN = expression(rf"\b(?:by|on|in|until|before|after|this|next)[ ](?P<when>{'|'.join((*_DAYS, *_MONTHS))})\b")
_REPORTING = expression(
    r"\b(?:said|says|told|announced|warned|added|stated|stressed|claimed|reported|confirmed|declared|insisted|noted|reporters)"
    r"(?:[ ][a-z]{2,12}){0,3}[ ]\Z"
)
_OPEN = expression(
    r"\b(?:not|never|no|if|unless|again|also|another|more|other|further|next|second|continue[sd]?|until|could|might|may"
    r"|should|must|would have|had been|first|once)\b|n't\b|\?"
)
_PAST_TIME = (" yesterday", " already ", " last week", " last month", " last year", " last night", " this morning")
_ADVERB = r"(?:(?:[a-z]{3,12}ly|soon|already|now|today|then|both|all|just)[ ])?"
_BEFORE_NOUN, _VERB_WORDS = 6, 3
_LEAST_SHARED = 3


class _When(NamedTuple):
    """A day or month at `span`, and the stems of the few words before it."""

    span: Span
    day: str
    before: frozenset[str]


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding in the narration; a text without quotations is left at once, `hits` are not used."""
    if '"' not in analysis.folded:
        return ()
    if options["compare"] == "day":
        return (found for told in told_beside(analysis, _names_day) for found in _days(analysis, header, told))
    return _tenses(analysis, header, options)


def prepare(options: Mapping[str, Any]) -> Mapping[str, Any]:
    """With the forms of the verbs: base, past and participle -> base."""
    if options["compare"] == "day":
        return options
    from copytaster.english.inflection import verb_forms  # noqa: PLC0415 -- to compile rules only

    bases, pasts = {}, {}
    for verb in options["verbs"]:
        forms = verb_forms(verb)
        bases[verb] = verb
        pasts.update({forms.past: verb, forms.participle: verb})
    to_come = (
        rf"(?:\bwill|'ll|\bwould|\bgoing to|\bset to|\babout to|\bplan(?:s|ned)? to|\bintend(?:s|ed)? to)[ ]{_ADVERB}"
    )
    return {
        "compare": "tense",
        "pasts": pasts,
        "to_come": rf"{to_come}(?:be[ ](?P<passive>{'|'.join(sorted(pasts))})|(?P<base>{'|'.join(sorted(bases))}))\b",
        "done": rf"(?:\b(?:had|has|have)|'ve|'s|'d)[ ]{_ADVERB}(?:been[ ])?(?P<done>{'|'.join(sorted(pasts))})\b",
        "past": rf"\b(?P<done>{'|'.join(sorted(pasts))})\b",
    }


def _names_day(folded: str, quotation: Quotation) -> bool:
    return _WHEN.search(folded, *quotation.inner) is not None


def _days(analysis: Analysis, header: Header, told: Told) -> Iterator[Finding]:
    ours = [when for when in _whens(analysis, told.narrated.span) if not _is_of_report(analysis.folded, when.span)]
    theirs = list(_whens(analysis, told.quotation.inner))
    if len(ours) != 1 or len(theirs) != 1 or _OPEN.search(told.quoted) or _OPEN.search(told.narrated.folded):
        return
    mine, its = ours[0], theirs[0]
    if mine.day in told.quoted or its.day in told.narrated.folded or (mine.day in _DAYS) != (its.day in _DAYS):
        return
    if mine.before & its.before and len(shared_words(told.narrated.folded, told.quoted)) >= _LEAST_SHARED:
        yield _finding(analysis, header, mine.span, its.span, is_fixed=True)


def _whens(analysis: Analysis, span: Span) -> Iterator[_When]:
    for found in _WHEN.finditer(analysis.folded, *span):
        words = read_words(analysis.text, max(span.start, found.start() - 80), found.start())
        before = frozenset(word.stem for word in words[-_BEFORE_NOUN:] if word.stem)
        yield _When(Span(*found.span("when")), found["when"], before)


def _is_of_report(folded: str, span: Span) -> bool:
    """True for the day on which the speaker said it."""
    return _REPORTING.search(folded, max(0, span.start - 60), span.start) is not None


def _tenses(analysis: Analysis, header: Header, options: Mapping[str, Any]) -> Iterator[Finding]:
    for told in told_beside(analysis, _tells_time):
        narrated, start = told.narrated, told.quotation.inner.start
        if _OPEN.search(told.quoted) or _OPEN.search(narrated.folded):
            continue
        if len(shared_words(narrated.folded, told.quoted)) < _LEAST_SHARED:
            continue
        is_past = any(time in told.quoted for time in _PAST_TIME) and " will " not in told.quoted
        ours, theirs = ("to_come", "past") if is_past else ("done", "to_come")
        here, there = (
            expression(options[kind]).search(part) for kind, part in ((ours, narrated.folded), (theirs, told.quoted))
        )
        if here is not None and there is not None and _verb(here, options) == _verb(there, options):
            mine = Span(narrated.span.start + here.start(), narrated.span.start + here.end())
            yield _finding(analysis, header, mine, Span(start + there.start(), start + there.end()))


def _tells_time(folded: str, quotation: Quotation) -> bool:
    start, end = quotation.inner
    if folded.find(" will ", start, end) >= 0 or folded.find("'ll ", start, end) >= 0:
        before, after = around(quotation)
        return any(
            folded.find(verb, low, high) >= 0
            for verb in (" had ", " has ", " have ")
            for low, high in ((before, start), (end, after))
        )
    return any(folded.find(time, start, end) >= 0 for time in _PAST_TIME)


def _verb(found: re.Match[str], options: Mapping[str, Any]) -> str:
    groups = found.groupdict()
    done = groups.get("done") or groups.get("passive")
    return str(groups.get("base") if done is None else options["pasts"][done])


def _finding(analysis: Analysis, header: Header, span: Span, place: Span, *, is_fixed: bool = False) -> Finding:
    related, quoted = (Place(place, "quoted here"),), place.of(analysis.text)
    if is_fixed:
        return header.finding(analysis.text, span, replacement=quoted, related=related, quoted=quoted)
    return header.finding(analysis.text, span, related=related, quoted=quoted)
