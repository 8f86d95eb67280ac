"""Limits of the chrome checks that the examples of their rules do not show."""

from types import SimpleNamespace
from typing import Any

import pytest

from copytaster.checks import (
    chrome_contains,
    chrome_expression,
    chrome_glued_words,
    chrome_vocabulary,
    duplicate_headline,
)
from copytaster.english.folding import fold
from copytaster.english.lines import find_lines
from copytaster.model.fix import Applicability
from copytaster.model.rule import Header
from copytaster.model.severity import Severity

PARAGRAPH = "The council of Halden voted on Monday for a tram that will cost 40 million euros."
OPTIONS: dict[str, Any] = {
    "labels": ["related articles", "read more"],
    "buttons": ["read more"],
    "names": ["share", "x"],
    "alone": ["facebook", "email"],
    "contains": ["in your inbox"],
    "expressions": [r"\d{1,9}"],
}


def found(check: Any, text: str, anchor: str = "", **options: Any) -> list[tuple[str, Severity | None, str]]:
    folded = fold(text)
    hits = [place for place in range(len(text)) if folded.startswith(anchor, place)] if anchor else []
    analysis = SimpleNamespace(text=text, folded=folded, lines=find_lines(text))
    header = Header("CHR999", "“{match}”", Applicability.SAFE)
    results = list(check.find(analysis, header, hits, OPTIONS | options))
    trust = [finding.fixes[0].applicability.label if finding.fixes else "none" for finding in results]
    return [(f.span.of(text), f.severity, t) for f, t in zip(results, trust, strict=True)]


def test_one_network_name_alone_is_not_deleted_without_asking() -> None:
    assert found(chrome_vocabulary, f"{PARAGRAPH}\nFacebook\n{PARAGRAPH}", "facebook") == [("Facebook", None, "unsafe")]
    assert found(chrome_vocabulary, f"Facebook | X\n{PARAGRAPH}", "facebook") == [("Facebook | X", None, "safe")]


def test_weak_names_alone_are_no_row() -> None:
    assert found(chrome_vocabulary, "Share\nX", "share") == []


def test_a_phrase_inside_a_longer_word_or_a_quotation_does_not_tell() -> None:
    assert found(chrome_contains, "News in your inboxes", "inbox") == []
    assert found(chrome_contains, "“It landed in your inbox,” she said.", "inbox") == []
    assert found(chrome_contains, "News in your inbox every day", "inbox") != []


def test_a_standfirst_that_repeats_words_of_the_headline_is_left_alone() -> None:
    text = f"Halden Votes for Tram to Harbour\nThe tram will run from the harbour of Halden.\n{PARAGRAPH}"
    assert found(duplicate_headline, text) == []


@pytest.mark.parametrize("unit", ["a", "\n", " ", "Related articles\n", "Share X ", "BusinessSport", "1", "email\n\n"])
@pytest.mark.parametrize(
    ("check", "anchor"),
    [
        (chrome_contains, "a"),
        (chrome_expression, ""),
        (chrome_glued_words, "s"),
        (chrome_vocabulary, "email"),
        (duplicate_headline, ""),
    ],
)
def test_any_text_is_read_to_its_end(check: Any, anchor: str, unit: str) -> None:
    for text in (unit * 3000, unit * 3000 + "\n" + PARAGRAPH, PARAGRAPH + "\n" + unit * 3000):
        assert all(shown.strip() for shown, _, _ in found(check, text, anchor))
