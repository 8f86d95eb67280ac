"""The title of an image in Markdown: `![alt](address "title")`."""

import re
from html import unescape
from html.entities import html5

from copytaster.model.source_map import Piece
from copytaster.model.span import Span
from copytaster.readers.quoted_strings import Written

_TITLE = re.compile(
    r"""[ \t\r\n](?:"((?:[^"\\]|\\.)*+)"|'((?:[^'\\]|\\.)*+)'|\(((?:[^()\\]|\\.)*+)\))[ \t\r\n]*+\)""", re.DOTALL
)
_PARTS = re.compile(
    r"\\[!-/:-@\[-`{-~]|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
    r"|[ \t]*+(?:\r\n?|\n)[ \t>]*+|[^\\&\r\n \t]++|."
)
_SPECIAL = re.compile(r"""[\\"'()<`*_\[\]]|&(?=[#A-Za-z0-9]|\Z)""")


def image_title(source: str, start: int, end: int) -> Written | None:
    """The title in the part of an image after its alternative text, `source[start:end]`; None if it has none."""
    match = next((match for match in _TITLE.finditer(source, start, end) if match.end() == end), None)
    if match is None:
        return None
    group = match.lastindex or 0
    texts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for part in _PARTS.finditer(source, *match.span(group)):
        text = _decoded(part[0])
        span = Span(length, length + len(text))
        pieces.append(Piece(span, Span(*part.span()), text == part[0], _encode))
        texts.append(text)
        length += len(text)
    return Written("".join(texts), _joined(pieces))


def _decoded(written: str) -> str:
    if written[0] == "\\" and len(written) > 1:
        return written[1]
    if written[0] == "&" and (written[1:2] == "#" or written[1:] in html5):
        return unescape(written)
    return " " if written[0] in " \t\r\n" else written


def _encode(text: str) -> str:
    return _SPECIAL.sub(_escaped, " ".join(text.splitlines()))


def _escaped(match: re.Match[str]) -> str:
    return "&amp;" if match[0] == "&" else "\\" + match[0]


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last is not None and last.is_verbatim and piece.is_verbatim:
            span = Span(last.span.start, piece.span.end)
            joined[-1] = Piece(span, Span(last.source_span.start, piece.source_span.end), encode=_encode)
        else:
            joined.append(piece)
    return tuple(joined)
