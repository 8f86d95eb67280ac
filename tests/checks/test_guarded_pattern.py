"""Patterns are tried at shapes and anchors, and not in addresses."""

from collections.abc import Callable

import pytest

from copytaster.checks.guarded_pattern import in_address
from copytaster.model.finding import Finding
from copytaster.model.fix import Applicability

Run = Callable[..., list[Finding]]

GLUED = {"shapes": ["a.A"], "pattern": r"(?P<span>[a-zé]{2,20}\.)(?=[A-Z])", "replace": r"\g<span> "}


def test_a_shape_is_found_after_characters_of_many_bytes(run_check: Run) -> None:
    text = "“Café – näive” said.The end.Now."
    assert [finding.span.of(text) for finding in run_check("guarded_pattern", text, (), GLUED)] == ["said.", "end."]


@pytest.mark.parametrize(
    "address", ["https://example.org/said.The", "www.example.org/said.The", "me@said.The", "#said.The", "a_said.The"]
)
def test_addresses_are_left_alone(run_check: Run, address: str) -> None:
    assert run_check("guarded_pattern", f"See {address} now", (), GLUED) == []
    assert in_address(f"See {address} now", 8)


def test_a_lone_surrogate_does_no_harm(run_check: Run) -> None:
    assert len(run_check("guarded_pattern", "\ud800 said.The", (), GLUED)) == 1


def test_with_anchors_a_scan_is_tried_only_where_they_stand(run_check: Run) -> None:
    options = {"scan": [r"a(?= e)"], "replace": "an"}
    text = "a egg and a end"
    assert [finding.span.start for finding in run_check("guarded_pattern", text, ("a en",), options)] == [10]
    assert [finding.span.start for finding in run_check("guarded_pattern", text, (), options)] == [0, 10]


def test_the_text_must_hold_one_of_each_of_the_needed_characters(run_check: Run) -> None:
    options = {"scan": ["--"], "needs": ["—", "“”"]}
    assert [len(run_check("guarded_pattern", f"a -- b{more}", (), options)) for more in ("—", "”", "—”", "—“")] == [
        0, 0, 1, 1,
    ]  # fmt: skip


def test_anchors_count_only_where_the_text_goes_on_as_at_says(run_check: Run) -> None:
    options = {"pattern": r"[a-z]{2,9}\.", "at": r"\.[A-Z]"}
    text = "one.Two three.four"
    assert [finding.span.start for finding in run_check("guarded_pattern", text, (".",), options)] == [0]


@pytest.mark.parametrize(
    ("text", "applicability"),
    [
        ("“We are ready,”said the mayor.", Applicability.SAFE),
        ("”Ready“ is not\n“We are ready,”said the mayor.", Applicability.SAFE),
        ("known as the”flower“ of the town", Applicability.DISPLAY),
        ("“a “b”said the mayor.", Applicability.DISPLAY),
    ],
)
def test_marks_that_do_not_take_turns_are_only_shown(run_check: Run, text: str, applicability: Applicability) -> None:
    options = {"scan": ["”(?=[a-z])"], "replace": "” ", "turns": "“”"}
    fixes = [fix for finding in run_check("guarded_pattern", text, (), options) for fix in finding.fixes]
    assert [fix.applicability for fix in fixes] == [applicability]
