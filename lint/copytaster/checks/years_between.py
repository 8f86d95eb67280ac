"""A count of years that the two years beside it do not bear out: a term, an age at death, an anniversary."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.numbers import COUNT, value_of
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_YEAR = r"(?:1[5-9]|20)\d\d"
_BOUND = r"(?:(?P<bound>more than|over|at least|nearly|almost|less than|about|around|some) )?"
_TERM = expression(
    rf"\b{_BOUND}(?P<count>{COUNT}) years(?:,| in all,| in total,)?"
    rf" (?:from (?P<first>{_YEAR}) (?:to|until|till|through)|between (?P<from>{_YEAR}) and) (?P<last>{_YEAR})"
    r"(?![\d-]|[.,]\d)"
)
_BORN = expression(rf"\bborn\b[^.;]{{0,60}}?\b(?P<year>{_YEAR})\b")
_DIED = expression(rf"\b(?:died|was killed|was murdered|drowned)\b[^.;]{{0,60}}?\b(?P<year>{_YEAR})\b")
_AGE = expression(r"(?:\bat the age of |\bat age |\baged |\bage )(?P<count>\d{1,3})\b")
_OTHERS = expression(r"\b(?:who|whose|father|mother|parents?|wife|husband|widow|son|daughter|brother|sister|friend)\b")
_ANY_YEAR = expression(rf"\b{_YEAR}\b")
_ANNIVERSARY = expression(
    r"\b(?:built|founded|opened|established|created|launched|set up|started|formed|born|incorporated|dedicated)"
    rf" (?:in |on )(?:[a-z0-9]{{1,9}},? ){{0,2}}?(?P<year>{_YEAR})\b[^.;\d]{{0,60}}?\b(?:its|his|her|their) "
    r"(?P<count>\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday)"
    r"(?P<when> this year| last year| next year| on (?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_OF_WHEN = {" last year": -1, " next year": 1}
_ROUNDED = 5
_REACH = 140
_BACK = 40


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterator[Finding]:
    """A finding at each such count; `hits` are the places of “years”, “died” and “anniversary” and the like.

    Anniversaries are counted to the day of publication; without one they are left alone.
    """
    for hit in hits:
        if analysis.quotation_at(hit) is not None:
            continue
        told = _term(analysis, hit) or _age_at_death(analysis, hit) or _anniversary(analysis, hit)
        if told is not None:
            yield header.finding(analysis.text, told[0], years=str(told[1]))


def _term(analysis: Analysis, hit: int) -> tuple[Span, int] | None:
    """“For 30 years, from 1990 to 2010” and the years that really are between."""
    folded = analysis.folded
    found = next((one for one in _TERM.finditer(folded, max(0, hit - _BACK), hit + 60) if _holds(one, hit)), None)
    if found is None:
        return None
    years = int(found["last"]) - int(found["first"] or found["from"])
    if years <= 0 or abs(years - value_of(found["count"])) <= (_ROUNDED if found["bound"] else 1):
        return None
    return Span(found.start("count"), found.end()), years


def _age_at_death(analysis: Analysis, hit: int) -> tuple[Span, int] | None:
    """The age in a sentence with one year of birth and one of death."""
    folded = analysis.folded
    if not folded.startswith(("died", "killed", "murdered", "drowned"), hit):
        return None
    sentence = analysis.sentence_at(hit) or analysis.line_at(hit)
    first, last = max(sentence.start, hit - _REACH), min(sentence.end, hit + _REACH)
    born, died = _BORN.search(folded, first, last), _DIED.search(folded, first, last)
    ages = list(_AGE.finditer(folded, first, last))
    if born is None or died is None or _OTHERS.search(folded, *sorted((born.start(), died.start()))):
        return None
    if len(ages) != 1 or len(_ANY_YEAR.findall(folded, first, last)) != 2:
        return None
    years = int(died["year"]) - int(born["year"])
    if years < 0 or int(ages[0]["count"]) in (years - 1, years):
        return None
    return Span(*ages[0].span()), years


def _anniversary(analysis: Analysis, hit: int) -> tuple[Span, int] | None:
    """“Built in 1975, ... its 60th anniversary this year”, and the anniversary that it is."""
    published = analysis.published
    if published is None or not analysis.folded.startswith(("anniversary", "birthday"), hit):
        return None
    folded = analysis.folded
    found = next(
        (one for one in _ANNIVERSARY.finditer(folded, max(0, hit - _REACH), hit + 30) if _holds(one, hit)), None
    )
    if found is None:
        return None
    years = published.year + _OF_WHEN.get(found["when"], 0) - int(found["year"])
    slack = 0 if found["when"].endswith("year") else 1
    if years <= 0 or abs(years - int(found["count"])) <= slack:
        return None
    return Span(found.start("count"), hit + len("anniversary" if folded.startswith("a", hit) else "birthday")), years


def _holds(found: Any, hit: int) -> bool:
    return bool(found.start() <= hit < found.end())
