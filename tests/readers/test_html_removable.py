"""Deleting a line of a page together with the element that holds it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.readers.html import read_html

PARTS = (
    *("one", "two words", "x", " ", "\n", "\n  ", "&amp;", "<br>", "<hr>", "<img src=x>", "<img alt='Photo'>"),
    *("<!-- c -->", "<input>", "<script>s</script>", "<pre>", "</pre>", "<b>", "</b>", "<span>", "</span>"),
    *("<p>", "</p>", "<p>", "</p>", "<div>", "</div>", "<li>", "</li>", "<ul>", "</ul>", "<a href=x>", "</a>"),
    *("<p>Share</p>", "<li>Share</li>", "<div><span>Share</span></div>", "<button>Share</button>", "<td>", "<h2>"),
    *("</h2>", "<div hidden>", "<q lang=fr>", "</q>", "<form>", "</form>"),
)
sources = st.lists(st.sampled_from(PARTS), max_size=20).map("".join)


def without(source: str, line: str) -> str | None:
    """The source after the deletion of that line of its text; None if it cannot go."""
    document = read_html(source)
    span = document.removable(0 if document.text.startswith(line) else document.text.index(f"\n{line}") + 1)
    return None if span is None else source[: span.start] + source[span.end :]


@given(sources)
def test_the_rest_of_the_text_stays_as_it_is(source: str) -> None:
    document = read_html(source)
    lines = document.text.split("\n")
    start = 0
    for index, line in enumerate(lines):
        span = document.removable(start)
        if span is not None:
            fixed = read_html(source[: span.start] + source[span.end :])
            assert fixed.text.split("\n") == (lines[:index] + lines[index + 1 :] or [""])
        start += len(line) + 1


@pytest.mark.parametrize(
    ("source", "line", "fixed"),
    [
        ("<p>One.</p>\n  <p>Share</p>\n<p>Two.</p>\n", "Share", "<p>One.</p>\n<p>Two.</p>\n"),
        ("<p>One.</p><p>Share</p><p>Two.</p>", "Share", "<p>One.</p><p>Two.</p>"),
        ("<div><div><b>Share</b> this</div></div>", "Share", "<div></div>"),
        ("<ul><li>One</li><li><p>Share</p></li></ul>", "Share", "<ul><li>One</li></ul>"),
        ("<p>One</p><ul><li>Share</li></ul>", "Share", "<p>One</p>"),
        ("<p>One</p><p><a href=x>Share</a> <span>it</span></p>", "Share", "<p>One</p>"),
        ('<p>One</p><img src=x alt="Share icon">', "Share", '<p>One</p><img src=x alt="">'),
        ("<h2>Related</h2>\r\n<p>One</p>", "Related", "<p>One</p>"),
    ],
)
def test_an_element_goes_with_its_line(source: str, line: str, fixed: str) -> None:
    assert without(source, line) == fixed


@pytest.mark.parametrize(
    "source",
    [
        "<p>One<p>Share",  # not closed
        "One<p>Share</p>Two",  # would join two lines
        "<p>One<br>Share</p>",
        "<table><tr><td>Share</td></tr></table>",
        "<body>Share</body>",
        "<article>Share</article>",
        "<p>One</p><p><img src=photo.jpg>Share</p>",
        "<p>One</p><p>Share<!-- wp:more --></p>",
        "<p>One</p><b><p>Share</b></p>",
        "<p>One</p><p><i>Share</p>",
        "<p>One</p><p>Share<script>start()</script></p>",
        "<pre>One\n<div>Share</div>\n</pre>",
    ],
)
def test_nothing_goes_where_something_would_stay_or_break(source: str) -> None:
    assert without(source, "Share") is None
