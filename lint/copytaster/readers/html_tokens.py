"""HTML -> tokens with their place in the source.

Why not the standard library's html.parser: on input with many unclosed tags or comments it needs quadratic time
(60 kB of `<a ` take six seconds in Python 3.11), and what it makes of damaged markup differs between patch releases.
The rules follow https://html.spec.whatwg.org/multipage/parsing.html#tokenization as far as text and places need them.
"""

import re
from collections.abc import Iterator
from enum import Enum
from html import unescape
from html.entities import html5
from typing import NamedTuple

from copytaster.model.span import Span


class TokenKind(Enum):
    """TEXT stands for itself, ENTITY for other text; RAW is the content of a script or style; the rest is markup."""

    TEXT = "text"
    ENTITY = "entity"
    START = "start"
    END = "end"
    RAW = "raw"


class Token(NamedTuple):
    """`source[start:end]` is a token. `value` is an entity's text, or an element's name in lower case; `attributes`
    is where the source of a start tag's attributes stands.
    """

    kind: TokenKind
    start: int
    end: int
    value: str = ""
    attributes: Span = Span(0, 0)


# Possessive throughout: a tag is read once, or not at all if there is no ">" up to the end of the source.
_TAG = re.compile(r"""<(/?)([A-Za-z][^ \t\n\f\r/>]*+)((?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+)>""")
_TAG_OPENING = re.compile(r"</?[A-Za-z]")
_ENTITY = re.compile(r"&(?:#[0-9]{1,9};?|#[xX][0-9a-fA-F]{1,8};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
_ATTRIBUTE = re.compile(r"""([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]++)))?+""")
_COMMENT_END = re.compile(r"--!?>")
_TEXT = re.compile(r"[^<&]++")
RAW_ELEMENTS = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes"})
_RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW_ELEMENTS}


def tokens(source: str) -> Iterator[Token]:
    """The tokens of `source` in order. Comments, declarations and an unclosed tag at the end are left out."""
    position = 0
    while position < len(source):
        text = _TEXT.match(source, position)
        if text is not None:
            yield Token(TokenKind.TEXT, position, text.end())
            position = text.end()
        elif source[position] == "&":
            token = _reference(source, position)
            yield token
            position = token.end
        else:
            tag = _TAG.match(source, position)
            if tag is None:
                token = _not_a_tag(source, position)
                if token.kind is TokenKind.TEXT:
                    yield token
                position = token.end
            else:
                token = _tag_token(tag)
                yield token
                position = token.end
                if token.kind is TokenKind.START and token.value in RAW_ELEMENTS:
                    raw = _raw(source, token)
                    yield raw
                    position = raw.end


def attributes(source: str, token: Token) -> dict[str, str]:
    """The attributes of a start tag: names in lower case, values with entities decoded; the first of a name counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(source, token.attributes.start, token.attributes.end):
        name, *values = match.groups()
        found.setdefault(name.lower(), unescape(next((value for value in values if value is not None), "")))
    return found


def _tag_token(match: re.Match[str]) -> Token:
    kind = TokenKind.END if match[1] else TokenKind.START
    return Token(kind, match.start(), match.end(), match[2].lower(), Span(*match.span(3)))


def _reference(source: str, start: int) -> Token:
    """The character reference at the `&` at `start`, or the `&` alone if it is none."""
    match = _ENTITY.match(source, start)
    if match is None:
        return Token(TokenKind.TEXT, start, start + 1)
    written = match[0]
    if written[1] == "#" or (written.endswith(";") and written[1:] in html5):
        return Token(TokenKind.ENTITY, start, match.end(), unescape(written))
    # Without a semicolon the longest known name counts: `&ampfoo` is `&foo`. Those names have two to six letters.
    for length in range(min(len(written) - 1, 6), 1, -1):
        value = html5.get(written[1 : length + 1])
        if value is not None:
            return Token(TokenKind.ENTITY, start, start + length + 1, value)
    return Token(TokenKind.TEXT, start, start + 1)


def _not_a_tag(source: str, start: int) -> Token:
    """A comment, a declaration or an unclosed tag as a RAW token, a `<` that opens nothing as a TEXT token."""
    if source.startswith("<!--", start):
        if source.startswith((">", "->"), start + 4):
            return Token(TokenKind.RAW, start, source.index(">", start) + 1)
        end = _COMMENT_END.search(source, start + 4)
        return Token(TokenKind.RAW, start, len(source) if end is None else end.end())
    if _TAG_OPENING.match(source, start):
        return Token(TokenKind.RAW, start, len(source))  # Not closed up to the end: browsers drop it, too.
    following = source[start + 1 : start + 2]
    if following in {"!", "?"} or (following == "/" and start + 2 < len(source)):
        end_of_declaration = source.find(">", start)
        return Token(TokenKind.RAW, start, len(source) if end_of_declaration < 0 else end_of_declaration + 1)
    return Token(TokenKind.TEXT, start, start + 1)


def _raw(source: str, opening: Token) -> Token:
    end = _RAW_END[opening.value].search(source, opening.end)
    return Token(TokenKind.RAW, opening.end, len(source) if end is None else end.start(), opening.value)
