"""How thickly translation formulas lie in an article: one is style, many are a translation nobody edited.

Options: `formulas` (a word of it -> expression in which a blank stands for any white space), `least` (different
formulas), `density` (formulas per 1,000 words), `shortest` (words below which an article is not judged). The anchors of
the rule are the words of the formulas.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.model.finding import Finding, Place
from copytaster.model.rule import Header
from copytaster.model.span import Span

_REACH = 40
_BEGINNING = 4
_SHOWN = 8


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """One finding at the first formula, the others as related places, if they are many and of several kinds."""
    formulas, least = options["formulas"], int(options["least"])
    beginnings = {analysis.folded[hit : hit + _BEGINNING] for hit in hits}
    if len(beginnings) < least or len(_kinds_at(analysis.folded, hits, formulas)) < least:
        return ()
    return _find(analysis, header, options)


def _find(analysis: Analysis, header: Header, options: Mapping[str, Any]) -> Iterator[Finding]:
    formulas = options["formulas"]
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


def _kinds_at(folded: str, hits: Sequence[int], formulas: Mapping[str, str]) -> set[str]:
    """The formulas that stand at an anchor, quoted ones too."""
    keys = _by_beginning(tuple(formulas))
    kinds: set[str] = set()
    for hit in hits:
        key = keys.get(folded[hit : hit + _BEGINNING])
        if key and key not in kinds and _compiled(formulas[key]).search(folded, max(hit - _REACH, 0), hit + _REACH):
            kinds.add(key)
    return kinds


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
    return expression(rf"\b(?:{formula})\b".replace(" ", r"\s"))
