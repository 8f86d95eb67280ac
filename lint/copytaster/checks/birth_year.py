"""An age that does not fit the year of birth given in the same sentence."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_BORN = expression(
    r"\bborn (?:in [a-z ]{0,24}?|on [a-z0-9 ,.]{4,20} ?)?(?P<year>19\d\d|20[0-3]\d)\b"
    r"|\(born (?P<bracket>19\d\d|20[0-3]\d)\)"
)
_AGE = expression(r"(?P<age>\d{1,3})-year-old\b|, (?P<set>\d{1,2}), |\b(?:aged|age) (?P<aged>\d{1,3})\b")
_YEAR = expression(r"\b(?:19|20)\d\d\b")
_LOOKS_BACK = expression(r"\b(?:died|dead|death|late|when|was then|at the time|until|by the age|at the age|then)\b")
_CLAUSE = 300


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterator[Finding]:
    """A finding at each such age; `hits` are the places of “born”. Silent without a date of publication."""
    published = analysis.published
    if published is None:
        return
    folded = analysis.folded
    for hit in hits:
        born = _BORN.match(folded, hit) or _BORN.match(folded, max(0, hit - 1))
        if born is None or analysis.quotation_at(hit) is not None:
            continue
        year = int(born["year"] or born["bracket"])
        sentence = analysis.sentence_at(hit) or analysis.line_at(hit)
        first, last = max(sentence.start, hit - _CLAUSE), min(sentence.end, hit + _CLAUSE)
        ages = list(_AGE.finditer(folded, first, last))
        if len(ages) != 1 or len(_YEAR.findall(folded, first, last)) != 1 or _LOOKS_BACK.search(folded, first, last):
            continue
        age = ages[0]
        number = int(age["age"] or age["set"] or age["aged"])
        if not published.year - year - 1 <= number <= published.year - year:
            group = "age" if age["age"] else "set" if age["set"] else "aged"
            span = Span(age.start(group), age.end() if group == "age" else age.end(group))
            yield header.finding(analysis.text, span, right=str(published.year - year), year=str(year))
