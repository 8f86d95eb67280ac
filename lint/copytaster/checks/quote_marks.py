"""Which way a double quotation mark faces, told from the characters beside it."""

from enum import Enum

_BEFORE_OPENING = frozenset(" \t\r\n\u00a0([{—–-/‘'…")
_AFTER_CLOSING = frozenset(" \t\r\n\u00a0)]}—–-/’'….,;:!?*")


class Direction(Enum):
    """UNCERTAIN: both neighbours fit both ways, or neither does."""

    OPENS = "opens"
    CLOSES = "closes"
    UNCERTAIN = "uncertain"


def direction(text: str, position: int) -> Direction:
    """The direction of the mark at `position`; a curly mark that fits neither way keeps the one it shows."""
    mark = text[position]
    before = text[position - 1] if position else "\n"
    after = text[position + 1] if position + 1 < len(text) else "\n"
    may_open = before in _BEFORE_OPENING and not after.isspace()
    may_close = after in _AFTER_CLOSING and not before.isspace()
    if mark == "“":
        return Direction.OPENS if may_open or not may_close else Direction.UNCERTAIN
    if mark == "”":
        return Direction.CLOSES if may_close or not may_open else Direction.UNCERTAIN
    if may_open == may_close:
        return Direction.UNCERTAIN
    return Direction.OPENS if may_open else Direction.CLOSES
