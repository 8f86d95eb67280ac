"""What MDX adds to Markdown: imports and exports, JSX tags, expressions in braces."""

import re
from collections.abc import Iterator

from copytaster.readers.html_elements import BLOCKS
from copytaster.readers.masks import Effect, Mask

# In order of place: a fence of code, a run of backticks, a module line, a brace, a tag, a fragment.
_NEXT = re.compile(
    r"^[ \t>]{0,40}(?P<fence>`{3,}|~{3,})|(?P<code>`+)|(?P<escape>\\[{<`])|(?P<brace>\{)"
    r"|<(?P<tag>/?[A-Za-z][\w.:-]{0,200}|/?(?=>))|^(?P<module>import(?= ?[\"'{*]| [\w$, {}*]{1,400}? from ?[\"'])"
    r"|export(?= ?[{*]| (?:default|const|let|var|function|class|async)\b))",
    re.MULTILINE,
)
_IN_BRACES = re.compile(
    r"""[{}]|"(?:[^"\\\n]|\\.)*+"|'(?:[^'\\\n]|\\.)*+'|`(?:[^`\\]|\\.)*+`|/\*(?:[^*]|\*(?!/))*+(?:\*/|\Z)""",
    re.DOTALL,
)
_IN_TAG = re.compile(r"""[{>]|"[^"]*+"|'[^']*+'""")
_BLANK_LINE = re.compile(r"\r?\n[ \t]*+(?=\r?\n|\Z)|\Z")
_BREAKING = BLOCKS - {"body", "html", "head", "button"}


def mdx_parts(source: str, start: int) -> Iterator[Mask]:
    """Imports, tags and expressions of `source` from `start` on, in order; code is passed over.

    After a brace or tag that is never closed (such a file does not compile) no more of its kind are looked for.
    """
    return _Scan(source).parts(start)


class _Scan:
    def __init__(self, source: str) -> None:
        self._source = source
        self._has_open_brace = False
        self._has_open_tag = False
        self._lone_runs: set[int] = set()
        self._next_blank = -1

    def parts(self, position: int) -> Iterator[Mask]:
        while (match := _NEXT.search(self._source, position)) is not None:
            kind, start = match.lastgroup, match.start()
            position = match.end()
            if kind == "fence":
                position = self._after_fence(match)
            elif kind == "code":
                position = self._after_code(match)
            elif kind == "module":
                end = _BLANK_LINE.search(self._source, start)
                position = match.end() if end is None else end.start()
                yield Mask(start, position, Effect.BREAK)
            elif kind == "brace" and not self._has_open_brace:
                end_of_braces = self._after_braces(start)
                if end_of_braces is not None:
                    is_comment = self._source.startswith("{/*", start)
                    yield Mask(start, end_of_braces, Effect.NOTHING if is_comment else Effect.OBJECT)
                    position = end_of_braces
            elif kind == "tag" and not self._has_open_tag:
                end_of_tag = self._after_tag(match.end())
                if end_of_tag is not None:
                    name = match["tag"].lstrip("/").lower()
                    yield Mask(start, end_of_tag, Effect.BREAK if name in _BREAKING else Effect.NOTHING)
                    position = end_of_tag

    def _after_fence(self, match: re.Match[str]) -> int:
        """Where the code that this fence opens ends; an unclosed fence reaches to the end."""
        fence = match["fence"]
        ending = re.compile(rf"^[ \t>]{{0,40}}{fence[0]}{{{len(fence)},}}[ \t]*+$", re.MULTILINE)
        end = ending.search(self._source, match.end())
        return len(self._source) if end is None else end.end()

    def _after_code(self, match: re.Match[str]) -> int:
        length = len(match["code"])
        if length in self._lone_runs:
            return match.end()
        ending = re.compile(rf"(?<!`)`{{{length}}}(?!`)")
        if self._next_blank < match.end():
            blank = _BLANK_LINE.search(self._source, match.end())
            self._next_blank = len(self._source) if blank is None else blank.start()
        limit = self._next_blank
        end = ending.search(self._source, match.end(), limit)
        if end is None:
            if limit == len(self._source):
                self._lone_runs.add(length)
            return match.end()
        return end.end()

    def _after_braces(self, start: int) -> int | None:
        depth = 0
        for match in _IN_BRACES.finditer(self._source, start):
            depth += {"{": 1, "}": -1}.get(match[0], 0)
            if depth == 0:
                return match.end()
        self._has_open_brace = True
        return None

    def _after_tag(self, position: int) -> int | None:
        while (match := _IN_TAG.search(self._source, position)) is not None:
            if match[0] == ">":
                return match.end()
            after = match.end() if match[0] != "{" else self._after_braces(match.start())
            if after is None:
                break
            position = after
        self._has_open_tag = True
        return None
