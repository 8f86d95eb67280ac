"""Words whose capitals a program that writes headlines has damaged: `U.s.`, `O'neill`, `1St`.

Option `forms`: the damaged form, written as it is found, and the right one.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every damaged form that stands as a word of its own."""
    text = analysis.text
    forms: Mapping[str, str] = options["forms"]
    for hit in dict.fromkeys(hits):
        for wrong, right in forms.items():
            if text[hit + 1] == wrong[1] and _stands_at(text, wrong, hit):
                written = text[hit : hit + len(wrong)]
                replacement = right.replace("'", "’") if "’" in written else right
                yield header.finding(text, Span(hit, hit + len(wrong)), replacement=replacement)
                break


def _stands_at(text: str, wrong: str, start: int) -> bool:
    end = start + len(wrong)
    if text[start:end].replace("’", "'") != wrong:
        return False
    is_cut = text[start - 1 : start].isalpha() or (wrong[-1].isalnum() and text[end : end + 1].isalnum())
    return not is_cut and text[start - 1 : start] not in ("@", "#", "_", "/")
