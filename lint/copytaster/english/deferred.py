"""Expressions compiled on first use.

Compiling all expressions of this package takes longer than checking a short article does, and no run needs them all.
"""

import re
from collections.abc import Callable
from functools import cache


def deferred(source: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """A function that returns the compiled expression, compiling it when it is called first."""

    @cache
    def expression() -> re.Pattern[str]:
        return re.compile(source, flags)

    return expression
