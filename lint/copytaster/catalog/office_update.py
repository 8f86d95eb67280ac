"""Merging an export of Wikidata into the table of offices of a folder."""

import os
from typing import Any

from copytaster.catalog import office_file, office_positions
from copytaster.catalog.file_text import file_text
from copytaster.catalog.office_merge import Merged, merge
from copytaster.catalog.packs import OFFICES, builtin_folder
from copytaster.catalog.tables import laid_over
from copytaster.catalog.wikidata import Export
from copytaster.catalog.yaml_source import YamlSource
from copytaster.english.name_key import plain
from copytaster.match.office_table import Office, list_offices
from copytaster.model.named_tuple import NamedTuple


class Update(NamedTuple):
    """What an export makes of the file at `path`: its old text, the new one, what became of each office.

    `unknown` are the labels of positions that are no office of the table. `old` is None where there is no file yet.
    """

    path: str
    old: str | None
    new: str
    offices: tuple[Merged, ...]
    unknown: tuple[str, ...]


def update(folder: str, export: Export, asked: int) -> Update:
    """The table of offices in `folder` after an export made on the day `asked`. Raises RuleError for a bad table."""
    path = os.path.join(folder, OFFICES)
    old = file_text(path, newline="") if os.path.lexists(path) else None
    table = current_table(folder)
    offices = list_offices(table)
    found, unknown = office_positions.by_office(offices, export.held)
    forms = _forms(table, offices)
    merged = [merge(office, found[office.id], forms, asked) for office in offices if office.id in found]
    changed = [office for office in merged if office.changes]
    new = office_file.edited(old or "", path, changed, table) if changed else old or ""
    return Update(path, old, new, tuple(office for office in merged if office.changes or office.doubts), tuple(unknown))


def current_table(folder: str | None) -> Any:
    """The table of offices that ships with the program, under the one in `folder`. Raises RuleError for a bad one."""
    shipped = os.path.join(builtin_folder(), OFFICES)
    table = YamlSource(file_text(shipped, newline=""), shipped).value
    path = shipped if folder is None else os.path.join(folder, OFFICES)
    if not os.path.lexists(path) or os.path.realpath(path) == os.path.realpath(shipped):
        return table
    return laid_over(table, YamlSource(file_text(path, newline=""), path))


def _forms(table: Any, offices: list[Office]) -> dict[str, str]:
    """Plain, lower-case forms of names -> the name of the table."""
    names = {name for office in offices for name, _ in office.terms}
    others = ((form, name) for name, forms in table.get("other_names", {}).items() for form in forms)
    return {plain(form).lower(): name for form, name in (*others, *((name, name) for name in names))}
