"""A malformed rule file is refused with file, line and what was expected."""

from pathlib import Path

import pytest

from copytaster.catalog.compile import compile_rules
from copytaster.catalog.load import load_rules
from copytaster.catalog.rule_file import read_rule
from copytaster.model.errors import RuleError

GOOD = """\
id: DESK001
name: state-of-the-art
kind: phrase
message: "“{match}” is a cliché."
why: It tells nothing.
severity: info
match: ["state of the art"]
examples:
  bad:
    - text: "A [[state of the art]] plant."
  good: ["A plant."]
"""


def write(folder: Path, text: str, name: str = "DESK001-state-of-the-art.yaml") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_rule_is_read(tmp_path: Path) -> None:
    rule = read_rule(write(tmp_path, GOOD), str(tmp_path))
    assert (rule.id, rule.kind, rule.in_quotes, rule.shelf) == ("DESK001", "phrase", "skip", "DESK0")
    assert [span.of(rule.bad[0].text) for span in rule.bad[0].spans] == ["state of the art"]


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("severity: info", "severity: fatal", 6, "Invalid enum value"),
        ("severity: info", "severty: info", 6, "did you mean “severity”"),
        ("why: It", "why: It\nwhy: It", 6, "stands twice"),
        ("kind: phrase", "kind: poem", 3, "kind must be one of"),
        ("[[state of the art]]", "state of the art", 10, "marks what is wrong"),
        ("[[state of the art]]", "[[state of the art", 10, "marks what is wrong"),
        ("name: state-of-the-art", "name: State", 2, "lower-case words"),
        ("id: DESK001", "id: D1", 1, "capital letters and three digits"),
        ('match: ["state of the art"]', "match: yes", 7, "Expected `array`"),
        ("examples:", "examples: [", 10, "not valid YAML"),
        ("severity: info", "severity: info\ntext_language: English", 7, "a code such as en"),
        ("severity: info", "severity: info\ntext_language: [en, '']", 7, "a code such as en"),
        ("severity: info", "severity: info\ntext_language: []", 7, "a code such as en"),
    ],
)
def test_faults_name_file_and_line(tmp_path: Path, old: str, new: str, line: int, says: str) -> None:
    path = write(tmp_path, GOOD.replace(old, new, 1))
    with pytest.raises(RuleError) as caught:
        read_rule(path, str(tmp_path))
    assert says.lower() in str(caught.value).lower()
    assert caught.value.path == path
    assert caught.value.line is not None
    assert abs(caught.value.line - line) <= 1


@pytest.mark.parametrize(("written", "read"), [("any", ("any",)), ("de", ("de",)), ("[de, fr]", ("de", "fr"))])
def test_text_languages(tmp_path: Path, written: str, read: tuple[str, ...]) -> None:
    text = GOOD.replace("severity: info", f"severity: info\ntext_language: {written}")
    assert read_rule(write(tmp_path, text), str(tmp_path)).text_language == read


def test_a_pack_may_not_name_python(tmp_path: Path) -> None:
    text = GOOD.replace("kind: phrase", "kind: code").replace('match: ["state of the art"]', "check: weekday_date")
    write(tmp_path, text)
    rules = load_rules((str(tmp_path),))
    with pytest.raises(RuleError, match="only for rules that ship"):
        compile_rules([rule for rule in rules if rule.pack == str(tmp_path)])


def test_two_rules_may_not_share_an_id(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    (tmp_path / "more").mkdir()
    write(tmp_path / "more", GOOD)
    with pytest.raises(RuleError, match="has the ID or name of"):
        load_rules((str(tmp_path),))


def test_an_unreadable_folder_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="cannot be read"):
        load_rules((str(tmp_path / "nowhere"),))
