"""Payloads of content systems: their words, what they say about the article, and what they are not."""

import contextlib
import datetime
import json
from collections.abc import Iterator
from typing import Any

import pytest

import copytaster
from copytaster.model.document import Document
from copytaster.model.errors import SourceError
from copytaster.model.rule import Rule
from copytaster.readers.choose import read

DAY = datetime.date(2025, 3, 4)

WORDPRESS = {
    "id": 7,
    "date": "2025-03-04T10:00:00",
    "link": "https://example.org/a",
    "lang": "en",
    "title": {"rendered": "Bridge &#8211; a colour"},
    "content": {"rendered": '<!-- wp:paragraph {"colour":1} -->\n<p>The <b>colour</b> faded.</p>\n<!-- /wp -->'},
    "excerpt": {"rendered": "<p>The colour faded [&hellip;]</p>"},
    "_embedded": {"author": [{"name": "Ann Lee"}]},
}
ANS = {
    "type": "story",
    "language": "en",
    "canonical_url": "/a",
    "content_elements": [
        {"type": "text", "content": "The <i>colour</i> faded."},
        {"type": "header", "content": "Why"},
        {"type": "list", "items": [{"type": "text", "content": "one"}, {"type": "list", "items": []}]},
        {"type": "quote", "content_elements": [{"type": "text", "content": "No."}], "citation": {"content": "Mayor"}},
        {"type": "image", "caption": "The bridge", "url": "https://example.org/colour.jpg"},
        {"type": "raw_html", "content": "<p>colour</p>"},
        {"type": "table", "header": [{"content": "h"}], "rows": [[{"content": "c"}]]},
    ],
    "credits": {"by": [{"name": "Ann Lee"}, {"name": "Bo Ray"}]},
    "display_date": "2025-03-04T09:00:00Z",
    "headlines": {"basic": "Bridge"},
    "subheadlines": {"basic": "A sub"},
}
LEXICAL = {
    "root": {
        "children": [
            {"type": "heading", "tag": "h2", "children": [{"type": "text", "text": "Why"}]},
            {
                "type": "paragraph",
                "children": [
                    {"type": "text", "text": "The col", "format": 1},
                    {"type": "text", "text": "our ", "format": 0},
                    {"type": "link", "url": "https://e.org", "children": [{"type": "text", "text": "faded"}]},
                    {"type": "linebreak"},
                    {"type": "text", "text": "ls", "format": 16},
                ],
            },
            {"type": "html", "html": "<p>A &amp; <b>B</b></p>"},
            {
                "type": "list",
                "children": [
                    {
                        "type": "listitem",
                        "children": [
                            {"type": "text", "text": "one"},
                            {
                                "type": "list",
                                "children": [{"type": "listitem", "children": [{"type": "text", "text": "two"}]}],
                            },
                        ],
                    }
                ],
            },
            {"type": "callout", "calloutText": "<p>Note</p>", "calloutEmoji": "x"},
            {"type": "image", "src": "x.jpg", "alt": "A bridge", "caption": "<span>Seen</span>"},
            {"type": "codeblock", "code": "colour = 1", "caption": ""},
        ]
    }
}
GHOST = {
    "posts": [
        {
            "title": "Bridge",
            "lexical": json.dumps(LEXICAL),
            "html": "<p>The colour faded</p>",
            "custom_excerpt": None,
            "published_at": "2025-03-04T08:00:00.000Z",
            "url": "https://example.org/a",
            "authors": [{"name": "Ann Lee"}],
        }
    ]
}
MOBILEDOC = {
    "version": "0.3.1",
    "atoms": [["soft-return", "", {}]],
    "cards": [["image", {"src": "x", "caption": "Seen"}], ["html", {"html": "<p>A</p>"}]],
    "markups": [["strong"]],
    "sections": [
        [1, "h2", [[0, [], 0, "Why"]]],
        [1, "p", [[0, [0], 1, "The col"], [0, [], 0, "our faded"], [1, [], 0, 0], [0, [], 0, "fast"]]],
        [3, "ul", [[[0, [], 0, "one"]], [[0, [], 0, "two"]]]],
        [10, 0],
        [10, 1],
        [10, 99],
    ],
}
RICH_TEXT = {
    "nodeType": "document",
    "content": [
        {"nodeType": "heading-2", "content": [{"nodeType": "text", "value": "Why", "marks": []}]},
        {
            "nodeType": "paragraph",
            "content": [
                {"nodeType": "text", "value": "The col", "marks": [{"type": "bold"}]},
                {"nodeType": "text", "value": "our faded ", "marks": []},
                {"nodeType": "embedded-entry-inline", "content": [], "data": {}},
                {"nodeType": "hyperlink", "content": [{"nodeType": "text", "value": " here", "marks": []}]},
            ],
        },
        {
            "nodeType": "unordered-list",
            "content": [
                {
                    "nodeType": "list-item",
                    "content": [{"nodeType": "paragraph", "content": [{"nodeType": "text", "value": "one"}]}],
                }
            ],
        },
    ],
}
CONTENTFUL = {
    "sys": {"publishedAt": "2025-03-04T00:00:00Z"},
    "fields": {
        "slug": {"en-GB": "colour"},
        "body": {"en-GB": RICH_TEXT},
        "title": {"en-GB": "Bridge", "uk": "Міст"},
    },
}
PORTABLE = {
    "_type": "post",
    "title": "Bridge",
    "publishedAt": "2025-03-04T00:00:00Z",
    "language": "en",
    "author": {"name": "Ann Lee"},
    "body": [
        {"_type": "block", "style": "h2", "children": [{"_type": "span", "text": "Why"}]},
        {
            "_type": "block",
            "style": "normal",
            "markDefs": [{"_key": "k", "_type": "link", "href": "https://e.org"}],
            "children": [
                {"_type": "span", "text": "The col", "marks": ["strong"]},
                {"_type": "span", "text": "our ", "marks": []},
                {"_type": "span", "text": "faded", "marks": ["k"]},
            ],
        },
        {"_type": "image", "alt": "A bridge", "asset": {}},
    ],
}
FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "News",
    "language": "en",
    "items": [
        {"id": "1", "title": "Bridge", "content_html": "<p>The colour</p>", "date_published": "2025-03-04T00:00:00Z"},
        {"id": "2", "content_text": "Second\nline", "url": "https://e.org", "authors": [{"name": "Ann Lee"}]},
    ],
}


