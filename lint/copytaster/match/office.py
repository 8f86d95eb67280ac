"""Rules of kind office: a title that does not fit who held the office on the day of publication.

Every check is silent without a publication date. Terms are half-open; three days at either end are left alone.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.mentions import Mention
from copytaster.english.name_key import plain
from copytaster.match import office_order, office_periods
from copytaster.match.backstory import acts_now, speaks_of_the_past
from copytaster.match.office_apposition import find_appositions
from copytaster.match.office_finding import title_finding
from copytaster.match.office_standing import Standing, is_place_of, standing, terms_meant
from copytaster.match.office_table import Term, read_offices
from copytaster.model.errors import RuleError
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

if TYPE_CHECKING:
    import datetime

_WORD = expression(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_REACH = 90  # from a qualifier to the end of the name
_TITLE = 60  # from a qualifier to the title
_ELECT = len("president-")  # the title in front of “elect”
_BACK = 60  # from a name to the qualifier behind it
_NAME = 25
_ACTING = ("acting", "interim", "caretaker")
_QUALIFIERS = {
    "former": ("former", "ex", "one-time", "onetime", "erstwhile", "then", "late", *_ACTING),
    "current": ("current", "sitting", "outgoing", *_ACTING),
    "incoming": ("incoming", "elect"),
    "unqualified": ("",),
}
# Whoever is in office may have come to it as a deputy, and who has left it may be told of as of then.
_SETTLED = 60
_LONG_AGO = 1500
# Without a place these are titles in any company, club or parliament.
_GENERIC = frozenset(
    "chair chairman chairwoman chief director governor head leader prosecutor secretary speaker spokesman "
    "spokesperson spokeswoman".split()
) | {"chief prosecutor", "director general", "managing director", "secretary general"}
_PERIODS = {"two-titles": office_periods.two_titles, "never-together": office_periods.never_together}
_ORDER = "order"
_OWNED = frozenset(
    "administration adviser advisers advisor advisors aide aides ally allies appointee appointees associate attorney "
    "cabinet campaign chief confidant counsel era lawyer lawyers loyalist loyalists official officials presidency son "
    "daughter wife staffer staffers supporter supporters".split()
)


def compile(body: Mapping[str, Any], load_table: Callable[[str], Any]) -> Any:  # noqa: A001 - called alike in all kinds
    """(fault, terms by name, anchors). Raises RuleError for an unknown fault or a bad table."""
    fault = body["fault"]
    known = (*_QUALIFIERS, *_PERIODS, _ORDER)
    if fault not in known:
        raise RuleError(f"fault must be one of {', '.join(known)}, not {fault!r}")
    terms = read_offices(load_table(body["table"]))
    by_word: dict[str, list[str]] = {}
    for name in terms:
        by_word.setdefault(_rare_word(name), []).append(name)
    wake = _wake(fault, by_word)
    plain_terms = {name: tuple(map(tuple, rows)) for name, rows in terms.items()}
    heads = sorted({title.split()[-1] for rows in terms.values() for term in rows for title in term.titles})
    return (fault, plain_terms, tuple(wake), {word: tuple(names) for word, names in by_word.items()}, tuple(heads))


def _wake(fault: str, by_word: Mapping[str, Any]) -> Iterable[str]:
    if fault == _ORDER:
        return office_order.WORDS
    if fault == "unqualified" or fault in _PERIODS:
        return by_word
    return ["ex-" if word == "ex" else word for word in _QUALIFIERS[fault]]


def anchors(data: Any) -> tuple[str, ...]:
    """The qualifiers, or for titles without one a word of each holder's name."""
    return tuple(data[2])


def find(analysis: Analysis, header: Header, hits: Sequence[int], data: Any) -> Iterator[Finding]:
    """A finding at every title that is out of date, or too early, on the day of publication, or contradicts another."""
    published = analysis.published
    if data[0] in _PERIODS:
        # With a date each title is judged by that.
        return _contradicting(analysis, header, hits, data) if published is None else iter(())
    if data[0] == _ORDER:
        return office_order.find(
            analysis, header, hits, lambda name: _terms_of(name, data) or _terms_of_full_name(name, data)
        )
    return _untimely(analysis, header, hits, data)


def _terms_of(name: str, data: Any) -> list[Term]:
    """The terms of the person of that full name, or of the only one of that surname."""
    terms, wanted = data[1], plain(name).lower()
    names = [known for known in terms if known == wanted or (" " not in wanted and known.rpartition(" ")[2] == wanted)]
    found = {terms[known] for known in names}
    return [Term._make(row) for row in found.pop()] if len(found) == 1 else []


