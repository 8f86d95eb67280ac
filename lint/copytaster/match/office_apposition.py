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
    r"(?: of (?:the )?(?P<country>[A-Z][\w.]{0,20}(?: [A-Z][\w.]{0,20}){0,2}))?(?=[,.;:)\n]|\Z)"
)
_BEFORE = 60
_AFTER = 130

Known = Callable[[str], Sequence[Term]]


def find_appositions(analysis: Analysis, hits: Sequence[int], terms_of: Known) -> Iterator[Mention]:
    """Every title behind the name of a holder, close to one of `hits`; the span runs from qualifier to title."""
    text, position = analysis.text, 0
    for hit in hits:
        for found in _PHRASE.finditer(text, max(position, hit - _BEFORE), hit + _AFTER):
            title = found["title"].lower().replace("-", " ")
            if not any(title in term.titles for term in terms_of(found["name"])):
                continue
            position = found.end()
            place = found["place"].rstrip() or found["country"] or None
            is_qualified = found["qualifier"] is not None
            title_start = found.start("title") if is_qualified or not found["place"] else found.start("place")
            start = found.start("qualifier") if is_qualified else title_start
            yield Mention(
                Span(start, found.end("title")),
                found["qualifier"],
                Span(*found.span("qualifier")) if is_qualified else None,
                place,
                found["title"],
                Span(*found.span("title")),
                found["name"],
                Span(*found.span("name")),
            )
