"""A rule whose findings and fixes are known, for tests of the way back to a source."""

import pytest

import copytaster
from copytaster.model.rule import Rule

COLOUR = """\
id: ZZZ001
name: test-colour
kind: phrase
message: "“{match}” is wrong."
why: For the test.
severity: warning
text_language: any
match: [colour]
replace: color
fix: safe
examples: {bad: [{text: "[[colour]]", fixed: color}], good: [y]}
"""


@pytest.fixture(scope="session")
def colour(tmp_path_factory: pytest.TempPathFactory) -> tuple[Rule, ...]:
    """The rule that writes “color” for “colour”, in any language."""
    folder = tmp_path_factory.mktemp("pack")
    (folder / "ZZZ001-test-colour.yaml").write_text(COLOUR, encoding="utf-8")
    return copytaster.load_rules(str(folder), select=["ZZZ001"])
