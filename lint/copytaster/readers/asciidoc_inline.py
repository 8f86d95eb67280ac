"""Inline markup of AsciiDoc (docs.asciidoctor.org, Text Formatting and Macros)."""

import re
from html import unescape
from html.entities import html5

from copytaster.model.zone import ZoneKind
from copytaster.readers.prose import Prose

_DEEPEST = 5
_ATTRIBUTES = r"(?:\[[^\[\]\n]{0,200}+\])?"
_MARKUP = re.compile(
    rf"""\\(?P<escape>[*_`#+^~{{\\<\[(&]|(?=[a-z]))
    |(?P<entity>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z]\w{{1,31}});)
    |(?P<attribute>\{{[\w:-]{{1,100}}\}})
    |<<(?P<cross>[^<>\n]{{1,300}}+)>>
    |"`(?P<double>[^`"]{{1,2000}}+)`"
    |\+\+\+(?P<pass3>[^+]{{1,2000}}+)\+\+\+|\+\+(?P<pass2>[^+]{{1,2000}}+)\+\+
    |{_ATTRIBUTES}\*\*(?P<strong2>[^*]{{1,5000}}+)\*\*
    |{_ATTRIBUTES}__(?P<emphasis2>[^_]{{1,5000}}+)__
    |``(?P<code2>[^`]{{1,2000}}+)``
    |{_ATTRIBUTES}\#\#(?P<mark2>[^#]{{1,5000}}+)\#\#
    |{_ATTRIBUTES}(?<![\w;:}}])\*(?=\S)(?P<strong>[^*]{{1,5000}}+)(?<=\S)\*(?!\w)
    |{_ATTRIBUTES}(?<![\w;:}}])_(?=\S)(?P<emphasis>(?:[^_]|_(?=\w)){{1,5000}}+)(?<=\S)_(?!\w)
    |(?<![\w;:}}])`(?=\S)(?P<code>[^`]{{1,2000}}+)(?<=\S)`(?!\w)
    |{_ATTRIBUTES}(?<![\w;:}}&])\#(?=\S)(?P<mark>[^#]{{1,5000}}+)(?<=\S)\#(?!\w)
    |(?<![\w;:}}])\+(?=\S)(?P<pass1>[^+\n]{{1,2000}}+)(?<=\S)\+(?!\w)
    |\^(?P<super>[^\^\s]{{1,200}}+)\^|~(?P<sub>[^~\s]{{1,200}}+)~
    |(?:link:|xref:|mailto:)[^\s\[\]]{{1,2000}}+\[(?P<link>[^\]]{{0,2000}}+)\]
    |(?:https?|ftp|irc)://(?P<address>[^\s\[\]<>]{{1,2000}}+)(?:\[(?P<label>[^\]]{{0,2000}}+)\])?
    |(?P<note>footnote(?:ref)?:[\w-]{{0,60}}\[[^\]]{{0,5000}}+\])
    |(?P<macro>\b[a-z]\w{{1,30}}:[^\s:\[\]]{{0,500}}+\[[^\]\n]{{0,2000}}+\])
    |[ ]\+(?P<hard>\r?\n)
    |(?P<anchor>\[\[[\w:.,\ -]{{1,200}}\]\])
    """.replace("\n    ", ""),
    re.DOTALL,
)
_FORMATTED = frozenset(
    {"strong", "strong2", "emphasis", "emphasis2", "mark", "mark2", "super", "sub", "double", "pass1", "pass2"}
)
_SPECIAL = re.compile(r"[*_`#+^~{}<>\[\]|\\]|&(?=[#A-Za-z0-9]|\Z)")


def encode_text(text: str) -> str:
    """`text` as it is written in a paragraph: what could be markup as character references."""
    return _SPECIAL.sub(lambda match: f"&#{ord(match[0])};", " ".join(text.splitlines()))


def add_inline(prose: Prose, source: str, start: int, end: int, depth: int = 0) -> None:
    """The text of `source[start:end]`, part of one paragraph."""
    for match in _MARKUP.finditer(source, start, end):
        prose.text.add(start, match.start())
        start = match.end()
        _add_markup(prose, source, match, depth)
    prose.text.add(start, end)


def _add_markup(prose: Prose, source: str, match: re.Match[str], depth: int) -> None:
    kind = next(name for name, text in match.groupdict().items() if text is not None)
    span = match.span(kind)
    if kind in _FORMATTED:
        _add_formatted(prose, source, match, kind, depth)
    elif kind in {"code", "code2", "pass3"}:
        with prose.zone(ZoneKind.CODE):
            prose.text.add(*span)
    elif kind == "escape":
        if match[kind]:
            prose.text.add_decoded(match[kind], *match.span())
    elif kind == "entity":
        is_known = match[0][1] == "#" or match[0][1:] in html5
        if is_known and (text := unescape(match[0])):
            prose.text.add_decoded(text, *span)
        else:
            prose.text.add(*span)
    elif kind in {"link", "cross", "address", "label"}:
        _add_link(prose, source, match, depth)
    elif kind in {"attribute", "macro"}:
        with prose.zone(ZoneKind.EMBED):
            prose.text.add_object()
    elif kind == "hard":
        prose.text.break_line()


def _add_formatted(prose: Prose, source: str, match: re.Match[str], kind: str, depth: int) -> None:
    start, end = match.span(kind)
    if kind == "double":
        prose.text.add_decoded("“", start - 2, start)
    if depth < _DEEPEST and not kind.startswith("pass"):
        add_inline(prose, source, start, end, depth + 1)
    else:
        prose.text.add(start, end)
    if kind == "double":
        prose.text.add_decoded("”", end, end + 2)


def _add_link(prose: Prose, source: str, match: re.Match[str], depth: int) -> None:
    """The label of a link; an address without one is shown itself."""
    group = next((name for name in ("link", "label", "cross") if match[name] is not None), "address")
    start, end = match.span(group)
    if group == "cross":
        comma = source.find(",", start, end)
        start = end if comma < 0 else comma + 1
    if group == "address":
        with prose.zone(ZoneKind.URL):
            prose.text.add(*match.span())
        return
    if source.startswith("^", end - 1) and end > start:
        end -= 1
    with prose.zone(ZoneKind.LINK):
        if depth < _DEEPEST:
            add_inline(prose, source, start, end, depth + 1)
        else:
            prose.text.add(start, end)
