"""“Three years ago, in 2019”, “more than three years since 2024”: a count of years that does not reach its year."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.numbers import COUNT, value_of
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d-]|[.,]\d)"
_BOUND = r"(?:(?P<bound>more than|over|at least|nearly|almost|less than|about|around|some|exactly) )?"
_AGO = expression(
    rf"{_BOUND}\b(?P<count>{COUNT}) years ago(?:,? (?:back )?in (?:(?:early|mid|late)[ -])?|,? on |,? \()(?:{_MONTH} )?"
    rf"(?:\d{{1,2}}, )?{_YEAR}"
)
_SINCE = expression(
    rf"(?:for |in ){_BOUND}(?P<count>{COUNT}) years (?:since|,? after) (?:\w{{1,14}} ){{0,6}}?(?:(?:in|of) )?"
    rf"(?:(?:early|mid|late)[ -])?(?:{_MONTH} )?{_YEAR}"
)
_PASSED = expression(
    rf"{_BOUND}\b(?P<count>{COUNT}) years (?:have |had |has )?(?:now )?(?:passed|elapsed|gone by) since "
    rf"(?:[\w'-]{{1,14}} ){{0,7}}?(?:(?:in|of|on) )?(?:(?:early|mid|late)[ -])?(?:{_MONTH} )?(?:\d{{1,2}}, )?{_YEAR}"
)
_IN = expression(
    rf"\bin (?:(?:early|mid|late)[ -])?(?:{_MONTH} )?{_YEAR},? {_BOUND}(?P<count>{COUNT}) years ago"
    r"(?=[,.;)\n]|\Z| (?:and|when)\b)"
)
_PATTERNS = ((_AGO, False), (_SINCE, True), (_PASSED, True), (_IN, False))
_LONGEST = 64
_REACH = 120


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterator[Finding]:
    """A finding at each such count; `hits` are the places of “years ago”, “years since” and “passed since”.

    Counted from the day of publication; silent without it, and where a sentence looks back from another year.
    """
    published = analysis.published
    if published is None:
        return
    for hit in hits:
        for pattern, is_since in _PATTERNS:
            start = max(0, hit - _LONGEST)
            found = next((one for one in pattern.finditer(analysis.folded, start, hit + _REACH) if _at(one, hit)), None)
            if found is None or analysis.quotation_at(hit) is not None:
                continue
            passed = published.year - int(found["year"])
            if _is_wrong(value_of(found["count"]), found["bound"] or "", passed, is_since=is_since):
                span = Span(_first(found), found.end())
                yield header.finding(analysis.text, span, passed=str(max(0, passed)), year=found["year"])
            break


def _at(found: Any, hit: int) -> bool:
    return bool(found.end("count") < hit + 1 <= found.end("count") + len(" years have now "))


def _first(found: Any) -> int:
    """Where the count begins with its bound, or the year if that comes first."""
    count = found.start("bound") if found["bound"] else found.start("count")
    return int(min(count, found.start("year")))


def _is_wrong(count: int, bound: str, passed: int, *, is_since: bool) -> bool:
    """True if that many years cannot have passed: a year's numbers may differ by one from the time between."""
    if passed < 0:
        return True
    if bound in ("more than", "over", "at least"):
        return count > passed or (not is_since and passed > count + 1)
    if bound in ("nearly", "almost", "less than"):
        return count < passed or count > passed + 2
    return abs(passed - count) > 1
