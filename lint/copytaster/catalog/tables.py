"""Tables of a pack: YAML files beside its rules, each read once."""

import os
from typing import Any

from copytaster.catalog.yaml_source import YamlSource
from copytaster.model.errors import RuleError
from copytaster.model.rule import Rule


class Tables:
    """Reads the tables that rules name."""

    def __init__(self) -> None:
        self._read: dict[str, Any] = {}

    def load(self, rule: Rule, table: str) -> Any:
        """The plain value (lists, dictionaries, strings) of `table`, looked for beside the rule.

        Raises RuleError if it is not there, not YAML, or lies outside the rule's folder.
        """
        if os.path.basename(table) != table or not table.endswith(".yaml"):
            raise RuleError(f"table must be the name of a .yaml file beside the rule, not {table!r}", path=rule.path)
        path = os.path.join(os.path.dirname(rule.path), table)
        if path not in self._read:
            self._read[path] = YamlSource(_text(path, rule), path).value
        return self._read[path]


def _text(path: str, rule: Rule) -> str:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(f"its table {os.path.basename(path)} cannot be read ({error})", path=rule.path) from error
