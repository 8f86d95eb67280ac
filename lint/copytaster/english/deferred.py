"""Expressions compiled on first use, and not again in the next run.

Compiling all expressions of this package takes longer than checking a short article does, and no run needs them all.
What a run has compiled can be stored (`learned`) and given to the next one (`provide`); see `english.expression_code`.
"""

import marshal
import re
from collections.abc import Callable, Mapping
from functools import cache

from copytaster.english.expression_code import Code, assemble, bytes_pattern_of, pattern_of

_LETTERS = {int(re.IGNORECASE): "i", int(re.MULTILINE): "m", int(re.DOTALL): "s", int(re.VERBOSE): "x"}
_known: dict[str | bytes, bytes] = {}
_learned: dict[str | bytes, bytes] = {}


def provide(known: Mapping[str | bytes, bytes]) -> None:
    """Expressions that an earlier run of the same Python has compiled."""
    _known.update(known)


def learned() -> Mapping[str | bytes, bytes] | None:
    """All expressions known and compiled so far, if any was compiled that was not provided; else None."""
    return {**_known, **_learned} if _learned else None


@cache
def expression(source: str, flags: int = 0) -> re.Pattern[str]:
    """The compiled expression; of the flags only IGNORECASE, MULTILINE, DOTALL and VERBOSE. Raises re.error."""
    letters = "".join(letter for flag, letter in _LETTERS.items() if flags & flag)
    return pattern_of(_code(f"(?{letters}:{source})" if letters else source))


@cache
def bytes_expression(source: bytes) -> re.Pattern[bytes]:
    """The compiled expression for bytes. Raises re.error."""
    return bytes_pattern_of(_code(source))


def _code(source: str | bytes) -> Code:
    packed = _known.get(source)
    if packed is None:
        packed = _learned[source] = marshal.dumps(assemble(source))
    code: Code = marshal.loads(packed)  # noqa: S302 -- our own, from memory or the checked cache
    return code


def deferred(source: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """A function that returns the compiled expression, compiling it when it is called first."""

    def deferred_expression() -> re.Pattern[str]:
        return expression(source, flags)

    return cache(deferred_expression)
