"""Characters that have no business in English text and what stands for them.

Options: `characters` (character -> replacement, perhaps empty), `between` (`latin`: only where the neighbours are
ASCII letters, digits, marks or blanks, so that Arabic, Indic and emoji sequences keep their joiners).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.model.finding import Finding
from copytaster.model.fix import Edit
from copytaster.model.rule import Header
from copytaster.model.span import Span

_LATIN_END = "\u024f"
_PUNCTUATION = "\u2010\u2011\u2012\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u00a0"


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """One finding for every run of such characters."""
    text, characters = analysis.text, options["characters"]
    end = 0
    for start in hits:
        if start < end:
            continue
        end = start
        while end < len(text) and text[end] in characters:
            end += 1
        if end == start or (options.get("between") == "latin" and not _is_between_latin(text, start, end)):
            continue
        new = "".join(characters[character] for character in text[start:end])
        span = Span(start, end)
        code = ", ".join(sorted({f"U+{ord(character):04X}" for character in text[start:end]}))
        yield header.finding(text, span, edits=(Edit(span, new),), fix=new, code=code)


def _is_between_latin(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return all(not beside or beside <= _LATIN_END or beside in _PUNCTUATION for beside in (before, after))
