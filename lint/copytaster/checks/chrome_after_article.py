"""Lines below the article's last paragraph that stand among buttons and labels of the page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from copytaster.checks.chrome_lines import bare, is_paragraph, lines_up
from copytaster.english.analysis import Analysis
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_MOST = 40
_REACH = 8
_LONGEST_LABEL = 60


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for each line at most eight lines below one of the `labels`, with no paragraph below the label."""
    text = analysis.text
    if "\n" not in text or is_paragraph(text[text.rfind("\n", 0, len(text.rstrip())) + 1 :]):
        return ()
    tail = _below_article(text)
    return _find(analysis, header, tail, options["labels"]) if tail else ()


def _find(analysis: Analysis, header: Header, tail: Sequence[Span], labels: Sequence[str]) -> Iterator[Finding]:
    text = analysis.text
    since = _REACH + 1
    for line in tail:
        start, end = bare(text, line)
        if line.length <= _LONGEST_LABEL and analysis.folded[start:end] in labels:
            since = 0
            continue
        since += 1
        if since <= _REACH and end > start:
            yield header.finding(text, line)


def _below_article(text: str) -> list[Span]:
    """The lines below the last paragraph; none if there are too many to be the foot of an article."""
    tail: list[Span] = []
    for line in lines_up(text, len(text), _MOST):
        if is_paragraph(text[line.start : min(line.end, line.start + 1000)]):
            return tail[::-1]
        tail.append(line)
    return []
