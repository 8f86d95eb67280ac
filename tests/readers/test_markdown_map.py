"""The way from the text of Markdown back to its source, and what is written there."""

import json
import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import copytaster
from copytaster.model.source_map import Piece, SourceMap
from copytaster.model.span import Span
from copytaster.readers.markdown import read_markdown, read_mdx
from tests.readers.way_back import check_map, replaced, words

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


@settings(max_examples=400)
@given(sources)
def test_every_mapped_character_is_that_of_the_source(source: str) -> None:
    check_map(read_markdown(source))
    check_map(read_mdx(source))


@settings(max_examples=800)
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


@pytest.mark.parametrize(
    ("source", "word", "replacement", "expected"),
    [
        ("The mayor met.", "mayor", "council", "The council met."),
        ("The mayor met.", "mayor", "*a* [b](c) <d> `e`", r"The \*a\* \[b\](c) \<d> \`e\` met."),
        ("The mayor met.", "The", "1990.", "1990\\. mayor met."),
        ("The mayor met.", "The", "- a", "\\- a mayor met."),
        ("The mayor met.", "The", "# a", "\\# a mayor met."),
        ("In a year.", "year", "1990.", "In a 1990.."),
        ("> quote\n> more", "more", "> x", "> quote\n> \\> x"),
        ("AT&amp;T", "&", "&", "AT&amp;T"),
        ("a R b", "R", "R&D", "a R&amp;D b"),
        ("a R b", "R", "R & D", "a R & D b"),
        (r"a \* b", "*", "_", r"a \_ b"),
        ("**word** next", "word", "word.", "**word.** next"),
        ("_word_ next", "word", "two words", "_two words_ next"),
        ("wow [a](u)", "wow ", "wow!", "wow\\![a](u)"),
        ("| a | b |\n|---|---|\n| c | d |", "c", "x|y", "| a | b |\n|---|---|\n| x\\|y | d |"),
        ('![a](u "the title")', "title", 'my "x"', '![a](u "the my \\"x\\"")'),
        ("<p>the word</p>", "word", "a < b & c", "<p>the a &lt; b &amp; c</p>"),
        ('---\ntitle: "A big day"\n---\nText', "big", 'so "big"', '---\ntitle: "A so \\"big\\" day"\n---\nText'),
        ("---\ntitle: 'A big day'\n---\nText", "big", "mayor's", "---\ntitle: 'A mayor''s day'\n---\nText"),
        ("---\ntitle: A big day\n---\nText", "big", "mayor's", "---\ntitle: A mayor's day\n---\nText"),
        ("+++\ntitle = 'A big day'\n+++\nText", "big", "bad", "+++\ntitle = 'A bad day'\n+++\nText"),
    ],
)
def test_a_replacement_is_written_as_its_place_asks(source: str, word: str, replacement: str, expected: str) -> None:
    document = read_markdown(source)
    start = document.text.index(word)
    assert replaced(document, Span(start, start + len(word)), replacement) == expected


@pytest.mark.parametrize(
    ("source", "word", "replacement"),
    [
        ("---\ntitle: A big day\n---\nText", "big", "big: a"),
        ("+++\ntitle = 'A big day'\n+++\nText", "big", "mayor's"),
        ("un**believ**able", "believ", "(x)"),
        ("un**believ**able", "unbeliev", "x"),
    ],
)
def test_what_cannot_be_written_is_refused(source: str, word: str, replacement: str) -> None:
    document = read_markdown(source)
    start = document.text.index(word)
    assert replaced(document, Span(start, start + len(word)), replacement) is None


@pytest.mark.parametrize(
    ("source", "line", "expected"),
    [
        ("One.\n\nShare this\n\n## Two\n", "Share this", "One.\n\n## Two\n"),
        ("One.\r\n\r\nShare this\r\n\r\nTwo.\r\n", "Share this", "One.\r\n\r\nTwo.\r\n"),
        ("One.\n\n## Share this\n\nTwo.\n", "Share this", None),
        ("One.\n\n- Share this\n\nTwo.\n", "Share this", None),
        ("One.\n\nShare *this*\n\nTwo.\n", "Share this", None),
        ("One.\n\nShare this\n\n    code\n", "Share this", None),
    ],
)
def test_a_paragraph_goes_with_the_blank_lines_after_it(source: str, line: str, expected: str | None) -> None:
    document = read_markdown(source)
    start = document.text.index(line)
    assert replaced(document, Span(start, start + len(line) + 1), "") == expected


def test_in_a_long_text_only_the_paragraphs_around_are_read_again() -> None:
    source = "".join(f"Paragraph {number} of *many* words.\n\n" for number in range(2000))
    document = read_markdown(source)
    start = document.text.index("Paragraph 1000 ") + len("Paragraph 1000 of ")
    assert replaced(document, Span(start, start + 4), "a_b") == source.replace("1000 of *many*", "1000 of *a\\_b*")


def test_markdown_in_another_source_is_written_twice_encoded() -> None:
    inner = 'The *mayor* said "yes" to R&amp;D.'
    source = json.dumps(inner)
    parts = re.finditer(r'\\.|[^\\"]+', source)
    pieces, length = [], 0
    for part in parts:
        text = json.loads(f'"{part[0]}"')
        span = Span(length, length + len(text))
        pieces.append(Piece(span, Span(*part.span()), text == part[0], lambda new: json.dumps(new)[1:-1]))
        length += len(text)
    document = read_markdown(inner)
    source_map = document.source_map.through(SourceMap(pieces))
    start = document.text.index("yes")
    mapped = source_map.to_source(Span(start, start + 3))
    assert mapped is not None
    assert mapped.of(source) == "yes"
    assert source_map.encode('a * "b"', start) == r"a \\* \"b\""


def test_the_last_paragraph_goes_with_the_blank_lines_before_it() -> None:
    source = "One.\n\n![The pier](pier.jpg)\n\nShare this article\n"
    assert copytaster.fix(source, format="markdown").text == "One.\n\n![The pier](pier.jpg)\n"
