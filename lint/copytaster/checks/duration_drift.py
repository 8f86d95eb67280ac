"""How long something lasts against the weekdays on which it begins and ends.

“A 30-hour truce” in one article, a truce “on Saturday” that “would end on Saturday night” in another. The options list
nouns of one sense that are taken for one thing in one story (`events`), and the words that begin and end it.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.passages import Story
from copytaster.english.vocabulary import WEEKDAYS
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.rule import Header
from copytaster.model.span import Span
from copytaster.model.story import StoryFinding, StoryPlace

_NUMBERS = {word: number for number, word in enumerate("one two three four five six seven".split(), start=1)}
_DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MOST_FOUND, _MOST_IN_STORY = 50, 500
_HOURS = {"hour": 1, "day": 24}


class _Duration(NamedTuple):
    article: int
    event: int
    span: Span
    hours: int


class _Course(NamedTuple):
    """An event that one sentence lets begin and end on a weekday; `span` is where it ends."""

    article: int
    event: int
    span: Span
    days: int


def prepare(options: Mapping[str, Any]) -> Mapping[str, Any]:
    """The expressions of durations and courses, with the nouns of all events."""
    nouns = "|".join(noun for group in options["events"] for noun in group)
    events = {noun: number for number, group in enumerate(options["events"]) for noun in group}
    duration = (
        rf"\b(?P<span>(?P<number>[0-9]{{1,3}}|{'|'.join(_NUMBERS)})-(?P<unit>hour|day)) (?:[a-z-]{{2,14}} ){{0,2}}"
        rf"(?P<event>{nouns})\b"
    )
    ending = "end|ends|ended|expires?|expired|lasts? until|until|through"
    course = (
        rf"\b(?P<event>{nouns})\b[^.;\n]{{0,80}}? on (?P<start>{_DAY})\b[^.;\n]{{0,60}}? (?:{ending}) "
        rf"(?P<span>(?:on )?(?P<end>{_DAY})(?: (?:night|evening|afternoon|morning))?)"
    )
    between = (
        rf"\b(?P<event>{nouns})\b[^.;\n]{{0,40}}? from (?P<start>{_DAY}) (?P<span>(?:to|until|through) (?P<end>{_DAY}))"
    )
    return {"events": events, "duration": duration, "courses": (course, between)}


def compare(story: Story, header: Header, options: Mapping[str, Any]) -> Iterator[StoryFinding]:
    """A finding where something ends too early for how long it lasts, in the same article or another one."""
    told = (found for pair in enumerate(story.articles) for found in _durations(*pair, options))
    durations = list(islice(told, _MOST_IN_STORY))
    if not durations:
        return
    for number, analysis in enumerate(story.articles):
        for course in _courses(number, analysis, options):
            against = [duration for duration in durations if _is_too_long(duration, course)]
            if against and len(against) == sum(duration.event == course.event for duration in durations):
                yield _finding(story, header, course, against)


def _is_too_long(duration: _Duration, course: _Course) -> bool:
    """True if the event cannot fit between the first minute of its first day and the last of its last."""
    return duration.event == course.event and duration.hours > (course.days + 1) * _HOURS["day"]


def _finding(story: Story, header: Header, course: _Course, against: Sequence[_Duration]) -> StoryFinding:
    texts = [analysis.text for analysis in story.articles]
    lasts = against[0].span.of(texts[against[0].article])
    finding = header.finding(texts[course.article], course.span, lasts=lasts)
    places = tuple(StoryPlace(each.article, each.span, "so long it lasts here") for each in against)
    return StoryFinding(course.article, finding, places)


def _durations(number: int, analysis: Analysis, options: Mapping[str, Any]) -> Iterator[_Duration]:
    for _, found in zip(range(_MOST_FOUND), expression(options["duration"]).finditer(analysis.folded), strict=False):
        written = found["number"]
        hours = (_NUMBERS.get(written) or int(written)) * _HOURS[found["unit"]]
        yield _Duration(number, options["events"][found["event"]], Span(*found.span("span")), hours)


def _courses(number: int, analysis: Analysis, options: Mapping[str, Any]) -> Iterator[_Course]:
    weekdays = [day.lower() for day in WEEKDAYS]
    for source in options["courses"]:
        for _, found in zip(range(_MOST_FOUND), expression(source).finditer(analysis.folded), strict=False):
            days = (weekdays.index(found["end"]) - weekdays.index(found["start"])) % 7
            yield _Course(number, options["events"][found["event"]], Span(*found.span("span")), days)
