"""One statement that several articles quote in different words.

Two quoted sentences of one speaker are aligned. They are one statement if they share enough words, and drift where
other words stand between, after or instead of the shared ones. That one quotes less than the other, other grammar words
(he for I), spelling, capitals, ellipses and brackets are no drift; nor is a reading that the other article has as well.

Table: groups of words of one sense, which translators exchange.
"""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from copytaster.english.alignment import Alignment, Gap, align, content_of, is_negated, span_of
from copytaster.english.passage_words import Word, stem_of
from copytaster.english.passages import Passage, Story, alike
from copytaster.model.finding import Finding
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.rule import Header
from copytaster.model.severity import Severity
from copytaster.model.span import Span
from copytaster.model.story import StoryFinding, StoryPlace

_LEAST_CONTENT, _LEAST_WORDS = 2, 3
_LEAST_ALIKE = 0.5
_LEAST_RUN = 5
_SURE_CONTENT = 3
_SURNAME = 5
_CLOSE = 0.75
_CLOSE_WORDS = 6
_ONE_NAME = 0.5


class _Drift(NamedTuple):
    """Where a passage differs from another: the span in each, and how sure it is that both are one statement."""

    here: Span
    there: Span
    is_sure: bool


class _Reading(NamedTuple):
    """A passage beside others of the same statement: which agree with it, and where the rest differ."""

    passage: int
    agreeing: set[int]
    differing: dict[int, _Drift]


def prepare(options: Mapping[str, Any]) -> Mapping[str, Any]:
    """Stem -> the first stem of its group."""
    return {"senses": {stem_of(word): stem_of(group[0]) for group in options["table"] for word in group}}


def compare(story: Story, header: Header, options: Mapping[str, Any]) -> Iterator[StoryFinding]:
    """A finding in each article that quotes a statement otherwise than more of the others do (or than one before)."""
    if len(story.articles) < 2:
        return
    senses, passages = options["senses"], story.quoted
    number = {id(passage): index for index, passage in enumerate(passages)}
    readings: dict[int, _Reading] = {}
    for one, other in alike(passages, senses):
        if one.article == other.article or not _may_be_same(one, other):
            continue
        aligned = align(one.words, other.words, senses)
        index, facing = number[id(one)], number[id(other)]
        mine = readings.setdefault(index, _Reading(index, set(), {}))
        its = readings.setdefault(facing, _Reading(facing, set(), {}))
        drift = _drift(story, one, other, aligned)
        if drift is not None:
            mine.differing[facing] = drift
            its.differing[index] = _Drift(drift.there, drift.here, drift.is_sure)
        elif _is_same(one, other, aligned):
            mine.agreeing.add(facing)
            its.agreeing.add(index)
    yield from _reported(story, passages, readings, header)


def _reported(
    story: Story, passages: Sequence[Passage], readings: Mapping[int, _Reading], header: Header
) -> Iterator[StoryFinding]:
    seen: set[tuple[int, int]] = set()
    texts = [analysis.text for analysis in story.articles]
    for index in sorted(readings, key=lambda index: passages[index].article):
        chosen = _better(passages, readings, index)
        if chosen is None:
            continue
        drift, article = readings[index].differing[chosen], passages[index].article
        if (article, passages[index].quotation) in seen:
            continue
        seen.add((article, passages[index].quotation))
        count = _support(passages, readings[chosen], drift.there)
        yield StoryFinding(
            article,
            _finding(header, (texts[article], texts[passages[chosen].article]), drift, count),
            tuple(_places(story, passages, readings[index], chosen)),
        )


def _better(passages: Sequence[Passage], readings: Mapping[int, _Reading], index: int) -> int | None:
    """The passage whose reading the most articles have, if more have it (or earlier ones) than have that of `index`."""
    found = []
    for other, drift in readings[index].differing.items():
        theirs = _support(passages, readings[other], drift.there)
        ours = _support(passages, readings[index], drift.here)
        if (theirs, -passages[other].article) > (ours, -passages[index].article):
            found.append((theirs, drift.is_sure, -other))
    return -max(found)[2] if found else None


def _support(passages: Sequence[Passage], reading: _Reading, span: Span) -> int:
    """How many articles have the words at `span` in a passage that agrees with the reading."""
    own = passages[reading.passage]
    content = {word.stem for word in own.words if word.stem and span.contains(word.span)}
    return len({passages[at].article for at in reading.agreeing if content <= passages[at].content} | {own.article})


def _finding(header: Header, texts: tuple[str, str], drift: _Drift, count: int) -> Finding:
    text, facing = texts
    where = "another article" if count == 1 else f"{count} other articles"
    severity = None if drift.is_sure or count > 1 else Severity.INFO
    return header.finding(text, drift.here, severity=severity, other=_shown(facing, drift.there), where=where)


