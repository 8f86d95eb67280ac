"""Patterns are tried at shapes and anchors, and not in addresses."""

from collections.abc import Callable

import pytest

from copytaster.checks.guarded_pattern import in_address
from copytaster.model.finding import Finding

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
