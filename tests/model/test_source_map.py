"""Properties of source maps, proved on two small invented encodings that can be nested."""

import re
from typing import NamedTuple

from hypothesis import assume, given
from hypothesis import strategies as st

from copytaster.model.source_map import Piece, SourceMap
from copytaster.model.span import Span


class Brackets(NamedTuple):
    """`(41)` stands for A, `(41.42)` for AB, `()` for nothing, `(|)` for a line feed the reader invents."""

    opening: str
    closing: str

    def encode(self, text: str) -> str:
        marks = {self.opening, self.closing, "\n"}
        return "".join(self.escaped(char) if char in marks else char for char in text)

    def escaped(self, text: str) -> str:
        return self.opening + ".".join(f"{ord(char):x}" for char in text) + self.closing

    def read(self, source: str) -> tuple[str, SourceMap]:
        text, pieces = "", []
        opening, closing = re.escape(self.opening), re.escape(self.closing)
        for match in re.finditer(f"{opening}(.*?){closing}|[^{opening}{closing}]+", source):
            content = match[1]
            if content is None:
                written, is_verbatim = match[0], True
            elif content == "|":
                text += "\n"
                continue
            else:
                written = "".join(chr(int(code, 16)) for code in content.split(".") if code)
                is_verbatim = False
            if written:
                span = Span(len(text), len(text) + len(written))
                pieces.append(Piece(span, Span(*match.span()), is_verbatim, self.encode))
                text += written
        return text, SourceMap(pieces)


ROUND, SQUARE = Brackets("(", ")"), Brackets("[", "]")


def sources(brackets: Brackets, alphabet: str) -> st.SearchStrategy[str]:
    words = st.text(alphabet, min_size=1, max_size=4)
    gap, separator = brackets.opening + brackets.closing, f"{brackets.opening}|{brackets.closing}"
    return st.lists(st.one_of(words, words.map(brackets.escaped), st.sampled_from((gap, separator))), max_size=8).map(
        "".join
    )


@st.composite
def wrapped(draw: st.DrawFn, text: str, brackets: Brackets) -> str:
    """A source in these brackets that reads as `text`, cut and escaped anywhere."""
    parts, position = [], 0
    while position < len(text):
        end = draw(st.integers(position + 1, min(len(text), position + 5)))
        part = text[position:end]
        plain = brackets.encode(part)
        parts.append(
            draw(st.sampled_from((plain, brackets.escaped(part), plain + brackets.opening + brackets.closing)))
        )
        position = end
    return "".join(parts)


@st.composite
def spans(draw: st.DrawFn, length: int) -> Span:
    start = draw(st.integers(0, length))
    return Span(start, draw(st.integers(start, length)))


nested_sources = sources(ROUND, "ab[]é😀").flatmap(lambda inner: st.tuples(st.just(inner), wrapped(inner, SQUARE)))


@given(st.data())
def test_a_mapped_span_decodes_to_its_text(data: st.DataObject) -> None:
    source = data.draw(sources(ROUND, "ab😀"))
    text, source_map = ROUND.read(source)
    span = data.draw(spans(len(text)))
    mapped = source_map.to_source(span)
    if mapped is None:
        ends = text[span.start : span.start + 1] + text[max(0, span.end - 1) : span.end]
        assert "\n" in ends or span.start == span.end
    elif source_map.is_contiguous(span):
        assert ROUND.read(mapped.of(source))[0] == span.of(text)
    else:
        assert span.of(text) in ROUND.read(mapped.of(source))[0]


@given(st.data(), st.text("xy()é", max_size=4))
def test_replacing_a_contiguous_span_changes_exactly_that(data: st.DataObject, replacement: str) -> None:
    source = data.draw(sources(ROUND, "ab😀"))
    text, source_map = ROUND.read(source)
    span = data.draw(spans(len(text)))
    mapped = source_map.to_source(span)
    assume(mapped is not None and source_map.is_contiguous(span))
    assert mapped is not None
    changed = source[: mapped.start] + source_map.encode(replacement, span.start) + source[mapped.end :]
    assert ROUND.read(changed)[0] == text[: span.start] + replacement + text[span.end :]


