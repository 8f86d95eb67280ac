"""Short lines above the article's first paragraph: sections, labels and buttons of the page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from copytaster.checks.chrome_lines import bare, has_stop, is_paragraph, lines_after, stripped
from copytaster.english.analysis import Analysis
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.severity import Severity
from copytaster.model.span import Span

_MOST = 20
_MOST_WORDS = 3
_MENU = 3
_HEAD = 500
_LONGEST_LABEL = 60


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for each line of one to three words above the first paragraph, if there are two or more.

    Three or more of them one below the other are a menu, and found at the severity of the rule; else the finding is
    only information, since a headline or a name can be as short.
    """
    text = analysis.text
    labels = sum([0 < len(line) <= _LONGEST_LABEL for line in text[:_HEAD].split("\n")])
    return _find(text, header) if labels > 1 else ()


def _find(text: str, header: Header) -> Iterator[Finding]:
    run: list[Span] = []
    found: list[list[Span]] = []
    for line in _head(text):
        if _is_label(text, line):
            run.append(line)
        elif run:
            found.append(run)
            run = []
    found.append(run)
    if sum(map(len, found)) < 2:
        return
    for labels in found:
        severity = None if len(labels) >= _MENU else Severity.INFO
        for line in labels:
            yield header.finding(text, line, severity=severity)


def _head(text: str) -> list[Span]:
    """The lines above the first paragraph; none if there is no paragraph soon."""
    end = text.find("\n")
    if end < 0:
        return []
    head: list[Span] = []
    for line in chain((stripped(text, Span(0, end)),), lines_after(text, 0, _MOST)):
        if is_paragraph(text[line.start : min(line.end, line.start + 1000)]):
            return head
        if line.length:
            head.append(line)
    return []


def _is_label(text: str, line: Span) -> bool:
    shown = line.of(text) if line.length <= _LONGEST_LABEL else ""
    start, end = bare(text, line)
    return start < end and 0 < len(shown.split()) <= _MOST_WORDS and not has_stop(shown) and shown[-1] not in ":,;"
