"""How old the tables are that go stale: who holds which office, whose names are known, what places are called."""

import datetime
import os
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from copytaster.catalog.file_text import file_text
from copytaster.catalog.packs import OFFICES, builtin_folder, is_rule_file, pack_files
from copytaster.catalog.tables import laid_over
from copytaster.catalog.yaml_source import YamlSource
from copytaster.match.office_table import Office, Term, list_offices
from copytaster.model.errors import RuleError, TableError
from copytaster.model.named_tuple import NamedTuple

# A list of names misses new people, but says nothing wrong.
_NAMES_AGE = 365
_AS_OF = "as_of: "


class Age(NamedTuple):
    """A table, or one office of a table: the day up to which it is known, and since when it only informs.

    `path` is the file it stands in. Days are ordinals; `stale` is 0 where nothing in it can go stale. `open_holder` is
    who holds the office as far as the table knows.
    """

    path: str
    name: str
    as_of: int
    stale: int
    open_holder: str | None = None


def ages(packs: Sequence[str], office_age: int) -> list[Age]:
    """Every table with an `as_of`, those of packs laid over that of the program. Raises RuleError for a bad one."""
    shipped = builtin_folder()
    return [*_name_tables((shipped, *packs)), *_offices(shipped, packs, office_age)]


def _offices(shipped: str, packs: Sequence[str], office_age: int) -> Iterator[Age]:
    path = os.path.join(shipped, OFFICES)
    source = _source(path)
    table: Any = source.value
    paths: dict[str, str] = {}
    for folder in packs:
        over = os.path.join(folder, OFFICES)
        if os.path.isfile(over):
            table = laid_over(table, _source(over))
            paths.update((office["id"], over) for office in _source(over).value["offices"])
    try:
        offices = list_offices(table)
    except TableError as error:
        raise source.error(error.message, f"$.{error.place}".rstrip(".")) from error
    for office in offices:
        yield _age(office, paths.get(office.id, path), office_age)


def _age(office: Office, path: str, office_age: int) -> Age:
    held = next(((name, term) for name, term in office.terms if not term.last), None)
    return Age(path, office.id, office.as_of, _stale(held[1], office_age) if held else 0, held[0] if held else None)


def _stale(term: Term, office_age: int) -> int:
    """The first day on which an article only gets information from the open term."""
    return max(term.as_of + office_age + 1, term.until)


def _name_tables(folders: Iterable[str]) -> Iterator[Age]:
    """Tables with an `as_of` of their own; the line is looked for before the file is parsed, for some are long."""
    for folder in folders:
        for file in pack_files(folder):
            if file.path.endswith(".yaml") and not is_rule_file(file.path):
                as_of = _stated(file.path)
                if as_of:
                    yield Age(file.path, os.path.relpath(file.path, folder), as_of, as_of + _NAMES_AGE + 1)


def _stated(path: str) -> int:
    for number, line in enumerate(file_text(path).splitlines(), 1):
        if line.startswith(_AS_OF):
            try:
                return datetime.date.fromisoformat(line.removeprefix(_AS_OF).strip()).toordinal()
            except ValueError:
                raise RuleError("as_of must be a date such as 2025-12-31", path=path, line=number) from None
    return 0


def _source(path: str) -> YamlSource:
    return YamlSource(file_text(path), path)