def documents(payload: Any, format_: str | None = None, **dumping: Any) -> tuple[Document, ...]:
    return read(json.dumps(payload, **dumping), format=format_)


def zones(document: Document) -> list[tuple[str, str]]:
    return [(zone.kind.value, zone.span.of(document.text)) for zone in document.zones]


def test_wordpress() -> None:
    (post,) = documents(WORDPRESS)
    assert (post.format, post.text) == ("wordpress", "Bridge – a colour\nThe colour faded.")
    assert (post.title, post.language, post.url, post.byline) == (
        "Bridge – a colour",
        "en",
        "https://example.org/a",
        "Ann Lee",
    )
    assert post.published is not None
    assert post.published == (DAY, "metadata")
    assert ("heading", "Bridge – a colour") in zones(post)
    assert [found.text for found in documents([WORDPRESS, WORDPRESS], "wordpress")] == [post.text] * 2


def test_wordpress_reads_what_is_stored_and_parts_its_paragraphs() -> None:
    stored = {"raw": "First\r\n\r\nsecond <b>one</b>\nline", "rendered": "<p>First</p>"}
    (post,) = documents({"title": {"raw": "T"}, "content": stored, "excerpt": {"raw": "A lead of its own"}})
    assert post.text == "T\nFirst\nsecond one line\nA lead of its own"


def test_ans() -> None:
    (story,) = documents(ANS)
    assert story.format == "ans"
    assert story.text.split("\n") == [
        *("Bridge", "A sub", "The colour faded.", "Why", "one", "No.", "Mayor", "The bridge", "h", "c")
    ]
    assert (story.title, story.language, story.url, story.byline) == ("Bridge", "en", "/a", "Ann Lee, Bo Ray")
    assert story.published == (DAY, "metadata")
    kinds = [("heading", "Why"), ("list", "one"), ("blockquote", "No."), ("caption", "The bridge"), ("table", "c")]
    assert set(kinds) <= set(zones(story))


