"""The same words on both sides of “and” or “or”: “Health and Health Commission”, “a defect or defect”.

Engines that find no second word for a near synonym repeat the first. Repetition is idiomatic for degree, time and
lasting action (better and better, again and again, waited and waited), which the options list, and “might or might
not” is a choice.

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

_CONJUNCTION_WORD = expression(r" (?:and|or)((?: [^\W\d_]{3,23}){0,3} [^\W\d_]{4,23})\b")
_CONJUNCTIONS = (" and ", " or ")
_LEAST, _LONGEST = 4, 24
_NEGATION = " not"
_LASTING = ("er", "ed")


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding over “word and word”; `hits` are not used, the fixed conjunctions make the search cheap."""
    return _find(analysis, header, options) if any(_may_repeat(analysis.folded, c) for c in _CONJUNCTIONS) else ()


def _may_repeat(folded: str, conjunction: str) -> bool:
    parts = folded.split(conjunction)
    return any(after[:_LEAST] in before[-4 * _LONGEST :] for before, after in pairwise(parts))


def _find(analysis: Analysis, header: Header, options: Mapping[str, Any]) -> Iterator[Finding]:
    folded = analysis.folded
    for match in _CONJUNCTION_WORD.finditer(folded):
        words = match[1].split()
        for count in range(1, len(words) + 1):
            phrase = " ".join(words[:count])
            start, end = match.start() - len(phrase), match.start(1) + 1 + len(phrase)
            is_same = folded.startswith(phrase, max(start, 0)) and not folded[start - 1 : start].isalnum()
            if (
                is_same
                and len(words[count - 1]) >= _LEAST
                and _is_fault(folded, words[:count], end, options)
                and not _is_pair(analysis.text, start, end)
                and not folded.startswith(_NEGATION, end)
                and not (count > 1 and _goes_on_as_a_name(analysis.text, end))
            ):
                yield header.finding(analysis.text, Span(start, end))
                break


def _goes_on_as_a_name(text: str, end: int) -> bool:
    """True for “Orla Group and Orla Group North”."""
    return text[end - 1].islower() and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _is_pair(text: str, start: int, end: int) -> bool:
    """True for “white as black and black as white” and for two names that end alike (Short Story and Story Cycle)."""
    before = text[max(0, start - _LONGEST) : start].rsplit(None, 1)[-1:]
    if before == ["as"]:
        return text[end : end + 4].split() == ["as"]
    return text[start : start + 1].isupper() and bool(before) and before[0][:1].isupper() and text[start - 1] == " "


def _is_fault(folded: str, words: Sequence[str], end: int, options: Mapping[str, Any]) -> bool:
    word = words[-1]
    if word in options["idioms"] or word in options["names"] or (len(words) == 1 and word.endswith(_LASTING)):
        return False
    following = folded[end : end + _LONGEST].split(None, 1)
    if following and folded[end : end + 1] == " ":
        head = following[0].strip(".,;:)")
        if head in options["heads"] or head[:1].isdigit():
            return False
    return folded[end : end + 1] not in {"-", "'"}
