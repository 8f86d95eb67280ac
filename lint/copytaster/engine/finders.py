"""Compiled rule data -> the finders that run it, made on first use."""

import importlib
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol

from copytaster.catalog.compiled import CompiledCatalog, CompiledRule
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
    """The finders of a catalogue's units; the data of a rule is unpacked when its first unit is woken."""

    def __init__(self, catalog: CompiledCatalog) -> None:
        self._catalog = catalog
        self._data: dict[int, Any] = {}
        self._made: dict[int, tuple[Header, Finder]] = {}

    def of(self, unit: int) -> tuple[Header, Finder]:
        """The finder of that unit and what it needs of its rule."""
        return self._made.get(unit) or self._make(unit)

    def _make(self, unit: int) -> tuple[Header, Finder]:
        number, entry = self._catalog.units[unit]
        rule = self._catalog.rules[number]
        if number not in self._data:
            self._data[number] = rule.data
        header = Header(rule.id, rule.message, Applicability(rule.fix))
        made = self._made[unit] = (header, _make(rule, self._data[number], entry))
        return made


def _make(rule: CompiledRule, data: Any, entry: int) -> Finder:
    if rule.kind in _EXPRESSIONS:
        return Expression(Entry._make(data[entry]))
    if rule.kind == "line":
        settings, entries = data
        return LineExpression(LineEntry._make(entries[entry]), LineSettings._make(settings))
    if rule.kind == "code":
        check, options = data
        return _Function(importlib.import_module(f"copytaster.checks.{check}").find, options)
    return _Function(importlib.import_module(f"copytaster.match.{rule.kind}").find, data)
