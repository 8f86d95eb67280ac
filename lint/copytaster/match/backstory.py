"""Whether a sentence tells what was, so that a title in it may be the one of that time."""

import datetime

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.model.span import Span

_CLAUSE = 400
_YEAR = expression(r"\b(1[89]\d\d|20\d\d)s?\b")
_PAST = expression(
    r"\b(?:then[- ]|(?:years?|months?|decades?) (?:ago|earlier|later)|at the time|in those days|back then|previously"
    r"|last (?:year|decade|century)|during (?:his|her|the) (?:first |second |last )?(?:term|presidency|tenure|time)"
    r"|once|historic|under (?:former |then-)?(?:us |u\.s\. )?(?:president|prime minister|chancellor)|era"
    r"|administration of|when|the late|died|funeral|death of|memoir|biography|was elected|legacy|assassinat\w{0,8})\b"
)


def looks_back(analysis: Analysis, position: int) -> bool:
    """True if the sentence at `position` names any year, or says that it looks back."""
    span = analysis.sentence_at(position) or analysis.line_at(position)
    start, end = max(span.start, position - _CLAUSE), min(span.end, position + _CLAUSE)
    return bool(_YEAR.search(analysis.text, start, end) or _PAST.search(analysis.folded, start, end))


def speaks_of_the_past(analysis: Analysis, position: int, day: datetime.date, apart_from: Span | None = None) -> bool:
    """True if the sentence at `position` names a year before that of `day`, or says, elsewhere, that it looks back."""
    span = analysis.sentence_at(position) or analysis.line_at(position)
    start, end = max(span.start, position - _CLAUSE), min(span.end, position + _CLAUSE)
    if any(int(year) < day.year for year in _YEAR.findall(analysis.text, start, end)):
        return True
    return any(
        apart_from is None or found.end() <= apart_from.start or found.start() >= apart_from.end
        for found in _PAST.finditer(analysis.folded, start, end)
    )
