"""Expressions of rules that did not come with the program: nobody has weighed them, so they are stopped in time.

`re` cannot be stopped; `regex` can, and reads the same language.
"""

import sys
from collections.abc import Callable
from time import perf_counter
from typing import Any

from copytaster.model.errors import RuleError

_SECONDS = 0.5
_SECONDS_A_CHARACTER = 2e-6


class TimedPattern:
    """The expression `source` of the rule file `path`, with the methods of `re.Pattern` that rules use.

    Each raises RuleError if all searches of one text in a row take longer than half a second, and two seconds for each
    million of its characters.
    """

    __slots__ = ("_left", "_path", "_pattern", "_source", "_text")

    def __init__(self, source: str, path: str) -> None:
        import regex  # noqa: PLC0415 -- for rules of a newsroom's own only

        self._pattern = regex.compile(source)
        self._source = source
        self._text = ""
        self._left = _SECONDS
        self._path = path

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> Any:
        return self._timed(self._pattern.match, text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> Any:
        return self._timed(self._pattern.search, text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Any:
        return self._timed(lambda *given, **limit: list(self._pattern.finditer(*given, **limit)), text, start, end)

    def _timed(self, function: Callable[..., Any], text: str, start: int, end: int) -> Any:
        if text is not self._text:
            self._text, self._left = text, _SECONDS + len(text) * _SECONDS_A_CHARACTER
        begun = perf_counter()
        try:
            if self._left > 0:
                return function(text, start, end, timeout=self._left)
        except TimeoutError:
            pass
        finally:
            self._left -= perf_counter() - begun
        message = f"the expression “{self._source}” takes too long on a text; make its repeats shorter"
        raise RuleError(message, path=self._path)
