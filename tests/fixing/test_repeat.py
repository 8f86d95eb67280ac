import re
from itertools import pairwise

import pytest

from copytaster.fixing.repeat import fix_until_stable
from copytaster.model.diagnostic import Diagnostic
from copytaster.model.fix import Applicability, Edit, Fix
from copytaster.model.severity import Severity
from copytaster.model.span import Span

SAFE, UNSAFE, DISPLAY = Applicability.SAFE, Applicability.UNSAFE, Applicability.DISPLAY
Replacement = tuple[str, str, Applicability]


class Checker:
    """Finds every occurrence of given texts and offers what to write instead; counts how often it was asked."""

    def __init__(self, *replacements: Replacement) -> None:
        self._replacements = replacements
        self.calls = 0

    def __call__(self, text: str) -> list[Diagnostic]:
        self.calls += 1
        return [
            self._diagnostic(number, Span(*match.span()), replacement)
            for number, replacement in enumerate(self._replacements)
            for match in re.finditer(re.escape(replacement[0]), text)
        ]

    def _diagnostic(self, number: int, span: Span, replacement: Replacement) -> Diagnostic:
        old, new, trust = replacement
        fixes = (Fix("", trust, (Edit(span, new),)),)
        return Diagnostic(f"T{number}", f"test-{number}", "", Severity.ERROR, None, span, 1, span.start + 1, old, fixes)


def test_fixes_are_made_until_none_is_left() -> None:
    check = Checker(("the the", "the", SAFE))
    text, applied, remaining = fix_until_stable("the the the the bridge", check, SAFE)
    assert text == "the bridge"
    assert len(applied) == 3
    assert remaining == ()


def test_a_clean_text_is_checked_once() -> None:
    check = Checker(("teh", "the", SAFE))
    assert fix_until_stable("the bridge", check, SAFE) == ("the bridge", (), ())
    assert check.calls == 1


@pytest.mark.parametrize(("least", "expected"), [(SAFE, "A b c"), (UNSAFE, "A B c"), (DISPLAY, "A B C")])
def test_only_fixes_that_are_trusted_enough_are_made(least: Applicability, expected: str) -> None:
    check = Checker(("a", "A", SAFE), ("b", "B", UNSAFE), ("c", "C", DISPLAY))
    text, applied, remaining = fix_until_stable("a b c", check, least)
    assert text == expected
    assert len(applied) + len(remaining) == 3


def test_what_remains_is_placed_in_the_new_text() -> None:
    _, _, remaining = fix_until_stable(
        "the the bridge", Checker(("the the", "the", SAFE), ("bridge", "", DISPLAY)), SAFE
    )
    assert [diagnostic.span for diagnostic in remaining] == [Span(4, 10)]


def test_a_fix_in_the_way_of_a_safer_one_waits_for_the_next_pass() -> None:
    check = Checker(("bc", "x", SAFE), ("ax", "done", UNSAFE), ("ab", "lost", UNSAFE))
    text, applied, _ = fix_until_stable("abc", check, UNSAFE)
    assert text == "done"
    assert [diagnostic.rule for diagnostic in applied] == ["T0", "T1"]


def test_the_most_trusted_fix_of_a_finding_is_made() -> None:
    span = Span(0, 1)
    offers = tuple(Fix("", trust, (Edit(span, new),)) for trust, new in ((UNSAFE, "u"), (SAFE, "s"), (SAFE, "t")))

    def check(text: str) -> list[Diagnostic]:
        found = Diagnostic("T1", "test", "", Severity.ERROR, None, span, 1, 1, "a", offers)
        return [found] if text == "a" else []

    assert fix_until_stable("a", check, UNSAFE)[0] == "s"


def test_rules_that_never_settle_are_named() -> None:
    check = Checker(("a", "b", SAFE), ("b", "a", SAFE), ("c", "C", SAFE))
    with pytest.raises(RuntimeError, match=r"after 10 passes: T0 test-0$"):
        fix_until_stable("a c", check, SAFE)


def test_a_text_that_settles_in_the_tenth_pass_is_fixed() -> None:
    steps = "abcdefghijk"
    check = Checker(*((old, new, SAFE) for old, new in pairwise(steps)))
    text, applied, _ = fix_until_stable("a", check, SAFE)
    assert (text, len(applied)) == ("k", 10)
