"""Buttons repeated below every item of a list: `Get the recipe`, `Buy on Amazon`."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from copytaster.checks.chrome_lines import bare, has_stop, short_line, stripped
from copytaster.english.analysis import Analysis
from copytaster.english.line_deletion import line_deletion
from copytaster.model.finding import Finding
from copytaster.model.fix import Edit
from copytaster.model.rule import Header
from copytaster.model.span import Span

_LONGEST = 48
_MOST_WORDS = 5


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for each line of two to five words that begins with an anchor and stands in the text `times` (3)."""
    text, times = analysis.text, int(options.get("times", 3))
    begins = [hit for hit in hits if text[hit].isupper()]
    return _find(analysis, header, begins, times) if len(begins) >= times else ()


def _find(analysis: Analysis, header: Header, hits: Sequence[int], times: int) -> Iterator[Finding]:
    text, folded = analysis.text, analysis.folded
    lines: list[tuple[Span, str]] = []
    for hit in hits:
        if hit and text[hit - 1].isalnum():
            continue
        line = short_line(text, hit, _LONGEST)
        if line is None:
            continue
        start, end = bare(text, line)
        words = folded[start:end]
        if start == hit and 2 <= len(words.split()) <= _MOST_WORDS and not _is_text(text[line.start : line.end]):
            lines.append((line, words))
    counts = Counter(words for _, words in lines)
    for line, words in lines:
        if counts[words] >= times:
            yield header.finding(text, stripped(text, line), edits=(Edit(line_deletion(text, line), ""),))


def _is_text(line: str) -> bool:
    """True if `line` is a sentence or introduces something, as no button does."""
    return ":" in line or has_stop(line)
