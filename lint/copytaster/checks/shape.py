"""The shape of a text: which kind of character stands where, as bytes that can be searched fast."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase, digits

_SHAPES = bytes.maketrans((ascii_lowercase + ascii_uppercase + digits).encode(), b"a" * 26 + b"A" * 26 + b"0" * 10)


@lru_cache(maxsize=1)
def shape_of(text: str) -> bytes:
    """`text` in UTF-8 with `a` for every small ASCII letter, `A` for every capital and `0` for every digit."""
    return text.encode("utf-8", "surrogatepass").translate(_SHAPES)


def find_shapes(text: str, shapes: Iterable[str]) -> Iterator[int]:
    """Where `text` has one of the shapes, in code points, in order."""
    shape = shape_of(text)
    offsets = sorted(place for wanted in shapes for place in _finds(shape, wanted.encode()))
    position = counted = 0
    for offset in offsets:
        counted += len(shape[position:offset].decode("utf-8", "surrogatepass"))
        position = offset
        yield counted


def _finds(text: bytes, wanted: bytes) -> Iterator[int]:
    place = text.find(wanted)
    while place >= 0:
        yield place
        place = text.find(wanted, place + 1)
