"""The table of offices and their holders."""

import datetime
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from copytaster.english.name_key import plain
from copytaster.model.errors import RuleError
from copytaster.model.named_tuple import NamedTuple

_UNTIL = "until "


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


def read_offices(table: Any) -> dict[str, list[Term]]:
    """Plain, lower-case name -> terms. Raises RuleError with what was expected."""
    if not isinstance(table, Mapping) or not isinstance(table.get("offices"), list):
        raise RuleError("a table of offices needs the list `offices`")
    other_names = table.get("other_names", {})
    found: dict[str, list[Term]] = {}
    for office in table["offices"]:
        for name, term in _terms(office):
            for form in (name, *other_names.get(name, ())):
                found.setdefault(plain(form).lower(), []).append(term)
    unused = sorted(set(other_names) - {name for office in table["offices"] for name, _ in _terms(office)})
    if unused:
        raise RuleError(f"other_names has {unused[0]}, who holds no office in the table")
    return found


def _terms(office: Any) -> list[tuple[str, Term]]:
    try:
        label = office["id"]
        titles = tuple(title.lower().replace("-", " ") for title in office["titles"])
        places = tuple(sorted({form for place in office["places"] for form in _forms(place)}))
        as_of = _ordinal(office["as_of"])
        holders = office["holders"]
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise RuleError(f"an office needs id, titles, places, as_of and holders; see {office!r}"[:200]) from error
    terms = [_term(label, holder, titles, places, as_of) for holder in holders]
    _check_order(label, terms)
    return terms


def _term(label: str, holder: Any, titles: tuple[str, ...], places: tuple[str, ...], as_of: int) -> tuple[str, Term]:
    try:
        name, first, last = holder if len(holder) == 3 else (*holder, "")
        until = _ordinal(last.removeprefix(_UNTIL)) if last.startswith(_UNTIL) else 0
        term = Term(titles, places, _ordinal(first), _ordinal(last) if last and not until else 0, as_of, until)
    except (TypeError, ValueError) as error:
        raise RuleError(
            f"{label}: a holder is [name, first day, day after the last or “until” the legal end], not {holder!r}"
        ) from error
    if 0 < (term.last or term.until) <= term.first:
        raise RuleError(f"{label}: the term of {name} ends before it begins")
    return name, term


def _check_order(label: str, terms: list[tuple[str, Term]]) -> None:
    """Raises RuleError if two terms of one person in the office overlap, or two people have it at the same time."""
    ordered = sorted(terms, key=lambda named: named[1].first)
    for (name, term), (other, following) in pairwise(ordered):
        if term.last == 0 or following.first < term.last:
            raise RuleError(
                f"{label}: {other} begins before the term of {name} has ended; only one can hold the office"
            )


def _forms(place: str) -> tuple[str, str]:
    lower = place.lower()
    return lower, lower.replace(".", "")


def _ordinal(day: str) -> int:
    return datetime.date.fromisoformat(day).toordinal()
