"""Lines of the page of any wording that hold a telling phrase."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.checks.chrome_lines import short_line, stripped
from copytaster.english.analysis import Analysis
from copytaster.english.line_deletion import line_deletion
from copytaster.model.finding import Finding
from copytaster.model.fix import Applicability, Edit
from copytaster.model.rule import Header
from copytaster.model.span import Span

_LONGEST = 420


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every line of at most `longest` characters (default 420) that holds one of the phrases `contains`
    as whole words, or begins with one of `begins`. A quotation mark at the start of the line silences the check.
    """
    text, longest = analysis.text, int(options.get("longest", _LONGEST))
    after = -1
    for hit in hits:
        if hit < after:
            continue
        line = short_line(text, hit, longest)
        if line is None:
            continue
        after = line.end + 1
        span = stripped(text, line)
        if analysis.folded.startswith('"', span.start) or not _is_told(analysis.folded, span, options):
            continue
        if header.fix is Applicability.DISPLAY:
            yield header.finding(text, span)
        else:
            yield header.finding(text, span, edits=(Edit(line_deletion(text, line), ""),))


def _is_told(folded: str, span: Span, options: Mapping[str, Any]) -> bool:
    shown = folded[span.start : span.end]
    if shown.startswith(tuple(options.get("begins", ()))):
        return True
    return any(_holds(folded, phrase, span) for phrase in options.get("contains", ()) if phrase in shown)


def _holds(folded: str, phrase: str, span: Span) -> bool:
    start = folded.find(phrase, span.start, span.end)
    if start < 0:
        return False
    end = start + len(phrase)
    return not (folded[start - 1 : start].isalnum() and start > span.start) and not folded[end : end + 1].isalnum()
