"""Narration with the opposite of a word that the quotation beside it has: exports “rose”, they “fell”.

Narration and quotation must be of one speaker and say it of one thing: the nearest word of content before the two
opposites is the same (the next one behind them where only a pronoun stands before), and more words are. Nothing is said
where either has both opposites, denies, or sets a condition.

Table: rows of two lists, verbs in their base form; `plain` rows hold words that are not inflected. The anchors must
cover the words.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.narration import Told, around, shared_words, told_beside
from copytaster.english.passage_words import Word, read_words
from copytaster.english.quotations import Quotation
from copytaster.model.finding import Finding, Place
from copytaster.model.rule import Header

_OPEN = expression(
    r"\b(?:not|never|no|nor|none|nothing|without|if|unless|until|although|though|while|whereas|but|before|after|instead"
    r"|than|stop\w{0,4}|fail\w{0,3}|prevent\w{0,3}|avoid\w{0,3}|risk\w{0,4}|could|might|may|should|again|other|another"
    r"|some|rather|however|despite|even)\b|n't\b|\?"
)
_WORD = expression(r"[a-z]{1,20}")
_LEAST_SHARED = 3
_MOST_HITS = 2_000
_Sides = dict[str, tuple[tuple[int, int], ...]]
"""Written form -> row of the table and side in it."""


def prepare(options: Mapping[str, Any]) -> Mapping[str, Any]:
    """The sides of each written form."""
    from copytaster.english.inflection import all_verb_forms  # noqa: PLC0415 -- to compile rules only

    sides: dict[str, tuple[tuple[int, int], ...]] = {}
    for row, pair in enumerate(options["table"]):
        for side, words in enumerate(pair.get("verbs") or pair["plain"]):
            for form in [form for word in words for form in (all_verb_forms(word) if "verbs" in pair else (word,))]:
                sides[form] = (*sides.get(form, ()), (row, side))
    return {"sides": sides}


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding at the narrated word; `hits` are where words of the table may stand."""
    if '"' not in analysis.folded:
        return ()
    return _find(analysis, header, hits[:_MOST_HITS], options)


def _find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterator[Finding]:
    places = _places(analysis.folded, hits, options["sides"])
    disputed = [key for key in places if (key[0], 1 - key[1]) in places]
    if not disputed:
        return

    def may_differ(_folded: str, quotation: Quotation) -> bool:
        before, after = around(quotation)
        start, end = quotation.inner
        return any(
            any(start <= place < end for place in places[row, side])
            and any(before <= place < start or end <= place < after for place in places[row, 1 - side])
            for row, side in disputed
        )

    for told in told_beside(analysis, may_differ):
        yield from _compared(analysis, header, told, options["sides"])


def _places(folded: str, hits: Sequence[int], sides: _Sides) -> dict[tuple[int, int], list[int]]:
    """Row and side -> where words of it stand."""
    places: dict[tuple[int, int], list[int]] = {}
    for hit in hits:
        if not hit or not folded[hit - 1].isalnum():
            found = _WORD.match(folded, hit)
            for key in sides.get(found.group(), ()) if found is not None else ():
                places.setdefault(key, []).append(hit)
    return places


def _compared(analysis: Analysis, header: Header, told: Told, sides: _Sides) -> Iterator[Finding]:
    if _OPEN.search(told.quoted) or _OPEN.search(told.narrated.folded):
        return
    if len(shared_words(told.narrated.folded, told.quoted)) < _LEAST_SHARED:
        return
    ours = read_words(analysis.text, *told.narrated.span)
    theirs = read_words(analysis.text, *told.quotation.inner)
    mine, its = _sided(ours, sides), _sided(theirs, sides)
    for (row, side), here in mine.items():
        there = its.get((row, 1 - side))
        if there is None or (row, side) in its or (row, 1 - side) in mine:
            continue
        if _is_of_one_thing(ours, here, theirs, there):
            span, place = ours[here].span, theirs[there].span
            related, quoted = (Place(place, "quoted here"),), place.of(analysis.text)
            yield header.finding(analysis.text, span, related=related, quoted=quoted)
            return


def _sided(words: Sequence[Word], sides: _Sides) -> dict[tuple[int, int], int]:
    """The first place of each side of the table."""
    found: dict[tuple[int, int], int] = {}
    for index, word in enumerate(words):
        for side in sides.get(word.form, ()):
            found.setdefault(side, index)
    return found


def _is_of_one_thing(ours: Sequence[Word], here: int, theirs: Sequence[Word], there: int) -> bool:
    """True if the nearest word of content before both is the same, or the next one where a pronoun stands before."""
    mine, its = _nearest(ours[:here][::-1]), _nearest(theirs[:there][::-1])
    if its:
        return mine == its
    after = _nearest(ours[here + 1 :])
    return bool(after) and after == _nearest(theirs[there + 1 :])


def _nearest(words: Sequence[Word]) -> str:
    return next((word.stem for word in words if word.stem), "")
