"""Tables in several files: one names the others under `parts`, and the rows of their lists follow its own."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from copytaster.catalog.yaml_source import YamlSource
from copytaster.model.errors import RuleError

PARTS = "parts"
_ROW = re.compile(r"\$\.(?P<list>[^.\[]+)\[(?P<row>\d+)\]")


def part_names(source: YamlSource) -> Sequence[str]:
    """The files that a table names as its parts. Raises RuleError for anything but a list of names."""
    names = source.value.get(PARTS, []) if isinstance(source.value, Mapping) else []
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise source.error("parts must be a list of .yaml files beside the table", f"$.{PARTS}")
    if len(set(names)) < len(names):
        raise source.error("parts names a file twice", f"$.{PARTS}")
    return names


class JoinedTable:
    """The value of a table and its parts together, which knows where each row comes from."""

    def __init__(self, first: YamlSource, parts: Sequence[YamlSource]) -> None:
        self._first = first
        self._begins: dict[str, list[tuple[int, YamlSource]]] = {}
        self.value: Any = first.value
        if not parts:
            return
        self.value = {key: value for key, value in first.value.items() if key != PARTS}
        for key, value in self.value.items():
            if isinstance(value, list):
                self._begins[key] = [(0, first)]
        for part in parts:
            self._append(part)

    def error(self, message: str, place: str = "$") -> RuleError:
        """An error at `place` of the joined value, with the file and line in which that stands."""
        row = _ROW.match(place)
        for start, source in reversed(self._begins.get(row["list"], ()) if row else ()):
            number = int(row["row"]) - start if row else 0
            if number >= 0 and row:
                return source.error(message, f"$.{row['list']}[{number}]{place[row.end() :]}")
        return self._first.error(message, place)

    def _append(self, part: YamlSource) -> None:
        if not isinstance(part.value, Mapping):
            raise part.error("a part of a table holds lists of rows, such as `people: [{name: ...}]`")
        for key, rows in part.value.items():
            if not isinstance(rows, list) or not isinstance(self.value.get(key, []), list):
                raise part.error(f"a part of a table holds lists of rows only; {key} is none", f"$.{key}")
            before = self.value.get(key, [])
            self._begins.setdefault(key, []).append((len(before), part))
            self.value[key] = [*before, *rows]
