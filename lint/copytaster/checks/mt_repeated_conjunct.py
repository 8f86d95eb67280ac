"""The same word on both sides of “and”: “Health and Health Commission”, “customs and customs”.

Engines that find no second word for a near synonym repeat the first. Repetition is idiomatic for degree, time and
lasting action (better and better, again and again, waited and waited), which the options list.

Options: `idioms` (words that may be repeated), `names` (words of firms such as Marks and Marks), `heads` (nouns that
make the second a compound: cash and cash equivalents).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_AND_WORD = expression(r" and ([^\W\d_]{4,23})\b")
_AND = " and "
_LEAST, _LONGEST = 4, 24
_LASTING = ("er", "ed")


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding over “word and word”; `hits` are not used, the fixed conjunction makes the search cheap."""
    folded = analysis.folded
    parts = folded.split(_AND)
    is_worth_it = [True for before, after in pairwise(parts) if after[:_LEAST] in before[-_LONGEST:]]
    return _find(analysis, header, options) if is_worth_it else ()


def _find(analysis: Analysis, header: Header, options: Mapping[str, Any]) -> Iterator[Finding]:
    folded = analysis.folded
    for match in _AND_WORD.finditer(folded):
        word = match[1]
        start = match.start() - len(word)
        is_same = folded.startswith(word, max(start, 0)) and not folded[start - 1 : start].isalnum()
        if (
            is_same
            and _is_fault(folded, word, match.end(), options)
            and not _is_pair(analysis.text, start, match.end())
        ):
            yield header.finding(analysis.text, Span(start, match.end()))


def _is_pair(text: str, start: int, end: int) -> bool:
    """True for “white as black and black as white” and for two names that end alike (Short Story and Story Cycle)."""
    before = text[max(0, start - _LONGEST) : start].rsplit(None, 1)[-1:]
    if before == ["as"]:
        return text[end : end + 4].split() == ["as"]
    return text[start : start + 1].isupper() and bool(before) and before[0][:1].isupper() and text[start - 1] == " "


def _is_fault(folded: str, word: str, end: int, options: Mapping[str, Any]) -> bool:
    if word in options["idioms"] or word in options["names"] or word.endswith(_LASTING):
        return False
    following = folded[end : end + _LONGEST].split(None, 1)
    if following and folded[end : end + 1] == " ":
        head = following[0].strip(".,;:)")
        if head in options["heads"] or head[:1].isdigit():
            return False
    return folded[end : end + 1] not in {"-", "'"}
