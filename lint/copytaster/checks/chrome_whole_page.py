"""A text that is not an article with leftovers but a whole page."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.checks import chrome_structure
from copytaster.checks.chrome_score import weigh
from copytaster.english.analysis import Analysis
from copytaster.model.finding import Finding
from copytaster.model.rule import Header

READS_FINDINGS = True


def prepare(options: Mapping[str, Any]) -> dict[str, Any]:
    """The same table as that of the lines."""
    return chrome_structure.prepare(options)


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """One finding, at the first line outside the article, if there are many such lines of several families."""
    if not analysis.found:
        return
    page = analysis.shared(weigh, options).page
    if page.is_dump:
        outside = [index for index in range(len(page.lines)) if index not in page.body]
        lines = f"{len(outside)} of its {len(page.lines)} lines"
        yield header.finding(analysis.text, page.lines[outside[0]].span, lines=lines)