def test_ghost_lexical() -> None:
    (post,) = documents(GHOST)
    assert post.format == "ghost"
    assert post.text == "Bridge\nWhy\nThe colour faded\nls\nA & B\none\ntwo\nNote\nA bridge\nSeen"
    assert (post.title, post.url, post.byline) == ("Bridge", "https://example.org/a", "Ann Lee")
    assert post.published == (DAY, "metadata")
    kinds = [("heading", "Why"), ("link", "faded"), ("code", "ls"), ("list", "two"), ("caption", "Seen")]
    assert set(kinds) <= set(zones(post))


def test_ghost_mobiledoc_and_html() -> None:
    (post,) = documents({"posts": [{"title": "Bridge", "mobiledoc": json.dumps(MOBILEDOC)}]})
    assert post.text == "Bridge\nWhy\nThe colour faded\nfast\none\ntwo\nSeen\nA"
    (post,) = documents({"post": {"current": {"title": "Bridge", "lexical": None, "html": "<p>A</p><p>B</p>"}}})
    assert post.text == "Bridge\nA\nB"


def test_contentful_makes_an_article_of_each_locale() -> None:
    english, ukrainian = documents(CONTENTFUL)
    assert english.text == "Bridge\nWhy\nThe colour faded \N{OBJECT REPLACEMENT CHARACTER} here\none"
    assert (english.format, english.language, english.published) == ("contentful", "en-GB", (DAY, "metadata"))
    assert {("heading", "Why"), ("list", "one"), ("link", " here")} <= set(zones(english))
    assert (ukrainian.text, ukrainian.language) == ("Міст", "uk")
    assert [found.text for found in documents(RICH_TEXT)] == [english.text.removeprefix("Bridge\n")]
    assert len(documents({"items": [CONTENTFUL, CONTENTFUL]})) == 4


def test_portable_text() -> None:
    (post,) = documents(PORTABLE)
    assert (post.format, post.text) == ("portable-text", "Bridge\nWhy\nThe colour faded\nA bridge")
    assert (post.title, post.language, post.byline) == ("Bridge", "en", "Ann Lee")
    assert post.published == (DAY, "metadata")
    assert {("heading", "Why"), ("link", "faded"), ("caption", "A bridge")} <= set(zones(post))
    assert [found.text for found in documents(PORTABLE["body"])] == ["Why\nThe colour faded\nA bridge"]
    assert len(documents({"result": [PORTABLE, PORTABLE]})) == 2


def test_json_feed() -> None:
    first, second = documents(FEED)
    assert (first.format, first.text, first.title, first.language) == (
        "json-feed",
        "Bridge\nThe colour",
        "Bridge",
        "en",
    )
    assert first.published == (DAY, "metadata")
    assert (second.text, second.url, second.byline) == ("Second\nline", "https://e.org", "Ann Lee")


def test_json_lines_hold_any_shape() -> None:
    record = {"headline": "Bridge", "body": "<p>The</p><p>colour</p>", "published": "2025-03-04", "lang": "en"}
    lines = [record, {"title": "T", "text": "One\nTwo", "url": "u", "author": "Ann"}, WORDPRESS, {"title": None}]
    source = "\n\n".join(map(json.dumps, [*lines[:3], {"title": ""}])) + "\r\n"
    found = read(source, format=None, path="a.jsonl")
    assert [document.text for document in found[:2]] == ["Bridge\nThe\ncolour", "T\nOne\nTwo"]
    assert len(found) == 3
    assert (found[0].published, found[0].language) == ((DAY, "metadata"), "en")
    assert (found[1].url, found[1].byline) == ("u", "Ann")
    assert all(document.source == source for document in found)


def test_json_of_any_shape_by_its_fields() -> None:
    payload = {"article": {"body": "<p>A</p><p>B</p>", "name": "T", "on": "2025-03-04", "by": ["Ann", "Bo"]}}
    fields = ("article.name:title", "article.body:html", "article.on:date", "article.by:byline")
    (document,) = read(json.dumps(payload), format="json", fields=fields)
    assert (document.text, document.title, document.byline) == ("T\nA\nB", "T", "Ann, Bo")
    assert document.published == (DAY, "metadata")
    listed = {"items": [{"t": "One", "ps": ["a", "b"]}, {"t": "Two", "ps": []}, {}]}
    found = read(json.dumps(listed), format="json", fields=("items[].t:title", "items[].ps[]"))
    assert [document.text for document in found] == ["One\na\nb", "Two"]
    found = read(json.dumps({"t": "One", "ps": ["a", "b"]}), format="json", fields=("t:title", "ps[]"))
    assert [document.text for document in found] == ["One\na\nb"]
    assert [document.text for document in read('{"x": "a"}\n{"x": "b"}', format="jsonl", fields=("x",))] == ["a", "b"]
    (document,) = read(json.dumps(WORDPRESS), format="json", fields=("nowhere",))
    assert document.format == "wordpress"


