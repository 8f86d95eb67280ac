"""Headlines of other articles below a label such as “Related stories”."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.checks.chrome_lines import bare, has_stop, is_paragraph, lines_after, short_line
from copytaster.english.analysis import Analysis
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.severity import Severity
from copytaster.model.span import Span

_WORDS = range(4, 26)
_MOST = 8
_LONGEST_LABEL = 60
_LONGEST_TITLE = 200


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for each headline below one of the `labels` after which no paragraph follows.

    Below a label between paragraphs only the next line is found, and only as information: it may be a subheading.
    The `buttons` among the labels can belong to what stands above them; they count only where no paragraph follows.
    """
    text, labels = analysis.text, options["labels"]
    after = -1
    for hit in hits:
        if hit < after:
            continue
        line = short_line(text, hit, _LONGEST_LABEL)
        if line is None:
            continue
        after = line.end
        start, end = bare(text, line)
        if analysis.folded[start:end] not in labels:
            continue
        titles, is_last = _titles(text, line.end)
        if not is_last and analysis.folded[start:end] in options["buttons"]:
            continue
        for title in titles if is_last else titles[:1]:
            after = title.end
            yield header.finding(text, title, severity=None if is_last else Severity.INFO)


def _titles(text: str, position: int) -> tuple[list[Span], bool]:
    """The headlines among the next eight lines, and whether no paragraph follows them there."""
    titles: list[Span] = []
    for line in lines_after(text, position, _MOST):
        if line.length > _LONGEST_TITLE or is_paragraph(line.of(text)):
            return titles, False
        if len(line.of(text).split()) in _WORDS and not has_stop(line.of(text)):
            titles.append(line)
    return titles, True
