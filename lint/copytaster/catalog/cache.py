"""The compiled catalogue on disk. Any damage means a rebuild, never a crash."""

import marshal
import os
import sys
from collections.abc import Callable
from typing import Any
from zlib import crc32

from copytaster.catalog.parts import Block
from copytaster.version import VERSION

_MAGIC = f"copytaster {VERSION} {sys.implementation.cache_tag} {sys.hexversion:x} {sys.byteorder}".encode()
_LENGTH = 8


def cache_folder() -> str | None:
    """The folder for cached files of this user: COPYTASTER_CACHE_DIR, else the platform's cache folder."""
    own = os.environ.get("COPYTASTER_CACHE_DIR")
    if own is not None:
        return own or None
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "copytaster") if os.path.isabs(base) else None


def cached(name: str, key: bytes, build: Callable[[], Any]) -> Any:
    """The plain value stored as `name` under `key`, else what `build` makes, which is then stored if it can be."""
    return cached_with_block(name, key, lambda: (build(), b""))[0]


def cached_with_block(name: str, key: bytes, build: Callable[[], tuple[Any, bytes]]) -> tuple[Any, Block]:
    """The same for a plain value and a block of bytes, which is left in the file until a part of it is asked for.

    Whether the block is damaged is for the caller to tell.
    """
    folder = cache_folder()
    if folder is None:
        return build()
    path = os.path.join(folder, name)
    expected = _MAGIC + b"\n" + key
    stored = _read(path, expected)
    if stored is not None:
        return stored
    value, block = build()
    _write(folder, path, expected, value, block)
    return value, block


def forget(name: str) -> None:
    """Remove what is stored as `name`, if it can be removed."""
    folder = cache_folder()
    if folder is not None:
        try:
            os.unlink(os.path.join(folder, name))
        except OSError:
            return


def recall(name: str) -> Any:
    """The plain value stored as `name` by this version on this Python; None if there is none."""
    folder = cache_folder()
    stored = None if folder is None else _read(os.path.join(folder, name), _MAGIC)
    return stored[0] if stored else None


def remember(name: str, value: Any) -> None:
    """Store a plain value as `name`, if it can be stored."""
    folder = cache_folder()
    if folder is not None:
        _write(folder, os.path.join(folder, name), _MAGIC, value)


def _read(path: str, expected: bytes) -> tuple[Any, "_FileBlock"] | None:
    """What `_write` has written: length and text of what is expected, checksum, lengths, value, block."""
    try:
        file = _FileBlock(os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0)))
        header = 4 + len(expected)
        head = file[0 : header + 4 + 2 * _LENGTH]
        if head[:4] != len(expected).to_bytes(4, "little") or head[4:header] != expected:
            return None
        lengths = head[header + 4 :]
        file.begin = len(head) + int.from_bytes(lengths[:_LENGTH], "little")
        if file.size() != file.begin + int.from_bytes(lengths[_LENGTH:], "little"):
            return None
        body = file[len(head) - file.begin : 0]
        if head[header : header + 4] != _checksum(lengths, body):
            return None
        return marshal.loads(body), file  # noqa: S302 -- our own file, its checksum holds
    except (OSError, OverflowError, ValueError, EOFError, TypeError):
        return None


class _FileBlock:
    """The bytes of a file, counted from `begin`. The file is open as long as this lives."""

    __slots__ = ("_file", "begin")

    def __init__(self, file: int) -> None:
        self._file = file
        self.begin = 0

    def __getitem__(self, part: slice, /) -> bytes:
        os.lseek(self._file, self.begin + part.start, os.SEEK_SET)
        return os.read(self._file, part.stop - part.start)

    def size(self) -> int:
        return os.fstat(self._file).st_size

    def __del__(self) -> None:
        os.close(self._file)


def _write(folder: str, path: str, expected: bytes, value: Any, block: bytes = b"") -> None:
    """Write beside and rename, so that two processes at once leave one whole file; a folder that cannot be
    written costs only the next build.
    """
    temporary = f"{path}.{os.getpid()}.tmp"
    body = marshal.dumps(value)
    lengths = len(body).to_bytes(_LENGTH, "little") + len(block).to_bytes(_LENGTH, "little")
    try:
        os.makedirs(folder, exist_ok=True)
        with open(temporary, "wb") as file:
            head = len(expected).to_bytes(4, "little") + expected + _checksum(lengths, body)
            file.writelines((head, lengths, body, block))
        os.replace(temporary, path)
    except OSError:
        try:
            os.unlink(temporary)
        except OSError:
            return


def _checksum(lengths: bytes, body: bytes) -> bytes:
    return crc32(body, crc32(lengths)).to_bytes(4, "little")
