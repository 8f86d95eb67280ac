"""The parse tree of regular expressions. `re` builds it and has no public name for it; this is its only door.

What is read from it goes into the compiled catalogue, whose key holds the version of Python.
"""

import re
from typing import Any

opcodes: Any = re._constants  # type: ignore[attr-defined]  # noqa: SLF001 -- no public name, see above
_parser: Any = re._parser  # type: ignore[attr-defined]  # noqa: SLF001 -- no public name, see above

WIDEST = 10_000


def parse(source: str) -> Any:
    """The sequence of (operator, argument) nodes of an expression. Raises re.error."""
    return _parser.parse(source)


def width(source: str) -> tuple[int, int]:
    """The least and the greatest length of a match, in code points."""
    low, high = parse(source).getwidth()
    return int(low), int(high)


def node_width(operator: Any, argument: Any) -> tuple[int, int]:
    """The least and the greatest length of what one node matches; the latter at most WIDEST."""
    if operator is opcodes.GROUPREF:
        return 0, WIDEST
    tree = _parser.SubPattern(_parser.State())
    tree.append((operator, argument))
    low, high = tree.getwidth()
    return int(low), int(min(high, WIDEST))


def repeats_endlessly(source: str) -> bool:
    """True if a repeat without limit holds another, as in `(a+)+`: what takes time without end on the wrong text."""
    return _repeats(parse(source), inside=False)


def _repeats(node: Any, *, inside: bool) -> bool:
    if isinstance(node, _parser.SubPattern | list):
        return any(_repeats(part, inside=inside) for part in node)
    if not isinstance(node, tuple):
        return False
    if node and node[0] in (opcodes.MAX_REPEAT, opcodes.MIN_REPEAT):
        _, most, body = node[1]
        is_endless = most is opcodes.MAXREPEAT
        return (is_endless and inside) or _repeats(body, inside=inside or is_endless)
    return any(_repeats(part, inside=inside) for part in node)
