"""Rules -> compiled catalogue."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from copytaster.catalog import compile_code, compile_expression, compile_line, compile_style
from copytaster.catalog.anchor_table import anchor_table
from copytaster.catalog.compiled import (
    PREFIX_GROUP,
    Compiled,
    CompiledCatalog,
    CompiledRule,
    Wake,
)
from copytaster.catalog.parts import pack
from copytaster.catalog.tables import Tables
from copytaster.catalog.template import TemplateError
from copytaster.match import consistency, name, office
from copytaster.model.errors import RuleError, TableError
from copytaster.model.fix import Applicability
from copytaster.model.rule import Rule

_QUOTED = re.compile("“([^”]{2,400})”")


def compile_rules(rules: Sequence[Rule]) -> CompiledCatalog:
    """The catalogue of these rules. Raises RuleError for a rule that cannot be compiled."""
    tables = Tables()
    compiled: list[CompiledRule] = []
    units: list[int] = []
    data: list[Any] = []
    always: list[int] = []
    after_wording: list[int] = []
    story: list[int] = []
    anchors: dict[str, tuple[list[int], list[int]]] = {}
    prefixes: dict[str, list[int]] = {}
    for number, rule in enumerate(rules):
        made = _compile(rule, tables)
        compiled.append(_header(rule))
        for needed, wake in zip(made.units, made.wakes, strict=True):
            unit = len(units)
            units.append(number)
            data.append(needed)
            if wake.is_story:
                story.append(unit)
            elif wake.is_after_wording:
                after_wording.append(unit)
            elif not wake.anchors and not wake.prefixes:
                always.append(unit)
            for anchor in wake.anchors:
                anchors.setdefault(anchor, ([], []))[wake.is_word_start].append(unit)
            for prefix in wake.prefixes:
                prefixes.setdefault(prefix, []).append(unit)
    groups = _grouped(prefixes)
    return CompiledCatalog(
        tuple(compiled),
        tuple(units),
        pack(data, groups.values()),
        anchor_table(anchors, len(units)),
        {group: number for number, group in enumerate(groups, len(units))},
        tuple(always),
        tuple(after_wording),
        tuple(story),
    )


def _grouped(prefixes: dict[str, list[int]]) -> dict[str, dict[str, tuple[int, ...]]]:
    """What each prefix wakes, by the first characters of the prefix."""
    groups: dict[str, dict[str, tuple[int, ...]]] = {}
    for prefix, units in prefixes.items():
        groups.setdefault(prefix[:PREFIX_GROUP], {})[prefix] = tuple(units)
    return groups


def _header(rule: Rule) -> CompiledRule:
    at_edge = rule.body.get("fix_at_edge")
    return CompiledRule(
        rule.id,
        rule.name,
        rule.kind,
        rule.message,
        int(rule.severity),
        int(rule.fix or Applicability.DISPLAY),
        rule.in_quotes,
        rule.languages,
        rule.text_language,
        int(Applicability.parse(at_edge)) if at_edge else 0,
        rule.is_silent,
    )


def _compile(rule: Rule, tables: Tables) -> Compiled:
    try:
        return _COMPILERS[rule.kind](rule, tables)
    except (TemplateError, ValueError) as error:
        raise RuleError(str(error), path=rule.path, line=_line(rule, str(error))) from error
    except RuleError as error:
        if error.line is not None or error.path != rule.path:
            raise
        raise RuleError(error.message, path=rule.path, line=_line(rule, error.message)) from error


def _line(rule: Rule, message: str) -> int:
    """The line of the rule file that holds what the message quotes; the first if none does."""
    with open(rule.path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    quoted = sorted(_QUOTED.findall(message), key=len, reverse=True)
    return next((number for text in quoted for number, line in enumerate(lines, 1) if text in line), 1)


def _with_module(module: Any) -> Callable[[Rule, Tables], Compiled]:
    def compile_with(rule: Rule, tables: Tables) -> Compiled:
        def load(table: str) -> Any:
            return compile_style.undecided(tables.load(rule, table), rule.body.get("decided", ()))

        try:
            if rule.kind == "name":
                name.check_table(rule.body, tables.load(rule, rule.body["table"]))
            data = module.compile(rule.body, load)
        except TableError as error:
            raise tables.located(rule, error) from error
        parts = tuple(module.parts(data)) if hasattr(module, "parts") else (data,)
        return Compiled(parts, tuple(Wake(tuple(module.anchors(part)), is_word_start=True) for part in parts))

    return compile_with


_COMPILERS: dict[str, Callable[[Rule, Tables], Compiled]] = {
    "phrase": compile_expression.compile_phrase,
    "frame": compile_expression.compile_frame,
    "pattern": compile_expression.compile_pattern,
    "line": compile_line.compile_line,
    "code": compile_code.compile_code,
    "style": compile_style.compile_style,
    "name": _with_module(name),
    "office": _with_module(office),
    "consistency": _with_module(consistency),
}
