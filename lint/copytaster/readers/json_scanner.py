"""JSON (RFC 8259) as values that know where in the source their strings stand."""

import re
from typing import NoReturn, TypeAlias, Union

from copytaster.model.errors import SourceError
from copytaster.model.source_map import Encoder, Part, SourceMap
from copytaster.model.span import Span

JsonValue: TypeAlias = Union[dict[str, "JsonValue"], list["JsonValue"], "JsonText", float, bool, None]

MOST_NESTED = 200
"""Values nested deeper are refused: no payload is, and readers of trees call themselves for every level."""

_BLANKS = r"[ \t\n\r]*+"
_CHARACTERS = r'[^"\\\x00-\x1f]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*+)*+'
_VALUE = re.compile(
    rf"""{_BLANKS}(?:"(?P<string>{_CHARACTERS})"|(?P<open>[{{\[])"""
    r"|(?P<number>-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?+(?:[eE][+-]?[0-9]++)?+|NaN|-?Infinity)"
    r"|(?P<literal>true|false|null))"
)
_KEY = re.compile(rf'{_BLANKS}"({_CHARACTERS})"{_BLANKS}:')
_SEPARATOR = re.compile(rf"{_BLANKS}([,\]}}])")
_STRING = re.compile(rf'"{_CHARACTERS}')
_SPACE = re.compile(_BLANKS)
_LITERALS = {"true": True, "false": False, "null": None}
_HEX = "[0-9a-fA-F]"
_ESCAPE = re.compile(
    rf"\\(?:u(?P<high>[dD][89abAB]{_HEX}{{2}})\\u(?P<low>[dD][c-fC-F]{_HEX}{{2}})|u(?P<unit>{_HEX}{{4}})|(?P<sign>.))"
)
_SIGNS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_WRITTEN = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_TO_WRITE = re.compile(r'["\\/\x00-\x1f\ud800-\udfff]|[^\x00-\x7f]')


class JsonSource:
    """A text that holds JSON: a file, or a string in another JSON text, of which `outer` is the map."""

    __slots__ = ("_is_ascii", "_parent", "escapes_slashes", "outer", "path", "text")

    def __init__(
        self,
        text: str,
        path: str | None = None,
        *,
        outer: SourceMap | None = None,
        parent: "JsonSource | None" = None,
    ) -> None:
        self.text = text
        self.path = path
        self.outer = outer
        self._parent = parent
        # A source without any other character is kept so: its writer escapes them, and its readers may rely on it.
        self._is_ascii = text.isascii()
        self.escapes_slashes = text.find("\\/") >= 0

    @property
    def encode(self) -> Encoder:
        """Writes text as the strings of this source are written, without the quotation marks around it."""
        return self._encoded

    def _encoded(self, text: str) -> str:
        return _TO_WRITE.sub(self._escaped, text)

    def _escaped(self, match: re.Match[str]) -> str:
        character = match[0]
        if character == "/":
            return "\\/" if self.escapes_slashes else "/"
        code = ord(character)
        if character in _WRITTEN:
            return _WRITTEN[character]
        if code >= 0x80 and not self._is_ascii and not 0xD800 <= code <= 0xDFFF:
            return character
        if code > 0xFFFF:
            high, low = divmod(code - 0x10000, 0x400)
            return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
        return f"\\u{code:04x}"

    def fail(self, position: int, message: str) -> NoReturn:
        """Raises SourceError with the line and column of `position` in the file."""
        if self._parent is not None and self.outer is not None:
            length = len(self.text)
            near = self.outer.to_source(Span(min(position, length - 1), min(position, length - 1) + 1))
            self._root().fail(0 if near is None else near.start, f"in the JSON that this string holds: {message}")
        line_start = self.text.rfind("\n", 0, position) + 1
        column = position - line_start + 1 - (line_start == 0 and self.text.startswith("\ufeff"))
        raise SourceError(f"column {column}: {message}", path=self.path, line=self.text.count("\n", 0, position) + 1)

    def _root(self) -> "JsonSource":
        source = self
        while source._parent is not None:
            source = source._parent
        return source


class JsonObject(dict[str, "JsonValue"]):
    """An object; it stands at `[start:end]` of `source.text`, with its braces."""

    __slots__ = ("end", "source", "start")

    def __init__(self, source: JsonSource, start: int) -> None:
        super().__init__()
        self.source = source
        self.start = self.end = start


class JsonText:
    """A string value; its characters stand at `[start:end]` of the source, between the quotation marks."""

    __slots__ = ("_source", "end", "start")

    def __init__(self, source: JsonSource, start: int, end: int) -> None:
        self._source = source
        self.start = start
        self.end = end

    @property
    def value(self) -> str:
        """What the string says."""
        raw = self._source.text[self.start : self.end]
        return _ESCAPE.sub(_meaning, raw) if "\\" in raw else raw

    def read(self) -> tuple[str, SourceMap]:
        """What the string says, and the way back to the file. An escape, or a pair of surrogates, is one piece."""
        source, encode = self._source.text, self._source.encode
        parts: list[str] = []
        pieces: list[Part] = []
        length, position = 0, self.start

        def keep(end: int) -> None:
            nonlocal length
            if position < end:
                parts.append(source[position:end])
                pieces.append((length, length + end - position, position, end, True, encode))
                length += end - position

        for match in _ESCAPE.finditer(source, self.start, self.end):
            keep(match.start())
            position = match.end()
            pieces.append((length, length + 1, *match.span(), False, encode))
            parts.append(_meaning(match))
            length += 1
        keep(self.end)
        source_map = SourceMap.of_parts(pieces)
        outer = self._source.outer
        return "".join(parts), source_map if outer is None else source_map.through(outer)

    def parse(self) -> JsonValue:
        """The JSON that the string holds. Raises SourceError (path, line) if it holds none."""
        text, source_map = self.read()
        if not text.strip():
            return None
        return parse(JsonSource(text, outer=source_map, parent=self._source))


