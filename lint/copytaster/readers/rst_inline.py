"""Inline markup of reStructuredText (docutils, reStructuredText Markup Specification, Inline Markup)."""

import re

from copytaster.model.zone import ZoneKind
from copytaster.readers.prose import Prose

_BEFORE = r"""(?<![^\s\-'"(\[{<>/:‘’“”«»–—…¿¡])"""
_AFTER = r"""(?=[\s'")\]}>\-/:.,;!?\\‘’“”«»–—…]|\Z)"""
_MARKUP = re.compile(
    rf"""\\(?P<escape>\s|.)
    |{_BEFORE}``(?P<literal>(?:[^`]++|`(?!`))++)``{_AFTER}
    |{_BEFORE}(?::(?P<role>[\w.+:-]{{1,60}}):)?`(?P<phrase>[^`\s][^`]{{0,2000}}+)`(?P<suffix>__?|:[\w.+-]{{1,60}}:)?{_AFTER}
    |{_BEFORE}\*\*(?=[^\s*])(?P<strong>[^*]{{1,5000}}+)(?<=\S)\*\*{_AFTER}
    |{_BEFORE}\*(?=[^\s*])(?P<emphasis>[^*]{{1,5000}}+)(?<=\S)\*{_AFTER}
    |{_BEFORE}\|(?=\S)(?P<substitution>[^|\n]{{1,200}}+)\|(?:__?)?{_AFTER}
    |{_BEFORE}\[(?P<footnote>[#\w*][\w.*-]{{0,60}}+)\]_{_AFTER}
    |{_BEFORE}_`(?P<target>[^`]{{1,500}}+)`{_AFTER}
    |(?<![^\W_])(?P<reference>[^\W_]++(?:[-.+:][^\W_]++){{0,20}}+)__?{_AFTER}
    """.replace("\n    ", ""),
    re.DOTALL,
)
_ADDRESS = re.compile(r"\s*<[^<>]*>\Z")
_SPECIAL = re.compile(r"[\\*`|_]")
# Roles whose content is prose.
_PROSE_ROLES = frozenset(
    "ref doc term abbr dfn emphasis strong subscript superscript sub sup title title-reference t menuselection "
    "guilabel any numref link".split()
)


def encode_text(text: str) -> str:
    """`text` as it is written in a paragraph."""
    return _SPECIAL.sub(r"\\\g<0>", " ".join(text.splitlines()))


def add_inline(prose: Prose, source: str, start: int, end: int) -> None:
    """The text of `source[start:end]`, part of one paragraph."""
    for match in _MARKUP.finditer(source, start, end):
        prose.text.add(start, match.start())
        start = match.end()
        _add_markup(prose, source, match)
    prose.text.add(start, end)


def _add_markup(prose: Prose, source: str, match: re.Match[str]) -> None:
    kind = match.lastgroup if match["phrase"] is None else "phrase"
    if kind == "escape":
        if not match[0][1].isspace():
            prose.text.add_decoded(match[0][1], *match.span())
    elif kind == "literal":
        with prose.zone(ZoneKind.CODE):
            prose.text.add(*match.span("literal"))
    elif kind == "phrase":
        _add_phrase(prose, source, match)
    elif kind == "reference":
        with prose.zone(ZoneKind.LINK):
            prose.text.add(*match.span("reference"))
    elif kind == "substitution":
        with prose.zone(ZoneKind.EMBED):
            prose.text.add_object()
    elif kind == "footnote":
        prose.text.drop_blank()
    elif kind in {"strong", "emphasis", "target"}:
        _add_plain(prose, source, *match.span(kind))


def _add_phrase(prose: Prose, source: str, match: re.Match[str]) -> None:
    """Text in single backquotes: a link, a reference or what its role says."""
    suffix = match["suffix"] or ""
    role = (match["role"] or suffix.strip(":_")).rpartition(":")[2]
    start, end = match.span("phrase")
    address = _ADDRESS.search(match["phrase"])
    if suffix.startswith("_") or role in _PROSE_ROLES:
        with prose.zone(None if role in {"sub", "sup", "strong", "emphasis"} else ZoneKind.LINK):
            _add_plain(prose, source, start, end if address is None else start + address.start())
    elif role:
        with prose.zone(ZoneKind.CODE):
            prose.text.add(start, end)
    else:
        _add_plain(prose, source, start, end)


def _add_plain(prose: Prose, source: str, start: int, end: int) -> None:
    """Text inside markup, where only escapes mean something."""
    while (place := source.find("\\", start, end)) >= 0:
        prose.text.add(start, place)
        start = min(place + 2, end)
        if start == place + 2 and not source[place + 1].isspace():
            prose.text.add_decoded(source[place + 1], place, start)
    prose.text.add(start, end)
