"""Names that English writes with a capital, found in lower case: weekdays, months, nationalities, places.

Options: `words` (the names in lower case; their plural in -s counts too), `unless` (expression on the text:
silent where it matches over the name), `only` (silent unless it does), `doubt` (where it does, the fix is trusted one
step less).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_REACH = 40
_BESIDE = ("@", "#", "_", "/", "\\", "=", "&")


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every name in lower case, in lines that do have capitals, outside addresses."""
    text = analysis.text
    for hit in dict.fromkeys(hits):
        if not text[hit].islower() or (hit and text[hit - 1].isalnum()):
            continue
        end = _word_end(text, hit)
        word = text[hit:end]
        if word not in options["words"] and word.removesuffix("s") not in options["words"]:
            continue
        if _is_beside_address(text, hit, end) or not _has_capital(analysis, hit):
            continue
        if "unless" in options and _matches_over(options["unless"], text, hit, end):
            continue
        if "only" in options and not _matches_over(options["only"], text, hit, end):
            continue
        is_doubtful = "doubt" in options and _matches_over(options["doubt"], text, hit, end)
        trust = header.doubtful if is_doubtful else None
        yield header.finding(text, Span(hit, end), replacement=word.capitalize(), applicability=trust)


def _word_end(text: str, start: int) -> int:
    end = start
    while end < len(text) and end < start + _REACH and text[end].isalpha():
        end += 1
    return end


def _is_beside_address(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    is_inner_point = after == "." and text[end + 1 : end + 2].isalnum()
    return before in _BESIDE or after in _BESIDE or before == "." or is_inner_point


def _has_capital(analysis: Analysis, position: int) -> bool:
    line = analysis.line_at(position)
    near = analysis.text[max(line.start, position - 200) : min(line.end, position + 200)]
    return near != near.lower()


def _matches_over(source: str, text: str, start: int, end: int) -> bool:
    matches = expression(source).finditer(text, max(0, start - _REACH), end + _REACH)
    return any(match.start() < end and match.end() > start for match in matches)
