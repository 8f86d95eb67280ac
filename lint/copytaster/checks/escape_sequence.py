r"""Escapes of JSON and JavaScript that were never read back: `\u2019`, `\n`."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.model.finding import Finding
from copytaster.model.fix import Edit
from copytaster.model.rule import Header
from copytaster.model.span import Span

_UNICODE = expression(r"(?:\\u[0-9a-fA-F]{4}){1,8}")
_MARK = expression(r"\\{1,3}([\"'])")
_BREAK = expression(r"(?<=[.!?\"”,])(?:\\r)?(?:\\n){1,4}(?=[A-Z\"“\s]|$)")


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every escape sequence."""
    text = analysis.text
    reached = 0
    for hit in hits:
        if hit < reached:
            continue
        for pattern, read in _READERS:
            match = pattern.match(text, hit)
            new = read(match) if match else None
            if match and new is not None:
                reached = match.end()
                span = Span(*match.span())
                yield header.finding(text, span, edits=(Edit(span, new),), fix=new)
                break


def _characters(match: re.Match[str]) -> str | None:
    units = bytes.fromhex("".join(match.group().split("\\u")))
    try:
        return units.decode("utf-16-be").replace("\u00a0", " ")
    except UnicodeDecodeError:
        return None


def _mark(match: re.Match[str]) -> str:
    return match[1]


def _line_break(match: re.Match[str]) -> str:
    return "\n"


_READERS = ((_UNICODE, _characters), (_MARK, _mark), (_BREAK, _line_break))
