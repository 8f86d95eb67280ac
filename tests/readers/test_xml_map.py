"""The way from the text of feeds and news documents back to their source."""

import html
from collections.abc import Callable

from hypothesis import assume, given
from hypothesis import strategies as st

from copytaster.model.document import Document
from copytaster.model.span import Span
from copytaster.readers.xml import read_xml

MARKUP = ("<p>", "</p>", "<br/>", "<b>", "</b>", "<!-- x -->", "<p>Share</p>\n", "&amp;", "&#8217;", "&lt;")
WORDS = ("council", "met", "é", "日本", "x", " ", "  ", "\n", ".")
pages = st.lists(st.sampled_from(MARKUP + WORDS), max_size=14).map("".join)
trees = st.recursive(
    st.sampled_from((*WORDS, "&amp;", "&#8217;", "<![CDATA[a & b]]>", "<!-- x -->", "<br/>", "<p>Share</p>\n")),
    lambda inner: st.builds(
        "<{0}>{1}</{0}>".format, st.sampled_from(("p", "b", "li", "div")), st.lists(inner).map("".join)
    ),
    max_leaves=12,
)
replacements = st.text("ab<>&\"'é]", min_size=1, max_size=5)


def escaped(page: str) -> str:
    return f"<rss><item><title>Head</title>\n<description>{html.escape(page)}</description></item></rss>"


def in_cdata(page: str) -> str:
    return f"<rss><item><title>Head</title><description><![CDATA[{page}]]></description></item></rss>"


def in_atom(tree: str) -> str:
    return f"<feed><entry><title>Head</title><content type='xhtml'><div>{tree}</div></content></entry></feed>"


def in_nitf(tree: str) -> str:
    return f"<nitf><body><hl1>Head</hl1><body.content>{tree}</body.content></body></nitf>"


sources = st.one_of(
    st.builds(lambda write, page: write(page), st.sampled_from((escaped, in_cdata)), pages),
    st.builds(lambda write, tree: write(tree), st.sampled_from((in_atom, in_nitf)), trees),
)


def only(source: str) -> Document:
    [document] = read_xml(source)
    return document


def changed(source: str, document: Document, span: Span, text: str) -> str:
    source_map = document.source_map
    mapped = source_map.to_source(span)
    assume(mapped is not None and source_map.is_contiguous(span))
    assert mapped is not None
    return source[: mapped.start] + source_map.encode(text, span.start) + source[mapped.end :]


def draw_span(data: st.DataObject, document: Document) -> Span:
    start = data.draw(st.integers(0, len(document.text)))
    return Span(start, data.draw(st.integers(start, len(document.text))))


@given(sources, replacements, st.data())
def test_a_replacement_changes_exactly_its_span(source: str, replacement: str, data: st.DataObject) -> None:
    document = only(source)
    span = draw_span(data, document)
    assume(span.length and span.of(document.text) == span.of(document.text).strip())
    fixed = only(changed(source, document, span, replacement))
    assert fixed.text == document.text[: span.start] + replacement + document.text[span.end :]


@given(sources, st.data())
def test_a_deletion_changes_nothing_but_blanks_beside_it(source: str, data: st.DataObject) -> None:
    document = only(source)
    span = draw_span(data, document)
    fixed = only(changed(source, document, span, ""))
    assert fixed.text.split() == (document.text[: span.start] + document.text[span.end :]).split() or (
        "".join(fixed.text.split()) == "".join((document.text[: span.start] + document.text[span.end :]).split())
    )


@given(sources)
def test_a_line_goes_with_its_element_and_nothing_else(source: str) -> None:
    document = only(source)
    lines = document.text.split("\n")
    start = 0
    for index, line in enumerate(lines):
        span = document.removable(start)
        if span is not None:
            fixed = only(source[: span.start] + source[span.end :])
            assert fixed.text.split("\n") == (lines[:index] + lines[index + 1 :] or [""])
        start += len(line) + 1


@given(sources)
def test_every_character_is_mapped_but_the_breaks_between_blocks(source: str) -> None:
    document = only(source)
    for position, character in enumerate(document.text):
        mapped = document.source_map.to_source(Span(position, position + 1))
        assert mapped is not None or character == "\n"


def test_a_share_line_in_a_feed_goes_with_its_escaped_element() -> None:
    write: Callable[[str], str] = escaped
    source = write("<p>One &amp; two.</p>\n<p>Share</p>\n<p>Three.</p>")
    document = only(source)
    span = document.removable(document.text.index("Share"))
    assert span is not None
    assert source[: span.start] + source[span.end :] == write("<p>One &amp; two.</p>\n<p>Three.</p>")
