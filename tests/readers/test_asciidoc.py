import datetime

import pytest

from copytaster.model.document import Dated
from copytaster.readers.asciidoc import read_asciidoc


def zones(source: str) -> list[tuple[str, str]]:
    document = read_asciidoc(source)
    return [(zone.kind.value, zone.span.of(document.text)) for zone in document.zones]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("One\ntwo.\n\nThree.", "One two.\nThree."),
        ("= Title\n\n== Section\n\nText", "Title\nSection\nText"),
        ("*a* _b_ `c` #d# un**believ**able H~2~O", "a b c d unbelievable H2O"),
        ("*a _b_ c* and [.x]#d#", "a b c and d"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        ("https://a.b[the map], link:c[here], <<d,there>>, <<e>>", "the map, here, there, "),
        ("AT&amp;T &#8217; \\*a* {name}", "AT&T ’ *a* \ufffc"),
        ('He said "`yes`".', "He said “yes”."),
        ("A fact.footnote:[Not so.] B", "A fact. B"),
        ("one +\ntwo", "one\ntwo"),
        (
            "----\ncode\n----\n\n....\nliteral\n....\n\n++++\npass\n++++\n\n////\nno\n////\n\n```py\nx\n```\nText",
            "Text",
        ),
        ("====\nExample.\n====\n\n****\nAside.\n****\n\n--\nOpen.\n--", "Example.\nAside.\nOpen."),
        ("[source,py]\nx = 1\n\n[listing]\n--\ny\n--\nText", "Text"),
        ("[[anchor]]\n[role]\nText", "Text"),
        (".The title\nText", "The title\nText"),
        ("image::a.png[The river, 100]\n\nvideo::b[]\n\ntoc::[]\n\nText", "The river\nText"),
        ("* one\ntwo\n** three\n. four\n- five\n+\nsix\n\n* [x] seven", "one two\nthree\nfour\nfive\nsix\nseven"),
        ("term:: the definition", "term\nthe definition"),
        ("NOTE: Be careful.", "Be careful."),
        ("|===\n|a |b\n|===\n\nText", "Text"),
        ("Text\n\n literal\n\nEnd", "Text\nEnd"),
        ("// comment\nText\n\n'''\n\nEnd", "Text\nEnd"),
        ("One\r\ntwo.\r\n\r\nThree.\r\n", "One two.\nThree."),
        ("", ""),
    ],
)
def test_the_text_is_the_prose(source: str, text: str) -> None:
    assert read_asciidoc(source).text == text.strip()


def test_zones_tell_what_the_parts_are() -> None:
    source = "= Flood\n\nSee https://a.b[the map], http://c.d and `x` {y}.\n\n* One\n\n[quote]\n____\nQuoted\n____\n\n.Photo\ntext\n"
    assert zones(source) == [
        ("heading", "Flood"),
        ("link", "the map"),
        ("url", "http://c.d"),
        ("code", "x"),
        ("embed", "\ufffc"),
        ("list", "One"),
        ("blockquote", "Quoted"),
        ("caption", "Photo"),
    ]


@pytest.mark.parametrize(
    "head",
    [
        "= River floods\nAda Brook <a@b.example>\nv1.0, 2025-04-21\n:lang: en\n",
        ":lang: en\n= River floods\n:author: Ada Brook\n:revdate: 2025-04-21\n",
    ],
)
def test_the_head_tells_about_the_article(head: str) -> None:
    document = read_asciidoc(head + "\nText.", "flood.adoc")
    assert (document.title, document.byline, document.language) == ("River floods", "Ada Brook", "en")
    assert document.published == Dated(datetime.date(2025, 4, 21), "metadata")
    assert (document.path, document.format, document.text) == ("flood.adoc", "asciidoc", "River floods\nText.")


@pytest.mark.parametrize(
    "part",
    [
        "*",
        "*a ",
        "_",
        "`",
        "#",
        "+",
        "^",
        "~",
        "{",
        "<<",
        "[",
        '"`',
        "&",
        "----\n",
        "a\n",
        ".a\n",
        "* a\n",
        "a::",
        "link:",
    ],
)
def test_a_long_strange_text_is_read_to_its_end(part: str) -> None:
    # Quadratic work would keep this test busy for minutes.
    assert read_asciidoc(part * 50_000).source == part * 50_000
