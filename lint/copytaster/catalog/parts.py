"""What the units of a catalogue need to find: packed one behind the other, each unpacked when it is asked for."""

import marshal
from array import array
from collections.abc import Callable, Iterable
from typing import Any, Protocol
from zlib import compress, decompress, error

from copytaster.model.shared import Shared

_BEST, _LARGE = 9, 100_000


class Block(Protocol):
    """Bytes, or a file that is read where it is asked for."""

    def __getitem__(self, part: slice, /) -> bytes: ...


class Parts:
    """Numbered values in one block of bytes. A part that others share is unpacked once."""

    __slots__ = ("_block", "_ends", "_renew", "_shared")

    def __init__(self, block: Block, ends: bytes, renew: "Callable[[], Parts] | None" = None) -> None:
        """`ends` are the offsets behind each part; should the block be damaged, `renew` makes the parts anew."""
        self._block = block
        self._ends = memoryview(ends).cast("I")
        self._renew = renew
        self._shared: dict[int, Any] = {}

    def load(self, number: int) -> Any:
        """The value of a unit; unpacked anew on every call, but for what it shares."""
        own, shared = self._unpacked(number)
        if not shared:
            return own
        values = list(own.values() if isinstance(own, dict) else own)
        for place, part in shared:
            if part not in self._shared:
                self._shared[part] = self._unpacked(part)
            values[place] = self._shared[part]
        return dict(zip(own, values, strict=True)) if isinstance(own, dict) else tuple(values)

    def _unpacked(self, number: int) -> Any:
        begin = self._ends[number - 1] if number else 0
        try:
            # The checksum in what zlib writes tells any damage.
            written = decompress(self._block[begin : self._ends[number]])
        except (error, OSError):
            if self._renew is None:
                raise
            self._block, ends = self._renew().plain()
            self._ends, self._renew = memoryview(ends).cast("I"), None
            return self._unpacked(number)
        return marshal.loads(written)  # noqa: S302 -- packed below, its checksum holds

    def plain(self) -> tuple[bytes, bytes]:
        """Block and ends, as they can be stored."""
        return self._block[0 : self._ends[-1]] if self._ends else b"", self._ends.tobytes()


def pack(values: Iterable[Any], words: Iterable[Any] = ()) -> Parts:
    """The parts with these values under their numbers, and behind them `words`, which are quick to unpack.

    Last stands what is marked as shared, equal ones once.
    """
    packed: list[bytes] = []
    known: dict[bytes, int] = {}
    units = [_apart(value, known) for value in values]
    others = [compress(marshal.dumps((value, ())), 0) for value in words]
    for own, marked in units:
        shared = tuple((place, len(units) + len(others) + number) for place, number in marked)
        packed.append(_packed(marshal.dumps((own, shared))))
    packed += others
    packed += map(_packed, known)
    ends = array("I")
    end = 0
    for part in packed:
        end += len(part)
        ends.append(end)
    return Parts(b"".join(packed), ends.tobytes())


def _apart(value: Any, known: dict[bytes, int]) -> tuple[Any, list[tuple[int, int]]]:
    """The value without what it shares at its outermost level, and the places and numbers of that."""
    if not isinstance(value, tuple | dict):
        return value, []
    keys, members = (tuple(value), list(value.values())) if isinstance(value, dict) else ((), list(value))
    shared = []
    for place, member in enumerate(members):
        if isinstance(member, Shared):
            shared.append((place, known.setdefault(marshal.dumps(member.value), len(known))))
            members[place] = None
    return (dict(zip(keys, members, strict=True)) if isinstance(value, dict) else tuple(members)), shared


def _packed(written: bytes) -> bytes:
    """Expressions are mostly zeros; large tables would unpack slowly."""
    return compress(written, _BEST if len(written) < _LARGE else 0)
