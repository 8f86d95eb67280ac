"""Titles behind the name: “Ann Roe, the former mayor of Halden,”."""

from collections.abc import Callable, Iterator, Sequence

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.mentions import Mention
from copytaster.english.tokens import CAPITALISED_RUN
from copytaster.match.office_table import Term
from copytaster.model.span import Span

_PHRASE = expression(
    rf"(?P<name>{CAPITALISED_RUN}), (?:the |who is the |who is )?"
    r"(?:(?P<qualifier>former|ex|current|sitting|incoming|outgoing|acting)[ -])?"
    r"(?P<place>(?:[A-Z][\w.’'-]{0,20} ){0,3})(?P<title>[A-Za-z][A-Za-z -]{3,26}?)"
    r"(?: of (?:the )?(?P<country>[A-Z][\w.]{0,20}(?: [A-Z][\w.]{0,20}){0,2}))?(?=[,.;:)\n])"
)
_COMMA = len(", who is the ")
_NAME = 40
_BEFORE = 60
_AFTER = 130

Known = Callable[[str], Sequence[Term]]


def find_appositions(analysis: Analysis, hits: Sequence[int], terms_of: Known) -> Iterator[Mention]:
    """Every title behind the name of a holder, close to one of `hits`; the span runs from qualifier to title."""
    text = analysis.text
    near = [hit for hit in hits if "," in text[max(0, hit - _COMMA) : hit + _NAME]]
    for start, end in _windows(near):
        for found in _PHRASE.finditer(text, start, end):
            title = found["title"].lower().replace("-", " ")
            if not any(title in term.titles for term in terms_of(found["name"])):
                continue
            place = found["place"].rstrip() or found["country"] or None
            is_qualified = found["qualifier"] is not None
            first = "qualifier" if is_qualified else "place" if found["place"] else "title"
            yield Mention(
                Span(found.start(first), found.end("title")),
                found["qualifier"],
                Span(*found.span("qualifier")) if is_qualified else None,
                place,
                found["title"],
                Span(*found.span("title")),
                found["name"],
                Span(*found.span("name")),
            )


def _windows(hits: Sequence[int]) -> Iterator[tuple[int, int]]:
    """What is close to `hits`; one window where they overlap, so that no place is read twice."""
    start = end = 0
    for hit in sorted(hits):
        if hit - _BEFORE > end:
            if end:
                yield start, end
            start = max(0, hit - _BEFORE)
        end = hit + _AFTER
    if end:
        yield start, end
