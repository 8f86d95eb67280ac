"""One finding for the kind of mark an article has fewer of."""

from collections.abc import Callable

from copytaster.model.finding import Finding

Run = Callable[..., list[Finding]]


def test_the_minority_is_reported_once_and_the_rest_related(run_check: Run) -> None:
    text = '“One.” “Two.” “Three.” "Four." "Five."'
    (finding,) = run_check("mixed_quotes", text, ('"',), {"marks": "double"})
    assert finding.span.of(text) == '"Four."'
    assert [place.span.of(text) for place in finding.related] == ['"Five."']
    assert [edit.text for edit in finding.fixes[0].edits] == ["“", "”", "“", "”"]


def test_one_kind_alone_is_silent(run_check: Run) -> None:
    assert run_check("mixed_quotes", "“One.” “Two.”", ('"',), {"marks": "double"}) == []
    assert run_check("mixed_quotes", "The town's mayor didn't.", ("'",), {"marks": "apostrophe"}) == []


def test_apostrophes_count_between_letters_only(run_check: Run) -> None:
    text = "The town’s mayor didn’t come in the '90s, and 6' tall he isn't."
    (finding,) = run_check("mixed_quotes", text, ("'",), {"marks": "apostrophe"})
    assert finding.span.of(text) == "isn't"
