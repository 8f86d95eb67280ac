"""Short lines that as a whole match an expression: counters, dates, unfilled templates."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from copytaster.checks.chrome_lines import short_line, stripped
from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.line_deletion import line_deletion
from copytaster.model.finding import Finding
from copytaster.model.fix import Applicability, Edit
from copytaster.model.rule import Header
from copytaster.model.span import Span


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every line of at most `longest` characters (default 120) that is one of the `expressions`.

    They are matched on the line without the blanks at its ends, in lower case with straight quotation marks. Without
    anchors every line of the text is looked at, so `longest` should be small.
    """
    longest = int(options.get("longest", 120))
    expressions = _compiled(tuple(options["expressions"]))
    text = analysis.text
    for line in _lines(analysis, hits, longest):
        span = stripped(text, line)
        if not span.length or not any(e.fullmatch(analysis.folded, span.start, span.end) for e in expressions):
            continue
        if header.fix is Applicability.DISPLAY:
            yield header.finding(text, span)
        else:
            yield header.finding(text, span, edits=(Edit(line_deletion(text, line), ""),))


@lru_cache(maxsize=16)
def _compiled(expressions: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(map(expression, expressions))


def _lines(analysis: Analysis, hits: Sequence[int], longest: int) -> Iterator[Span]:
    if not hits:
        yield from [Span(start, end) for start, end in analysis.lines if start < end <= start + longest]
        return
    after = -1
    for hit in hits:
        if hit >= after:
            near = short_line(analysis.text, hit, longest)
            if near is not None:
                after = near.end + 1
                yield near
