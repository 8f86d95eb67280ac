"""How thickly translation formulas lie in an article: one is style, many are a translation nobody edited.

Options: `formulas` (a word of it -> expression in which a blank stands for any white space), `least` (different
formulas), `density` (formulas per 1,000 words), `shortest` (words below which an article is not judged). Only where the
formula of an anchor of the rule stands is the text read for the others.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.model.finding import Finding, Place
from copytaster.model.rule import Header
from copytaster.model.span import Span

_REACH = 40
_BEGINNING = 4
_SHOWN = 8


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """One finding at the first formula, the others as related places, if they are many and of several kinds."""
    formulas = options["formulas"]
    if not _is_there(analysis.folded, hits, formulas):
        return
    places = _places(analysis, formulas)
    kinds = {kind for _, kind in places}
    if len(kinds) < int(options["least"]):
        return
    words = len(analysis.text.split())
    density = 1000 * len(places) / max(words, 1)
    if words < int(options["shortest"]) or density < float(options["density"]):
        return
    spans = [span for span, _ in places]
    yield header.finding(
        analysis.text,
        spans[0],
        related=tuple(Place(span, "another formula") for span in spans[1:_SHOWN]),
        count=str(len(places)),
        words=str(words),
    )


def _is_there(folded: str, hits: Sequence[int], formulas: Mapping[str, str]) -> bool:
    """True if one of the rarer formulas stands at an anchor."""
    keys = _by_beginning(tuple(formulas))
    for hit in hits:
        key = keys.get(folded[hit : hit + _BEGINNING])
        if key and _compiled(formulas[key]).search(folded, max(hit - _REACH, 0), hit + _REACH):
            return True
    return False


@lru_cache(maxsize=8)
def _by_beginning(keys: tuple[str, ...]) -> dict[str, str]:
    return {key[:_BEGINNING]: key for key in keys}


def _places(analysis: Analysis, formulas: Mapping[str, str]) -> list[tuple[Span, str]]:
    """Where a formula stands outside quotations, and its key, in order."""
    found = [
        (Span(*match.span()), key)
        for key, formula in formulas.items()
        if key in analysis.folded
        for match in _compiled(formula).finditer(analysis.folded)
    ]
    return sorted(place for place in found if analysis.quotation_at(place[0].start) is None)


@lru_cache(maxsize=64)
def _compiled(formula: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{formula})\b".replace(" ", r"\s"))
