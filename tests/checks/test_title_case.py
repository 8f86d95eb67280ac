"""Slips of programs that write headlines."""

from collections.abc import Callable

from copytaster.model.finding import Finding

Run = Callable[..., list[Finding]]


def test_a_small_letter_after_a_mark_in_a_headline(run_check: Run) -> None:
    text = "Mayor Threatens To ‘walk Away’ From Bridge Talks"
    (finding,) = run_check("title_case", text, ("'",), {"fault": "after_quote"})
    assert finding.span.of(text) == "‘walk Away’"
    assert finding.fixes[0].edits[0].text == "Walk"


def test_running_text_is_no_headline(run_check: Run) -> None:
    text = "The mayor threatened on Monday to ‘walk Away’ from the talks on the bridge."
    assert run_check("title_case", text, ("'",), {"fault": "after_quote"}) == []


def test_a_capital_after_an_apostrophe(run_check: Run) -> None:
    text = "Why Don'T They Talk? DON'T ASK. Ask the D'Arcys."
    (finding,) = run_check("title_case", text, ("'",), {"fault": "after_apostrophe"})
    assert finding.fixes[0].edits[0].text == "Don't"
