"""Tables of names that contradict themselves."""

from collections.abc import Iterator, Mapping
from typing import Any

from copytaster.model.errors import TableError
from copytaster.model.named_tuple import NamedTuple


class _Wrong(NamedTuple):
    """A wrong form, what stands for it, and where in the table it is."""

    form: str
    right: str
    place: str


def check_names(table: Any, column: str) -> None:
    """Raises TableError for a name listed twice and for forms of `column` that contradict other rows.

    A wrong form has one right form; it is no right form itself, be it the name, a variant or another name of a row or
    what stands for another wrong form, so that mending always ends. What a variant rests on is one of the table's
    `sources`, if it lists them. Rows that are not as they must be are left to their reader.
    """
    right: dict[str, str] = {}
    listed: set[tuple[str, str]] = set()
    for name, _, place in _rows(table):
        # Two lists of a table may speak of one thing in different columns.
        key = (place.partition("[")[0], name)
        if key in listed:
            raise TableError(f"“{name}” is listed twice", place)
        listed.add(key)
        right[name] = "the name of a row"
    for name, row, place in _rows(table):
        for kind, form, where in _other_forms(row, place):
            if form in right:
                raise TableError(f"the {kind} “{form}” of {name} is also {right[form]}", where)
            right[form] = f"a {kind} of {name}"
    _check_natives(table)
    _check_sources(table)
    _check_wrong(
        [wrong for name, row, place in _rows(table) for wrong in _wrong_forms(name, row, place, column)], right
    )


def _other_forms(row: Mapping[str, Any], place: str) -> Iterator[tuple[str, str, str]]:
    """(what it is, form, place) of every form of a row that is neither its name nor wrong."""
    for column, kind in (("variants", "variant"), ("also", "other name"), ("distinct", "namesake")):
        value = row.get(column)
        if isinstance(value, Mapping):
            yield from ((kind, form, f"{place}.{column}.{form}") for form in value)
        elif isinstance(value, list):
            yield from ((kind, str(form), f"{place}.{column}[{index}]") for index, form in enumerate(value))


def _check_natives(table: Any) -> None:
    """Raises TableError for a native form of two people."""
    seen: dict[str, str] = {}
    for name, row, place in _rows(table):
        native = row.get("native", [])
        for form in {native} if isinstance(native, str) else set(native if isinstance(native, list) else ()):
            if form in seen:
                raise TableError(f"the native form “{form}” of {name} is also that of {seen[form]}", f"{place}.native")
            seen[form] = name


def _check_sources(table: Any) -> None:
    """Raises TableError for a variant that rests on none of the `sources` of the table, if it has any."""
    known = table.get("sources") if isinstance(table, Mapping) else None
    if not isinstance(known, Mapping):
        return
    for name, row, place in _rows(table):
        stated = row.get("variants")
        for form, sources in stated.items() if isinstance(stated, Mapping) else ():
            for source in str(sources).split("; "):
                if source not in known:
                    raise TableError(
                        f"the variant “{form}” of {name} rests on “{source}”, which is none of sources",
                        f"{place}.variants.{form}",
                    )


def _check_wrong(forms: list[_Wrong], right: Mapping[str, str]) -> None:
    seen: dict[str, _Wrong] = {}
    for wrong in forms:
        other = seen.setdefault(wrong.form, wrong)
        if wrong.form in right:
            raise TableError(f"“{wrong.form}” is listed as wrong, but it is {right[wrong.form]}", wrong.place)
        if other is not wrong:
            rights = f"“{other.right}” and “{wrong.right}”" if other.right != wrong.right else f"“{other.right}”, twice"
            raise TableError(f"“{wrong.form}” is listed as a wrong form of {rights}", wrong.place)
    for wrong in forms:
        if wrong.right in seen:
            again = f"{wrong.form} → {wrong.right} → {seen[wrong.right].right}"
            raise TableError(f"“{wrong.right}” stands for “{wrong.form}”, but is wrong itself: {again}", wrong.place)


def _rows(table: Any) -> Iterator[tuple[str, Mapping[str, Any], str]]:
    """Name, row and place of every row of the table."""
    for key, rows in table.items() if isinstance(table, Mapping) else ():
        for index, row in enumerate(rows if isinstance(rows, list) else ()):
            if isinstance(row, Mapping) and isinstance(row.get("name"), str):
                yield row["name"], row, f"{key}[{index}]"


def _wrong_forms(name: str, row: Mapping[str, Any], place: str, column: str) -> Iterator[_Wrong]:
    value = row.get(column)
    if isinstance(value, Mapping):
        for form, stands in value.items():
            yield _Wrong(form, str(stands), f"{place}.{column}.{form}")
    elif isinstance(value, list):
        for index, form in enumerate(value):
            yield _Wrong(str(form), name, f"{place}.{column}[{index}]")
