"""The shape of a text: which kind of character stands where, as bytes that can be searched fast."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from copytaster.english.deferred import bytes_expression

# One lead byte of UTF-8 for all Latin letters with diacritics, one for the scripts of two bytes from Greek on, and
# one for those of three bytes, so that a single byte tells whether a text holds any.
_LATIN, _SCRIPT, _FAR_SCRIPT = b"\xc3", b"\xce", b"\xe3"
_GROUPS = (
    (bytes(range(ord("a"), ord("z") + 1)), b"a"),
    (bytes(range(ord("A"), ord("Z") + 1)), b"A"),
    (bytes(range(ord("0"), ord("9") + 1)), b"0"),
    (bytes(range(0xC3, 0xCD)), _LATIN),
    (bytes(range(0xCD, 0xE0)), _SCRIPT),
    (b"\xe0\xe1" + bytes(range(0xE3, 0xEF)), _FAR_SCRIPT),
)
_SHAPES = bytes.maketrans(
    b"".join(members for members, _ in _GROUPS), b"".join(sign * len(members) for members, sign in _GROUPS)
)
_COMMON = " a"


@lru_cache(maxsize=1)
def shape_of(text: str) -> bytes:
    """`text` in UTF-8 with `a` for every small ASCII letter, `A` for every capital and `0` for every digit."""
    return text.encode("utf-8", "surrogatepass").translate(_SHAPES)


def has_other_script(text: str) -> bool:
    """True if a letter of a script other than Latin stands in `text`; a few rare signs count too."""
    return not text.isascii() and (_SCRIPT in (shape := shape_of(text)) or _FAR_SCRIPT in shape)


def has_diacritics(text: str) -> bool:
    """True if a letter beyond ASCII stands in `text`, of whatever script."""
    return not text.isascii() and (_LATIN in shape_of(text) or has_other_script(text))


def has_shape(text: str, shape: str) -> bool:
    """True if `text` has that shape somewhere."""
    expression, _ = _expression(shape)
    return expression.search(shape_of(text)) is not None


def find_shapes(text: str, shapes: Iterable[str]) -> Iterator[int]:
    """Where `text` has one of the shapes, in code points, in order."""
    written = shape_of(text)
    offsets = sorted(place for wanted in shapes for place in _finds(written, wanted))
    position = counted = 0
    for offset in offsets:
        counted += len(written[position:offset].decode("utf-8", "surrogatepass"))
        position = offset
        yield counted


def _finds(written: bytes, wanted: str) -> Iterator[int]:
    expression, ahead = _expression(wanted)
    return (found.start() - ahead for found in expression.finditer(written))


@lru_cache(maxsize=32)
def _expression(shape: str) -> tuple[re.Pattern[bytes], int]:
    """An expression that begins with the first rare character of `shape`, and how many stand before that.

    `re` skips from one rare character to the next; what stands before it is looked back on.
    """
    ahead = next((index for index, character in enumerate(shape) if character not in _COMMON), 0)
    parts = (shape[:ahead], shape[ahead], shape[ahead + 1 :])
    before, rare, after = (re.escape(part.encode()) for part in parts)
    return bytes_expression(rare + b"(?<=" + before + rare + b")(?=" + after + b")"), ahead
