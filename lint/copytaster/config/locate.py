"""In which line of a TOML text something stands: the parser of the standard library does not say."""

import re

_HEADER = re.compile(r"\s*\[{1,2}\s*([^\]#]{1,200}?)\s*\]{1,2}\s*(?:#.*)?$")


def line_of(
    text: str, table: tuple[str, ...], key: str | None, *, nth: int = 0, value: str | None = None
) -> int | None:
    """The line (from 1) of `key` in the `nth` table of that name, of `value` within it, or of the table's header.

    None if it is written in a way this search does not know (inline tables, for instance).
    """
    lines = text.split("\n")
    start = _table_start(lines, table, nth)
    if start is None:
        return _line_of_dotted(text, table, key, value)
    if key is None:
        return start
    written = re.compile(rf"\s*(?:{_quoted(key)})\s*[=.]")
    for index in range(start, len(lines)):
        if _HEADER.match(lines[index]):
            break
        if written.match(lines[index]):
            return _line_of_value(lines, index, value)
    return start or None


def _line_of_dotted(text: str, table: tuple[str, ...], key: str | None, value: str | None) -> int | None:
    if not table:
        return None
    return line_of(text, table[:-1], table[-1], value=value if value is not None else key)


def _table_start(lines: list[str], table: tuple[str, ...], nth: int) -> int | None:
    """The number of the header's line, which is also the index of the line after it; 0 for the top table."""
    if not table:
        return 0
    seen = 0
    for number, line in enumerate(lines, 1):
        header = _HEADER.match(line)
        if header and tuple(part.strip(" \t\"'") for part in header.group(1).split(".")) == table:
            if seen == nth:
                return number
            seen += 1
    return None


def _line_of_value(lines: list[str], start: int, value: str | None) -> int:
    if value is not None:
        written = re.compile(_quoted(value))
        for index in range(start, len(lines)):
            if index > start and _HEADER.match(lines[index]):
                break
            if written.search(lines[index]):
                return index + 1
    return start + 1


def _quoted(word: str) -> str:
    plain = re.escape(word)
    return f"\"{plain}\"|'{plain}'|(?<![\\w-]){plain}(?![\\w-])"
