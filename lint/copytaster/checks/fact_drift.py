"""Numbers, days, years and ordinals that differ between articles in what is otherwise one statement.

Sentences of two articles are one statement if they share half of the words of the shorter. Within them a number is
compared with one that counts the same thing, a weekday or date with another, if the words around both are the same,
too; numbers that differ by zeros or the order of digits, and years, need less. Rounding and “about” leave room. Nothing
is said where either article has the other value as well, or writes it near for something else.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import deferred
from copytaster.english.passage_words import stem_of
from copytaster.english.passages import Passage, Story
from copytaster.english.quantities import Quantity, compatible, find_quantities
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.rule import Header
from copytaster.model.severity import Severity
from copytaster.model.span import Span
from copytaster.model.story import StoryFinding, StoryPlace

_DAY = deferred(r"\b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?!s)\b")
_REPORTING = deferred(
    r"\b(?:said|says|told|announc\w{1,4}|report\w{0,4}|stat(?:ed|ement)|wrote|add(?:ed|s)|warn\w{0,4}|post(?:ed|s)?|tweet\w{0,3}"
    r"|speak\w{0,4}|spoke|interview\w{0,4}|confirm\w{0,4})\b",
)
_TOLL = deferred(
    r"\b(?:kill|wound|injur|dead|death|die[ds]?\b|missing|casualt|infect|cases\b|arrest|detain|evacuat|displac|rescu|vote|victim)"
)
_YEAR = deferred(r"(?<![\w$€£.,-])(?:1[6-9]|20)\d\d(?![\w-]|[.,]\d)")
_ORDINALS = {
    word: str(value)
    for value, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), start=1)
}
_ORDINAL = deferred(
    rf"(?<![\w,.-])(?P<ordinal>{'|'.join(_ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))[ -]"
    r"(?!half|quarter|century|of|and|to|in|time)(?P<noun>[a-z]{3,20})"
)
_EVE = ("night before ", "night to ", "eve of ")
_NEAR = 6
_FEWEST_NEAR = 2
_LEAST_NEAR = 0.65
_SURE = 0.7
_SLIP_FROM = 20
_BESIDE = 200
_YEAR_KIND = "year"


class _Value(NamedTuple):
    """Something that can differ: `kind` must be equal for two to be compared.

    `key` is what is compared, `shown` as it is written; for a number `quantity` tells how exact it is.
    """

    span: Span
    kind: str
    key: str
    shown: str
    quantity: Quantity | None = None


def compare(story: Story, header: Header, options: Mapping[str, Any]) -> Iterator[StoryFinding]:
    """A finding for each value that differs; it stands in the article whose value fewer articles have."""
    find = _FINDERS[options["what"]]
    conflicts: dict[tuple[int, Span], list[tuple[int, _Value, _Value, bool]]] = {}
    held = [_held(analysis, find) for analysis in story.articles]
    for one, other in story.alike_sentences:
        ours, theirs = (_singles(find(story.articles[each.article], each)) for each in (one, other))
        for kind in ours.keys() & theirs.keys():
            mine, its = ours[kind], theirs[kind]
            if _agree(mine, its) or not _is_one_fact(one, other, mine, its):
                continue
            if _has(held[one.article], its) or _has(held[other.article], mine):
                continue
            if _stands_beside(story, one, its) or _stands_beside(story, other, mine):
                continue
            sure = _is_sure(story, one, other, options)
            conflicts.setdefault((one.article, mine.span), []).append((other.article, mine, its, sure))
            conflicts.setdefault((other.article, its.span), []).append((one.article, its, mine, sure))
    yield from _reported(story, header, conflicts)


def _reported(
    story: Story, header: Header, conflicts: Mapping[tuple[int, Span], Sequence[tuple[int, _Value, _Value, bool]]]
) -> Iterator[StoryFinding]:
    told: set[tuple[int, str, str]] = set()
    for (article, span), found in sorted(conflicts.items()):
        others = sorted({(other, its) for other, _, its, _ in found})
        number, (counterpart, its) = len({other for other, _ in others}), others[0]
        back = {other for other, _, _, _ in conflicts.get((counterpart, its.span), ())}
        # The fewer are wrong; of two articles the later one is asked.
        if (number, -counterpart) <= (len(back), -article):
            continue
        mine = found[0][1]
        if (article, mine.kind, mine.shown) in told:
            continue
        told.add((article, mine.kind, mine.shown))
        text = story.articles[article].text
        where = "another article" if number == 1 else f"{number} other articles"
        severity = None if all(sure for *_, sure in found) else Severity.INFO
        finding = header.finding(text, span, severity=severity, other=its.shown, where=where)
        places = tuple(StoryPlace(other, value.span, f"“{value.shown}” here") for other, value in others)
        yield StoryFinding(article, finding, places)


def _held(analysis: Analysis, find: Any) -> dict[str, list[_Value]]:
    """Every value of the article, by kind."""
    found: dict[str, list[_Value]] = {}
    for value in find(analysis, None):
        found.setdefault(value.kind, []).append(value)
    return found


def _has(held: Mapping[str, Sequence[_Value]], value: _Value) -> bool:
    return any(_agree(other, value) for other in held.get(value.kind, ()))


def _stands_beside(story: Story, passage: Passage, value: _Value) -> bool:
    """True if what is written for the value stands in the sentence or near it, of whatever thing."""
    beside = story.articles[passage.article].folded[max(0, passage.span.start - _BESIDE) : passage.span.end + _BESIDE]
    return re.search(rf"(?<![\w.,]){re.escape(value.shown.lower())}(?!\w|[.,]\w)", beside) is not None


def _singles(values: Iterable[_Value]) -> dict[str, _Value]:
    """The values by kind, without those of which the sentence has several."""
    found: dict[str, list[_Value]] = {}
    for value in values:
        found.setdefault(value.kind, []).append(value)
    return {kind: same[0] for kind, same in found.items() if len(same) == 1}


def _agree(one: _Value, other: _Value) -> bool:
    if one.quantity is not None and other.quantity is not None:
        return compatible(one.quantity, other.quantity)
    return one.key == other.key


def _is_one_fact(one: Passage, other: Passage, mine: _Value, its: _Value) -> bool:
    """True if both values are of one thing: by the words around, the digits, or how alike the sentences are."""
    if _is_slip(mine, its) or _is_framed(one, other, mine, its):
        return True
    return mine.kind == _YEAR_KIND and _overlap(one, other) >= _SURE


def _overlap(one: Passage, other: Passage) -> float:
    return len(one.content & other.content) / min(len(one.content), len(other.content))


def _is_slip(mine: _Value, its: _Value) -> bool:
    """True for numbers that differ by zeros or in the order of their digits only: 120 and 1,200, 35 and 53."""
    if mine.quantity is None or its.quantity is None:
        return False
    written = [f"{value.quantity.value:f}".replace(".", "").strip("0") for value in (mine, its) if value.quantity]
    is_long = max(mine.quantity.value, its.quantity.value) >= _SLIP_FROM
    return is_long and sorted(written[0]) == sorted(written[1])


def _is_framed(one: Passage, other: Passage, mine: _Value, its: _Value) -> bool:
    """True if the words around both are the same as well."""
    ours, theirs = _near(one, mine.span) - {mine.kind}, _near(other, its.span) - {its.kind}
    shared = len(ours & theirs)
    if shared < _FEWEST_NEAR or shared < _LEAST_NEAR * min(len(ours), len(theirs)):
        return False
    return _beside(one, mine) <= theirs and _beside(other, its) <= ours


def _near(passage: Passage, span: Span) -> frozenset[str]:
    """The stems of the words on either side of `span`, those of grammar not counted among the six nearest."""
    before = [word.stem for word in passage.words if word.stem and word.span.end <= span.start][-_NEAR:]
    after = [word.stem for word in passage.words if word.stem and word.span.start >= span.end][:_NEAR]
    return frozenset(before + after)


def _beside(passage: Passage, value: _Value) -> frozenset[str]:
    """The stems nearest to the value on either side, what it counts left out."""
    stems = [(word.stem, word.span) for word in passage.words if word.stem and word.stem != value.kind]
    before = [stem for stem, span in stems if span.end <= value.span.start][-1:]
    after = [stem for stem, span in stems if span.start >= value.span.end][:1]
    return frozenset(before + after)


def _is_sure(story: Story, one: Passage, other: Passage, options: Mapping[str, Any]) -> bool:
    if _overlap(one, other) < _SURE:
        return False
    texts = (each.span.of(story.articles[each.article].text) for each in (one, other))
    return options["what"] != "numbers" or not any(_TOLL().search(text) for text in texts)


def _numbers(analysis: Analysis, passage: Passage | None) -> Iterator[_Value]:
    start, end = (0, len(analysis.text)) if passage is None else passage.span
    dates = [date.span for date in analysis.dates if start <= date.span.start < end]
    for quantity in find_quantities(analysis.text, start, end):
        if not any(date.overlaps(quantity.span) for date in dates):
            shown = quantity.span.of(analysis.text)
            yield _Value(quantity.span, quantity.kind, shown, shown, quantity)


def _days(analysis: Analysis, passage: Passage | None) -> Iterator[_Value]:
    start, end = (0, len(analysis.text)) if passage is None else passage.span
    text = analysis.text
    for found in _DAY().finditer(text, start, end):
        if not _is_of_report(text, *found.span()) and not text.endswith(_EVE, 0, found.start()):
            day = found["weekday"]
            yield _Value(Span(*found.span("weekday")), "weekday", day, day)
    for date in analysis.dates:
        if start <= date.span.start < end and not date.is_range and not _is_of_report(text, *date.span):
            yield _Value(date.span, "date", f"{date.month}-{date.day}", date.span.of(text))


def _is_of_report(text: str, start: int, end: int) -> bool:
    """True for the day on which somebody said something: each article quotes the day of its own source."""
    return _REPORTING().search(text, max(0, start - 40), min(len(text), end + 24)) is not None


def _years(analysis: Analysis, passage: Passage | None) -> Iterator[_Value]:
    start, end = (0, len(analysis.text)) if passage is None else passage.span
    for found in _YEAR().finditer(analysis.text, start, end):
        yield _Value(Span(*found.span()), _YEAR_KIND, found.group(), found.group())


def _ordinals(analysis: Analysis, passage: Passage | None) -> Iterator[_Value]:
    start, end = (0, len(analysis.text)) if passage is None else passage.span
    for found in _ORDINAL().finditer(analysis.folded, start, end):
        written, kind = found["ordinal"], stem_of(found["noun"])
        if kind:
            yield _Value(Span(*found.span("ordinal")), kind, _ORDINALS.get(written) or written[:-2], written)


_FINDERS = {"numbers": _numbers, "days": _days, "years": _years, "ordinals": _ordinals}
