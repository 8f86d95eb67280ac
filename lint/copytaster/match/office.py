"""Rules of kind office: a title that does not fit who held the office on the day of publication.

Every check is silent without a publication date. Terms are half-open; three days at either end are left alone.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.mentions import Mention
from copytaster.english.name_key import plain
from copytaster.match import office_order, office_periods
from copytaster.match.backstory import speaks_of_the_past
from copytaster.match.office_table import Term, read_offices
from copytaster.model.errors import RuleError
from copytaster.model.finding import Finding
from copytaster.model.fix import Edit
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.rule import Header
from copytaster.model.severity import Severity
from copytaster.model.span import Span

_WORD = expression(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_REACH = 90  # from a qualifier to the end of the name
_NAME = 25
_GRACE = 3
_QUALIFIERS = {
    "former": ("former", "ex", "one-time", "onetime", "erstwhile"),
    "current": ("current", "sitting"),
    "incoming": ("incoming", "elect"),
    "unqualified": ("",),
}
_PERIODS = {"two-titles": office_periods.two_titles, "never-together": office_periods.never_together}
_ORDER = "order"
_OWNED = frozenset(
    "administration adviser advisers advisor advisors aide aides ally allies appointee appointees associate attorney "
    "cabinet campaign chief confidant counsel era lawyer lawyers loyalist loyalists official officials presidency son "
    "daughter wife staffer staffers supporter supporters".split()
)


class _Standing(NamedTuple):
    """What the table says of a person and a title on a day: in office then, out of it, and whether for certain."""

    serves: bool
    left: bool
    is_sure: bool


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
    return (fault, plain_terms, tuple(wake), {word: tuple(names) for word, names in by_word.items()})


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
        return office_order.find(analysis, header, hits, lambda name: _terms_of(name, data))
    return _untimely(analysis, header, hits, data)


def _terms_of(name: str, data: Any) -> list[Term]:
    """The terms of the person of that full name, or of the only one of that surname."""
    terms, wanted = data[1], plain(name).lower()
    names = [known for known in terms if known == wanted or (" " not in wanted and known.rpartition(" ")[2] == wanted)]
    found = {terms[known] for known in names}
    return [Term._make(row) for row in found.pop()] if len(found) == 1 else []


def _contradicting(analysis: Analysis, header: Header, hits: Sequence[int], data: Any) -> Iterator[Finding]:
    if len(hits) < 2:
        return
    told = [dated for mention in analysis.mentions if (dated := _dated(analysis, mention, data)) is not None]
    if len(told) > 1:
        yield from _PERIODS[data[0]](analysis, header, told)


def _dated(analysis: Analysis, raw: Mention, data: Any) -> office_periods.Dated | None:
    name, rows = _known(raw, data)
    if not rows or " " not in name or _is_owner(analysis.text, raw) or not office_periods.tells(analysis, raw):
        return None
    mention = _trimmed(raw, rows)
    return office_periods.dated(mention, name, _terms_meant(mention, [Term._make(row) for row in rows]))


def _untimely(analysis: Analysis, header: Header, hits: Sequence[int], data: Any) -> Iterator[Finding]:
    published = analysis.published
    if published is None:
        return
    fault = data[0]
    if not _may_be_faulty(analysis, hits, data, published):
        return
    qualified = _qualified(analysis) if fault == "unqualified" else frozenset()
    for raw in analysis.mentions:
        if (raw.qualifier or "") not in _QUALIFIERS[fault]:
            continue
        name, rows = _known(raw, data)
        if not rows or analysis.quotation_at(raw.span.start) or _is_owner(analysis.text, raw):
            continue
        mention = _trimmed(raw, rows)
        standing = _standing(mention, [Term._make(row) for row in rows], published, analysis.run.office_age)
        if standing is None or not _is_fault(fault, standing):
            continue
        is_short = name.rpartition(" ")[2] in qualified
        if not is_short and not speaks_of_the_past(analysis, mention.span.start, published):
            yield _finding(analysis, header, mention, fault, standing)


def _rare_word(name: str) -> str:
    """The surname, or a longer word if that is short."""
    words = name.split()
    return words[-1] if len(words[-1]) > 4 else max(words, key=len)


def _may_be_faulty(analysis: Analysis, hits: Sequence[int], data: Any, day: datetime.date) -> bool:
    """A quick look: does a name whose terms allow the fault stand at a hit, or after a qualifier?"""
    fault, terms, _, by_word = data
    folded = analysis.folded
    for hit in hits:
        if hit and folded[hit - 1].isalnum():
            continue
        reach = folded[hit : hit + (_NAME if fault == "unqualified" else _REACH)]
        for word in _WORD.findall(plain(reach))[: 1 if fault == "unqualified" else None]:
            if any(_allows(fault, terms[name], day) for name in by_word.get(word, ())):
                return True
    return False


@lru_cache(maxsize=4096)
def _allows(fault: str, rows: tuple[Any, ...], day: datetime.date) -> bool:
    """True if the person stands to one of their offices as the fault needs it."""
    terms = [Term._make(row) for row in rows]
    offices = {(term.titles, term.places) for term in terms}
    standings = (_standing_in([term for term in terms if term[:2] == office], day, 0) for office in offices)
    return any(_is_fault(fault, standing) for standing in standings)


def _known(mention: Mention, data: Any) -> tuple[str, Sequence[Any]]:
    """The name listed and its terms: the longest beginning of two words or more, else a surname only one person has.

    A bare title before a surname is the usual short form, so that there the full name is needed.
    """
    fault, terms, _, by_word = data
    words = plain(mention.name).lower().split()
    for count in range(len(words), 1, -1):
        name = " ".join(words[:count])
        if name in terms:
            return name, terms[name]
    if len(words) == 1 and fault != "unqualified":
        names = by_word.get(words[0], ())
        if len({terms[name] for name in names}) == 1 and all(name.endswith(words[0]) for name in names):
            return words[0], terms[names[0]]
    return "", ()


def _is_owner(text: str, mention: Mention) -> bool:
    """True for “former President Ann Roe aide” and “President Ann Roe’s lawyer”, where the title is another's."""
    after = text[mention.name_span.end : mention.name_span.end + 30]
    words = after.split(None, 1)
    return after[:2] in ("'s", "’s") or (bool(words) and after[:1] == " " and words[0].strip(".,") in _OWNED)


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
    return any(_same_place(place, Term._make(row).places) for row in rows)


