"""The way from the text of reStructuredText and AsciiDoc back to its source, and what is written there."""

from collections.abc import Callable

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from copytaster.model.document import Document
from copytaster.model.span import Span
from copytaster.readers.asciidoc import read_asciidoc
from copytaster.readers.rst import read_rst
from tests.readers.way_back import check_map, replaced, words

Reader = Callable[[str], Document]
PARTS = (
    *(
        "council",
        "met",
        "é",
        "日本",
        "x",
        " ",
        " ",
        " ",
        "\n",
        "\n\n",
        "  ",
        ".",
        ",",
        "(",
        ")",
        "“",
        "1",
        "2. ",
        ":",
        "::",
    ),
    *(
        "*",
        "**",
        "_",
        "__",
        "`",
        "``",
        "[",
        "]",
        "<",
        ">",
        "|",
        "+",
        "#",
        "^",
        "~",
        "{x}",
        "\\",
        "\\*",
        "&amp;",
        "&",
        "-",
    ),
    *(":ref:`", "`_", "link:u[", "https://u.v[", "<<a,", ">>", '"`', '`"', "[1]_", "\n.. note:: ", "\n.. x\n", "\n   "),
    *(
        "\n====\n",
        "\n----\n",
        "\n== ",
        "\n* ",
        "\n- ",
        "\n[quote]\n",
        "\n____\n",
        "\nNOTE: ",
        "::\n\n    ",
        "\r\n",
        "\t",
    ),
    *("\n.Title\n", "\n:author: ", "\n// ", "\n| ", "\n|===\n", " +\n", "\n+\n"),
)
sources = st.lists(st.sampled_from(PARTS), max_size=14).map("".join)
replacements = st.text("ab1.*_[]()<>&;#!`~|{}\\-+=:\"'^é“ ", min_size=1, max_size=6).filter(
    lambda text: text == text.strip() and "  " not in text
)
readers = st.sampled_from([read_rst, read_asciidoc])


@settings(max_examples=800)
@given(readers, sources)
def test_every_mapped_character_is_that_of_the_source(read: Reader, source: str) -> None:
    check_map(read(source))


@settings(max_examples=800)
@given(readers, sources, replacements, st.data())
def test_a_word_is_replaced_by_any_text(read: Reader, source: str, replacement: str, data: st.DataObject) -> None:
    document = read(source)
    assume(words(document))
    span = data.draw(st.sampled_from(words(document)))
    changed = replaced(document, span, replacement)
    assume(changed is not None)
    assert changed is not None
    text = document.text
    assert read(changed).text == text[: span.start] + replacement + text[span.end :]


@pytest.mark.parametrize(
    ("read", "source", "word", "replacement", "expected"),
    [
        (read_rst, "The mayor met.", "mayor", "*a* b_", r"The \*a\* b\_ met."),
        (read_rst, "The **mayor** met.", "mayor", "council", "The **council** met."),
        (read_rst, "Title\n=====\n\nThe mayor.", "mayor", "a`b", "Title\n=====\n\nThe a\\`b."),
        (read_asciidoc, "The mayor met.", "mayor", "*a* b", "The &#42;a&#42; b met."),
        (read_asciidoc, "The *mayor* met.", "mayor", "council", "The *council* met."),
        (read_asciidoc, "= Title\n\nAT&amp;T", "&", "&", "= Title\n\nAT&#38;T"),
    ],
)
def test_a_replacement_is_written_as_its_place_asks(
    read: Reader, source: str, word: str, replacement: str, expected: str
) -> None:
    document = read(source)
    start = document.text.index(word)
    assert replaced(document, Span(start, start + len(word)), replacement) == expected
