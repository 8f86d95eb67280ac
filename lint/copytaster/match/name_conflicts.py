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

    A wrong form has one right form; it is no right form itself, be it the name or a variant of a row or what stands
    for another wrong form, so that mending always ends. Rows that are not as they must be are left to their reader.
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
        variants = row.get("variants")
        for index, form in enumerate(variants if isinstance(variants, list) else ()):
            if str(form) in right:
                raise TableError(f"the variant “{form}” of {name} is also {right[form]}", f"{place}.variants[{index}]")
            right[str(form)] = f"a variant of {name}"
    _check_wrong(
        [wrong for name, row, place in _rows(table) for wrong in _wrong_forms(name, row, place, column)], right
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
