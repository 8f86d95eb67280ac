"""Compiled rule data -> the finders that run it, made on first use."""

import importlib
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol

from copytaster.catalog.compiled import CompiledCatalog
from copytaster.english.analysis import Analysis
from copytaster.match.expression import Entry, Expression
from copytaster.match.line import LineEntry, LineExpression, LineSettings
from copytaster.model.finding import Finding
from copytaster.model.fix import Applicability
from copytaster.model.rule import Header

_EXPRESSIONS = frozenset({"phrase", "frame", "pattern"})


class Finder(Protocol):
    """Finds the faults of one unit; `hits` are the offsets of its anchors in the folded text, in order."""

    def find(self, analysis: Analysis, header: Header, hits: Sequence[int]) -> Iterable[Finding]: ...


class _Function:
    """A finder that is a function of the unit's data."""

    def __init__(self, function: Callable[..., Iterable[Finding]], data: Any) -> None:
        self._function = function
        self._data = data

    def find(self, analysis: Analysis, header: Header, hits: Sequence[int]) -> Iterable[Finding]:
        return self._function(analysis, header, hits, self._data)


class Finders:
    """The finders of a catalogue's units, each made when it is first woken; `made` holds those with their headers."""

    def __init__(self, catalog: CompiledCatalog) -> None:
        self._catalog = catalog
        self._line_patterns: dict[int, re.Pattern[str]] = {}
        self.made: dict[int, tuple[Header, Finder]] = {}

    def of(self, unit: int) -> tuple[Header, Finder]:
        """The finder of that unit and what it needs of its rule."""
        return self.made.get(unit) or self._make(unit)

    def line_pattern(self, unit: int) -> re.Pattern[str]:
        """What a line must match as a whole for that unit, which looks for lines, to find it."""
        pattern = self._line_patterns.get(unit)
        if pattern is None:
            _, finder = self.of(unit)
            if not isinstance(finder, LineExpression):
                raise TypeError(f"unit {unit} does not look for lines")
            pattern = self._line_patterns[unit] = finder.pattern
        return pattern

    def _make(self, unit: int) -> tuple[Header, Finder]:
        rule = self._catalog.rules[self._catalog.units[unit]]
        header = Header(rule.id, rule.message, Applicability(rule.fix))
        made = self.made[unit] = (header, _make(rule.kind, self._catalog.data(unit)))
        return made


def _make(kind: str, data: Any) -> Finder:
    if kind in _EXPRESSIONS:
        return Expression(Entry._make(data))
    if kind == "line":
        settings, entry = data
        return LineExpression(LineEntry._make(entry), LineSettings._make(settings))
    if kind == "code":
        check, options = data
        return _Function(importlib.import_module(f"copytaster.checks.{check}").find, options)
    return _Function(importlib.import_module(f"copytaster.match.{kind}").find, data)
