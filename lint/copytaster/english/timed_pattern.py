"""Expressions of rules that did not come with the program: nobody has weighed them, so they are stopped in time.

`re` cannot be stopped; `regex` can, and reads the same language.
"""

import sys
from collections.abc import Callable
from typing import Any

from copytaster.model.errors import RuleError

_SECONDS = 0.5


class TimedPattern:
    """The expression `source` of the rule file `path`, with the methods of `re.Pattern` that rules use.

    Each raises RuleError if it takes longer than half a second.
    """

    __slots__ = ("_path", "_pattern", "_source")

    def __init__(self, source: str, path: str) -> None:
        import regex  # noqa: PLC0415 -- for rules of a newsroom's own only

        self._pattern = regex.compile(source)
        self._source = source
        self._path = path

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> Any:
        return self._timed(self._pattern.match, text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> Any:
        return self._timed(self._pattern.search, text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Any:
        return self._timed(lambda *given, **limit: list(self._pattern.finditer(*given, **limit)), text, start, end)

    def _timed(self, function: Callable[..., Any], text: str, start: int, end: int) -> Any:
        try:
            return function(text, start, end, timeout=_SECONDS)
        except TimeoutError:
            message = f"the expression “{self._source}” takes too long on a text; make its repeats shorter"
            raise RuleError(message, path=self._path) from None
