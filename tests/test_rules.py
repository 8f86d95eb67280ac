"""Every rule that ships does what its own examples say."""

import pytest

from copytaster.api import Checker, load_rules
from copytaster.cli.rule_examples import everything, faults
from copytaster.model.rule import Rule

RULES = load_rules()


@pytest.fixture(scope="module")
def all_rules() -> Checker:
    return everything()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples_hold(rule: Rule, all_rules: Checker) -> None:
    assert list(faults([rule], all_rules)) == []


def test_rule_names_and_messages_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert len({rule.message for rule in RULES if "{" not in rule.message}) == len(
        [rule for rule in RULES if "{" not in rule.message]
    )
