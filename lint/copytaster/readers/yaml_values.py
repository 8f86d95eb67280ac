"""YAML front matter -> values with their places."""

import re
from typing import TYPE_CHECKING, Any

from copytaster.model.errors import SourceError
from copytaster.model.span import Span
from copytaster.readers.front_matter import Value
from copytaster.readers.quoted_strings import double_quoted, plain, single_quoted

if TYPE_CHECKING:
    import yaml

# What nearly all front matter is made of is read without the library, which takes longer than the article.
_QUOTED = r""""(?:[^"\\\r\n]|\\[^\r\n])*+"|'(?:[^'\r\n]|'')*+'"""
_SCALAR = rf"{_QUOTED}|[^\W_](?:[^:#\r\n]|:(?=[^\s])|(?<=[^\s])#)*+"
_ITEM = r"""(?:"[^"\\\r\n]*+"|'[^'\r\n]*+'|[^\W_][^,\[\]{}:#"'\r\n]*+)"""
_LIST = rf"\[\s*+(?:{_ITEM}(?:,[ ]*+{_ITEM})*+)?+\s*+\]"
_END = r"[ \t]*+\r?(?:\n|\Z)"
_LINE = re.compile(
    rf"(?P<key>[A-Za-z_][\w-]*+)[ ]*+:(?:[ \t]++(?:(?P<scalar>{_SCALAR})|(?P<list>{_LIST})))?+{_END}"
    rf"|[ ]{{0,8}}-[ ]++(?P<entry>{_SCALAR}){_END}|[ \t]*+(?:#[^\n]*+)?+(?:\n|\Z)"
)
_LIST_ITEM = re.compile(_ITEM)
_SURROGATE = re.compile("[\ud800-\udfff]")
_DEEPEST = 20
_KEY = re.compile(r"[ \t]*(?:#[^\n]*\n|\n)*(?:[A-Za-z_][\w-]*|\"[^\"\n]*\"|'[^'\n]*')[ \t]*:(?:\s|$)")


def read_yaml(source: str, span: Span, path: str | None) -> dict[str, Value] | None:
    """The values at `span` by their keys in lower case; None if they are no mapping.

    Raises SourceError with the line of what is no YAML, if it begins with a key.
    """
    values = _read_simple(source, span)
    return _read_any(source, span, path) if values is None else values


def _read_simple(source: str, span: Span) -> dict[str, Value] | None:
    """The values of `key: scalar`, `key: [list]` and lists below a key; None if anything else stands there."""
    values: dict[str, Value] = {}
    position, key = span.start, ""
    while position < span.end:
        match = _LINE.match(source, position, span.end)
        if match is None:
            return None
        if match["key"]:
            key = match["key"].lower()
            if key in values:
                return None
            values[key] = _simple_value(source, match)
        elif match["entry"]:
            if not key or values[key].text or (values[key].span.length and not values[key].items):
                return None
            entry = _scalar(source, Span(*match.span("entry")))
            before = values[key]
            start = before.span.start if before.items else entry.span.start
            values[key] = Value(Span(start, entry.span.end), items=(*before.items, entry))
        position = match.end()
    return values


def _simple_value(source: str, match: re.Match[str]) -> Value:
    if match["scalar"]:
        return _scalar(source, Span(*match.span("scalar")))
    if match["list"]:
        start, end = match.span("list")
        found = (Span(*item.span()) for item in _LIST_ITEM.finditer(source, start + 1, end - 1))
        return Value(Span(start, end), items=tuple(_scalar(source, item) for item in found))
    return Value(Span(match.end("key"), match.end("key")))


def _scalar(source: str, span: Span) -> Value:
    """The scalar at `span`, quotation marks included."""
    inner = Span(span.start + 1, span.end - 1)
    if source[span.start] == '"':
        return Value(span, *double_quoted(source, inner))
    if source[span.start] == "'":
        return Value(span, *single_quoted(source, inner))
    span = Span(span.start, span.start + len(span.of(source).rstrip()))
    return Value(span, *plain(source, span))


def _read_any(source: str, span: Span, path: str | None) -> dict[str, Value] | None:
    import yaml  # noqa: PLC0415 -- 20 ms, for front matter that is not simple

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(_SURROGATE.sub("\ufffd", span.of(source)), Loader=loader)
    except yaml.YAMLError as error:
        if _KEY.match(source, span.start) is None:
            return None
        raise _refusal(source, span, path, error) from None
    if not isinstance(node, yaml.MappingNode):
        return {} if node is None else None
    top = _Nodes(source, span.start).value(node)
    return {key.lower(): value for key, value in zip(top.keys, top.items, strict=True)}


class _Nodes:
    """Turns the nodes of the library into values; one met again through an alias is left empty."""

    def __init__(self, source: str, start: int) -> None:
        self._source = source
        self._start = start
        self._met: set[int] = set()

    def value(self, node: Any, depth: int = 0) -> Value:
        start, end = self._start + node.start_mark.index, self._start + node.end_mark.index
        span = Span(start, start + len(self._source[start:end].rstrip()))
        if id(node) in self._met or depth > _DEEPEST:
            return Value(span)
        self._met.add(id(node))
        if node.id == "mapping":
            pairs = [(key.value, value) for key, value in node.value if key.id == "scalar"]
            items = tuple(self.value(value, depth + 1) for _, value in pairs)
            return Value(span, items=items, keys=tuple(key for key, _ in pairs))
        if node.id == "sequence":
            return Value(span, items=tuple(self.value(item, depth + 1) for item in node.value))
        return self._scalar(node, span)

    def _scalar(self, node: Any, span: Span) -> Value:
        written = span.of(self._source)
        is_one_line = written != "" and "\n" not in written and "\r" not in written and node.style in {None, "'", '"'}
        if is_one_line and written[0] not in "&!*":
            value = _scalar(self._source, span)
            if value.text == node.value:
                return value
        return Value(span, node.value)


def _refusal(source: str, span: Span, path: str | None, error: "yaml.YAMLError") -> SourceError:
    mark = getattr(error, "problem_mark", None)
    place = span.start if mark is None else min(span.start + mark.index, span.end)
    what = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read"
    line = source.count("\n", 0, place) + 1
    return SourceError(f"front matter is not YAML ({what}); correct it", path=path, line=line)
