"""Words one typing error away from a common word of the news.

The anchors are runs of letters that stand in no English word but arise when a letter is left out, doubled or swapped
with its neighbour, so that sound text is not looked at. The table lists the words that errors are mended towards.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_SHORTEST, _LONGEST = 6, 18
_BESIDE = ("@", "#", "/", "_", ".", "-", "&", "'", "’", "\\")


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every lower-case word with one and only one word of the table an error away."""
    text = analysis.text
    reached = 0
    for hit in hits:
        if hit < reached:
            continue
        span = _word(text, hit)
        reached = max(span.end, hit + 1)
        word = span.of(text)
        if not _SHORTEST <= len(word) <= _LONGEST or not (word.isascii() and word.islower() and word.isalpha()):
            continue
        if _is_part(text, span) or word in analysis.run.accept:
            continue
        meant = [known for known in options["table"] if _is_one_error(word, known)]
        if len(meant) == 1:
            yield header.finding(text, span, replacement=meant[0])


def _word(text: str, hit: int) -> Span:
    start, end = hit, hit
    while start > max(0, hit - _LONGEST) and text[start - 1].isalnum():
        start -= 1
    while end < min(len(text), hit + _LONGEST + 1) and text[end].isalnum():
        end += 1
    return Span(start, end)


def _is_part(text: str, span: Span) -> bool:
    """True if the word belongs to an address, a compound or a contraction."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    if before in _BESIDE or after in ("@", "/", "_", "-", "&"):
        return True
    return after in (".", "'", "’") and text[span.end + 1 : span.end + 2].isalnum()


def _is_one_error(wrong: str, right: str) -> bool:
    """True if one letter left out, put in twice or swapped with its neighbour turns `right` into `wrong`."""
    if abs(len(wrong) - len(right)) > 1 or wrong[0] != right[0] or wrong == right:
        return False
    same = 0
    while same < min(len(wrong), len(right)) and wrong[same] == right[same]:
        same += 1
    if len(wrong) < len(right):
        return wrong[same:] == right[same + 1 :]
    if len(wrong) > len(right):
        return wrong[same + 1 :] == right[same:] and wrong[same] == wrong[same - 1]
    swapped = wrong[same + 1 : same + 2] + wrong[same : same + 1]
    return right[same : same + 2] == swapped and wrong[same + 2 :] == right[same + 2 :]
