"""Terms of office of listed people, by which a message says who is meant."""

from collections.abc import Iterator, Mapping
from typing import Any

from copytaster.english.deferred import deferred
from copytaster.model.errors import TableError
from copytaster.model.named_tuple import NamedTuple

_DAY = deferred(r"[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_PARTS = 4
_HIGHEST = frozenset({"President", "Prime Minister", "Chancellor", "Federal Chancellor", "King", "Taoiseach"})


class _Term(NamedTuple):
    """An office of a state or region, empty for an international body, from a day to one, empty while it is open."""

    office: str
    where: str
    first: str
    last: str


def compile_terms(table: Any, file: str) -> bytes:
    """A line a person, in UTF-8: the name, a tab, and the highest office, of several such the last.

    Raises TableError for a `file` that is wrong: terms without an office or a first day, with days that are none or
    in the wrong order, and two terms of one person in one office that overlap.
    """
    people = table.get("people") if isinstance(table, Mapping) else None
    if not isinstance(people, Mapping):
        raise TableError("people must be a mapping of name to terms of office", "people", file)
    lines = [f"{name}\t{_shown(_foremost(_terms(name, written, file)))}" for name, written in people.items()]
    return "\n".join(("", *lines, "")).encode()


def introduced(terms: bytes, name: str) -> str:
    """The name, and behind it the office that `terms` tell of that person, if any."""
    wanted = f"\n{name}\t".encode("utf-8", "surrogatepass")
    at = terms.find(wanted)
    if at < 0:
        return name
    begin = at + len(wanted)
    office = terms[begin : terms.index(b"\n", begin)].decode()
    return f"{name}; {office}"


def _terms(name: str, written: Any, file: str) -> tuple[_Term, ...]:
    if not isinstance(written, list) or not written:
        raise TableError(f"the terms of {name} must be a list", f"people.{name}", file)
    terms: list[_Term] = []
    for index, text in enumerate(written):
        fault = _fault(text, terms)
        if fault:
            raise TableError(f"{name}: {fault}", f"people.{name}[{index}]", file)
        terms.append(_read(text))
    return tuple(terms)


def _read(text: str) -> _Term:
    return _Term(*(part.strip() for part in text.split(";")))


def _fault(text: Any, before: list[_Term]) -> str:
    """What is wrong with a term behind those `before`, empty if nothing is."""
    if not isinstance(text, str) or text.count(";") != _PARTS - 1:
        return f"“{text}” must be “office; state; first day; last day”"
    term = _read(text)
    if not term.office:
        return f"“{text}” names no office"
    for day in filter(None, (term.first or "none", term.last)):
        if not _DAY().fullmatch(day):
            return f"“{day}” is no day, month or year (YYYY-MM-DD)"
    if term.last and term.last <= term.first:
        return f"“{text}” ends before it begins"
    other = next((one for one in before if one[:2] == term[:2] and _overlap(one, term)), None)
    return f"“{text}” overlaps another term in that office, from {other.first}" if other else ""


def _overlap(one: _Term, other: _Term) -> bool:
    return (not one.last or other.first < one.last) and (not other.last or one.first < other.last)


def _foremost(terms: tuple[_Term, ...]) -> _Term:
    return max(terms, key=lambda term: (term.office in _HIGHEST and bool(term.where), term.first))


def _shown(term: _Term) -> str:
    first, last = term.first[:4], term.last[:4]
    years = f"from {first}" if not last else first if first == last else f"{first}–{last}"
    return ", ".join(_nonempty(term.office, term.where, years))


def _nonempty(*parts: str) -> Iterator[str]:
    return (part for part in parts if part)