def _meaning(match: re.Match[str]) -> str:
    if match["sign"]:
        return _SIGNS.get(match["sign"], match["sign"])
    if match["high"]:
        return chr(0x10000 + ((int(match["high"], 16) - 0xD800) << 10) + int(match["low"], 16) - 0xDC00)
    code = int(match["unit"], 16)
    # Half a pair is no character: it is read as one that was lost.
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else chr(code)


def parse(source: JsonSource, start: int = 0, end: int | None = None) -> JsonValue:
    """The value that `source.text[start:end]` holds; numbers are floats.

    Of members of one name the last counts, as with other parsers; `NaN` and `Infinity` are read, for many programs
    write them. Raises SourceError (path, line, and the column in its message) for anything else that is not JSON.
    """
    return _Parser(source, len(source.text) if end is None else end).parse(start)


class _Parser:
    def __init__(self, source: JsonSource, end: int) -> None:
        self._source = source
        self._text = source.text
        self._end = end
        self._position = 0

    def parse(self, start: int) -> JsonValue:
        self._position = start + self._text.startswith("\ufeff", start, self._end)
        holder: list[JsonValue] = []
        containers: list[dict[str, JsonValue] | list[JsonValue]] = [holder]
        key = ""
        while True:
            value, is_open = self._value()
            container = containers[-1]
            if isinstance(container, dict):
                container[key] = value
            else:
                container.append(value)
            if is_open and isinstance(value, dict | list):
                containers.append(value)
                if len(containers) > MOST_NESTED:
                    self._fail(f"the values are nested more than {MOST_NESTED} deep")
            if self._goes_on(containers, is_open=is_open):
                if isinstance(containers[-1], dict):
                    key = self._key()
            else:
                return holder[0]

    def _value(self) -> tuple[JsonValue, bool]:
        """The value that begins here, and whether it is an array or object yet to be filled."""
        match = _VALUE.match(self._text, self._position, self._end)
        if match is None:
            self._fail()
        self._position = match.end()
        kind = match.lastgroup
        if kind == "string":
            return JsonText(self._source, *match.span("string")), False
        if kind == "open":
            return (JsonObject(self._source, match.start("open")) if match["open"] == "{" else []), True
        if kind == "number":
            return float(match["number"]), False
        return _LITERALS[match["literal"]], False

    def _key(self) -> str:
        match = _KEY.match(self._text, self._position, self._end)
        if match is None:
            found = _SPACE.match(self._text, self._position, self._end)
            is_name = found is not None and self._text.startswith('"', found.end())
            self._fail(None if is_name else "a name in quotation marks is expected here")
        self._position = match.end()
        return JsonText(self._source, *match.span(1)).value if "\\" in match[1] else match[1]

    def _goes_on(self, containers: list[dict[str, JsonValue] | list[JsonValue]], *, is_open: bool) -> bool:
        """Closes what ends here; False at the end of the text, which is checked."""
        while len(containers) > 1:
            match = _SEPARATOR.match(self._text, self._position, self._end)
            container = containers[-1]
            closing = "}" if isinstance(container, JsonObject) else "]"
            if is_open and (match is None or match[1] != closing):
                return True
            if match is None or match[1] not in {",", closing}:
                self._fail(f"a comma or “{closing}” is expected here")
            self._position = match.end()
            if match[1] == ",":
                return True
            if isinstance(container, JsonObject):
                container.end = self._position
            containers.pop()
            is_open = False
        rest = _SPACE.match(self._text, self._position, self._end)
        if rest is not None and rest.end() < self._end:
            self._fail("the JSON ends here, but more text follows; if each line is a value, say --as jsonl")
        return False

    def _fail(self, message: str | None = None) -> NoReturn:
        found = _SPACE.match(self._text, self._position, self._end)
        position = self._position if found is None else found.end()
        if position >= self._end:
            self._source.fail(position, "the JSON ends too early")
        string = _STRING.match(self._text, position, self._end) if message is None else None
        if string is not None:
            self._fail_string(position, string.end())
        self._source.fail(position, message or f"“{self._text[position]}” is not expected here")

    def _fail_string(self, start: int, stop: int) -> NoReturn:
        if stop >= self._end:
            self._source.fail(start, "this string is not closed")
        if self._text[stop] == "\\":
            self._source.fail(stop, "unknown escape; a backslash is written \\\\")
        if self._text[stop] == '"':
            self._source.fail(stop + 1, "a colon is expected after this name")
        self._source.fail(stop, "line breaks and other control characters in a string are written as escapes (\\n)")
