import datetime

import pytest

from copytaster.model.document import Dated
from copytaster.readers.rst import read_rst


def zones(source: str) -> list[tuple[str, str]]:
    document = read_rst(source)
    return [(zone.kind.value, zone.span.of(document.text)) for zone in document.zones]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("One\ntwo.\n\nThree.", "One two.\nThree."),
        ("=====\nTitle\n=====\n\nSub\n---\n\nText\n\n----\n\nEnd", "Title\nSub\nText\nEnd"),
        ("*a* **b** ``c`` d_ `e f`_ `g <h>`__ `i`", "a b c d e f g i"),
        (":ref:`a b <c>` and :sub:`2` and :code:`x`", "a b and 2 and x"),
        (r"2 \* 3, un\ **believ**\ able, a\\b", r"2 * 3, unbelievable, a\b"),
        ("Text [1]_ more [#a]_.\n\n.. [1] A note\n   goes on.", "Text more.\nA note goes on."),
        ("The |name| met.", "The \ufffc met."),
        ("2 * 3 * 4 and snake_case and a_ b", "2 * 3 * 4 and snake_case and a b"),
        ("Like this::\n\n    code\n\n    more\n\nText", "Like this:\nText"),
        ("::\n\n    code\n\nText", "Text"),
        (".. note:: A note\n   goes on.\n\n   More.\n\nText", "A note goes on.\nMore.\nText"),
        (".. figure:: a.png\n   :alt: b\n\n   The *caption*.\n\nText", "The caption.\nText"),
        (".. code-block:: py\n\n   x\n\n.. image:: a\n\n.. unknown:: b\n\n   c\n\nText", "Text"),
        (".. a comment\n   goes on\n\n.. _target: http://a\n\n.. |x| replace:: y\n\n__ http://b\n\nText", "Text"),
        ("- one\n  two\n\n  three\n- four\n\n  * five\n\n1. six\n#. seven", "one two\nthree\nfour\nfive\nsix\nseven"),
        ("term\n    the definition", "term\nthe definition"),
        ("| one\n| two", "one\ntwo"),
        ("+---+---+\n| a | b |\n+---+---+\n\nText\n\n=== ===\n a   b\n=== ===\n", "Text"),
        (">>> 1 + 1\n2\n\nText", "Text"),
        (":field: value\n\nText", "Text"),
        ("One\r\ntwo.\r\n\r\nThree.\r\n", "One two.\nThree."),
        ("", ""),
    ],
)
def test_the_text_is_the_prose(source: str, text: str) -> None:
    assert read_rst(source).text == text


def test_zones_tell_what_the_parts_are() -> None:
    source = "Flood\n=====\n\nSee `the map <m>`_ and ``x`` |y|.\n\n- One\n\nText.\n\n    Quoted\n\n.. figure:: a\n\n   Photo\n"
    assert zones(source) == [
        ("heading", "Flood"),
        ("link", "the map"),
        ("code", "x"),
        ("embed", "\ufffc"),
        ("list", "One"),
        ("blockquote", "Quoted"),
        ("caption", "Photo"),
    ]


@pytest.mark.parametrize(
    "head",
    [
        "River floods\n============\n\n:Author: Ada Brook\n:Date: 2025-04-21\n:Lang: en\n",
        ".. title: River floods\n.. author: Ada Brook\n.. date: 2025-04-21 10:00\n.. lang: en\n",
    ],
)
def test_the_head_tells_about_the_article(head: str) -> None:
    document = read_rst(head + "\nText.", "flood.rst")
    assert (document.title, document.byline, document.language) == ("River floods", "Ada Brook", "en")
    assert document.published == Dated(datetime.date(2025, 4, 21), "metadata")
    assert (document.path, document.format) == ("flood.rst", "rst")


def test_directives_nested_without_end_are_left_out() -> None:
    source = "".join("   " * level + ".. note::\n\n" for level in range(500)) + "   " * 500 + "Text.\n"
    assert read_rst(source).text == ""


@pytest.mark.parametrize(
    "part",
    [
        "*",
        "*a ",
        "`",
        "``",
        "`a ",
        "|",
        "|a",
        "[",
        "_",
        "a_",
        "\\",
        "\n a",
        "a\n===\n",
        ":a:",
        "- a\n",
        ".. x\n",
        "::\n",
    ],
)
def test_a_long_strange_text_is_read_to_its_end(part: str) -> None:
    # Quadratic work would keep this test busy for minutes.
    assert read_rst(part * 50_000).source == part * 50_000
