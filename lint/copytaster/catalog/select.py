"""Choosing rules by ID prefix or name."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from copytaster.model.errors import SettingsError
from copytaster.model.severity import Severity


class Named(Protocol):
    """Anything with the ID and name of a rule."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...


_Rule = TypeVar("_Rule", bound=Named)


def matches(rule: Named, selector: str) -> bool:
    """True if `selector` is the rule's name, its ID, or the beginning of its ID such as `MT1`."""
    return rule.name == selector or rule.id.startswith(selector.upper())


def choose(rules: Sequence[_Rule], select: Iterable[str], ignore: Iterable[str]) -> tuple[_Rule, ...]:
    """The rules chosen by `select` (none: all) less those of `ignore`; the longer selector wins, then `ignore`.

    Raises SettingsError for a selector that fits no rule.
    """
    chosen, ignored = tuple(select), tuple(ignore)
    for selector in chosen + ignored:
        if not any(matches(rule, selector) for rule in rules):
            raise SettingsError(f"no rule has the ID, name or prefix “{selector}”; see `copytaster rules list`")
    return tuple(rule for rule in rules if _weight(rule, chosen, bool(chosen)) > _weight(rule, ignored, True))


def given_severity(rule: Named, severities: Iterable[tuple[str, str]]) -> Severity | None:
    """The severity that settings, pairs of selector and label, give the rule; the last fitting one counts."""
    found = [label for selector, label in severities if matches(rule, selector)]
    return Severity.parse(found[-1]) if found else None


def _weight(rule: Named, selectors: Sequence[str], must_match: bool) -> int:
    fitting = [1000 if rule.name == selector else len(selector) for selector in selectors if matches(rule, selector)]
    if fitting:
        return max(fitting)
    return -1 if must_match else 0
