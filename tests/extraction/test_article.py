"""The article of a page, told from the rest of it."""

import datetime
import socket

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from copytaster.extraction.article import PageArticle, find_article
from copytaster.extraction.write import write_markdown, write_text
from copytaster.model.errors import SourceError
from copytaster.readers.html import read_html
from tests.extraction.pages import PAGE, PARAGRAPHS


def article(page: str = PAGE, *, markdown: bool = False, fast: bool = False) -> PageArticle:
    found = find_article(page, "page.html", markdown=markdown, fast=fast)
    assert found is not None
    return found


ARTICLE = PageArticle(read_html(PAGE), "Text.\n", None, None, datetime.date(2025, 4, 22), None)


@pytest.mark.parametrize("fast", [False, True])
def test_the_article_is_found_with_title_byline_and_date(fast: bool) -> None:
    found = article(fast=fast)
    assert (found.byline, found.published) == ("Ann Berg", datetime.date(2025, 4, 22))
    assert found.url == "https://post.example/bridge"
    assert found.title == "Bridge shut for a month"
    assert [line for line in found.body.splitlines() if line in PARAGRAPHS] == list(PARAGRAPHS)
    assert "World news" not in found.body
    assert found.title not in found.body


def test_text_has_header_lines_and_an_empty_line_between_paragraphs() -> None:
    text, header = write_text(article())
    assert text[:header] == "Bridge shut for a month\nAnn Berg\n22 April 2025\n\n"
    assert text[header:] == "\n\n".join((PARAGRAPHS[0], "What comes next", *PARAGRAPHS[1:])) + "\n"


def test_markdown_has_front_matter_and_headings() -> None:
    text, header = write_markdown(article(markdown=True))
    assert text[:header] == (
        "---\ntitle: Bridge shut for a month\nauthor: Ann Berg\ndate: 2025-04-22\n"
        "source: https://post.example/bridge\n---\n\n"
    )
    assert "\n\n## What comes next\n\n" in text


def test_what_a_page_does_not_say_is_left_away() -> None:
    bare = PAGE[PAGE.index("<body>") :]
    text, header = write_text(article(bare)._replace(title=None))
    assert (text[:header], header) == ("", 0)


@given(st.text(min_size=1, max_size=40).map(lambda text: " ".join(text.split())).filter(bool))
@example('He said: "No" # again')
@example("True")
@example("2025")
@example("- item")
@example("Bridge: shut")
@example("Bridge #4:")
def test_front_matter_is_yaml_that_reads_the_same(title: str) -> None:
    found = ARTICLE._replace(title=title, byline=title)
    text, _ = write_markdown(found)
    front_matter = yaml.safe_load(text.split("\n---\n")[0].removeprefix("---\n"))
    assert (front_matter["title"], front_matter["author"]) == (title, title)
    assert front_matter["date"] == datetime.date(2025, 4, 22)


@pytest.mark.parametrize("unset", ["0001-01-01", "1970-01-01"])
def test_a_date_that_was_never_set_is_none(unset: str) -> None:
    assert article(PAGE.replace("2025-04-22", unset)).published is None


def test_lists_and_tables_stay_together_in_text() -> None:
    rows = "<ul><li>One pier is cracked.</li><li>Two are sound.</li></ul>"
    rows += "<table><tr><td>North</td><td>4 mm</td></tr><tr><td>South</td><td>6 mm</td></tr></table>"
    text, _ = write_text(article(PAGE.replace("<h2>", f"{rows}<h2>")))
    assert "- One pier is cracked.\n- Two are sound.\n\n" in text
    assert "North\t4 mm\nSouth\t6 mm\n\n" in text


@pytest.mark.parametrize("page", ["", " ", "<html></html>", "<html><body><nav>Home</nav></body></html>", "\x0b<"])
@pytest.mark.parametrize("fast", [False, True])
def test_a_page_without_article_yields_none(page: str, fast: bool) -> None:
    assert find_article(page, fast=fast) is None


def test_a_page_nested_too_deep_for_the_fast_way_is_an_error() -> None:
    page = "<div>" * 50_000 + PARAGRAPHS[0]
    with pytest.raises(SourceError, match=r"page\.html: elements nest more than 5000 deep"):
        find_article(page, "page.html", fast=True)
    find_article(page)


@pytest.mark.parametrize(
    "page", ["<p>" * 50_000 + PARAGRAPHS[0], "<" * 200_000, "&" * 200_000, "<table><tr><td>" * 5_000 + PARAGRAPHS[0]]
)
@pytest.mark.parametrize("fast", [False, True])
def test_damaged_markup_is_no_crash(page: str, fast: bool) -> None:
    found = find_article(page, fast=fast)
    assert found is None or found.body


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert article().body
