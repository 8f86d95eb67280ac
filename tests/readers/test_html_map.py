"""The way from the text of a page back to its source, alone and inside a JSON string."""

import json
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from copytaster.model.document import Document
from copytaster.model.source_map import Piece, SourceMap
from copytaster.model.span import Span
from copytaster.readers.html import read_html

PARTS = (
    *(
        "council",
        "met",
        "é",
        "日本",
        "x",
        " ",
        " ",
        "  ",
        "\n",
        " \n\t",
        "&amp;",
        "&lt;",
        "&nbsp;",
        "&#8217;",
        "&copy;",
        ".",
    ),
    *(
        "<b>",
        "</b>",
        "<p>",
        "</p>",
        "<br>",
        "<!-- x -->",
        "<ul><li>",
        "</ul>",
        "<a href='y'>",
        "</a>",
        "<script>s</script>",
        "<figure><img alt='High &amp; dry' title=\"The mayor's boat\"></figure>",
        "<div hidden>no</div>",
    ),
)
sources = st.lists(st.sampled_from(PARTS), max_size=16).map("".join)
replacements = st.text("ab<>&\"';é", min_size=1, max_size=5)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text)))
    return Span(start, draw(st.integers(start, len(text))))


@st.composite
def word_spans(draw: st.DrawFn, text: str) -> Span:
    """Spans that neither begin nor end with a blank: next to one there may be another that the page does not show."""
    span = draw(spans(text))
    assume(span.of(text) == span.of(text).strip(" "))
    return span


def without_blanks(text: str) -> str:
    return "".join(text.split())


def json_string(source: str) -> tuple[str, SourceMap]:
    """The text of a JSON string literal with its map."""

    def encode(text: str) -> str:
        return json.dumps(text)[1:-1]

    text, pieces = "", []
    for match in re.finditer(r'(?:\\u[dD][89abAB]\w\w)?\\u\w{4}|\\.|[^\\"]+', source):
        written = json.loads(f'"{match[0]}"')
        span = Span(len(text), len(text) + len(written))
        pieces.append(Piece(span, Span(*match.span()), match[0][0] != "\\", encode))
        text += written
    return text, SourceMap(pieces)


def replaced(document: Document, source_map: SourceMap, source: str, span: Span, text: str) -> str:
    mapped = source_map.to_source(span)
    assume(mapped is not None and source_map.is_contiguous(span))
    assert mapped is not None
    assert document.text
    return source[: mapped.start] + source_map.encode(text, span.start) + source[mapped.end :]


@given(sources, st.data())
def test_what_a_span_points_at_reads_as_its_text(source: str, data: st.DataObject) -> None:
    document = read_html(source)
    span = data.draw(spans(document.text))
    mapped = document.source_map.to_source(span)
    if mapped is None:
        assert "\n" in span.of(document.text) or not span.length
    elif document.source_map.is_contiguous(span):
        around = f"-{mapped.of(source)}-"
        assert read_html(around).text == f"-{span.of(document.text)}-"


@given(sources)
def test_every_character_but_line_feeds_is_mapped(source: str) -> None:
    document = read_html(source)
    for position, character in enumerate(document.text):
        assert (document.source_map.to_source(Span(position, position + 1)) is None) == (character == "\n")


@given(sources, replacements, st.data())
def test_a_replacement_changes_exactly_its_span(source: str, replacement: str, data: st.DataObject) -> None:
    document = read_html(source)
    assume(document.text)
    span = data.draw(word_spans(document.text))
    changed = replaced(document, document.source_map, source, span, replacement)
    text = document.text
    assert read_html(changed).text == text[: span.start] + replacement + text[span.end :]


@given(sources, st.data())
def test_a_deletion_changes_nothing_but_blanks_beside_it(source: str, data: st.DataObject) -> None:
    document = read_html(source)
    assume(document.text)
    span = data.draw(spans(document.text))
    changed = replaced(document, document.source_map, source, span, "")
    text = document.text
    assert without_blanks(read_html(changed).text) == without_blanks(text[: span.start] + text[span.end :])


@given(sources, replacements, st.booleans(), st.data())
def test_a_replacement_in_html_in_a_json_string_changes_exactly_its_span(
    html: str, replacement: str, is_ascii: bool, data: st.DataObject
) -> None:
    source = json.dumps(html, ensure_ascii=is_ascii).replace("/", "\\/")[1:-1]
    decoded, outer = json_string(source)
    assert decoded == html
    document = read_html(html)
    assume(document.text)
    source_map = document.source_map.through(outer)
    span = data.draw(word_spans(document.text))
    changed = replaced(document, source_map, source, span, replacement)
    text = document.text
    assert read_html(json.loads(f'"{changed}"')).text == text[: span.start] + replacement + text[span.end :]


def test_an_entity_inside_a_json_escape_is_replaced_as_a_whole() -> None:
    source = r"<p>Rock \u0026amp; roll \u201cnow\u201d<\/p>"
    html, outer = json_string(source)
    document = read_html(html)
    source_map = document.source_map.through(outer)
    assert document.text == "Rock & roll “now”"
    ampersand = source_map.to_source(Span(5, 6))
    assert ampersand is not None
    assert ampersand.of(source) == r"\u0026amp;"
    assert source_map.encode('"&"', 5) == r"\"&amp;\""


def test_a_word_cut_by_a_tag_is_found_but_not_replaced() -> None:
    source = "<p>The may<b>or</b> spoke</p>"
    document = read_html(source)
    span = Span(4, 9)
    mapped = document.source_map.to_source(span)
    assert mapped is not None
    assert (span.of(document.text), mapped.of(source)) == ("mayor", "may<b>or")
    assert not document.source_map.is_contiguous(span)


def test_a_run_of_blanks_is_replaced_as_a_whole() -> None:
    source = "<p>one\n    two</p>"
    document = read_html(source)
    assert document.text == "one two"
    assert document.source_map.to_source(Span(3, 4)) == Span(6, 11)


def test_a_single_line_break_is_a_blank_in_its_own_place() -> None:
    document = read_html("<p>one\ntwo</p>")
    assert document.text == "one two"
    assert document.source_map.to_source(Span(3, 4)) == Span(6, 7)
    assert document.source_map.is_contiguous(Span(0, 7))


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("""<img alt="Boats">""", """Rain's &amp; "b" """),
        ("""<img alt='Boats'>""", """Rain&#39;s &amp; "b" """),
        ("""<p>Boats</p>""", """Rain's &amp; "b" """),
    ],
)
def test_a_replacement_is_written_for_its_quotation_marks(source: str, written: str) -> None:
    expected = written.replace('"', "&quot;") if 'alt="' in source else written
    assert read_html(source).source_map.encode("""Rain's & "b" """, 0) == expected
