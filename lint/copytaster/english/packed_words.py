"""Many words in little room: one string of bytes in which each word is found by its checksum.

A set of a hundred thousand words would take some fifty milliseconds to load; these bytes are used as they are stored.
"""

from array import array
from collections.abc import Iterable, Mapping
from zlib import crc32

_NUMBER = 4
_WORDS_A_ROW = 3


def pack(words: Iterable[str]) -> bytes:
    """The words, which hold no line feed, for `PackedWords`."""
    written = [(word.encode("utf-8", "surrogatepass"), b"") for word in sorted(set(words))]
    return _packed(written)


def pack_pairs(pairs: Mapping[str, str]) -> bytes:
    """The words with one word each that belongs to it, for `PackedPairs`; none holds a tab or a line feed."""
    written = [
        (word.encode("utf-8", "surrogatepass"), b"\t" + other.encode("utf-8", "surrogatepass"))
        for word, other in sorted(pairs.items())
    ]
    return _packed(written)


def _packed(written: list[tuple[bytes, bytes]]) -> bytes:
    """How many rows, where each begins and the last one ends, then the rows, each word between line feeds."""
    rows: list[list[bytes]] = [[] for _ in range(max(1, len(written) // _WORDS_A_ROW))]
    for word, behind in written:
        rows[crc32(word) % len(rows)].append(word + behind)
    place = (len(rows) + 2) * _NUMBER
    numbers = array("I", (len(rows), place))
    packed = [b"\n%b\n" % b"\n".join(row) for row in rows]
    for row in packed:
        place += len(row)
        numbers.append(place)
    return numbers.tobytes() + b"".join(packed)


class _Packed:
    """Words that were packed."""

    __slots__ = ("_count", "_packed", "_places")

    def __init__(self, packed: bytes) -> None:
        count = memoryview(packed)[:_NUMBER].cast("I")[0]
        self._packed = packed
        self._count: int = count
        self._places = memoryview(packed)[_NUMBER : (count + 2) * _NUMBER].cast("I")


class PackedWords(_Packed):
    """A set of words."""

    __slots__ = ()

    def __contains__(self, word: str) -> bool:
        """True if `word`, which holds no line feed, is one of them."""
        written = word.encode("utf-8", "surrogatepass")
        row = crc32(written) % self._count
        return self._packed.find(b"\n%b\n" % written, self._places[row], self._places[row + 1]) >= 0


class PackedPairs(_Packed):
    """Words and what belongs to each."""

    __slots__ = ()

    def get(self, word: str) -> str | None:
        """What belongs to `word`, which holds no tab or line feed; None if it is none of them."""
        written = word.encode("utf-8", "surrogatepass")
        row = crc32(written) % self._count
        place = self._packed.find(b"\n%b\t" % written, self._places[row], self._places[row + 1])
        if place < 0:
            return None
        begin = place + len(written) + 2
        return self._packed[begin : self._packed.index(b"\n", begin)].decode("utf-8", "surrogatepass")