def _places(story: Story, passages: Sequence[Passage], reading: _Reading, chosen: int) -> Iterator[StoryPlace]:
    told: set[int] = set()
    for index in (chosen, *sorted(reading.differing)):
        passage = passages[index]
        if passage.article not in told:
            told.add(passage.article)
            span = reading.differing[index].there
            words = _shown(story.articles[passage.article].text, span)
            yield StoryPlace(passage.article, span, f"quoted with “{words}” here")


def _may_be_same(one: Passage, other: Passage) -> bool:
    """False if two people are named as speakers."""
    if one.speaker is None or other.speaker is None or one.speaker == other.speaker:
        return True
    return one.speaker[:_SURNAME] == other.speaker[:_SURNAME] and len(one.speaker) > _SURNAME


def _is_same(one: Passage, other: Passage, aligned: Alignment) -> bool:
    least = min(len(one.content), len(other.content))
    return aligned.content >= _LEAST_CONTENT and aligned.content >= 0.75 * least and not aligned.reworded


def _drift(story: Story, one: Passage, other: Passage, aligned: Alignment) -> _Drift | None:
    """The first place where the two differ, if they are one statement."""
    if aligned.content < _LEAST_CONTENT or aligned.words < _LEAST_WORDS:
        return None
    speakers = one.speaker is not None and other.speaker is not None
    gaps = [gap for gap in aligned.gaps if _counts(one, other, gap, aligned)]
    changed = sum(_weight(content_of(one.words, gap.one), content_of(other.words, gap.other)) for gap in gaps)
    if aligned.content < _LEAST_ALIKE * (aligned.content + changed) or not (gaps or aligned.reworded):
        return None
    if not speakers and not _is_surely_same(one, other, aligned, changed):
        return None
    candidates = [_at(one, other, gap) for gap in gaps]
    if aligned.reworded:
        candidates.append(_reworded(one, other, aligned.reworded))
    candidates.sort()
    if not aligned.reworded and all(_has_both(story, one, other, here, there) for here, there in candidates):
        return None
    is_close = aligned.content >= _CLOSE * (aligned.content + changed)
    return _Drift(*candidates[0], is_close and aligned.content >= _SURE_CONTENT)


def _is_surely_same(one: Passage, other: Passage, aligned: Alignment, changed: float) -> bool:
    """True if the words alone tell that both are one statement, where the speaker of one is not known."""
    if aligned.run > _LEAST_RUN:
        return True
    if aligned.content >= min(len(one.content), len(other.content)):
        return aligned.content >= _SURE_CONTENT and not changed
    is_close = aligned.content >= _CLOSE * (aligned.content + changed)
    return is_close and aligned.content > _SURE_CONTENT and aligned.run > _SURE_CONTENT


def _weight(mine: int, its: int) -> float:
    return (mine + its) / 2 if mine and its else max(mine, its)


def _reworded(one: Passage, other: Passage, pairs: Sequence[tuple[int, int]]) -> tuple[Span, Span]:
    """The first words that were exchanged, with those up to the last ones if they are close."""
    first = last = pairs[0]
    for pair in pairs[1:]:
        if max(pair[0] - first[0], pair[1] - first[1]) < _CLOSE_WORDS:
            last = pair
    return (
        Span(one.words[first[0]].span.start, one.words[last[0]].span.end),
        Span(other.words[first[1]].span.start, other.words[last[1]].span.end),
    )


def _at(one: Passage, other: Passage, gap: Gap) -> tuple[Span, Span]:
    return span_of(one.words, gap.one), span_of(other.words, gap.other)


def _counts(one: Passage, other: Passage, gap: Gap, aligned: Alignment) -> bool:
    """True for a gap that is more than grammar and more than one quotation being the longer."""
    if is_negated(one.words, gap.one) != is_negated(other.words, gap.other):
        return not (gap.is_head or gap.is_tail) and aligned.content >= _SURE_CONTENT
    mine, its = content_of(one.words, gap.one), content_of(other.words, gap.other)
    if gap.is_head or _are_forms(one.words, other.words, gap):
        return False
    if gap.is_tail:
        return bool(mine and its) and aligned.run >= _LEAST_RUN and one.ends and other.ends
    return bool(mine and its) or max(mine, its) > 1


def _are_forms(one: Sequence[Word], other: Sequence[Word], gap: Gap) -> bool:
    """True for single words that may be two spellings of a name, which other rules compare."""
    if len(gap.one) != 1 or len(gap.other) != 1:
        return False
    mine, its = one[gap.one[0]].form, other[gap.other[0]].form
    return mine[0] == its[0] and SequenceMatcher(None, mine, its, autojunk=False).ratio() >= _ONE_NAME


def _has_both(story: Story, one: Passage, other: Passage, here: Span, there: Span) -> bool:
    """True if either article holds the other's reading as well: then they are two statements."""
    ours, theirs = story.articles[one.article], story.articles[other.article]
    return there.of(theirs.folded) in ours.folded or here.of(ours.folded) in theirs.folded


def _shown(text: str, span: Span) -> str:
    shown = " ".join(span.of(text).split())
    return shown if len(shown) <= 60 else shown[:59] + "…"
