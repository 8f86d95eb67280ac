"""Days of the calendar in an article that the text it was made from does not name.

Nothing is said where the source names no day that we can read. Where it has a day of that number in another month, or
another day of that month, which the article lacks, that is a warning; else the article may have worked the day out
(yesterday), and it is an info.

Table: month -> the beginnings of its names in other languages.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.foreign_dates import ForeignDate, find_foreign_dates
from copytaster.english.passages import Story
from copytaster.model.rule import Header
from copytaster.model.severity import Severity
from copytaster.model.span import Span
from copytaster.model.story import SOURCE, StoryFinding, StoryPlace


def compare(story: Story, header: Header, options: Mapping[str, Any]) -> Iterator[StoryFinding]:
    """A finding at the first place of each such day."""
    source = story.source
    if source is None:
        return
    dates = tuple(_dates(source, {int(month): names for month, names in options["table"].items()}))
    if not dates:
        return
    held = {(date.month, date.day) for date in dates}
    for number, analysis in enumerate(story.articles):
        told: set[tuple[int, int]] = set()
        own = {(date.month, date.day) for date in analysis.dates}
        for date in analysis.dates:
            day = (date.month, date.day)
            if day not in held and day not in told and not date.is_range:
                told.add(day)
                left = [other for other in dates if (other.month, other.day) not in own]
                yield _finding(header, (number, analysis), date.span, _rival(left, *day), source)


def _dates(source: Analysis, months: Mapping[int, Sequence[str]]) -> Iterator[ForeignDate]:
    if source.language == "en":
        yield from (ForeignDate(date.span, date.month, date.day) for date in source.dates)
    yield from find_foreign_dates(source.text, source.folded, months)


def _rival(dates: Sequence[ForeignDate], month: int, day: int) -> ForeignDate | None:
    """The first date with the same month or the same day."""
    return next((date for date in dates if (date.month == month) != (date.day == day)), None)


def _finding(
    header: Header, article: tuple[int, Analysis], span: Span, rival: ForeignDate | None, source: Analysis
) -> StoryFinding:
    number, analysis = article
    if rival is None:
        return StoryFinding(number, header.finding(analysis.text, span, severity=Severity.INFO, other="no such day"))
    shown = f"“{' '.join(rival.span.of(source.text).split())}”"
    finding = header.finding(analysis.text, span, other=shown)
    return StoryFinding(number, finding, (StoryPlace(SOURCE, rival.span, "the source"),))
