"""Lines that are page chrome by where they stand and what they are like; the weights are in a table.

Options: `where`, the kind of line the rule is for. The scores of a document are worked out once for all such rules.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any

from copytaster.checks.chrome_features import cue_source, request_source
from copytaster.checks.chrome_page import is_plain
from copytaster.checks.chrome_score import Score, Scores, prepared, weigh
from copytaster.english.analysis import Analysis
from copytaster.english.line_deletion import line_deletion
from copytaster.model.finding import Finding
from copytaster.model.fix import Applicability, Edit
from copytaster.model.rule import Header
from copytaster.model.severity import Severity

READS_FINDINGS = True
_LABEL, _REQUEST, _ABOVE, _BELOW, _BETWEEN, _FILES = (
    "label",
    "request",
    "above",
    "below",
    "between",
    "files",
)
_LEADS = {"under_chrome": _LABEL, "prev_chrome": _LABEL, "call_to_action": _REQUEST, "in_three_files": _FILES}
_WORDING = frozenset(("phrase_sure", "display_family", "call_to_action", "in_three_files", "link_whole"))
_OF_FILES = frozenset(("in_two_files", "in_three_files"))
_STATEMENT = 6
_SHOWN = 3
_NOTES = ("correction", "editor's note", "editor’s note", "clarification", "update:")


def prepare(options: Mapping[str, Any]) -> dict[str, Any]:
    """The table with its weights as numbers and its cues as expressions."""
    cues = options["table"]
    words = cue_source({word for listed in cues["words"].values() for word in listed})
    requests = request_source({phrase for listed in cues["requests"].values() for phrase in listed})
    return {"where": options["where"], **prepared(cues, words, requests)}


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for each line of the rule's kind whose weights reach a threshold.

    Lines that a wording rule reports as a warning, and bylines, captions and the like, are left to those rules.
    """
    if analysis.shared(is_plain, None):
        return ()
    scores = analysis.shared(weigh, options)
    return _find(analysis, header, scores, options) if scores.lines else ()


def _find(analysis: Analysis, header: Header, scores: Scores, options: Mapping[str, Any]) -> Iterator[Finding]:
    text, page = analysis.text, scores.page
    for score in scores.lines:
        line, family = page.lines[score.line], page.family[score.line]
        if page.is_warned[score.line] or family in options["soft"] or _where(scores, score) != options["where"]:
            continue
        yield header.finding(
            text,
            line.span,
            edits=(Edit(line_deletion(text, line.span), ""),),
            applicability=_trust(scores, score, options["kept"]),
            severity=Severity.WARNING if is_sure(scores, score) else Severity.INFO,
            reasons=_reasons(score, options["reasons"]),
            total=f"{score.total:.1f}",
        )


def is_sure(scores: Scores, score: Score) -> bool:
    """True if the line is a warning, not only information."""
    page = scores.page
    # Kickers, datelines and names stand above an article too.
    least = scores.thresholds.above if score.line < page.first else scores.thresholds.warning
    # Of a whole page one finding tells all (CHR901); a hundred warnings would hide the others.
    return score.total >= least and not page.is_dump and not _is_statement(scores, score)


def _is_statement(scores: Scores, score: Score) -> bool:
    """True for a sentence that nothing in its words marks as the page's: an article goes on below a label in it."""
    line = scores.page.lines[score.line]
    told = {name for name, weight in score.parts if weight > 0} & _WORDING
    return line.has_stop and line.words >= _STATEMENT and not told


def _where(scores: Scores, score: Score) -> str:
    """The kind of line: by what weighs most where that is a label or a request, else by its place."""
    lead = _LEADS.get(score.parts[0][0]) if score.parts else None
    if lead is not None:
        return lead
    page = scores.page
    if page.has_place and score.line > page.last:
        return _BELOW
    return _ABOVE if page.has_place and score.line < page.first else _BETWEEN


def _trust(scores: Scores, score: Score, kept: Container[str]) -> Applicability:
    """Structure alone is never safe; of a whole page and above the first paragraph nothing is deleted by it.

    Nor is a line of the families `kept`: the words head sections of articles, too.

    What stands in other files is no reason: they may be mended already, and a run on one of them knows the others not.
    """
    page = scores.page
    shown = page.lines[score.line].shown.lower()
    is_kept = page.family[score.line] in kept or shown.startswith(_NOTES)
    if is_kept or page.is_dump or score.line < page.first:
        return Applicability.DISPLAY
    own = score.total - sum(weight for name, weight in score.parts if name in _OF_FILES)
    return Applicability.UNSAFE if own >= scores.thresholds.unsafe else Applicability.DISPLAY


def _reasons(score: Score, names: Mapping[str, str]) -> str:
    """The three weights that speak most for chrome, in words."""
    largest = [(name, weight) for name, weight in score.parts[:_SHOWN] if weight > 0]
    return ", ".join(f"{names.get(name, name.replace('_', ' '))} ({weight:+g})" for name, weight in largest)
