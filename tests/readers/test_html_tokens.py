from itertools import pairwise

import pytest

from copytaster.readers.html_tokens import TokenKind, attributes, tokens


def shown(source: str) -> list[str]:
    """Every token in a short notation: text as it is, entities in braces, tags in angle brackets, raw content in #."""
    signs = {TokenKind.TEXT: "{0}", TokenKind.RAW: "#{0}#", TokenKind.ENTITY: "{{{1}}}", TokenKind.START: "<{1}>"}
    return [
        signs.get(token.kind, "</{1}>").format(source[token.start : token.end], token.value) for token in tokens(source)
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a &amp; b", ["a ", "{&}", " b"]),
        ("&copy2025 &copy; &ampx", ["{©}", "2025 ", "{©}", " ", "{&}", "x"]),
        ("&notit; &nosuch; R&D &", ["{¬}", "it; ", "&", "nosuch; R", "&", "D ", "&"]),
        ("&#8217;&#x2019;&#8217 &#146;&#0;&#", ["{’}", "{’}", "{’}", " ", "{’}", "{\ufffd}", "&", "#"]),
        ("&#99999999999;", ["{\ufffd}", "99;"]),
        ("<p>a</P ><BR/>", ["<p>", "a", "</p>", "<br>"]),
        ("<a title=\"x > y\" href='a>b' c=d>z", ["<a>", "z"]),
        ('<a title = "<b>">z', ["<a>", "z"]),
        ("1 < 2 <3 <", ["1 ", "<", " 2 ", "<", "3 ", "<"]),
        ("a<!-- <p> -->b<!-->c<!--->d<!-- x --!>e", ["a", "b", "c", "d", "e"]),
        ("a<!-- open", ["a"]),
        ("<!doctype html>a<?php echo ?>b<![CDATA[c]]>d</3>e", ["a", "b", "d", "e"]),
        ("a<p class", ["a"]),
        ("a</", ["a", "<", "/"]),
        ("<script>if (a<b) '</p>'</script >c", ["<script>", "#if (a<b) '</p>'#", "</script>", "c"]),
        ("<STYLE>a</STYLE>b<style>c", ["<style>", "#a#", "</style>", "b", "<style>", "#c#"]),
        ("<style></styled></style>", ["<style>", "#</styled>#", "</style>"]),
    ],
)
def test_tokens_are_those_of_browsers(source: str, expected: list[str]) -> None:
    assert shown(source) == expected


def test_attributes_are_decoded_and_the_first_of_a_name_counts() -> None:
    source = """<A Href = 'x&amp;y' lang=en-GB hidden data-a="1 > 0" LANG=fr>"""
    [token] = tokens(source)
    assert attributes(source, *token.attributes) == {"href": "x&y", "lang": "en-GB", "hidden": "", "data-a": "1 > 0"}


@pytest.mark.parametrize(
    "part",
    [
        "<a ",
        "<!--",
        "&a",
        "</a",
        "<a b='",
        '<a b=">" ',
        "<",
        "&#",
        "<![CDATA[",
        "<script>",
        "<!",
        "<a a=a",
        "='",
        "-->",
    ],
)
def test_a_long_damaged_source_is_read_to_its_end(part: str) -> None:
    # Quadratic work would keep this test busy for minutes.
    places = [(token.start, token.end) for token in tokens(part * 100_000)]
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
