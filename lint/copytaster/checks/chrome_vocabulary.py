"""Lines made up of nothing but listed names: rows of share buttons, menus of sections."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from copytaster.checks.chrome_lines import LONGEST, bare, lines_after, short_line, stripped
from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.line_deletion import line_deletion
from copytaster.model.finding import Finding
from copytaster.model.fix import Applicability, Edit
from copytaster.model.rule import Header
from copytaster.model.span import Span

_SEPARATOR = r"(?:[\s|·•,/&:;()«»<>\[\]+*–—-]{1,6}(?:(?:and|or|on|to|via)\b[\s]{1,3})?|(?<=[a-z]))"
_MOST_NAMES = 24
_MOST_LINES = 30


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every run of lines that hold nothing but `names`; its first line holds one of `alone`.

    A run is certain if it has two lines, or one with as many names as `row` says (default 2). Other runs are reported
    only without the option `only_rows`, and their deletion is at most unsafe.
    """
    text = analysis.text
    names, alone = _expressions(tuple(options["names"]), tuple(options["alone"]))
    after = -1
    for hit in hits:
        if hit < after or not _may_be_name(text, hit):
            continue
        line = short_line(text, hit)
        if line is None:
            continue
        after = line.end
        count = _count(analysis, line, names, alone)
        if not count:
            continue
        last = _last_of_run(analysis, line, names)
        is_certain = last is not line or count >= int(options.get("row", 2))
        if not is_certain and "only_rows" in options:
            continue
        after = last.end
        span = stripped(text, Span(line.start, last.end))
        trust = header.fix if is_certain else min(header.fix, Applicability.UNSAFE)
        yield header.finding(text, span, edits=(Edit(line_deletion(text, span), ""),), applicability=trust)


def _may_be_name(text: str, hit: int) -> bool:
    """False within running text: a name on a button has a capital or opens its line."""
    return text[hit].isupper() or not hit or text[hit - 1] == "\n"


@lru_cache(maxsize=8)
def _expressions(names: tuple[str, ...], alone: tuple[str, ...]) -> tuple[re.Pattern[str], frozenset[str]]:
    ordered = sorted(set(names) | set(alone), key=lambda name: (-len(name), name))
    either = "|".join(re.escape(name) for name in ordered)
    return expression(rf"({either})(?:{_SEPARATOR}|\Z)"), frozenset(alone)


def _last_of_run(analysis: Analysis, line: Span, names: re.Pattern[str]) -> Span:
    """The last of the lines below `line` that are rows of names too, blank lines aside; else `line` itself."""
    last = line
    for below in lines_after(analysis.text, line.end, _MOST_LINES):
        if below.length > LONGEST or not _count(analysis, below, names):
            break
        last = below
    return last


def _count(analysis: Analysis, line: Span, names: re.Pattern[str], alone: frozenset[str] | None = None) -> int:
    """How many names the line is made of; 0 if it holds anything else, or none of `alone` where that is given."""
    start, end = bare(analysis.text, line)
    count, is_strong = 0, alone is None
    row = analysis.folded[start:end]
    place = 0
    while place < len(row):
        match = names.match(row, place)
        if match is None or count == _MOST_NAMES:
            return 0
        is_strong = is_strong or match.group(1) in (alone or ())
        count += 1
        place = match.end()
    return count if is_strong else 0