@given(nested_sources)
def test_a_map_through_another_leads_where_the_two_lead(nested: tuple[str, str]) -> None:
    inner_source, outer_source = nested
    text, inner = ROUND.read(inner_source)
    assert SQUARE.read(outer_source)[0] == inner_source
    outer = SQUARE.read(outer_source)[1]
    both = inner.through(outer)
    for position in range(len(text)):
        span = Span(position, position + 1)
        through = both.to_source(span)
        if through is not None:
            between = inner.to_source(span)
            assert between is not None
            assert through == outer.to_source(between)
            if both.is_contiguous(span):
                assert SQUARE.read(through.of(outer_source))[0] == between.of(inner_source)


@given(nested_sources, st.data(), st.text("xy()[]", max_size=4))
def test_replacing_through_two_encodings_changes_exactly_that(
    nested: tuple[str, str], data: st.DataObject, replacement: str
) -> None:
    inner_source, outer_source = nested
    text, inner = ROUND.read(inner_source)
    both = inner.through(SQUARE.read(outer_source)[1])
    span = data.draw(spans(len(text)))
    mapped = both.to_source(span)
    assume(mapped is not None and both.is_contiguous(span))
    assert mapped is not None
    changed = outer_source[: mapped.start] + both.encode(replacement, span.start) + outer_source[mapped.end :]
    assert ROUND.read(SQUARE.read(changed)[0])[0] == text[: span.start] + replacement + text[span.end :]


@given(st.text("ab(|)41.", max_size=12), st.integers(0, 5))
def test_the_identity_maps_every_span_to_itself(text: str, offset: int) -> None:
    source_map = SourceMap.identity(len(text), offset)
    for start in range(len(text) + 1):
        for end in range(start, len(text) + 1):
            assert source_map.to_source(Span(start, end)) == (start + offset, end + offset)
            assert source_map.is_contiguous(Span(start, end))


def test_half_of_what_one_escape_wrote_is_mapped_as_the_whole_but_not_replaced() -> None:
    _, source_map = ROUND.read("a(62.63)d")
    assert source_map.to_source(Span(0, 2)) == Span(0, 8)
    assert not source_map.is_contiguous(Span(0, 2))
    assert source_map.is_contiguous(Span(0, 3))


def test_half_of_an_outer_escape_is_left_unmapped() -> None:
    inner = ROUND.read("ab")[1]
    outer_source = SQUARE.escaped("ab")
    outer = SQUARE.read(outer_source)[1]
    whole = inner.through(outer)
    assert whole.to_source(Span(0, 2)) == Span(0, len(outer_source))
    first_only = SourceMap([Piece(Span(0, 1), Span(0, 1))])
    assert first_only.through(outer).to_source(Span(0, 1)) is None


def test_an_insertion_between_blocks_stands_at_the_end_of_one_or_the_start_of_the_other() -> None:
    text, source_map = ROUND.read("a(|)b")
    assert text == "a\nb"
    assert source_map.to_source(Span(1, 1)) == Span(1, 1)
    assert source_map.to_source(Span(2, 2)) == Span(4, 4)
    assert source_map.to_source(Span(1, 2)) is None
    assert not source_map.is_contiguous(Span(0, 3))


def test_a_long_nested_text_is_composed_piece_by_piece() -> None:
    inner_source = "a(62)" * 5_000
    text, inner = ROUND.read(inner_source)
    outer = SQUARE.read(inner_source.replace("(", SQUARE.escaped("(")))[1]
    both = inner.through(outer)
    assert len(text) == 10_000
    assert both.is_contiguous(Span(0, len(text)))