def _terms_meant(mention: Mention, terms: list[Term]) -> list[Term]:
    title = mention.title.lower().replace("-", " ")
    return [term for term in terms if title in term.titles and _same_place(mention.place, term.places)]


def _standing(mention: Mention, terms: list[Term], day: datetime.date, age: int) -> _Standing | None:
    """None if the table does not know the title for the person, or knows the office to be another."""
    mine = _terms_meant(mention, terms)
    return _standing_in(mine, day, age) if mine else None


def _standing_in(mine: list[Term], day: datetime.date, age: int) -> _Standing:
    """`age`: the days for which an open term is believed after the table was brought up to date."""
    today = day.toordinal()
    serves = [term for term in mine if term.first + _GRACE <= today and (not term.last or today < term.last - _GRACE)]
    near = [term for term in mine if term.first - _GRACE <= today and (not term.last or today < term.last + _GRACE)]
    sure = all(today <= term.as_of + age or today < term.until for term in mine if not term.last)
    ended = any(term.last and term.last + _GRACE <= today for term in mine)
    return _Standing(bool(serves), not near and ended, sure)


def _same_place(place: str | None, places: tuple[str, ...]) -> bool:
    if place is None:
        return True
    name = place.lower().removeprefix("the ").removesuffix("'s").removesuffix("’s")
    return name in places or name.replace(".", "") in places


def _is_fault(fault: str, standing: _Standing) -> bool:
    return standing.serves if fault in ("former", "incoming") else standing.left


def _qualified(analysis: Analysis) -> frozenset[str]:
    """Surnames the article gives with a qualifier somewhere, so that a bare title elsewhere is a short form."""
    names = (plain(mention.name).lower() for mention in analysis.mentions if mention.qualifier is not None)
    return frozenset(name.rpartition(" ")[2] for name in names)


def _finding(analysis: Analysis, header: Header, mention: Mention, fault: str, standing: _Standing) -> Finding:
    end = mention.qualifier_span.end if mention.qualifier == "elect" and mention.qualifier_span else 0
    span = Span(mention.span.start, max(mention.title_span.end, end))
    certain = standing.is_sure and (fault != "unqualified" or mention.place is not None)
    return header.finding(
        analysis.text,
        span,
        edits=_edits(analysis.text, mention, fault),
        severity=None if certain else Severity.INFO,
        name=mention.name,
        title=mention.title,
        fix=_mended(analysis.text, mention, fault),
    )


def _edits(text: str, mention: Mention, fault: str) -> tuple[Edit, ...]:
    qualifier = mention.qualifier_span
    if qualifier is None:
        capital = text[mention.span.start].isupper() and _begins_sentence(text, mention.span.start)
        return (Edit(Span(mention.span.start, mention.span.start), "Former " if capital else "former "),)
    if fault == "current":
        return (Edit(qualifier, "Former" if qualifier.of(text)[0].isupper() else "former"),)
    if mention.qualifier == "elect":
        return (Edit(qualifier, ""),)
    after = qualifier.end + 1
    if qualifier.of(text)[0].isupper() and text[after].islower():
        return (Edit(Span(qualifier.start, after + 1), text[after].upper()),)
    return (Edit(Span(qualifier.start, after), ""),)


def _begins_sentence(text: str, position: int) -> bool:
    before = text[:position].rstrip(" \"'“‘")
    return not before or before[-1] in ".!?\n:"


def _mended(text: str, mention: Mention, fault: str) -> str:
    end, mended, position = mention.title_span.end, [], mention.span.start
    for edit in _edits(text, mention, fault):
        mended += [text[position : edit.span.start], edit.text]
        position = edit.span.end
    return "".join((*mended, text[position:end]))
