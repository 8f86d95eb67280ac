"""Rules -> compiled catalogue."""

import marshal
from collections.abc import Callable, Sequence
from typing import Any

from copytaster.catalog import compile_code, compile_expression, compile_line
from copytaster.catalog.compiled import Compiled, CompiledCatalog, CompiledRule, Wake
from copytaster.catalog.tables import Tables
from copytaster.catalog.template import TemplateError
from copytaster.match import consistency, name, office
from copytaster.model.errors import RuleError
from copytaster.model.fix import Applicability
from copytaster.model.rule import Rule


def compile_rules(rules: Sequence[Rule]) -> CompiledCatalog:
    """The catalogue of these rules. Raises RuleError for a rule that cannot be compiled."""
    tables = Tables()
    compiled: list[CompiledRule] = []
    units: list[tuple[int, int]] = []
    always: list[int] = []
    anchors: dict[str, tuple[list[int], list[int]]] = {}
    prefixes: dict[str, list[int]] = {}
    for number, rule in enumerate(rules):
        data, wakes = _compile(rule, tables)
        compiled.append(_header(rule, data))
        for entry, wake in enumerate(wakes):
            unit = len(units)
            units.append((number, entry))
            if not wake.anchors and not wake.prefixes:
                always.append(unit)
            for anchor in wake.anchors:
                anchors.setdefault(anchor, ([], []))[wake.is_word_start].append(unit)
            for prefix in wake.prefixes:
                prefixes.setdefault(prefix, []).append(unit)
    return CompiledCatalog(
        tuple(compiled),
        tuple(units),
        tuple(anchors),
        tuple((tuple(anywhere), (*anywhere, *at_words)) for anywhere, at_words in anchors.values()),
        {prefix: tuple(woken) for prefix, woken in prefixes.items()},
        tuple(always),
    )


def _header(rule: Rule, data: Any) -> CompiledRule:
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
        marshal.dumps(data),
    )


def _compile(rule: Rule, tables: Tables) -> Compiled:
    try:
        return _COMPILERS[rule.kind](rule, tables)
    except (TemplateError, ValueError) as error:
        raise RuleError(str(error), path=rule.path, line=1) from error


def _with_module(module: Any) -> Callable[[Rule, Tables], Compiled]:
    def compile_with(rule: Rule, tables: Tables) -> Compiled:
        data = module.compile(rule.body, lambda table: tables.load(rule, table))
        return Compiled(data, (Wake(tuple(module.anchors(data)), is_word_start=True),))

    return compile_with


_COMPILERS: dict[str, Callable[[Rule, Tables], Compiled]] = {
    "phrase": compile_expression.compile_phrase,
    "frame": compile_expression.compile_frame,
    "pattern": compile_expression.compile_pattern,
    "line": compile_line.compile_line,
    "code": compile_code.compile_code,
    "name": _with_module(name),
    "office": _with_module(office),
    "consistency": _with_module(consistency),
}
