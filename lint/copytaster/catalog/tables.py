"""Tables of a pack: YAML files beside its rules, each read once."""

import os
from typing import Any

from copytaster.catalog.joined_table import JoinedTable, part_names
from copytaster.catalog.packs import LAID_OVER
from copytaster.catalog.yaml_source import YamlSource
from copytaster.match import office_table
from copytaster.model.errors import RuleError, TableError
from copytaster.model.rule import Rule


class Tables:
    """Reads the tables that rules name."""

    def __init__(self) -> None:
        self._read: dict[str, YamlSource] = {}
        self._whole: dict[str, JoinedTable] = {}

    def load(self, rule: Rule, table: str) -> Any:
        """The plain value (lists, dictionaries, strings) of `table`, looked for beside the rule, under those of packs.

        The rows of the files that it names as its `parts` follow its own. Raises RuleError if it is not there, not
        YAML, or lies outside the rule's folder.
        """
        value = self._joined(_path(rule, table), rule).value
        for path in rule.body.get(LAID_OVER, ()):
            value = laid_over(value, self._source(path, rule))
        return value

    def located(self, rule: Rule, error: TableError) -> RuleError:
        """`error`, found in the table of `rule`, with file and line."""
        return _located(self._joined(_path(rule, error.table or rule.body["table"]), rule), error)

    def _joined(self, path: str, rule: Rule) -> JoinedTable:
        if path not in self._whole:
            source = self._source(path, rule)
            parts = [self._source(_path(rule, name), rule) for name in part_names(source)]
            self._whole[path] = JoinedTable(source, parts)
        return self._whole[path]

    def _source(self, path: str, rule: Rule) -> YamlSource:
        if path not in self._read:
            self._read[path] = YamlSource(_text(path, rule), path)
        return self._read[path]


def laid_over(table: Any, source: YamlSource) -> Any:
    """The table of offices under the one that a pack lays over it. Raises RuleError with file and line."""
    try:
        office_table.list_offices(source.value)
        return office_table.laid_over(table, source.value)
    except TableError as error:
        raise _located(source, error) from error


def _located(source: YamlSource | JoinedTable, error: TableError) -> RuleError:
    return source.error(error.message, f"$.{error.place}".rstrip("."))


def _path(rule: Rule, table: str) -> str:
    if os.path.basename(table) != table or not table.endswith(".yaml"):
        raise RuleError(f"table must be the name of a .yaml file beside the rule, not {table!r}", path=rule.path)
    return os.path.join(os.path.dirname(rule.path), table)


def _text(path: str, rule: Rule) -> str:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(f"its table {os.path.basename(path)} cannot be read ({error})", path=rule.path) from error
