"""Whether a name found by its letters stands alone."""

from collections.abc import Iterable

from copytaster.english.folding import fold
from copytaster.model.span import Span

_JOINS_BEFORE = "_@#/.\\"
_JOINS_AFTER = "_@"
_LONGEST_PREFIX = 30


def stands_alone(text: str, span: Span) -> bool:
    """True if `span` is no part of a longer word, of an address, of a handle, or of a name such as Jean-Marie."""
    before, after = text[span.start - 1 : span.start] if span.start else "", text[span.end : span.end + 2]
    if before and (before.isalnum() or before in _JOINS_BEFORE):
        return False
    if before == "-" and _begins_with_capital(text, span.start - 1):
        return False
    if after[:1] == ".":
        return not after[1:].isalnum()
    return not (after[:1].isalnum() or (after[:1] and after[0] in _JOINS_AFTER))


def stands_beside(folded: str, span: Span, before: Iterable[str], after: Iterable[str]) -> bool:
    """True if `span` of the folded text follows a blank and one of the words `before`, or `after` begins behind it."""
    if any(folded.startswith(fold(beginning), span.end) for beginning in after):
        return True
    start = max(0, span.start - _LONGEST_PREFIX)
    words = folded[start : span.start].split(" ")
    return len(words) > 1 and not words[-1] and words[-2].lstrip("\"'([") in before


def _begins_with_capital(text: str, end: int) -> bool:
    """True for the Jean of Jean-Marie, False for the pro of pro-Kiev."""
    first = end
    while first > 0 and end - first < _LONGEST_PREFIX and text[first - 1].isalnum():
        first -= 1
    return text[first].isupper()