def _terms_of_full_name(name: str, data: Any) -> list[Term]:
    """The terms of whoever `name` ends with, given name and all."""
    words = plain(name).lower().split()
    rows = next((rows for start in range(len(words) - 1) if (rows := data[1].get(" ".join(words[start:])))), ())
    return [Term._make(row) for row in rows]


def _contradicting(analysis: Analysis, header: Header, hits: Sequence[int], data: Any) -> Iterator[Finding]:
    # Holders are named with a capital: “may” and “brown” are none.
    if sum(analysis.text[hit].isupper() for hit in hits) < 2:
        return
    told = _told(analysis, data)
    if len(told) > 1:
        yield from _PERIODS[data[0]](analysis, header, told)


def _told(analysis: Analysis, data: Any) -> list[office_periods.Dated]:
    """What each mention of a holder tells, found once for the rules that compare mentions by one table."""
    known = analysis.shared(_nothing_told, None)
    if id(data[1]) not in known:
        dated = (_dated(analysis, mention, data) for mention in analysis.mentions)
        known[id(data[1])] = [one for one in dated if one is not None]
    return known[id(data[1])]


def _nothing_told(_analysis: Analysis, _given: object) -> dict[int, list[office_periods.Dated]]:
    return {}


def _dated(analysis: Analysis, raw: Mention, data: Any) -> office_periods.Dated | None:
    name, rows = _known(raw, data)
    if not rows or " " not in name or _is_owner(analysis.text, raw) or not office_periods.tells(analysis, raw):
        return None
    mention = _trimmed(raw, rows)
    return office_periods.dated(mention, name, terms_meant(mention, [Term._make(row) for row in rows]))


def _untimely(analysis: Analysis, header: Header, hits: Sequence[int], data: Any) -> Iterator[Finding]:
    published = analysis.published
    if published is None:
        return
    fault = data[0]
    if not _may_be_faulty(analysis, hits, data, published):
        return
    qualified = _qualified(analysis) if fault == "unqualified" else frozenset()
    behind = find_appositions(analysis, hits, lambda name: _terms_of_full_name(name, data))
    for raw in (*analysis.mentions, *behind):
        if (raw.qualifier or "") not in _QUALIFIERS[fault]:
            continue
        name, rows = _known(raw, data)
        if not rows or analysis.quotation_at(raw.span.start) or _is_owner(analysis.text, raw, fault):
            continue
        mention = _trimmed(raw, rows)
        meant = terms_meant(mention, [Term._make(row) for row in rows])
        if not meant or _is_vague(analysis, mention, meant, is_surname=" " not in name):
            continue
        known = standing(meant, published, analysis.run.office_age)
        if not _is_fault(fault, known) or not _fits_qualifier(mention, known) or _surname(name) in qualified:
            continue
        if not speaks_of_the_past(analysis, mention.span.start, published, mention.qualifier_span):
            is_certain = known.is_sure and (fault != "unqualified" or _is_plain(analysis, mention, name, known))
            yield title_finding(analysis, header, mention, is_left=fault == "current", is_certain=is_certain)


def _is_vague(analysis: Analysis, mention: Mention, meant: Sequence[Term], *, is_surname: bool) -> bool:
    """True for “former chief Ann Roe” and “former President Roe”, who may be another's where nothing says whose."""
    if mention.place is not None:
        return False
    if mention.title.lower().replace("-", " ") in _GENERIC:
        return True
    places = {place for term in meant for place in term.places}
    return is_surname and "us" not in places and not any(_stands_in(analysis.folded, place) for place in places)


@lru_cache(maxsize=64)
def _stands_in(text: str, place: str) -> bool:
    """Remembered, for an article may give one surname any number of times."""
    return place in text


def _fits_qualifier(mention: Mention, known: Standing) -> bool:
    """False where the qualifier may be right: of an earlier term, or soon after the term began or ended."""
    qualifier = mention.qualifier
    if qualifier == "then":
        return not known.had_before
    if qualifier in _ACTING and known.serves:
        return known.days >= _SETTLED and mention.title.lower() == "president"
    return qualifier not in {"outgoing", *_ACTING} or known.days >= _SETTLED


