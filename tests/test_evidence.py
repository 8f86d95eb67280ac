"""The law that rules/evidence.json (written by `make evidence`) must keep."""

from pathlib import Path

import copytaster
from copytaster.catalog.evidence import load_evidence
from copytaster.model.rule import Rule
from copytaster.model.severity import Severity

RULES = copytaster.load_rules()
EVIDENCE = load_evidence()
CHANCE = 0.05
"""A rule breaks the law if so many hits on the wrong side had at most this chance; see Evidence.chance_of_excess."""


def is_reported(rule: Rule) -> bool:
    return rule.severity > Severity.INFO and rule.status == "stable"


def test_every_rule_was_measured(data: Path) -> None:
    assert data.is_dir()
    assert [rule.id for rule in RULES if rule.id not in EVIDENCE] == [], "run “make evidence”, then “make docs”"


def test_nothing_else_was_measured() -> None:
    assert set(EVIDENCE) <= {rule.id for rule in RULES}, "run “make evidence”, then “make docs”"


def test_warnings_of_translation_do_not_fire_more_on_what_people_wrote() -> None:
    """Such a rule must be mended, or become info or preview."""
    translation = [rule.id for rule in RULES if rule.family == "MT" and is_reported(rule) and rule.id in EVIDENCE]
    assert [
        (rule, kind)
        for rule in translation
        for kind in ("human", "original")
        if EVIDENCE[rule].chance_of_excess(kind, "machine") < CHANCE
    ] == []


def test_counts_are_possible() -> None:
    for found in EVIDENCE.values():
        assert set(found.hits) <= set(found.words)
        assert found.in_errors <= found.annotated <= found.hits.get("machine", 0)
        assert found.in_chrome <= found.hits.get("pages", 0)
