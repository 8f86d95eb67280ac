"""Strings of YAML and TOML as pieces: where each character stands, and how a new one is written there."""

import re
from collections.abc import Iterable

from copytaster.model.named_tuple import NamedTuple
from copytaster.model.source_map import Encoder, Piece, UnwritableError
from copytaster.model.span import Span

_PARTS = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)|[^\\]++", re.DOTALL)
_SINGLE_PARTS = re.compile(r"''|[^']++")
_ESCAPES = dict(zip("0abtnvfreN_LP", "\0\a\b\t\n\v\f\r\x1b\x85\xa0\u2028\u2029", strict=True))
_PLAIN_BREAKS = re.compile(r":(?=\s|\Z)|(?:\A|\s)#|[\x00-\x08\x0a-\x1f]|\A[\s,\[\]{}#&*!|>'\"%@`?:-]|\s\Z")
_LAST = 0x10FFFF


class Written(NamedTuple):
    """A string and the pieces that lead to where its characters are written."""

    text: str
    pieces: tuple[Piece, ...]


def double_quoted(source: str, span: Span) -> Written:
    """What stands between double quotation marks at `span`, with the escapes of YAML and TOML."""
    return _written(_PARTS.finditer(source, span.start, span.end), _decoded, _encode_double)


def single_quoted(source: str, span: Span) -> Written:
    """What stands between the single quotation marks of YAML, where two stand for one."""
    return _written(_SINGLE_PARTS.finditer(source, span.start, span.end), _undoubled, _encode_single)


def plain(source: str, span: Span) -> Written:
    """A YAML scalar without quotation marks."""
    return Written(span.of(source), (Piece(Span(0, span.length), span, encode=_encode_plain),))


def literal(source: str, span: Span) -> Written:
    """What stands between the single quotation marks of TOML, where nothing stands for another."""
    return Written(span.of(source), (Piece(Span(0, span.length), span, encode=_encode_literal),))


def _written(parts: Iterable[re.Match[str]], decode: Encoder, encode: Encoder) -> Written:
    texts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for match in parts:
        text = decode(match[0])
        span = Span(length, length + len(text))
        pieces.append(Piece(span, Span(*match.span()), is_verbatim=text == match[0], encode=encode))
        texts.append(text)
        length += len(text)
    return Written("".join(texts), tuple(pieces))


def _undoubled(written: str) -> str:
    return "'" if written == "''" else written


def _decoded(written: str) -> str:
    if written[0] != "\\":
        return written
    digits = written[2:]
    if digits:
        return chr(min(int(digits, 16), _LAST))
    return _ESCAPES.get(written[1], written[1])


def _encode_double(text: str) -> str:
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t")


def _encode_single(text: str) -> str:
    return " ".join(text.replace("'", "''").splitlines())


def _encode_plain(text: str) -> str:
    if _PLAIN_BREAKS.search(text):
        raise UnwritableError
    return text


def _encode_literal(text: str) -> str:
    if "'" in text or "\n" in text or "\r" in text:
        raise UnwritableError
    return text
