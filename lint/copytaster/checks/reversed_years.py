"""A span of years that ends before it begins: from 2020 to 2015, the war of 1954-1945."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_YEARS = expression(
    r"(?:from|between) (1[5-9]\d\d|20\d\d) (to|and|until|till|through) (1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d|-)(?! ?bc)"
)
_JOINED = expression(
    r"(?:\(|\b(?:war|years|period|era|reign|crisis|famine|occupation|dynasty|presidency|revolution|uprising|conflict) "
    r"(?:of )?)(?P<first>1[5-9]\d\d|20\d\d)[-–—](?P<last>1[5-9]\d\d|20\d\d)"
    r"(?=[),;]| (?!bc|b\.c)|\.(?!\d))"
)
_FARTHEST = 150
_COUNTED = expression(
    r"(?:fell|rose|dropped|declined|grew|increased|decreased|down|up|cut|reduced|raised|went|decline|drop|rise) \Z"
)


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterator[Finding]:
    """A finding at each such span; `hits` are the places of “from”, “between” and of dashes before a century."""
    folded = analysis.folded
    for hit in hits:
        if not folded[hit].isalpha():
            joined = _JOINED.search(folded, max(0, hit - len("presidency of 1954")), hit + len("-1945."))
            if joined and joined.end("first") == hit and 0 < int(joined["first"]) - int(joined["last"]) < _FARTHEST:
                yield header.finding(analysis.text, Span(joined.start("first"), joined.end("last")))
            continue
        found = _YEARS.match(folded, hit)
        if found is None or int(found[1]) <= int(found[3]) or _COUNTED.search(folded, max(0, hit - 12), hit):
            continue
        if (found[2] == "and") == (folded[hit] == "b"):
            yield header.finding(analysis.text, Span(*found.span()))
