"""Rows of a table of names."""

from collections.abc import Iterator, Mapping
from typing import Any

from copytaster.model.errors import RuleError


def named_rows(table: Any) -> Iterator[Mapping[str, Any]]:
    """The rows of every list in `table`. Raises RuleError for a row without a name."""
    lists = [value for value in table.values() if isinstance(value, list)] if isinstance(table, Mapping) else []
    if not lists:
        raise RuleError("the table must hold a list of rows, such as `people: [{name: ...}]`")
    for row in (row for rows in lists for row in rows):
        if not isinstance(row, Mapping) or not isinstance(row.get("name"), str):
            raise RuleError(f"every row of the table needs a name; this one has none: {row!r}")
        yield row


def strings(row: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """The list of words at `key`, empty if absent. Raises RuleError for anything but a list of words."""
    value = row.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise RuleError(f"{key} of {row['name']} must be a list of words, not {value!r}")
    return tuple(value)


def variants(row: Mapping[str, Any]) -> tuple[str, ...]:
    """The other spellings of the name, none of them wrong: a list, or a mapping of spelling to what it rests on.

    Raises RuleError for anything else.
    """
    value = row.get("variants", [])
    if not isinstance(value, Mapping):
        return strings(row, "variants")
    if not all(isinstance(source, str) and source.strip() for source in value.values()):
        raise RuleError(f"variants of {row['name']} must say what each spelling rests on, as in `{{Orlah: usage}}`")
    return tuple(value)


def forms(row: Mapping[str, Any]) -> tuple[str, ...]:
    """The name, its other spellings, and the longer and shorter names (`also`) of a row. Raises RuleError."""
    return (row["name"], *variants(row), *strings(row, "also"))


def natives(row: Mapping[str, Any]) -> tuple[str, ...]:
    """The name in its own script, if it is another than the Latin one. Raises RuleError."""
    value = row.get("native", [])
    return strings({**row, "native": [value]} if isinstance(value, str) else row, "native")
