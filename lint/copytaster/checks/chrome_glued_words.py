"""Names of sections and articles run together at the end of a line: `TelevisionBusinessArts & Culture`."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_LONGEST_END = 90
_JOINT = r"(?<=[a-z])(?=[A-Z])"
_NAME = r"[A-Z][a-z]{2,14}(?: (?:&|and|of|the|[A-Z][a-z]{2,14})){0,3}"
_RUN = expression(rf"(?:(?<=[.!?…”\"’)] )|(?<=[.!?…”\"’)])|^)(?P<run>{_NAME}(?:{_JOINT}{_NAME}){{2,8}})[ \t\r]{{0,4}}$")


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for three or more capitalised names without blanks between them where a line ends."""
    text = analysis.text
    after = -1
    for hit in hits:
        if hit < after or not (text[hit : hit + 1].isupper() and text[hit - 1 : hit].islower()):
            continue
        end = text.find("\n", hit, hit + _LONGEST_END)
        if end < 0:
            if len(text) - hit >= _LONGEST_END:
                continue
            end = len(text)
        start = max(text.rfind("\n", max(0, hit - _LONGEST_END), hit) + 1, end - _LONGEST_END)
        after = end
        match = _RUN.search(text[start:end])
        if match is not None:
            span = Span(start + match.start("run"), start + match.end("run"))
            yield header.finding(text, span)
