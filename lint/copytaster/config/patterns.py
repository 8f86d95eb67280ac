"""Path patterns as .gitignore writes them, without the import of a library."""

import re
from collections.abc import Iterable
from functools import lru_cache

_PARTS = re.compile(r"/\*\*$|^\*\*/|/\*\*/|\*+|\?|\[!?\]?[^\]]{1,100}\]|\\?.", re.DOTALL)
_FIXED = {"**/": "(?:.*/)?", "/**/": "/(?:.*/)?", "/**": "/.+", "?": "[^/]"}


def matches(path: str, patterns: Iterable[str]) -> bool:
    """True if the last of `patterns` that speaks of `path` names it; a leading `!` takes a path out again.

    `path` is relative to where the patterns belong, with `/` between its parts. A pattern without an inner slash
    matches at any depth; a pattern that matches a folder matches everything in it.
    """
    found = False
    for pattern in patterns:
        negative = pattern.startswith("!")
        if found == negative and compiled(pattern[1:] if negative else pattern).match(path):
            found = not negative
    return found


@lru_cache(maxsize=512)
def compiled(pattern: str) -> "re.Pattern[str]":
    """The expression that matches whole paths named by `pattern`. Raises re.error if a `[...]` in it is broken."""
    body = pattern.rstrip("/")
    anchored = "/" in body
    start = "" if anchored else "(?:.*/)?"
    translated = "".join(_translated(part) for part in _PARTS.findall(body.removeprefix("/")))
    inside = "/.*" if pattern.endswith("/") else "(?:/.*)?"
    return re.compile(f"{start}{translated}{inside}\\Z", re.DOTALL)


def _translated(part: str) -> str:
    if part in _FIXED:
        return _FIXED[part]
    if part.startswith("*"):
        return "[^/]*"
    if part.startswith("[") and len(part) > 1:
        return "[^" + part[2:] if part[1] == "!" else part
    return re.escape(part[-1])
