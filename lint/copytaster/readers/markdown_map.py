"""The way from the text of a Markdown document back to its source, and how new text is written there."""

import re
from collections.abc import Callable, Iterable

from copytaster.model.source_map import Piece
from copytaster.model.span import Span
from copytaster.readers.reread_map import RereadMap

_ALWAYS = re.compile(r"[\\`*_\[\]<~|]")
_REFERENCE = re.compile(r"&(?=[#A-Za-z0-9]|\Z)")
_UNFINISHED_REFERENCE = re.compile(r"&#?[A-Za-z0-9]{0,32}\Z")
_LINE_BREAKS = re.compile(r"[\r\n]+")
_LINE_START = re.compile(
    r"[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++(?:\[[ xX]\][ \t]++)?+(?:>[ \t]*+)*+)*+(?:#{1,6}[ \t]++)?+"
)
_BLOCK = re.compile(r"#{1,6}(?=[ \t]|\Z)|[-+](?![\d.])|[>=]|:-")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=[ \t]|\Z)")
_NUMBER_GOES_ON = re.compile(r"\d{0,9}[.)](?=[ \t\r\n]|\Z)")
_DELIMITERS = frozenset("*_~")
_HARMLESS = re.compile(r"(?:[^\W_]|[ \xa0\n,;'\"’‘“”«»–—?…/.()!:%$€£-])*+")
_QUOTATION_MARKS = tuple("\"'“”‘’«»„")
_LOOKED_BACK = 200


def encode_inline(text: str) -> str:
    """`text` as it is written where nothing around it matters; MarkdownMap looks at what does."""
    return encode_braces(_ALWAYS.sub(r"\\\g<0>", _LINE_BREAKS.sub(" ", text)))


def encode_braces(text: str) -> str:
    """`text` without the braces that shortcodes and expressions are made of."""
    return text.replace("{", "&#123;").replace("}", "&#125;")


class MarkdownMap(RereadMap):
    """A map whose flowing text is escaped as its place asks; `edges` are the places just outside an emphasis."""

    __slots__ = ("_edges", "_is_mdx")

    def __init__(
        self,
        pieces: Iterable[Piece],
        text: str,
        source: str,
        reread: Callable[[str], str],
        *,
        edges: Iterable[int] = (),
        is_mdx: bool = False,
    ) -> None:
        super().__init__(pieces, text, source, inline=encode_inline, reread=reread)
        self._edges = frozenset(edges)
        self._is_mdx = is_mdx

    def is_harmless(self, text: str, before: str, old: str, after: str) -> bool:
        """True within plain words, and where a line begins with a letter or a plain paragraph goes as a whole."""
        following = text or after
        if not _is_line_start(before):
            line = before.rpartition("\n")[2]
            is_open = line.rfind("<") > line.rfind(">") or line.rfind("[") > line.rfind("]")
            is_in_line = any(map(str.isalpha, line)) and not is_open
            return is_in_line and _HARMLESS.fullmatch(before[-1:] + old + text + after[:1]) is not None
        if not (following[:1].isalpha() or following.startswith(_QUOTATION_MARKS)) or self._is_mdx:
            return False
        is_paragraph = not text and old.endswith("\n") and before.endswith(("\n\n", "\n\r\n"))
        is_line = is_paragraph or not old.endswith("\n")
        return is_line and _HARMLESS.fullmatch(old + text + after[:1]) is not None

    def write(self, text: str, before: str, after: str, mapped: Span) -> str:
        """`text` escaped as it must be between these two."""
        if text:
            return self._beside(text, before, after, mapped)
        takes_line = self._source[mapped.start : mapped.end].endswith(("\n", "\r"))
        return "\\" if not takes_line and _is_line_start(before) and _BLOCK.match(after) else ""

    def _beside(self, text: str, before: str, after: str, mapped: Span) -> str:
        """`text` escaped as it must be between these two."""
        first, last = text[0], text[-1]
        encoded = _REFERENCE.sub("&amp;", text)
        head, tail = "", ""
        if self._breaks_before(first, before, mapped.start):
            head, encoded = _numeric(first), encoded[1:]
        if len(text) > 1 and encoded and self._breaks_after(last, after, mapped.end):
            tail, encoded = _numeric(last), encoded[:-1]
        elif last in "!#" and (last == "#" or after.startswith("[")):
            tail, encoded = "\\" + last, encoded[:-1]
        encoded = encode_inline(encoded)
        if not head and _is_line_start(before):
            encoded = self._at_line_start(encoded, after)
        elif not head and before.endswith("]") and first in "(:":
            encoded = "\\" + encoded
        return head + encoded + tail

    def _at_line_start(self, encoded: str, after: str) -> str:
        if _BLOCK.match(encoded):
            return "\\" + encoded
        if self._is_mdx and encoded.startswith(("import", "export")):
            return _numeric(encoded[0]) + encoded[1:]
        number = _NUMBER.match(encoded)
        if number is not None:
            return f"{number[1]}\\{encoded[len(number[1]) :]}"
        if encoded.isdigit() and _NUMBER_GOES_ON.match(after):
            return _numeric(encoded[0]) + encoded[1:]
        return encoded

    def _breaks_before(self, first: str, before: str, start: int) -> bool:
        """True if the first character as it is would change what stands before it."""
        if _UNFINISHED_REFERENCE.search(before) and (first.isalnum() or first in "#;"):
            return True
        if before[-1:] not in _DELIMITERS:
            return False
        if start not in self._edges:
            return first.isspace()
        mark = before[-1]
        inner = before.rstrip("*_~")[-1:]
        return _is_letter(first) and (mark == "_" or not _is_letter(inner))

    def _breaks_after(self, last: str, after: str, end: int) -> bool:
        if after[:1] not in _DELIMITERS:
            return False
        if end not in self._edges:
            return last.isspace()
        inner = after.lstrip("*_~")[:1]
        return _is_letter(last) and (after[0] == "_" or not _is_letter(inner))


def _is_line_start(before: str) -> bool:
    line = before[max(before.rfind("\n"), before.rfind("\r")) + 1 :]
    return (line != before or len(before) < _LOOKED_BACK) and _LINE_START.fullmatch(line) is not None


def _is_letter(character: str) -> bool:
    """True if marks of emphasis take the character for part of a word: neither blank nor punctuation nor nothing."""
    return character != "" and (character.isalnum() or not (character.isspace() or _is_punctuation(character)))


def _is_punctuation(character: str) -> bool:
    from unicodedata import category  # noqa: PLC0415 -- only to write a fix beside an emphasis

    return category(character)[0] in "PS"


def _numeric(character: str) -> str:
    return f"&#{ord(character)};"
