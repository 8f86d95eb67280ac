"""Suppression comments in JSON hold for the line that its string writes, not for the line of the file."""

import json

import pytest

import copytaster

HTML = (
    "<p>The the ferry sails.</p>\n"
    '<p>The the <a href="x">harbour</a> is open. <!-- copytaster: ignore TYP301 --></p>\n'
    "<p>The the pier is shut.</p>"
)
WORDPRESS = json.dumps({"title": {"rendered": "The the ferry"}, "content": {"rendered": HTML}, "link": "x"})
LEXICAL = json.dumps({"root": {"children": [{"type": "html", "html": HTML}]}})
GHOST = json.dumps({"posts": [{"title": "The the ferry", "lexical": LEXICAL}]})


@pytest.mark.parametrize(("source", "format_"), [(WORDPRESS, "wordpress"), (GHOST, "ghost")])
def test_a_comment_silences_its_line_of_the_text(source: str, format_: str) -> None:
    found = copytaster.check(source, format=format_)
    assert [source[each.span.end :].lstrip(" ")[:4] for each in found] == ["ferr", "ferr", "pier"]


def test_the_next_line_is_that_of_the_text() -> None:
    text = "The the ferry.\n<!-- copytaster: ignore-next-line -->\nThe the pier.\nThe the quay."
    source = json.dumps({"title": "Ferry", "text": text})
    found = copytaster.check(source, format="jsonl")
    assert [source[each.span.end :][:6] for each in found] == [" ferry", " quay."]
