"""Firsts and superlatives that contradict each other: “never before” here, “not since 2022” there.

Read are claims about one class of events (options: `events`, groups of nouns of one sense): that there was none before,
that there was none since some time (so that there was one then), and how long ago the last one was.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.passage_words import read_words
from copytaster.english.passages import Story
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.rule import Header
from copytaster.model.span import Span
from copytaster.model.story import StoryFinding, StoryPlace

_HAPPENED = (
    r"(?:(?:had|has|have) (?:ever )?(?:occurred|happened|taken place|been (?:held|made|reported|recorded))"
    r"|(?:was|were) ever \w{3,12})"
)
_LEAST_SHARED, _SURE_SHARED = 2, 4
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MOST_CLAIMS, _MOST_IN_STORY = 50, 1_000


class _Claim(NamedTuple):
    """What a sentence claims of the events of a class: none before (`since` is empty), or none since a time."""

    article: int
    event: int
    span: Span
    since: str
    around: frozenset[str]


def prepare(options: Mapping[str, Any]) -> Mapping[str, Any]:
    """The expressions of each claim, with the nouns of all events."""
    nouns = "|".join(noun for group in options["events"] for noun in group)
    events = {noun: number for number, group in enumerate(options["events"]) for noun in group}
    never = (
        rf"\b(?P<span>(?:no|never any) (?:such )?(?:[a-z-]{{3,14}} ){{0,2}}(?P<event>{nouns}) {_HAPPENED})",
        rf"\b(?P<span>(?:the )?(?:first-ever|first ever) (?:[a-z-]{{3,14}} ){{0,2}}(?P<event>{nouns}))\b",
    )
    when = "(?P<since>[^.;“”\\n]{3,70})"
    none = rf"\b(?P<span>(?:no|the first|first) (?:such )?(?:[a-z-]{{3,14}} ){{0,2}}(?P<event>{nouns})\b"
    since = (
        none + rf"[^.;“”\n]{{0,90}}? since) {when}",
        rf"\b(?P<event>{nouns})\b[^.;“”\n]{{0,60}}? (?P<span>for the first time since) {when}",
        rf"(?P<span>for the first time since) (?P<since>[^.,;“”\n]{{3,50}})[^.;“”\n]{{0,60}}? (?P<event>{nouns})\b",
    )
    return {"events": events, "never": never, "since": since}


def compare(story: Story, header: Header, options: Mapping[str, Any]) -> Iterator[StoryFinding]:
    """A finding at the first claim on a class of events in an article that others, or the article, contradict."""
    found = (claim for number, analysis in enumerate(story.articles) for claim in _claims(number, analysis, options))
    claims = list(islice(found, _MOST_IN_STORY))
    told: set[tuple[int, int]] = set()
    for claim in claims:
        against = [other for other in claims if _contradict(claim, other)]
        against.sort(key=lambda other: other.article == claim.article)
        if against and (claim.article, claim.event) not in told:
            told.add((claim.article, claim.event))
            yield _finding(story, header, claim, against)


def _finding(story: Story, header: Header, claim: _Claim, against: Sequence[_Claim]) -> StoryFinding:
    other = against[0]
    shown = " ".join(f"{other.span.of(story.articles[other.article].text)} {other.since}".split())
    number = len({each.article for each in against})
    where = (
        "the same article"
        if {each.article for each in against} == {claim.article}
        else ("another article" if number == 1 else f"{number} other articles")
    )
    text = story.articles[claim.article].text
    finding = header.finding(text, claim.span, other=shown, where=where)
    places = tuple(StoryPlace(each.article, each.span, f"… since {each.since}") for each in against)
    return StoryFinding(claim.article, finding, places)


def _contradict(claim: _Claim, other: _Claim) -> bool:
    """True if there was none before for the one, but was one for the other; or if they name two years for the last."""
    if claim.event != other.event or not other.since:
        return False
    shared = len(claim.around & other.around)
    if not claim.since:
        return shared >= _LEAST_SHARED
    years, others = _YEAR.findall(claim.since), _YEAR.findall(other.since)
    is_later = claim.article > other.article
    return is_later and len(years) == len(others) == 1 and years != others and shared >= _SURE_SHARED


def _claims(number: int, analysis: Analysis, options: Mapping[str, Any]) -> Iterator[_Claim]:
    folded = analysis.folded
    made = 0
    for kind in ("never", "since"):
        for source in options[kind]:
            for found in expression(source).finditer(folded):
                if kind == "never" and _goes_on(folded, found.end()):
                    continue
                if made < _MOST_CLAIMS and analysis.quotation_at(found.start("span")) is None:
                    made += 1
                    yield _claim(number, analysis, found, options["events"], is_since=kind == "since")


def _goes_on(folded: str, end: int) -> bool:
    """True if the sentence limits what it says there was none of: since the spring."""
    return re.search(r"\b(?:since|for|in|until) ", folded[end : end + 160].split(".", 1)[0]) is not None


def _claim(
    number: int, analysis: Analysis, found: "re.Match[str]", events: Mapping[str, int], *, is_since: bool
) -> _Claim:
    """The claim, with the words of its sentence and of the one before, which “such” and “before” point at."""
    sentence = analysis.sentence_at(found.start()) or Span(*found.span())
    before = analysis.sentence_at(max(0, sentence.start - 2)) or sentence
    words = read_words(analysis.text, before.start if not is_since else sentence.start, sentence.end)
    around = frozenset(word.stem for word in words if word.stem and word.form not in events)
    since = " ".join(found["since"].split()) if is_since else ""
    return _Claim(number, events[found["event"]], Span(*found.span("span")), since, around)
