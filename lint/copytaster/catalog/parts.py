"""What the units of a catalogue need to find: packed one behind the other, each unpacked when it is asked for."""

import marshal
from array import array
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Protocol
from zlib import compress, crc32, decompress, error

_LEVEL = 9  # expressions are mostly zeros
_RAW, _LARGE = 100_000, 8_000  # large pieces would unpack slowly
_FEW = 16


class Block(Protocol):
    """Bytes, or a file that is read where it is asked for."""

    def __getitem__(self, part: slice, /) -> bytes: ...


class Parts:
    """Numbered values in one block of bytes. Large pieces of them are parts of their own, which others may share."""

    __slots__ = ("_block", "_ends", "_pieces", "_renew")

    def __init__(self, block: Block, ends: bytes, renew: "Callable[[], Parts] | None" = None) -> None:
        """`ends` are the offsets behind each part; should the block be damaged, `renew` makes the parts anew."""
        self._block = block
        self._ends = memoryview(ends).cast("I")
        self._renew = renew
        self._pieces: dict[int, Any] = {}

    def load(self, number: int) -> Any:
        """The value of a unit; unpacked anew on every call, but for its large pieces."""
        value, references = self._read(number, _unpacked)
        for path, piece, checksum in references:
            if piece not in self._pieces:
                unpack = partial(_checked, checksum=checksum) if checksum else _unpacked
                self._pieces[piece] = self._read(piece, unpack)
            value = _with(value, path, self._pieces[piece])
        return value

    def _read(self, number: int, unpack: Callable[[bytes], Any]) -> Any:
        begin = self._ends[number - 1] if number else 0
        try:
            return unpack(self._block[begin : self._ends[number]])
        except (error, OSError):
            if self._renew is None:
                raise
            self._block, ends = self._renew().plain()
            self._ends, self._renew = memoryview(ends).cast("I"), None
            return self._read(number, unpack)

    def plain(self) -> tuple[bytes, bytes]:
        """Block and ends, as they can be stored."""
        return self._block[0 : self._ends[-1]] if self._ends else b"", self._ends.tobytes()


def pack(values: Iterable[Any], words: Iterable[Any] = ()) -> Parts:
    """The parts with these values under their numbers, and behind them `words`, which are quick to unpack.

    Last stand the large pieces of values, equal ones once.
    """
    written = [*values]
    quick = [compress(marshal.dumps((value, ())), 0) for value in words]
    pieces: dict[tuple[bytes, bytes], int] = {}
    packed: list[bytes] = []
    for value in written:
        rest, references = value, []
        for path, piece in _large_pieces(value, ()):
            number = pieces.setdefault(piece, len(written) + len(quick) + len(pieces))
            references.append((path, number, piece[1]))
            rest = _with(rest, path, None)
        packed.append(compress(marshal.dumps((rest, tuple(references))), _LEVEL))
    packed += quick
    packed += [piece if checksum else compress(piece, 0) for piece, checksum in pieces]
    ends = array("I")
    end = 0
    for part in packed:
        end += len(part)
        ends.append(end)
    return Parts(b"".join(packed), ends.tobytes())


def _large_pieces(value: Any, path: tuple[Any, ...]) -> Iterable[tuple[tuple[Any, ...], tuple[bytes, bytes]]]:
    """Where the value holds large pieces, each as it is stored, with its checksum if it is stored raw."""
    if len(path) < 3 and isinstance(value, tuple | dict) and len(value) <= _FEW:
        for key, member in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _large_pieces(member, (*path, key))
    elif path and isinstance(value, bytes) and len(value) >= _RAW:
        yield path, (value, _checksum(value))
    elif path and len(written := marshal.dumps(value)) >= _LARGE:
        yield path, (written, b"")


def _with(value: Any, path: tuple[Any, ...], piece: Any) -> Any:
    """The value with the piece at the place that the keys lead to."""
    if not path:
        return piece
    key, *rest = path
    changed = _with(value[key], tuple(rest), piece)
    if isinstance(value, dict):
        return {**value, key: changed}
    return (*value[:key], changed, *value[key + 1 :])


def _unpacked(part: bytes) -> Any:
    """Raises zlib.error for damaged bytes: what zlib writes holds a checksum."""
    return marshal.loads(decompress(part))  # noqa: S302 -- packed above, its checksum holds


def _checked(part: bytes, checksum: bytes) -> bytes:
    """Bytes that are used as they are stored. Raises zlib.error if they are damaged."""
    if _checksum(part) != checksum:
        raise error("damaged")
    return part


def _checksum(part: bytes) -> bytes:
    return crc32(part).to_bytes(4, "little")
