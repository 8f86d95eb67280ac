"""Bytes of a page -> text, by what the page says of its encoding.

After the HTML Living Standard, section 13.2.3: a byte-order mark counts first, then what the user names, then a
`meta` element among the first bytes; labels are those of the Encoding Standard as far as Python knows them.
"""

import codecs
import re

from copytaster.model.errors import SettingsError, SourceError
from copytaster.readers.decoding import decode

_BYTE_ORDER_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HEAD = 4096  # the standard asks for 1,024; pages with long scripts in front name it later
_CHARSET = re.compile(
    rb"<meta\b[^<>]{0,300}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_:.+-]{1,40})", re.IGNORECASE
)

# Labels that browsers read as another encoding: a superset that the pages really use.
_READ_AS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}


def decode_page(data: bytes, path: str | None = None, encoding: str | None = None) -> str:
    """The text of a page, without its byte-order mark; `encoding` is what the user says it is.

    Raises SettingsError if there is no such encoding, SourceError (path, line) if the page is not written in the one
    it names, or names none and is not UTF-8.
    """
    if data.startswith(_BYTE_ORDER_MARKS):
        return decode(data, path)[0]
    given = _codec(encoding) if encoding else None
    if encoding and given is None:
        raise SettingsError(f"there is no encoding “{encoding}”; write windows-1251, iso-8859-2, ...")
    label = _declared(data)
    codec = given or (_codec(label) if label else None)
    if codec in (None, "utf-8"):
        return _as_utf8(data, path, label)
    return _as(data, codec or "utf-8", path, "--encoding" if given else f"its charset “{label}”")


def _declared(data: bytes) -> str | None:
    match = _CHARSET.search(data, 0, _HEAD)
    return match[1].decode("ascii") if match is not None else None


def _codec(label: str) -> str | None:
    """Python's codec for a label; None if it has none that makes text of bytes."""
    try:
        known = codecs.lookup(label)
    except LookupError:
        return None
    # Codecs such as base64 and rot13 are no encodings of text.
    if not getattr(known, "_is_text_encoding", True) or known.name in ("idna", "punycode", "undefined"):
        return None
    return _READ_AS.get(known.name, known.name)


def _as_utf8(data: bytes, path: str | None, label: str | None) -> str:
    try:
        return decode(data, path)[0]
    except SourceError as error:
        said = f"though the page says “{label}”" if label else "and the page names no other encoding"
        message = f"{error.message.partition(';')[0]}, {said}; name the right one with --encoding"
        raise SourceError(message, path=error.path, line=error.line) from None


def _as(data: bytes, codec: str, path: str | None, said_by: str) -> str:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        message = (
            f"byte 0x{error.object[error.start]:02x} is not {codec}, as {said_by} says; "
            "name the right one with --encoding"
        )
        raise SourceError(message, path=path, line=line) from None
    if "\0" in text:
        line = text.count("\n", 0, text.find("\0")) + 1
        raise SourceError("holds a NUL character, so it is no page", path=path, line=line)
    return text.removeprefix("\ufeff")
