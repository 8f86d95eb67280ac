"""What an export of Wikidata adds to a table of offices.

What the table states stays. Only the end of an open term is filled in, and terms that it lacks are added; whatever
else differs is told, for an editor to decide.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence

from copytaster.catalog.wikidata import Held
from copytaster.english.name_key import plain
from copytaster.match.office_table import Office
from copytaster.model.named_tuple import NamedTuple

_NEAR = 3  # days by which sources differ about the same day
_SAME_TERM = 31
_FOREVER = datetime.date.max.toordinal()


class Row(NamedTuple):
    """One term of one holder; days are ordinals, `last` the first day after it, 0 while it is open."""

    name: str
    first: int
    last: int
    until: int = 0


class Merged(NamedTuple):
    """What becomes of one office: its rows in order of time, the day up to which they are known, what changed.

    `changes` and `doubts` are lines for people; `doubts` tell what the export says otherwise and was not taken.
    """

    id: str
    rows: tuple[Row, ...]
    as_of: int
    changes: tuple[str, ...]
    doubts: tuple[str, ...]


def merge(office: Office, held: Iterable[Held], forms: Mapping[str, str], asked: int) -> Merged:
    """The office after an export made on the day `asked`; `forms`: plain, lower-case name -> that of the table."""
    rows = [Row(name, term.first, term.last, term.until) for name, term in office.terms]
    earliest = min(row.first for row in rows)
    changes: list[str] = []
    doubts: list[str] = []
    lacking: list[Held] = []
    for term in _joined(held, forms):
        number = next((number for number, row in enumerate(rows) if _is_same(row, term)), None)
        if not term.is_exact:
            if number is None and not 0 < term.last <= office.as_of:
                doubts.append(f"{term.person}: the export does not say the days")
        elif number is not None:
            _fill(rows, number, term, changes, doubts)
        elif term.first > asked:
            doubts.append(f"{term.person} from {_shown(term.first)}: after the day of the export")
        elif term.last == 0 or term.last > earliest:
            lacking.append(term)
    refused = [term for term in lacking if not _add(rows, term, changes, doubts)]
    rows.sort(key=lambda row: row.first)
    is_clear = _same_holder(rows, held, forms) and all(term.last for term in refused)
    as_of = max(office.as_of, asked) if is_clear else office.as_of
    if as_of > office.as_of:
        changes.append(f"as of {_shown(as_of)}, was {_shown(office.as_of)}")
    return Merged(office.id, tuple(rows), as_of, tuple(changes), tuple(doubts))


def _joined(held: Iterable[Held], forms: Mapping[str, str]) -> list[Held]:
    """The terms with the names of the table; those of one person that touch or overlap become one."""
    named = (term._replace(person=forms.get(plain(term.person).lower(), term.person)) for term in held)
    joined: dict[str, list[Held]] = {}
    for term in sorted(named, key=lambda term: (term.first, term.last)):
        before = joined.setdefault(term.person, [])
        if before and before[-1].is_exact and term.is_exact and before[-1].last + _NEAR >= term.first:
            before[-1] = before[-1]._replace(last=max(before[-1].last, term.last) if term.last else 0)
        elif not before or before[-1].last or not before[-1].is_exact:
            before.append(term)
    return sorted((term for terms in joined.values() for term in terms), key=lambda term: term.first)


def _fill(rows: list[Row], number: int, term: Held, changes: list[str], doubts: list[str]) -> None:
    """Closes the row if it is open and the export knows its end; tells where they contradict each other."""
    row = rows[number]
    if abs(row.first - term.first) > _NEAR:
        doubts.append(f"{row.name} begins {_shown(row.first)}; the export says {_shown(term.first)}")
    if term.last and not row.last:
        rows[number] = row._replace(last=term.last, until=0)
        changes.append(f"ended: {row.name}, {_shown(term.last)}")
    elif row.last and abs((term.last or 0) - row.last) > _NEAR:
        doubts.append(f"{row.name} ends {_shown(row.last)}; the export says {_shown(term.last)}")


def _add(rows: list[Row], term: Held, changes: list[str], doubts: list[str]) -> bool:
    """A new row, and True, unless somebody is in office then; of an overlap of a day or two the table is right."""
    first, last = term.first, term.last
    for row in rows:
        if row.first < first < row.last <= first + _NEAR:
            first = row.last
        elif first < row.first < last <= row.first + _NEAR:
            last = row.first
    other = next((row for row in rows if first < (row.last or _FOREVER) and row.first < (last or _FOREVER)), None)
    if other is not None:
        doubts.append(f"{term.person} from {_shown(first)}: {other.name} is in office then")
        return False
    rows.append(Row(term.person, first, last))
    changes.append(f"new: {term.person}, {_shown(first)} to {_shown(last)}")
    return True


def _is_same(row: Row, term: Held) -> bool:
    """True for a term of that person at about that time, or of another form of the name on the very same days."""
    if row.name == term.person:
        overlap = row.first < (term.last or term.first + 1) and term.first < (row.last or term.first + 1)
        return overlap or abs(row.first - term.first) <= _SAME_TERM
    same_end = row.last == 0 if term.last == 0 else row.last == 0 or abs(row.last - term.last) <= _NEAR
    return abs(row.first - term.first) <= _NEAR and same_end


def _same_holder(rows: Sequence[Row], held: Iterable[Held], forms: Mapping[str, str]) -> bool:
    """True if the holder of now is in office by the export, too."""
    now = {forms.get(plain(term.person).lower(), term.person) for term in held if term.last == 0}
    firsts = {term.first for term in held if term.last == 0}
    last = rows[-1]
    return last.last == 0 and (last.name in now or any(abs(last.first - first) <= _NEAR for first in firsts))


def _shown(day: int) -> str:
    return datetime.date.fromordinal(day).isoformat() if day else "now"