@pytest.mark.parametrize("format_", ["json", "ans", "contentful", "ghost", "json-feed", "portable-text", "wordpress"])
def test_an_unknown_payload_says_what_is_known(format_: str) -> None:
    with pytest.raises(SourceError, match=r"^a.json: this is no payload .*(copytaster.toml|--as json)"):
        read('{"a": {"b": [1, "x"]}}', format=format_, path="a.json")


def test_an_unknown_line_is_reported() -> None:
    with pytest.raises(SourceError, match=r"^a.jsonl:2: this line holds no article"):
        read('{"text": "a"}\n{"x": 1}', format=None, path="a.jsonl")
    with pytest.raises(SourceError, match=r"^a.jsonl:3: column 7: “}” is not expected here"):
        read('{"text": "a"}\n\n{"x": }', format=None, path="a.jsonl")


@pytest.mark.parametrize("hostile", ["[]", "{}", "null", "1", '"x"', '{"posts": []}', '{"items": [1, null, []]}'])
@pytest.mark.parametrize("format_", ["json", "jsonl", "ans", "contentful", "ghost", "portable-text", "wordpress"])
def test_odd_payloads_have_no_articles_or_are_refused(hostile: str, format_: str) -> None:
    with contextlib.suppress(SourceError):
        assert read(hostile, format=format_) == ()


def replaced(payload: Any, other: Any) -> Iterator[Any]:
    """The payload with each value in it replaced in turn."""
    yield other
    members = payload.items() if isinstance(payload, dict) else enumerate(payload) if isinstance(payload, list) else ()
    for key, value in members:
        for changed in replaced(value, other):
            copied = payload.copy()
            copied[key] = changed
            yield copied


@pytest.mark.parametrize("other", [None, 3, -1, True, "x", [], {}, [[1]], [{"a": []}], {"type": "text", "text": 1}])
@pytest.mark.parametrize("payload", [ANS, WORDPRESS, GHOST, CONTENTFUL, PORTABLE, FEED])
def test_members_of_other_kinds_are_passed_over_or_refused(payload: Any, other: Any) -> None:
    for changed in replaced(payload, other):
        with contextlib.suppress(SourceError):
            documents(changed, "json")


@pytest.mark.parametrize("other", [None, 3, -1, 1e999, True, "x", [], {}, [[1]], [{"a": []}]])
@pytest.mark.parametrize(("field", "content"), [("lexical", LEXICAL), ("mobiledoc", MOBILEDOC)])
def test_nodes_of_other_kinds_are_passed_over(field: str, content: Any, other: Any) -> None:
    for changed in replaced(content, other):
        assert documents({"posts": [{"title": "t", field: json.dumps(changed)}]}, "ghost")


@pytest.mark.parametrize("payload", [ANS, WORDPRESS, GHOST, CONTENTFUL, PORTABLE, FEED])
@pytest.mark.parametrize("indent", [None, 1])
def test_findings_point_at_the_source_and_fixes_keep_the_rest(
    payload: Any, indent: int | None, colour: tuple[Rule, ...]
) -> None:
    source = json.dumps(payload, indent=indent).replace("\n", "\r\n")
    found = copytaster.check(source, format="json", rules=colour)
    assert found
    assert [diagnostic.span for diagnostic in found] == sorted(diagnostic.span for diagnostic in found)
    for diagnostic in found:
        assert diagnostic.excerpt == diagnostic.span.of(source)
        assert diagnostic.excerpt.startswith("col")
        assert diagnostic.excerpt.endswith("our")
    fixed = copytaster.fix(source, format="json", rules=colour)
    # What is split over marks is shown, not mended.
    assert all(diagnostic.excerpt != "colour" for diagnostic in fixed.remaining)
    changed = source
    for diagnostic in reversed(found):
        if diagnostic.fixes:
            changed = changed[: diagnostic.span.start] + "color" + changed[diagnostic.span.end :]
    assert fixed.text == changed
