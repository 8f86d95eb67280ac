"""TOML front matter -> values with their places."""

import re

from copytaster.model.errors import SourceError
from copytaster.model.span import Span
from copytaster.readers.front_matter import Value
from copytaster.readers.quoted_strings import double_quoted, literal

_STRING = re.compile(
    r"""^[ \t]*+(?P<key>[\w-]++)[ \t]*+=[ \t]*+(?P<string>"(?!"")(?:[^"\\\r\n]|\\[^\r\n])*+"|'(?!'')[^'\r\n]*+')""",
    re.MULTILINE,
)
_TABLE = re.compile(r"^[ \t]*+\[", re.MULTILINE)
_LINE_OF_ERROR = re.compile(r"\(at line (\d+)")
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_toml(source: str, span: Span, path: str | None) -> dict[str, Value] | None:
    """The values at `span` by their keys in lower case. Raises SourceError with the line of what is no TOML."""
    import tomllib  # noqa: PLC0415 -- 8 ms, for TOML front matter only

    try:
        table = tomllib.loads(_SURROGATE.sub("\ufffd", span.of(source)).replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _refusal(source, span, path, str(error)) from None
    values = {key.lower(): _value(span, written) for key, written in table.items()}
    end = _TABLE.search(source, span.start, span.end)
    for match in _STRING.finditer(source, span.start, span.end if end is None else end.start()):
        key, found = match["key"].lower(), _string(source, Span(*match.span("string")))
        if key in values and values[key].text == found.text:
            values[key] = found
    return values


def _string(source: str, span: Span) -> Value:
    inner = Span(span.start + 1, span.end - 1)
    return Value(span, *(double_quoted if source[span.start] == '"' else literal)(source, inner))


def _value(span: Span, written: object) -> Value:
    """A value whose own place nobody asks for."""
    if isinstance(written, dict):
        return Value(span, items=tuple(_value(span, item) for item in written.values()), keys=tuple(written))
    if isinstance(written, list):
        return Value(span, items=tuple(_value(span, item) for item in written))
    return Value(span, str(written).lower() if isinstance(written, bool) else str(written))


def _refusal(source: str, span: Span, path: str | None, message: str) -> SourceError:
    match = _LINE_OF_ERROR.search(message)
    line = source.count("\n", 0, span.start) + (1 if match is None else int(match[1]))
    what = message.partition(" (at")[0][:1].lower() + message.partition(" (at")[0][1:]
    return SourceError(f"front matter is not TOML ({what}); correct it", path=path, line=line)
