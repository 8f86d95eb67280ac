"""An expression of a newsroom's own rules cannot hold up a run."""

from pathlib import Path

import pytest

import copytaster
from copytaster.model.errors import RuleError

RULE = """\
id: ZZZ001
name: endless
kind: pattern
message: Never told.
why: For the test.
severity: warning
anchors: ["x"]
pattern: "{pattern}"
examples:
  bad: [{{text: "[[x]]"}}]
  good: [b]
"""


@pytest.mark.parametrize("pattern", ["x(a|a){1,60}$", "x(?:a|aa|aaa){1,60}(?:b|c)"])
def test_it_is_given_up_with_the_file_of_its_rule(pattern: str, tmp_path: Path) -> None:
    path = tmp_path / "ZZZ001-endless.yaml"
    path.write_text(RULE.format(pattern=pattern), encoding="utf-8")
    rules = copytaster.load_rules(str(tmp_path), select=["ZZZ001"])
    with pytest.raises(RuleError, match="takes too long on a text") as raised:
        copytaster.check("x" + "a" * 60 + "!", rules=rules)
    assert raised.value.path == str(path)


def test_one_that_is_sound_finds_and_mends_as_any_other(tmp_path: Path) -> None:
    path = tmp_path / "ZZZ001-endless.yaml"
    rule = RULE.format(pattern="(?P<span>x(a+))b") + 'replace: "y\\\\2"\nfix: safe\n'
    path.write_text(rule, encoding="utf-8")
    rules = copytaster.load_rules(str(tmp_path), select=["ZZZ001"])
    assert copytaster.fix("See xaab.", rules=rules).text == "See yaab."
