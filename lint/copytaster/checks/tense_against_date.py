"""A verb whose tense contradicts the date it stands with, seen from the day of publication."""

import datetime
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

if TYPE_CHECKING:
    from copytaster.english.dates import DateMention

_SLACK = 1  # days: a text may go online a day before or after its date
_REACH = 70
_CLAUSE = 200
_YEAR = expression(r"20\d\d")
_DAY_OR_YEAR = expression(r"20\d\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_JUST_OVER = 31  # days: a date without a year that is over for longer may be the one of next year
_FUTURE = expression(r"will (?:not |also |again |now |then |next |be |officially |formally ){0,3}[a-z]{2,14}\b")
_PAST = expression(
    r"(?:was|were) (?:held|killed|arrested|signed|found|born|detained|injured|hit|struck|attacked|destroyed|opened"
    r"|launched|released|elected|appointed|published|recorded|taken|shot|wounded|evacuated)\b"
    r"|took place\b|happened\b|occurred\b|died\b|crashed\b|met\b|arrived\b"
)
_OTHER_VERB = expression(
    r"[,;:()\"]|\b(?:which|that|who|whose|after|since|until|before|because|was|were|is|are|had|has|have|said|says|signed|"
    r"adopted|passed|held|dated|from|as of|between|beginning|starting|started|launched|announced|agreed|reached|made)\b"
)
_PLANNED = expression(
    r"\b(?:said|told|wrote|promised|pledged|predicted|warned|stated|declared|claimed|argued|estimated|decreed|foresaw)\b"
    r"|\bunder (?:the|its|their|old|an|a) "
)
_PAST_YEAR = expression(r"\b(?:19|20)\d\d\b")
_TALE = expression(r"\b(?:novel|fiction|fictional|film|movie|thriller|drama|video game|sci-fi)\b")
_NOT_TOLD = expression(r"\b(?:if|would|had|whether|unless|could|should|might|may)\b")


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterator[Finding]:
    """A finding from the verb to its date; `hits` are the places of the verbs of the option `tense` (future, past)."""
    published = analysis.published
    if published is None:
        return
    is_future = options["tense"] == "future"
    verbs = [verb for hit in hits if (verb := _verb_at(analysis, hit, is_future=is_future)) is not None]
    sign = _DAY_OR_YEAR if is_future else _YEAR
    if not any(sign.search(analysis.text, verb.end, verb.end + _REACH + 30) for verb in verbs):
        return
    dates = [mention for mention in analysis.dates if not mention.is_range and not mention.is_impossible]
    dates = [mention for mention in dates if mention.date is not None or (is_future and not mention.year_given)]
    if not dates:
        return
    starts = [mention.span.start for mention in dates]
    for verb in dict.fromkeys(verbs):
        if analysis.quotation_at(verb.start):
            continue
        index = bisect_left(starts, verb.end)
        if index == len(dates) or dates[index].span.start - verb.end > _REACH:
            continue
        mention = dates[index]
        days = (mention.date - published).days if mention.date else _days_since(analysis, mention, published)
        if (days < -_SLACK if is_future else days > _SLACK) and _tells(analysis, verb, mention, published.year):
            yield header.finding(
                analysis.text,
                Span(verb.start, mention.span.end),
                published=f"{published:%B} {published.day}, {published.year}",
            )


def _days_since(analysis: Analysis, mention: "DateMention", published: datetime.date) -> int:
    """Less than nothing by so many days if a date without a year was just over; else 0."""
    sentence = analysis.sentence_at(mention.span.start) or analysis.line_at(mention.span.start)
    if _PAST_YEAR.search(analysis.folded, sentence.start, min(sentence.end, sentence.start + _CLAUSE)):
        return 0
    for year in (published.year, published.year - 1):
        try:
            days = (datetime.date(year, mention.month, mention.day) - published).days
        except ValueError:
            return 0
        if -_JUST_OVER <= days < 0:
            return days
    return 0


def _verb_at(analysis: Analysis, hit: int, *, is_future: bool) -> Span | None:
    folded = analysis.folded
    if is_future:
        found = _FUTURE.match(folded, hit)
    else:
        found = next((match for match in _PAST.finditer(folded, max(0, hit - 6), hit + 14) if match.end() > hit), None)
    if found is None or (found.start() and folded[found.start() - 1].isalnum()):
        return None
    return Span(*found.span())


def _tells(analysis: Analysis, verb: Span, mention: "DateMention", year: int) -> bool:
    """True if the date is the verb's, and the sentence tells it of the day of publication.

    A plan of the time before it, reported as it was or with its date, and the plot of a tale are left alone.
    """
    if not _belongs(analysis, verb, mention):
        return False
    sentence = analysis.sentence_at(verb.start) or analysis.line_at(verb.start)
    start = max(sentence.start, verb.start - _CLAUSE)
    if _PLANNED.search(analysis.folded, start, verb.start):
        return False
    if any(start <= other.span.start < verb.start for other in analysis.dates):
        return False
    if any(int(named) < year for named in _PAST_YEAR.findall(analysis.folded, start, verb.start)):
        return False
    return _TALE.search(analysis.folded, start, min(sentence.end, mention.span.end + _CLAUSE)) is None


def _belongs(analysis: Analysis, verb: Span, mention: "DateMention") -> bool:
    """True if nothing between verb and date takes the date for itself, and the clause tells a plain fact."""
    between = analysis.folded[verb.end : mention.span.start]
    if not between.endswith(" on ") and not (between == " " and mention.weekday_span is not None):
        return False
    sentence = analysis.sentence_at(verb.start) or analysis.line_at(verb.start)
    if mention.span.end > sentence.end or _OTHER_VERB.search(between):
        return False
    return _NOT_TOLD.search(analysis.folded, max(sentence.start, verb.start - _CLAUSE), verb.start) is None
