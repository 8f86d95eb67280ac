"""The same word on both sides of “and”: “Health and Health Commission”, “customs and customs”.

Engines that find no second word for a near synonym repeat the first. Repetition is idiomatic for degree, time and
lasting action (better and better, again and again, waited and waited), which the options list.

Options: `idioms` (words that may be repeated), `names` (words of firms such as Marks and Marks), `heads` (nouns that
make the second a compound: cash and cash equivalents).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_AND_WORD = re.compile(r" and ([^\W\d_]{4,23})\b")
_LONGEST = 24
_LASTING = ("er", "ed")


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding over “word and word”; `hits` are not used, the fixed conjunction makes the search cheap."""
    folded = analysis.folded
    for match in _AND_WORD.finditer(folded):
        word = match[1]
        start = match.start() - len(word)
        is_same = folded.startswith(word, max(start, 0)) and not folded[start - 1 : start].isalnum()
        if is_same and _is_fault(folded, word, match.end(), options):
            yield header.finding(analysis.text, Span(start, match.end()))


def _is_fault(folded: str, word: str, end: int, options: Mapping[str, Any]) -> bool:
    if word in options["idioms"] or word in options["names"] or word.endswith(_LASTING):
        return False
    following = folded[end : end + _LONGEST].split(None, 1)
    if following and folded[end : end + 1] == " ":
        head = following[0].strip(".,;:)")
        if head in options["heads"] or head[:1].isdigit():
            return False
    return folded[end : end + 1] not in {"-", "'"}