def _is_plain(analysis: Analysis, mention: Mention, name: str, known: Standing) -> bool:
    """True if a title without qualifier says whose it is, or what its holder does now; a surname may be of history."""
    if mention.place is not None:
        return " " in name or known.days < _LONG_AGO
    return (
        " " in name and known.days < _LONG_AGO and acts_now(analysis, Span(mention.span.start, mention.name_span.end))
    )


def _rare_word(name: str) -> str:
    """The surname, or a longer word if that is short."""
    words = name.split()
    return words[-1] if len(words[-1]) > 4 else max(words, key=len)


def _may_be_faulty(analysis: Analysis, hits: Sequence[int], data: Any, day: "datetime.date") -> bool:
    """A quick look: does a name whose terms allow the fault stand at a hit, or after a qualifier?"""
    fault, terms, _, by_word, heads = data
    folded = analysis.folded
    for hit in hits:
        if hit and folded[hit - 1].isalnum():
            continue
        if fault != "unqualified":
            near = folded[max(0, hit - _ELECT) : hit + _TITLE]
            if not any(head in near for head in heads):
                continue
        back = _BACK if "," in folded[max(0, hit - len(", who is the ")) : hit] else 0
        reach = folded[hit : hit + _NAME] if fault == "unqualified" else folded[max(0, hit - back) : hit + _REACH]
        for word in _WORD.findall(plain(reach))[: 1 if fault == "unqualified" else None]:
            if any(_allows(fault, terms[name], day) for name in by_word.get(word, ())):
                return True
    return False


@lru_cache(maxsize=4096)
def _allows(fault: str, rows: tuple[Any, ...], day: "datetime.date") -> bool:
    """True if the person stands to one of their offices as the fault needs it."""
    terms = [Term._make(row) for row in rows]
    offices = {(term.titles, term.places) for term in terms}
    standings = (standing([term for term in terms if term[:2] == office], day, 0) for office in offices)
    return any(_is_fault(fault, known) for known in standings)


def _known(mention: Mention, data: Any) -> tuple[str, Sequence[Any]]:
    """The name listed and its terms: the longest beginning of two words or more, else a surname only one person has.

    A bare title before a surname is the usual short form, so that there the full name or a place is needed.
    """
    fault, terms, _, by_word, _ = data
    words = plain(mention.name).lower().split()
    for count in range(len(words), 1, -1):
        name = " ".join(words[:count])
        if name in terms:
            return name, terms[name]
    if len(words) == 1 and (fault != "unqualified" or mention.place is not None):
        names = by_word.get(words[0], ())
        if len({terms[name] for name in names}) == 1 and all(name.endswith(words[0]) for name in names):
            return words[0], terms[names[0]]
    return "", ()


def _is_owner(text: str, mention: Mention, fault: str = "") -> bool:
    """True for “former President Ann Roe aide” and “President Ann Roe’s lawyer”, where the title is another's.

    In “former President Ann Roe’s lawyer” the title is hers, and wrong if she is in office.
    """
    after = text[mention.name_span.end : mention.name_span.end + 30]
    words = after.split(None, 1)
    is_possessive = after[:2] in ("'s", "’s") and fault != "former"
    return is_possessive or (bool(words) and after[:1] == " " and words[0].strip(".,") in _OWNED)


def _trimmed(mention: Mention, rows: Sequence[Any]) -> Mention:
    """The mention without the “On Tuesday” of “On Tuesday French Prime Minister ...”, which is no part of the place."""
    first, blank, rest = (mention.place or "").partition(" ")
    start = mention.span.start
    while rest and mention.qualifier is None and not _is_place_of(f"{first} {rest}", rows):
        start += len(first) + len(blank)
        if _is_place_of(rest, rows):
            return mention._replace(place=rest, span=Span(start, mention.span.end))
        first, blank, rest = rest.partition(" ")
    return mention


def _is_place_of(place: str, rows: Sequence[Any]) -> bool:
    return any(is_place_of(place, Term._make(row)) for row in rows)


def _is_fault(fault: str, known: Standing) -> bool:
    return known.serves if fault in ("former", "incoming") else known.left


def _qualified(analysis: Analysis) -> frozenset[str]:
    """Surnames the article gives with a qualifier somewhere, so that a bare title elsewhere is a short form."""
    names = (plain(mention.name).lower() for mention in analysis.mentions if mention.qualifier is not None)
    return frozenset(map(_surname, names))


def _surname(name: str) -> str:
    return name.rpartition(" ")[2]
