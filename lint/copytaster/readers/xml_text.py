"""How characters are written in XML: the five entities, numbers, and CDATA sections."""

import re
from collections.abc import Iterator

_REFERENCE = re.compile(r"&(?:#([0-9]{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_LAST_CHARACTER = 0x10FFFF


def encode_cdata(text: str) -> str:
    """`text` as it is written in a CDATA section."""
    return text.replace("]]>", "]]]]><![CDATA[>")


def references(source: str, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
    """The parts of `source[start:end]`: start, end, and what a reference stands for; None for text as it is.

    Other entities, and an `&` that nobody escaped, are text as it is: no document type is read that could tell.
    """
    position = start
    for match in _REFERENCE.finditer(source, start, end):
        value = _value(match)
        if value is None:
            continue
        if match.start() > position:
            yield position, match.start(), None
        yield match.start(), match.end(), value
        position = match.end()
    if position < end:
        yield position, end, None


def decode(text: str) -> str:
    """`text` with its references replaced by what they stand for."""
    if "&" not in text:
        return text
    return "".join(text[start:end] if value is None else value for start, end, value in references(text, 0, len(text)))


def _value(match: re.Match[str]) -> str | None:
    if match[3]:
        return _NAMED[match[3]]
    number = int(match[1]) if match[1] else int(match[2], 16)
    is_character = 0 < number <= _LAST_CHARACTER and not 0xD800 <= number <= 0xDFFF
    return chr(number) if is_character else None
