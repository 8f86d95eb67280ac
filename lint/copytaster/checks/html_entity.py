"""Character references of HTML that stand in the text as they were written: `&quot;`, `&amp;nbsp;`, `&#39`."""

import re
from collections.abc import Iterable, Mapping, Sequence
from html import unescape
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.model.finding import Finding
from copytaster.model.fix import Applicability, Edit
from copytaster.model.rule import Header
from copytaster.model.span import Span

_REFERENCE = expression(r"&(?:amp;){0,3}(?P<name>[A-Za-z]{2,8}[1-4]{0,2}|#[0-9]{2,6}|#[xX][0-9A-Fa-f]{2,5})(?P<end>;?)")
_WITHOUT_END = frozenset(
    "amp quot apos nbsp lt gt rsquo lsquo rdquo ldquo mdash ndash hellip euro pound copy reg trade shy".split()
)
_BLANKS = {"\u00a0": " ", "\u00ad": "", "\u200b": "", "\u2009": " ", "\u202f": " "}
_DEPTH = 4
_CERTAIN = frozenset("\"'&<>“”‘’–—… ")
_SHOWS_CODE = frozenset("\"'`“‘=")


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every reference to a character, outside addresses."""
    text = analysis.text
    reached = 0
    for hit in hits:
        match = _REFERENCE.match(text, hit) if hit >= reached else None
        if match is None or _is_in_query(text, hit):
            continue
        character = _meant(match)
        if character is not None:
            reached = match.end()
            span = Span(*match.span())
            trust = None if _is_certain(text, match, character) else Applicability.UNSAFE
            yield header.finding(text, span, edits=(Edit(span, character),), applicability=trust, fix=character)


def _meant(match: re.Match[str]) -> str | None:
    """The character the reference stands for; None if it is none."""
    name = match["name"]
    if not match["end"] and name not in _WITHOUT_END and not name.startswith("#"):
        return None
    old, new = "", "&" + name + ";"
    for _ in range(_DEPTH):
        old, new = new, unescape(new)
        if new == old:
            break
    if (new.startswith("&") and len(new) > 1) or not (new.isprintable() or new in _BLANKS):
        return None
    return "".join(_BLANKS.get(character, character) for character in new)


def _is_certain(text: str, match: re.Match[str], character: str) -> bool:
    """True for punctuation and markup written out in full; letters and signs may be the name of something."""
    is_code = text[max(0, match.start() - 1) : match.start()] in _SHOWS_CODE
    return bool(match["end"]) and character in _CERTAIN and not is_code


def _is_in_query(text: str, hit: int) -> bool:
    before = text[max(0, hit - 120) : hit].split()
    token = before[-1] if before and not text[hit - 1].isspace() else ""
    return "://" in token or "?" in token
