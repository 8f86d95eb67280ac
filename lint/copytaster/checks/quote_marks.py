"""Which way a double quotation mark faces, told from the characters beside it."""

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

_BEFORE_OPENING = frozenset(" \t\r\n\u00a0([{—–-/‘'…")
_AFTER_CLOSING = frozenset(" \t\r\n\u00a0)]}—–-/’'….,;:!?*")


class Direction(StrEnum):
    """UNCERTAIN: both neighbours fit both ways, or neither does."""

    OPENS = "("
    CLOSES = ")"
    UNCERTAIN = "?"


def direction(text: str, position: int) -> Direction:
    """The direction of the mark at `position`; a curly mark that fits neither way keeps the one it shows."""
    before = text[position - 1] if position else "\n"
    return _facing(before + (text[position : position + 2] + "\n")[:2])


def alternate(text: str, marks: Sequence[int]) -> bool:
    """True if the marks open and close in turn and are even in number, as they are in most texts."""
    if len(marks) % 2:
        return False
    return "".join(map(_facing, neighbours(text, tuple(marks)))) == "()" * (len(marks) // 2)


@lru_cache(maxsize=1)
def neighbours(text: str, marks: tuple[int, ...]) -> tuple[str, ...]:
    """Every mark with the character before and after it; a line feed stands for the edge of the text.

    Kept for the next check of the same text.
    """
    padded = f"\n{text}\n"
    return tuple([padded[mark : mark + 3] for mark in marks])


@lru_cache(maxsize=4096)
def _facing(around: str) -> Direction:
    before, mark, after = tuple(around)
    may_open = before in _BEFORE_OPENING and not after.isspace()
    may_close = after in _AFTER_CLOSING and not before.isspace()
    if mark == "“":
        return Direction.OPENS if may_open or not may_close else Direction.UNCERTAIN
    if mark == "”":
        return Direction.CLOSES if may_close or not may_open else Direction.UNCERTAIN
    if may_open == may_close:
        return Direction.UNCERTAIN
    return Direction.OPENS if may_open else Direction.CLOSES
