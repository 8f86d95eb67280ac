"""Page chrome: what certain lines lend to their neighbours, and what lies inside them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from copytaster.engine.found import Found
from copytaster.english.line_deletion import after_blank_lines, is_below_blank
from copytaster.english.lines import reads_as_sentence
from copytaster.model.fix import Applicability, Edit
from copytaster.model.severity import Severity
from copytaster.model.span import Span

_BY_POSITION, _OF_THE_WHOLE, _PUNCTUATION = "CHR3", "CHR9", "TYP0"
_LAST_SENTENCES = frozenset({"CHR203"})
_MASKED_FAMILIES = frozenset({"MT", "NAM", "TYP"})


def lift_neighbours(text: str, chrome: Sequence[Found]) -> list[Found]:
    """Chrome findings in order; a doubtful line beside one safe to delete in itself becomes as safe as its rule allows.

    A line that was lifted lifts no other, and no sentence is lifted.
    """
    ordered = sorted(chrome, key=lambda found: found.finding.span)
    lifted = []
    for index, found in enumerate(ordered):
        beside = ordered[max(0, index - 1) : index] + ordered[index + 1 : index + 2]
        is_lifted = any(_lifts(text, found, neighbour) for neighbour in beside)
        lifted.append(found.with_trust(Applicability(found.rule.edge_trust)) if is_lifted else found)
    return lifted


def without_repeats(chrome: Sequence[Found]) -> list[Found]:
    """The findings with one for each line: the most severe, before others that of a rule which names its words.

    What is said of the page as a whole stands at its first line and is no finding about that. The last sentence of a
    line is none beside one about the whole of it that says and mends as much; two widgets glued together are another
    fault than either of them.
    """
    best: dict[tuple[Span, bool], Found] = {}
    for found in chrome:
        place = found.finding.span, found.shelf == _OF_THE_WHOLE
        rival = best.get(place)
        if rival is None or _rank(found) > _rank(rival):
            best[place] = found
    wholes = [found for found in best.values() if found.rule.id not in _LAST_SENTENCES and found.shelf != _OF_THE_WHOLE]
    ends = {found.finding.span.end: found for found in wholes}
    return [found for found in best.values() if not _is_told_by(found, ends.get(found.finding.span.end))]


def _is_told_by(found: Found, whole: Found | None) -> bool:
    if whole is None or found.rule.id not in _LAST_SENTENCES or whole.finding.span.start > found.finding.span.start:
        return False
    return whole.severity >= found.severity and whole.trust >= found.trust


def _rank(found: Found) -> tuple[int, bool, int]:
    return (int(found.severity), found.shelf != _BY_POSITION, found.trust)


def close_gaps(text: str, chrome: Sequence[Found]) -> list[Found]:
    """Chrome findings in order; of several lines deleted in a row the last takes the blank lines after it along.

    Each deletion alone leaves them where the line before it is not blank, which it no longer is once that goes too.
    """
    closed: list[Found] = []
    end, trust = -1, 0
    for found in chrome:
        edit = _line_edit(text, found)
        if edit is None:
            closed.append(found)
        elif edit.span.start == end and found.trust <= trust:
            end = after_blank_lines(text, edit.span.end)
            closed.append(found.with_edit(Edit(Span(edit.span.start, end), "")))
        else:
            end, trust = (edit.span.end, found.trust) if is_below_blank(text, edit.span.start) else (-1, 0)
            closed.append(found)
    return closed


def _line_edit(text: str, found: Found) -> Edit | None:
    """The one edit of a finding that deletes whole lines."""
    if len(found.finding.fixes) != 1 or len(found.finding.fixes[0].edits) != 1:
        return None
    edit = found.finding.fixes[0].edits[0]
    starts_line = edit.span.start == 0 or text[edit.span.start - 1] == "\n"
    is_whole = starts_line and edit.span.length > 0 and text[edit.span.end - 1] == "\n"
    return edit if is_whole and not edit.text else None


def masked(findings: Iterable[Found], chrome: Sequence[Found]) -> list[Found]:
    """The findings less those of language families that lie inside what is surely chrome, or at a joint with it."""
    certain = [found.finding.span for found in chrome if found.severity >= Severity.WARNING]
    if not certain:
        return list(findings)
    starts = [span.start for span in certain]
    return [found for found in findings if not _belongs(found, certain, starts)]


def _belongs(found: Found, certain: Sequence[Span], starts: Sequence[int]) -> bool:
    if found.rule.family not in _MASKED_FAMILIES:
        return False
    span = found.finding.span
    index = bisect_right(starts, span.end) - 1
    if index < 0:
        return False
    is_at_joint = found.shelf == _PUNCTUATION and span.end >= certain[index].start > span.start
    return is_at_joint or any(place.contains(span) for place in certain[max(0, index - 1) : index + 1])


def _lifts(text: str, found: Found, beside: Found) -> bool:
    if not found.finding.fixes or found.trust >= found.rule.edge_trust or beside.trust < Applicability.SAFE:
        return False
    low, high = sorted((found.finding.span, beside.finding.span))
    return not text[low.end : high.start].strip() and not reads_as_sentence(text, found.finding.span)
