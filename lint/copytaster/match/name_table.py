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
