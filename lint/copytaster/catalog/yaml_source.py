"""YAML with strict rules: every scalar is a string, no key stands twice, and every node knows its line."""

import re
from difflib import get_close_matches
from typing import Any, TypeVar

import msgspec
import yaml

from copytaster.model.errors import RuleError

# More than any rule or table has; aliases can make a few lines of YAML endless.
_DEEPEST = 40
_MOST_PARTS = 500_000

_Struct = TypeVar("_Struct", bound=msgspec.Struct)
_PLACE = re.compile(r" - at `([^`]+)`$")
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlSource:
    """The plain value of a YAML file and the line of each of its parts, by path such as `$.examples.bad[0]`."""

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self._lines: dict[str, int] = {}
        try:
            node = yaml.compose(text, Loader=_Loader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = mark.line + 1 if mark else None
            raise RuleError(f"not valid YAML: {error.problem}", path=path, line=line) from error
        except yaml.YAMLError as error:
            raise RuleError(f"not valid YAML: {error}", path=path) from error
        except RecursionError as error:
            raise RuleError("nested too deeply for a rule", path=path) from error
        if node is None:
            raise RuleError("the file is empty", path=path)
        self.value: Any = self._plain(node, "$", 0)

    def line(self, place: str) -> int:
        """The line of the innermost known part on the way to `place`."""
        while place and place not in self._lines:
            place = place[: max(place.rfind("."), place.rfind("["))]
        return self._lines.get(place, 1)

    def error(self, message: str, place: str = "$") -> RuleError:
        return RuleError(message, path=self.path, line=self.line(place))

    def convert(self, kind: type[_Struct], *, numbers: bool = False) -> _Struct:
        """The value as a `kind`; with `numbers`, a string that writes a number is one where that is wanted.

        Raises RuleError, with the line, for unknown keys and wrong types.
        """
        try:
            return msgspec.convert(self.value, kind, strict=not numbers)
        except msgspec.ValidationError as error:
            text = str(error)
            place = _PLACE.search(text)
            message = _PLACE.sub("", text)
            unknown = re.search(r"unknown field `([^`]+)`", message)
            at = place.group(1) if place else "$"
            if unknown:
                key = unknown.group(1)
                near = get_close_matches(key, kind.__struct_encode_fields__, 1)
                hint = f"; did you mean “{near[0]}”?" if near else ""
                raise self.error(f"unknown key “{key}”{hint}", f"{at}.{key}") from error
            raise self.error(message[0].lower() + message[1:] + f" (at {at})", at) from error

    def _plain(self, node: yaml.Node, place: str, depth: int) -> Any:
        line = node.start_mark.line + 1
        if depth > _DEEPEST or len(self._lines) > _MOST_PARTS:
            raise RuleError("nested too deeply or too large for a rule; look at its aliases", path=self.path, line=line)
        self._lines[place] = line
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, place, depth)
        if isinstance(node, yaml.SequenceNode):
            return [self._plain(item, f"{place}[{index}]", depth + 1) for index, item in enumerate(node.value)]
        return node.value

    def _mapping(self, node: yaml.MappingNode, place: str, depth: int) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise RuleError("a key must be a word", path=self.path, line=key.start_mark.line + 1)
            if key.value in mapping:
                raise RuleError(f"the key “{key.value}” stands twice", path=self.path, line=key.start_mark.line + 1)
            child = f"{place}.{key.value}"
            mapping[key.value] = self._plain(value, child, depth + 1)
            self._lines[child] = key.start_mark.line + 1
        return mapping
