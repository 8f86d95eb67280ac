"""Small slips of programs that write headlines in title case.

Option `fault`: `after_quote` (`‘walk Away’` in a headline in title case) or `after_apostrophe` (`Don'T`).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.model.finding import Finding
from copytaster.model.fix import Edit
from copytaster.model.rule import Header
from copytaster.model.span import Span

_QUOTED = expression(r"[\"'“‘]([a-z]{2,20})( [A-Z][A-Za-z]{1,20})[^\"'“”‘’\n]{0,60}[\"'”’]")
_WORD = expression(r"[A-Za-z][A-Za-z’'-]{2,30}")
_SMALL_WORDS = frozenset("and but for from into nor off onto out over than the upon via with after amid".split())
_LONGEST_HEADLINE = 200
_LEAST_WORDS = 4
_SHARE = 0.8
_ENDINGS = frozenset("STDM")


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every slip of the kind that the option names."""
    text = analysis.text
    if options["fault"] == "after_apostrophe":
        return _after_apostrophe(text, header, [hit for hit in hits if text[hit + 1 : hit + 2] in _ENDINGS])
    matches = [match for hit in hits if (match := _QUOTED.match(text, hit))]
    return _after_quote(analysis, header, matches) if matches else ()


def _after_quote(analysis: Analysis, header: Header, matches: Iterable[re.Match[str]]) -> Iterable[Finding]:
    text = analysis.text
    for match in matches:
        hit = match.start()
        if not text[max(0, hit - 1) : hit].isalnum() and _is_title_case(analysis, hit):
            word = Span(*match.span(1))
            edits = (Edit(word, match[1].capitalize()),)
            yield header.finding(text, Span(*match.span()), edits=edits, fix=match[1].capitalize())


def _after_apostrophe(text: str, header: Header, hits: Sequence[int]) -> Iterable[Finding]:
    for hit in hits:
        letter = text[hit + 1 : hit + 2]
        if text[hit + 2 : hit + 3].isalnum() or not text[max(0, hit - 1) : hit].islower():
            continue
        start = hit
        while start > max(0, hit - 30) and text[start - 1].isalpha():
            start -= 1
        span = Span(start, hit + 2)
        yield header.finding(text, span, replacement=text[start : hit + 1] + letter.lower())


def _is_title_case(analysis: Analysis, position: int) -> bool:
    """True if nearly all longer words of the line begin with a capital."""
    line = analysis.line_at(position)
    if line.length > _LONGEST_HEADLINE:
        return False
    words = [word for word in _WORD.findall(line.of(analysis.text)) if word not in _SMALL_WORDS]
    return len(words) >= _LEAST_WORDS and sum(word[0].isupper() for word in words) >= _SHARE * len(words)
