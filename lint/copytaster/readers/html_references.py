"""Character references of HTML, read and written: `&amp;`, `&#8217;`, `&copy` without its semicolon."""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from html.entities import html5

_REFERENCE = re.compile(r"&(?:#[0-9]{1,9};?|#[xX][0-9a-fA-F]{1,8};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
_LONGEST = 34
# Known without a semicolon are names of two to six letters.
_LONGEST_BARE = 6


def encode_text(text: str) -> str:
    """`text` as it is written between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def references(
    source: str, start: int, end: int, *, in_attribute: bool = False
) -> Iterator[tuple[int, int, str | None]]:
    """The parts of `source[start:end]`: start, end, and what a reference stands for; None for text as it is."""
    position = start
    while True:
        ampersand = source.find("&", position, end)
        if ampersand < 0:
            break
        stop, value = _reference(source, ampersand, end, in_attribute=in_attribute)
        if ampersand > position:
            yield position, ampersand, None
        yield ampersand, stop, value
        position = stop
    if position < end:
        yield position, end, None


def decode(text: str, *, in_attribute: bool = False) -> str:
    """`text` with its references replaced by what they stand for."""
    if "&" not in text:
        return text
    parts = references(text, 0, len(text), in_attribute=in_attribute)
    return "".join(text[start:end] if value is None else value for start, end, value in parts)


@lru_cache(maxsize=1024)
def _complete(written: str) -> str | None:
    """What a reference with its semicolon stands for; None if it is none or not known. Pages repeat a few of them."""
    match = _REFERENCE.fullmatch(written)
    return unescape(written) if match is not None and (written[1] == "#" or written[1:] in html5) else None


def _reference(source: str, start: int, end: int, *, in_attribute: bool) -> tuple[int, str | None]:
    """The end and the text of the reference at the `&` at `start`; the `&` alone, and None, if it is none."""
    semicolon = source.find(";", start + 2, min(end, start + _LONGEST))
    if semicolon > 0:
        known = _complete(source[start : semicolon + 1])
        if known is not None:
            return semicolon + 1, known
    match = _REFERENCE.match(source, start, end)
    if match is None:
        return start + 1, None
    written = match[0]
    if written[1] == "#":
        return match.end(), unescape(written)
    # Without a semicolon the longest known name counts: `&ampfoo` is `&foo`.
    for length in range(min(len(written) - 1, _LONGEST_BARE), 1, -1):
        value = html5.get(written[1 : length + 1])
        if value is None:
            continue
        stop = start + length + 1
        if in_attribute and stop < end and (source[stop] == "=" or source[stop].isalnum()):
            return start + 1, None  # As in href="?a=1&copy=2", where nobody meant a sign.
        return stop, value
    return start + 1, None
