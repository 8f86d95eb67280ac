"""Bytes of a file -> text, and back to the same bytes."""

import codecs

from copytaster.model.errors import SourceError
from copytaster.model.named_tuple import NamedTuple


class Encoding(NamedTuple):
    """How a text was written: a codec without byte-order mark, and the mark that stood before the text."""

    codec: str
    mark: bytes


UTF8 = Encoding("utf-8", b"")
_MARKED = (
    Encoding("utf-8", codecs.BOM_UTF8),
    Encoding("utf-16-le", codecs.BOM_UTF16_LE),
    Encoding("utf-16-be", codecs.BOM_UTF16_BE),
)
_UTF32_MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


def decode(data: bytes, path: str | None = None) -> tuple[str, Encoding]:
    """The text of `data` without its byte-order mark, line ends untouched, and how it was encoded.

    UTF-8, and UTF-16 with a byte-order mark, are read. Raises SourceError with the line of the first byte that is
    neither, and for binary data (a NUL).
    """
    encoding = _encoding_of(data, path)
    try:
        text = data[len(encoding.mark) :].decode(encoding.codec)
    except UnicodeDecodeError as error:
        line = _line_of(error.object[: error.start].decode(encoding.codec, "replace"))
        name = encoding.codec.upper()[: len("UTF-16")].rstrip("-")
        message = f"byte 0x{error.object[error.start]:02x} is not {name}; save the file as UTF-8"
        raise SourceError(message, path=path, line=line) from None
    nul = text.find("\0")
    if nul >= 0:
        message = "holds a NUL character, so it is binary or in another encoding; leave it out or save it as UTF-8"
        raise SourceError(message, path=path, line=_line_of(text[:nul]))
    return text, encoding


def encode_back(text: str, encoding: Encoding) -> bytes:
    """The bytes of `text` as they stood in the file that `encoding` was taken from."""
    return encoding.mark + text.encode(encoding.codec)


def _encoding_of(data: bytes, path: str | None) -> Encoding:
    if data.startswith(_UTF32_MARKS):
        raise SourceError("is UTF-32; save the file as UTF-8", path=path, line=1)
    for encoding in _MARKED:
        if data.startswith(encoding.mark):
            return encoding
    return UTF8


def _line_of(text_before: str) -> int:
    return text_before.count("\n") + 1
