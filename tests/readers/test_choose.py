import pytest

from copytaster.model.errors import SettingsError
from copytaster.readers.choose import format_of, read


@pytest.mark.parametrize(
    ("path", "source", "expected"),
    [
        ("story.txt", "<html>", "text"),
        ("story.HTML", "plain", "html"),
        ("a.b/story.htm", "", "html"),
        (r"C:\news\story.xhtml", "", "html"),
        ("story.md", "<p>", "markdown"),
        ("story.MDX", "", "mdx"),
        ("story.rst", "", "rst"),
        ("story.adoc", "", "asciidoc"),
        ("story", "The council met.", "text"),
        ("story", "  \n<!DOCTYPE html>\n<html>", "html"),
        (".html", "The council met.", "text"),
        (None, "<p>The council met.</p>", "html"),
        (None, "<pause> The council met.", "text"),
        (None, "", "text"),
        ("post.json", "The council met.", "json"),
        ("posts.jsonl", "", "jsonl"),
        ("posts.NDJSON", "", "jsonl"),
        ("story.txt", '{"a": 1}', "text"),
        (None, '\ufeff [\n {"a": 1}]', "json"),
        (None, '{"a": 1}\r\n{"a": 2}\r\n', "jsonl"),
        (None, '{\n"a": 1}\n', "json"),
        (None, "[Updated] The council met.", "text"),
        (None, "{{ title }}", "text"),
    ],
)
def test_the_format_is_told_from_the_extension_and_then_from_the_content(
    path: str | None, source: str, expected: str
) -> None:
    assert format_of(path, source) == expected


def test_every_reader_keeps_source_path_and_format() -> None:
    for name in ("text", "html"):
        (document,) = read("The council met.", format=name, path="story")
        assert (document.source, document.text) == ("The council met.", "The council met.")
        assert (document.path, document.format) == ("story", name)


def test_without_a_format_it_is_told_from_the_source() -> None:
    (document,) = read("<p>Hello</p>", format=None)
    assert document.text == "Hello"


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(SettingsError, match=r"unknown format “docx”; known formats: .*html, .*text"):
        read("", format="docx")
