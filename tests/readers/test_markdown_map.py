"""The way from the text of Markdown back to its source, and what is written there."""

import re

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from copytaster.model.document import Document
from copytaster.model.source_map import UnwritableError
from copytaster.model.span import Span
from copytaster.model.zone import ZoneKind
from copytaster.readers.markdown import read_markdown

PARTS = (
    *("council", "met", "é", "日本", "x", " ", " ", " ", "\n", "\n\n", "  ", ".", ",", "(", ")", "“", "1", "2. "),
    *("*", "**", "_", "~~", "`", "[", "]", "](u)", "<u:x>", "![", '](u "t")', "<b>", "</b>", "<br>", "<!-- x -->"),
    *("&amp;", "&copy;", "&#8217;", "&", "\\", "\\*", "\\_", "<", ">", "!", "#", "{{< s >}}", "{% x %}"),
    *("\n# ", "\n- ", "\n> ", "\n\n    ", "\n```\n", "\n---\n", "\n| a | b |\n|---|---|\n| ", " | ", "\n<div>\n"),
    *("\r\n", "\t", "[^1]", "\n\n[^1]: ", ":", ";", "=", "+", "-"),
)
sources = st.lists(st.sampled_from(PARTS), max_size=14).map("".join)
replacements = st.text("ab1.*_[]()<>&;#!`~|{}\\-+=:\"'é“ ", min_size=1, max_size=6).filter(
    lambda text: text == text.strip() and "  " not in text
)
NOT_PROSE = {ZoneKind.CODE, ZoneKind.URL, ZoneKind.EMBED}


def words(document: Document) -> list[Span]:
    """The words outside code and the like."""
    hidden = [zone.span for zone in document.zones if zone.kind in NOT_PROSE]
    found = (Span(*match.span()) for match in re.finditer(r"\w+", document.text))
    return [span for span in found if not any(span.overlaps(zone) for zone in hidden)]


def replaced(document: Document, span: Span, text: str) -> str | None:
    """The source with `text` in place of the span; None if that is refused."""
    mapped = document.source_map.to_source(span)
    if mapped is None or not document.source_map.is_contiguous(span):
        return None
    try:
        written = document.source_map.encode(text, *span)
    except UnwritableError:
        return None
    return document.source[: mapped.start] + written + document.source[mapped.end :]


@settings(max_examples=500)
@given(sources)
def test_every_mapped_character_is_that_of_the_source(source: str) -> None:
    document = read_markdown(source)
    for piece in document.source_map.pieces:
        written, shown = piece.source_span.of(source), piece.span.of(document.text)
        if piece.is_verbatim:
            assert re.sub(r"[\n\r\t]", " ", shown) == re.sub(r"[\n\r\t]", " ", written)
        else:
            assert written
    assert all(0 <= zone.span.start < zone.span.end <= len(document.text) for zone in document.zones)


@settings(max_examples=2000)
@given(sources, replacements, st.data())
def test_a_word_is_replaced_by_any_text(source: str, replacement: str, data: st.DataObject) -> None:
    document = read_markdown(source)
    assume(words(document))
    span = data.draw(st.sampled_from(words(document)))
    changed = replaced(document, span, replacement)
    assume(changed is not None)
    assert changed is not None
    text = document.text
    assert read_markdown(changed).text == text[: span.start] + replacement + text[span.end :]
