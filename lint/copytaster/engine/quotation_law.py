"""The first law: a quotation is evidence. Enforced here, once, for every rule."""

from bisect import bisect_left
from collections.abc import Sequence

from copytaster.engine.found import Found
from copytaster.engine.zones import Zones
from copytaster.english.analysis import Analysis
from copytaster.english.quotations import Quotation, is_partial
from copytaster.model.fix import Applicability, Edit, Fix
from copytaster.model.span import Span

_ENCODING_SHELF = "TYP2"
_MARKS = "\"'`“”„‟‘’‚‛«»‹›「」『』＂″ \u00a0"
_GUESSED = "TYP210"  # Which letter or mark was lost is told from the word, which is no evidence.


def obey(analysis: Analysis, zones: Zones, found: Found) -> Found | None:
    """The finding as it may stand: None if its rule is silent in quotations, else with no fix that changes one.

    Encoding repairs are exempt; a partial quotation of one to three words may be edited on request.
    """
    quoted = _touched(analysis, found.finding.span)
    if found.rule.in_quotes == "skip" and any(_inside(analysis, mark).contains(found.finding.span) for mark in quoted):
        return None
    is_repair = found.shelf == _ENCODING_SHELF and found.rule.id != _GUESSED
    if is_repair or not found.finding.fixes:
        return found
    fixes = tuple(_limited(analysis, zones, fix) for fix in found.finding.fixes)
    return Found(found.rule, found.finding._replace(fixes=fixes))


def _limited(analysis: Analysis, zones: Zones, fix: Fix) -> Fix:
    allowed = fix.applicability
    for edit in fix.edits:
        for quotation in _touched(analysis, edit.span):
            if _changes(_inside(analysis, quotation), edit.span):
                limit = Applicability.UNSAFE if is_partial(quotation, analysis.text) else Applicability.DISPLAY
                allowed = min(allowed, limit)
    if zones.quoting and any(
        zones.quoting.touches(edit.span) and not _keeps_words(analysis.text, edit) for edit in fix.edits
    ):
        allowed = Applicability.DISPLAY
    return fix._replace(applicability=allowed)


def _keeps_words(text: str, edit: Edit) -> bool:
    """True if the edit writes the words it covers again and changes no more than the marks around them."""
    words = edit.span.of(text).strip(_MARKS)
    return bool(words) and edit.text.strip(_MARKS) == words


def _touched(analysis: Analysis, span: Span) -> list[Quotation]:
    """The quotations that share a character with `span` or hold the point where it inserts."""
    quotations = analysis.quotations
    index = bisect_left(analysis.quotation_ends, span.start)
    touched = []
    while index < len(quotations) and quotations[index].span.start <= span.end:
        touched.append(quotations[index])
        index += 1
    return touched


def _inside(analysis: Analysis, quotation: Quotation) -> Span:
    """The quoted words: between the marks, without the blanks next to them, which belong to the marks."""
    start, end = quotation.inner
    text = analysis.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _changes(words: Span, edit: Span) -> bool:
    if edit.start == edit.end:
        return words.start < edit.start < words.end
    return words.overlaps(edit)


def await_repairs(analysis: Analysis, findings: Sequence[Found]) -> list[Found]:
    """The findings; on lines whose encoding is to be repaired all other fixes are only displayed until that is done.

    A damaged quotation mark hides the quotation it belongs to.
    """
    damaged = {_line_start(analysis, found) for found in findings if found.shelf == _ENCODING_SHELF}
    if not damaged:
        return list(findings)
    return [
        found.with_trust(Applicability.DISPLAY)
        if found.shelf != _ENCODING_SHELF and found.finding.fixes and _line_start(analysis, found) in damaged
        else found
        for found in findings
    ]


def _line_start(analysis: Analysis, found: Found) -> int:
    return analysis.line_at(found.finding.span.start).start
