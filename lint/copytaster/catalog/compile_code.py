"""Rules of kind code: the name of a check and its options."""

import importlib
import importlib.util
from typing import Any

from copytaster.catalog.compiled import Compiled, Wake
from copytaster.catalog.packs import builtin_folder
from copytaster.catalog.tables import Tables
from copytaster.english.folding import fold
from copytaster.model.errors import RuleError
from copytaster.model.rule import Rule


def compile_code(rule: Rule, tables: Tables) -> Compiled:
    """(module name, options) and the anchors the rule states.

    Only rules that ship with the program may name Python. Raises RuleError.
    """
    if rule.pack != builtin_folder():
        raise RuleError("kind code is only for rules that ship with copytaster; use another kind", path=rule.path)
    check = rule.body["check"]
    if not check.isidentifier() or importlib.util.find_spec(f"copytaster.checks.{check}") is None:
        raise RuleError(f"there is no check {check!r}", path=rule.path)
    options = dict(rule.body["options"])
    if rule.body["table"]:
        options["table"] = _table(rule, tables)
    anchors = tuple(fold(anchor) for anchor in rule.body["anchors"])
    if any(not anchor.strip(" ") or "\n" in anchor or "  " in anchor for anchor in anchors):
        raise RuleError("an anchor holds a letter or mark, no line feed and no two blanks in a row", path=rule.path)
    module = importlib.import_module(f"copytaster.checks.{check}")
    prepare = getattr(module, "prepare", None)
    if prepare is not None:
        options = prepare(options)
    wakes = []
    if hasattr(module, "find"):
        wakes.append(Wake(anchors, is_after_wording=reads_findings(rule)))
    if compares(rule):
        wakes.append(Wake(is_story=True))
    return Compiled(((check, options),) * len(wakes), tuple(wakes))


def reads_findings(rule: Rule) -> bool:
    """True if the check of the rule must know what the wording rules for page chrome have found."""
    if rule.kind != "code":
        return False
    module = importlib.import_module(f"copytaster.checks.{rule.body['check']}")
    return bool(getattr(module, "READS_FINDINGS", False))


def compares(rule: Rule) -> bool:
    """True if the check of the rule compares several articles, or an article with the text it was made from."""
    return rule.kind == "code" and hasattr(
        importlib.import_module(f"copytaster.checks.{rule.body['check']}"), "compare"
    )


def _table(rule: Rule, tables: Tables) -> Any:
    """The table the rule names, or the keys of all it names together."""
    named = rule.body["table"]
    if isinstance(named, str):
        return tables.load(rule, named)
    return {key: value for table in named for key, value in tables.load(rule, table).items()}
