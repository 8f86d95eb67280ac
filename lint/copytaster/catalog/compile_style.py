"""Rules of kind style, and what a house style takes away from the rules that work without one."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.catalog.compiled import Compiled, Wake
from copytaster.catalog.style_file import LISTS, listed, read_style
from copytaster.catalog.tables import Tables
from copytaster.english import spelling_varieties
from copytaster.match import listed_name
from copytaster.model.errors import RuleError
from copytaster.model.rule import Rule

_STYLE = "style"
_DECIDED = "decided"
_CHOOSES_BETWEEN_FORMS = ("name", "consistency")
# Columns of forms that stay right under any style: the style only says which of them to write.
_RIGHT = frozenset({"keep_in", "variants", "also"})
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.",
)  # fmt: skip


def with_style(rules: Sequence[Rule], path: str | None) -> list[Rule]:
    """`rules` as they stand under the house style of the file at `path`; without one, rules of kind style are silent.

    Raises RuleError for a style that is not as it must be.
    """
    if path is None:
        return list(rules)
    style = read_style(path)
    decided = sorted(style.decided())
    settled = {name for name in ("spelling", "dates") if getattr(style, name)}
    told: list[Rule] = []
    for rule in rules:
        if rule.kind == _STYLE:
            told.append(rule._replace(body={**rule.body, _STYLE: path}))
        elif rule.kind in _CHOOSES_BETWEEN_FORMS:
            told.append(rule._replace(body={**rule.body, _DECIDED: decided}))
        elif rule.body.get("unless_style") not in settled:
            told.append(rule)
    return told


def compile_style(rule: Rule, tables: Tables) -> Compiled:
    """(what is compared, data) for the part of the house style that the rule speaks of; nothing without one."""
    path = rule.body.get(_STYLE)
    section = rule.body["section"]
    if not isinstance(path, str):
        return Compiled((), ())
    style = read_style(path)
    stated = getattr(style, section)
    if not stated:
        return Compiled((), ())
    if section in LISTS:
        data = (*listed_name.compile_rows(listed(stated), "not"), ((), ()))
        return Compiled((("forms", data),), (Wake(listed_name.anchors(data), is_word_start=True),))
    if section == "dates":
        return Compiled((("dates", (stated == "month-day", style.title)),), (Wake(_MONTHS, is_word_start=True),))
    table = tables.load(rule, rule.body["table"]) if rule.body.get("table") else None
    if not isinstance(table, Mapping):
        raise RuleError("a style rule of spelling needs its table of spellings", path=rule.path)
    return Compiled(
        (("spelling", (stated, style.title, table)),), (Wake(spelling_varieties.anchors(table), is_word_start=True),)
    )


def undecided(table: Any, decided: Iterable[str]) -> Any:
    """`table` without the forms that a house style has decided about; a group that holds one goes as a whole."""
    settled = frozenset(decided)
    if not settled:
        return table
    if isinstance(table, Mapping):
        return {key: _without(value, settled) for key, value in table.items()}
    return [group for group in table if not isinstance(group, list) or settled.isdisjoint(group)]


def _without(rows: Any, settled: frozenset[str]) -> Any:
    if not isinstance(rows, list):
        return rows
    return [_row_without(row, settled) if isinstance(row, Mapping) else row for row in rows]


def _row_without(row: Mapping[str, Any], settled: frozenset[str]) -> dict[str, Any]:
    return {key: value if key in _RIGHT else _forms_without(value, settled) for key, value in row.items()}


def _forms_without(forms: Any, settled: frozenset[str]) -> Any:
    if isinstance(forms, list):
        return [form for form in forms if not isinstance(form, str) or form not in settled]
    if isinstance(forms, Mapping):
        return {form: right for form, right in forms.items() if form not in settled}
    return forms
