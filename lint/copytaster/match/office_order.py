"""“Roe's predecessor Doe” where Doe came after Roe, and the reverse."""

from collections.abc import Callable, Iterator, Sequence

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.tokens import CAPITALISED_RUN
from copytaster.match.office_table import Term
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

WORDS = ("predecessor", "successor")
_PHRASE = expression(
    rf"(?P<owner>{CAPITALISED_RUN})’s? (?:immediate |direct |eventual |democratic |republican )?"
    rf"(?P<word>predecessor|successor)(?: in office)?,? (?:(?:former |then )?(?:president|prime minister|chancellor) )?"
    rf"(?P<other>{CAPITALISED_RUN})"
)
_REACH = 90

Known = Callable[[str], Sequence[Term]]


def find(analysis: Analysis, header: Header, hits: Sequence[int], terms_of: Known) -> Iterator[Finding]:
    """A finding at the word that says the opposite of the order in which two people held one office."""
    # So that the apostrophe is not read as one of a name such as O'Brien; the length stays.
    text = analysis.text.replace("'s ", "’s ") if hits else ""
    for hit in hits:
        for found in _PHRASE.finditer(text, max(0, hit - _REACH), hit + _REACH):
            if found.start("word") != hit or analysis.quotation_at(hit) is not None:
                continue
            word = found["word"]
            orders = {
                _is_earlier(one, other) for one, other in _pairs(terms_of(found["other"]), terms_of(found["owner"]))
            }
            if orders and (word == "predecessor") not in orders:
                span = Span(hit, hit + len(word))
                right = WORDS[1 - WORDS.index(word)]
                yield header.finding(text, span, replacement=right, name=found["other"], other=found["owner"])


def _pairs(some: Sequence[Term], others: Sequence[Term]) -> Iterator[tuple[Term, Term]]:
    """Terms of the two people in the same office."""
    return ((one, other) for one in some for other in others if one[:2] == other[:2])


def _is_earlier(one: Term, other: Term) -> bool:
    return one.first < other.first
