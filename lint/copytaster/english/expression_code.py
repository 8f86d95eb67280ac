"""Expressions compiled ahead of time.

Parsing and compiling an expression costs `re` about a millisecond, more than reading a whole article, and one article
needs dozens. CPython's `re` compiles to a list of numbers, from which its engine makes a pattern in microseconds; the
compiled catalogue holds these numbers. They belong to one version of Python, which is part of the catalogue's key.
"""

import re
import sys
from array import array
from typing import Any, cast

Code = str | bytes | tuple[str, str] | tuple[int, bytes, int, tuple[tuple[str, int], ...]]
"""Flags, numbers, groups and their names; or the expression itself where another Python is at work; or expression and
rule file of one that must be stopped in time."""

_compiler: Any = re._compiler  # type: ignore[attr-defined]  # noqa: SLF001 -- the compiler has no public name
_engine: Any = _compiler._sre  # noqa: SLF001 -- as above
_IS_CPYTHON = sys.implementation.name == "cpython"


def assemble(source: str | bytes) -> Code:
    """The code of the expression `source`, as plain values. Raises re.error."""
    if not _IS_CPYTHON:
        return source
    parsed = _compiler._parser.parse(source)  # noqa: SLF001 -- as above
    numbers = _compiler._code(parsed, 0)  # noqa: SLF001 -- as above
    names = tuple(parsed.state.groupdict.items())
    return (int(parsed.state.flags), array("I", map(int, numbers)).tobytes(), parsed.state.groups - 1, names)


def pattern_of(code: Code) -> re.Pattern[str]:
    """The pattern to match with."""
    if isinstance(code, tuple) and len(code) == 2:
        from copytaster.english.timed_pattern import TimedPattern  # noqa: PLC0415 -- for rules of a newsroom's own only

        timed: Any = TimedPattern(*code)
        return cast("re.Pattern[str]", timed)
    pattern: re.Pattern[str] = _made(code, "")
    return pattern


def bytes_pattern_of(code: Code) -> re.Pattern[bytes]:
    """The pattern to match bytes with; `code` is that of an expression in bytes."""
    pattern: re.Pattern[bytes] = _made(code, b"")
    return pattern


def _made(code: Code, kind: str | bytes) -> Any:
    """`kind`: an empty text of the kind to match."""
    if isinstance(code, str | bytes):
        return re.compile(code)
    flags, packed, groups, names = cast("tuple[int, bytes, int, tuple[tuple[str, int], ...]]", code)
    numbers = array("I")
    numbers.frombytes(packed)
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names:
        by_number[number] = name
    return _engine.compile(kind, flags, numbers.tolist(), groups, dict(names), tuple(by_number))
