"""The way from the text of a Markdown document back to its source, and how new text is written there."""

import re
from collections.abc import Callable, Iterable

from copytaster.model.source_map import Piece, SourceMap
from copytaster.model.span import Span

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
_LITERAL_BEFORE = frozenset("*_~[]<`\\{!")
_LITERAL_AFTER = frozenset("*_~[]<`{")
_DELIMITERS = frozenset("*_~")
_LOOKED_BACK = 200


def encode_inline(text: str) -> str:
    """`text` as it is written where nothing around it matters; MarkdownMap looks at what does."""
    text = _ALWAYS.sub(r"\\\g<0>", _LINE_BREAKS.sub(" ", text)).replace("{", "&#123;").replace("}", "&#125;")
    return text


class MarkdownMap(SourceMap):
    """A map whose inline text is written so that it reads as it was meant, whatever markup stands beside it.

    `edges` are the places just outside an emphasis. An edit is refused where it would make a mark that stands for
    itself, or the marks of an emphasis inside a word, mean something else.
    """

    __slots__ = ("_edges", "_is_mdx", "_source")

    def __init__(
        self, pieces: Iterable[Piece], source: str, edges: Iterable[int] = (), *, is_mdx: bool = False
    ) -> None:
        super().__init__(pieces)
        self._source = source
        self._edges = frozenset(edges)
        self._is_mdx = is_mdx

    def is_contiguous(self, span: Span) -> bool:
        """As the map itself says, and no mark beside the span would be read anew if its text changed."""
        if not super().is_contiguous(span):
            return False
        mapped = self.to_source(span)
        if mapped is None or not self._is_inline(span.start):
            return mapped is not None
        return not (self._meets_literal(span, mapped) or self._is_inside_word(mapped) or self._joins_image(mapped))

    def encode(self, text: str, position: int, end: int | None = None) -> str:
        """`text` as it must be written at document offset `position`, in place of what goes to `end` if that is known."""
        mapped = self.to_source(Span(position, position if end is None else end))
        if mapped is None or not self._is_inline(position):
            return super().encode(text, position)
        before = self._source[max(0, mapped.start - _LOOKED_BACK) : mapped.start]
        after = self._source[mapped.end : mapped.end + _LOOKED_BACK]
        if not text:
            return "\\" if _is_line_start(before) and _BLOCK.match(after) else ""
        return self._beside(text, before, after, mapped)

    def through(self, outer: SourceMap) -> SourceMap:
        """As the map itself does it; each piece keeps what it knows about its place."""
        bound = (piece._replace(encode=self._bound(piece)) for piece in self.pieces)
        return SourceMap(bound).through(outer)

    def _bound(self, piece: Piece) -> Callable[[str], str]:
        def encode(text: str) -> str:
            return self.encode(text, piece.span.start)

        return encode

    def _is_inline(self, position: int) -> bool:
        piece = self._piece_before(position)
        return piece is not None and piece.encode is encode_inline

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
            return f"{number[1]}\\{encoded[len(number[1]):]}"
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

    def _meets_literal(self, span: Span, mapped: Span) -> bool:
        """True if a mark that stands for itself is the neighbour of what would be changed."""
        source = self._source
        first, last = self._piece_before(span.start), self._piece_before(max(span.start, span.end - 1))
        if first is None or last is None:
            return True
        is_before = first.source_span.start < mapped.start and source[mapped.start - 1] in _LITERAL_BEFORE
        return is_before or (mapped.end < last.source_span.end and source[mapped.end] in _LITERAL_AFTER)

    def _is_inside_word(self, mapped: Span) -> bool:
        """True beside marks of emphasis with a letter on their other side."""
        source, (start, end) = self._source, mapped
        before = source[max(0, start - 8) : start]
        after = source[end : end + 8]
        outer_before = before.rstrip("*_~")[-1:] if before[-1:] in _DELIMITERS and start not in self._edges else ""
        outer_after = after.lstrip("*_~")[:1] if after[:1] in _DELIMITERS and end not in self._edges else ""
        return _is_letter(outer_before) or _is_letter(outer_after)

    def _joins_image(self, mapped: Span) -> bool:
        return self._source[max(0, mapped.start - 1) : mapped.start] == "!" and self._source.startswith(
            "[", mapped.end
        )


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
