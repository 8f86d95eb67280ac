"""How many columns of a terminal a text takes, and what of it is safe to print."""

from collections.abc import Iterable
from functools import lru_cache

from copytaster.english.deferred import deferred

_TAB = "    "
_SHOWN_CONTROLS = {**{code: 0x2400 + code for code in range(0x20)}, 0x7F: 0x2421}
# Controls of the second block, and marks that turn the direction of what follows, could hide or forge output.
_HIDDEN = deferred("[\x80-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def printable(text: str) -> str:
    """`text` on one line: tabs as four blanks, every other control character as a visible sign."""
    shown = text.replace("\t", _TAB)
    if not shown.isascii():
        shown = _HIDDEN().sub("�", shown)
    return shown if shown.isprintable() else shown.translate(_SHOWN_CONTROLS)


def width(text: str) -> int:
    """The columns that printable text takes: two for a wide character, none for a mark on the one before it."""
    if text.isascii():
        return len(text)
    return sum(map(_width_of, text))


def fitting(characters: Iterable[str], limit: int) -> int:
    """How many of the printable characters, from the first on, take at most `limit` columns together."""
    count = columns = 0
    for character in characters:
        columns += _width_of(character)
        if columns > limit:
            break
        count += 1
    return count


# Few characters are in use in one report.
@lru_cache(maxsize=4096)
def _width_of(character: str) -> int:
    from unicodedata import category, combining, east_asian_width  # noqa: PLC0415 -- a megabyte few reports need

    if combining(character) or category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(character) in {"W", "F"} else 1
