"""Fixing until nothing changes."""

from collections.abc import Callable

from copytaster.fixing.apply import apply, choose_places
from copytaster.model.diagnostic import Diagnostic
from copytaster.model.fix import Applicability, Fix

MOST_PASSES = 10


def fix_until_stable(
    source: str, check: Callable[[str], list[Diagnostic]], at_least: Applicability
) -> tuple[str, tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """The source with every fix of at least that applicability made, the diagnostics mended, and those that remain.

    A fix in the way of a safer or earlier one waits for the next pass, where `check` sees the new text. Applied
    diagnostics keep the offsets of the text of their pass, remaining ones have those of the new text. Raises
    RuntimeError with the names of the rules if they still change the text after ten passes: that is a bug in a rule.
    """
    applied: list[Diagnostic] = []
    for _ in range(MOST_PASSES):
        found = check(source)
        fixable = _fixable(found, at_least)
        if not fixable:
            return source, tuple(applied), tuple(found)
        chosen = [fixable[place] for place in choose_places([fix for _, fix in fixable])]
        source = apply(source, [fix for _, fix in chosen])
        applied += [diagnostic for diagnostic, _ in chosen]
    found = check(source)
    unsettled = {f"{diagnostic.rule} {diagnostic.name}" for diagnostic, _ in _fixable(found, at_least)}
    if unsettled:
        raise RuntimeError(f"fixes still change the text after {MOST_PASSES} passes: {', '.join(sorted(unsettled))}")
    return source, tuple(applied), tuple(found)


def _fixable(diagnostics: list[Diagnostic], at_least: Applicability) -> list[tuple[Diagnostic, Fix]]:
    """Each diagnostic that has a fix trusted enough, with the most trusted of its fixes (the first of equal ones)."""
    pairs = []
    for diagnostic in diagnostics:
        trusted = [fix for fix in diagnostic.fixes if fix.applicability >= at_least]
        if trusted:
            pairs.append((diagnostic, max(trusted, key=lambda fix: fix.applicability)))
    return pairs
