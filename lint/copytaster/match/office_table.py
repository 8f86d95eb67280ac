"""The table of offices and their holders."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from copytaster.english.name_key import plain
from copytaster.model.errors import TableError
from copytaster.model.named_tuple import NamedTuple

UNTIL = "until "
_KEYS = frozenset(("id", "titles", "places", "as_of", "holders", "wikidata"))
_NEEDED = ("id", "titles", "places", "as_of", "holders")


class Term(NamedTuple):
    """One term in one office; days are ordinals, `last` is the first day after it, 0 while it is open.

    `titles` and `places` are lower case; `as_of` is the day up to which an open term is known to run, `until` the day
    on which the law ends it, 0 if there is none.
    """

    titles: tuple[str, ...]
    places: tuple[str, ...]
    first: int
    last: int
    as_of: int
    until: int = 0


class Office(NamedTuple):
    """One office of the table: its terms with the holders' names, in the order of the table.

    `wikidata` are labels or identifiers of the position there, lower case.
    """

    id: str
    titles: tuple[str, ...]
    places: tuple[str, ...]
    as_of: int
    terms: tuple[tuple[str, Term], ...]
    wikidata: tuple[str, ...]


def read_offices(table: Any) -> dict[str, list[Term]]:
    """Plain, lower-case name -> terms. Raises TableError with what was expected, and where."""
    offices = list_offices(table)
    other_names = _other_names(table, {name for office in offices for name, _ in office.terms})
    found: dict[str, list[Term]] = {}
    for office in offices:
        for name, term in office.terms:
            for form in (name, *other_names.get(name, ())):
                found.setdefault(plain(form).lower(), []).append(term)
    return found


def list_offices(table: Any) -> list[Office]:
    """The offices in the order of the table. Raises TableError."""
    if not isinstance(table, Mapping) or not isinstance(table.get("offices"), list):
        raise TableError("a table of offices needs the list `offices`")
    unknown = sorted(set(table) - {"offices", "other_names"})
    if unknown:
        raise TableError(f"unknown key “{unknown[0]}”; a table of offices holds offices and other_names", unknown[0])
    offices: list[Office] = []
    known: set[str] = set()
    for number, entry in enumerate(table["offices"]):
        office = _office(entry, f"offices[{number}]")
        if office.id in known:
            raise TableError(f"the office {office.id} stands twice", f"offices[{number}].id")
        known.add(office.id)
        offices.append(office)
    return offices


def laid_over(table: Any, over: Any) -> Any:
    """`table` with the offices of `over` in place of its own of that id, and the names of both. Raises TableError."""
    if not isinstance(table, Mapping):
        return table
    mine = {office["id"]: office for office in over["offices"]}
    offices = [*(mine.pop(office["id"], office) for office in table["offices"]), *mine.values()]
    holders = {holder[0] for office in offices for holder in office["holders"]}
    # Whose office was replaced may hold none any more.
    names = {name: list(forms) for name, forms in table.get("other_names", {}).items() if name in holders}
    for name, forms in _other_names(over, holders).items():
        names[name] = [*names.get(name, ()), *(form for form in forms if form not in names.get(name, ()))]
    return {"offices": offices, "other_names": names}


def _office(entry: Any, place: str) -> Office:
    if not isinstance(entry, Mapping):
        raise TableError(f"an office needs id, titles, places, as_of and holders, not {entry!r}"[:200], place)
    missing = [key for key in _NEEDED if not entry.get(key)]
    if missing:
        raise TableError(f"an office needs id, titles, places, as_of and holders; this one has no {missing[0]}", place)
    label = entry["id"]
    if not isinstance(label, str):
        raise TableError(f"the id of an office must be a word, not {label!r}", f"{place}.id")
    for key in entry:
        if key not in _KEYS:
            raise TableError(f"{label}: unknown key “{key}”; known are {', '.join(sorted(_KEYS))}", f"{place}.{key}")
    titles = tuple(title.lower().replace("-", " ") for title in _strings(entry, "titles", label, place))
    places = tuple(sorted({form for name in _strings(entry, "places", label, place) for form in _forms(name)}))
    as_of = _day(entry["as_of"], f"{label}: as_of", f"{place}.as_of")
    if not isinstance(entry["holders"], list):
        raise TableError(f"{label}: holders must be a list of [name, first day, last day]", f"{place}.holders")
    shape = Term(titles, places, 0, 0, as_of)
    terms = tuple(
        _term(label, holder, shape, f"{place}.holders[{number}]") for number, holder in enumerate(entry["holders"])
    )
    _check_order(label, terms, f"{place}.holders")
    wikidata = tuple(name.lower() for name in _strings(entry, "wikidata", label, place)) if "wikidata" in entry else ()
    return Office(label, titles, places, as_of, terms, wikidata)


def _strings(entry: Mapping[str, Any], key: str, label: str, place: str) -> list[str]:
    value = entry[key]
    if not isinstance(value, list) or not value or not all(isinstance(item, str) and item.strip() for item in value):
        raise TableError(f"{label}: {key} must be a list of words, not {value!r}"[:200], f"{place}.{key}")
    return value


def _term(label: str, holder: Any, shape: Term, place: str) -> tuple[str, Term]:
    is_row = isinstance(holder, list) and len(holder) in {2, 3} and all(isinstance(cell, str) for cell in holder)
    if not is_row or not holder[0].strip():
        raise TableError(
            f"{label}: a holder is [name, first day, day after the last or “until” the legal end], not {holder!r}",
            place,
        )
    name, first, last = (*holder, "")[:3]
    begins = _day(first, f"{label}: first day of {name}", place)
    is_legal = last.startswith(UNTIL)
    ends = _day(last.removeprefix(UNTIL), f"{label}: last day of {name}", place) if last else 0
    if 0 < ends <= begins:
        raise TableError(f"{label}: the term of {name} ends before it begins", place)
    if (is_legal or not last) and shape.as_of < begins:
        raise TableError(f"{label}: the open term of {name} begins after as_of; bring as_of up to date", place)
    return name, shape._replace(first=begins, last=0 if is_legal else ends, until=ends if is_legal else 0)


def _day(text: Any, what: str, place: str) -> int:
    import datetime  # noqa: PLC0415 -- to compile rules only

    try:
        if len(text) == len("2025-01-20"):
            return datetime.date.fromisoformat(text).toordinal()
    except (TypeError, ValueError):
        pass
    raise TableError(f"{what} must be a date such as 2025-01-20, not {text!r}", place) from None


def _check_order(label: str, terms: tuple[tuple[str, Term], ...], place: str) -> None:
    """Raises TableError if two terms of one person in the office overlap, or two people have it at the same time."""
    numbers = sorted(range(len(terms)), key=lambda number: terms[number][1].first)
    for one, other in pairwise(numbers):
        (name, term), (after, following) = terms[one], terms[other]
        if term.last == 0 or following.first < term.last:
            raise TableError(
                f"{label}: {after} begins before the term of {name} has ended; only one can hold the office",
                f"{place}[{other}]",
            )


def _other_names(table: Mapping[str, Any], holders: set[str]) -> dict[str, tuple[str, ...]]:
    """Name -> further forms. Raises TableError for a name that holds no office, or a form that is another holder."""
    given = table.get("other_names", {})
    if not isinstance(given, Mapping):
        raise TableError("other_names must be `Name: [other form, ...]`", "other_names")
    people = {plain(name).lower(): name for name in holders}
    owners: dict[str, str] = {}
    for name in given:
        place = f"other_names.{name}"
        if name not in holders:
            raise TableError(f"other_names has {name}, who holds no office", place)
        for form in _strings(given, name, "other_names", "other_names"):
            key = plain(form).lower()
            owner = people.get(key, owners.setdefault(key, name))
            if owner != name:
                raise TableError(f"other_names gives “{form}” to {name}, but it is a name of {owner}", place)
    return {name: tuple(forms) for name, forms in given.items()}


def _forms(place: str) -> Iterator[str]:
    lower = place.lower()
    yield lower
    yield lower.replace(".", "")
