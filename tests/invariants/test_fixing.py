"""Fixing settles, is done once, stays inside the text and leaves quotations alone: on real texts, with all rules."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from copytaster import api
from copytaster.model.settings import Settings
from tests.invariants import articles, laws
from tests.invariants.articles import Article


@pytest.fixture(scope="module")
def checker() -> api.Checker:
    """All rules, those still being tried out, too."""
    return api.prepare(Settings(preview=True))


def _dressed(data: Path) -> Iterator[Article]:
    return map(articles.as_page, articles.plain(data))


def _marked_up(data: Path) -> Iterator[Article]:
    return map(articles.as_markdown, articles.plain(data))


@pytest.mark.parametrize(
    ("collect", "format_", "characters"),
    [
        pytest.param(articles.plain, "text", 3_000_000, id="texts"),
        pytest.param(_dressed, "html", 1_500_000, id="texts-as-html"),
        pytest.param(_marked_up, "markdown", 1_500_000, id="texts-as-markdown"),
        pytest.param(articles.pages, "html", 5_000_000, id="pages"),
    ],
)
def test_the_laws_hold(
    data: Path, checker: api.Checker, collect: Callable[[Path], Iterator[Article]], format_: str, characters: int
) -> None:
    broken = [
        (article.name, fault)
        for article in articles.sample(collect(data), characters)
        for fault in laws.broken_fixing(checker, article.text, format_)
    ]
    assert broken == []


def test_a_line_that_its_neighbours_make_certain_keeps_its_quotation(checker: api.Checker) -> None:
    text = (
        "The ferry to the island sails again from Monday, the harbour office said.\n"
        "Sign up\nBy clicking “Sign Up”, you accept our Terms of Service and Privacy Policy.\nAdvertisement\n"
    )
    assert "“Sign Up”" in checker.fix_source(text).text


def test_the_finder_of_these_tests_knows_quotations() -> None:
    text = 'He said: “We sail.” Then "the mate" and « la mer ». A 6" nail.\n"One" and "two words", 5" and 6".\n'
    found = [span.of(text) for span in laws.certain_quotations(text)]
    assert found == ["We sail.", "la mer", "One", "two words"]
    assert list(laws.lost_quotations("“We sail on Monday.”", "We sail, on Monday")) == []
    assert list(laws.lost_quotations("“We sail on Monday.”", "We sail Monday")) != []


def test_comments_that_silence_nothing_are_told_apart(checker: api.Checker) -> None:
    comment = "<!-- copytaster: ignore NAM -->"
    text = f"One line.\n{comment} and {comment}\n\nThe last line. {comment}\n"
    found = checker.check_source(text)
    assert [(diagnostic.line, diagnostic.column) for diagnostic in found] == [(2, 1), (2, 37), (4, 16)]
    assert list(laws.broken_diagnostics(text, found)) == []
