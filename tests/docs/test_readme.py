"""What the README says is so."""

import datetime
import re
import tomllib
from pathlib import Path

import pytest

import copytaster
from copytaster import Applicability, config
from copytaster.cli.main import main
from tests.conftest import REPOSITORY

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
PUBLISHED = datetime.date(2025, 4, 28)
ROWS = re.findall(r"^\| (.+) \| (.+) \| ([A-Z]+[0-9]{3}) \|$", README, re.MULTILINE)


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("before", "after", "rule"), ROWS, ids=[row[2] for row in ROWS])
def test_before_becomes_after(before: str, after: str, rule: str) -> None:
    rules = copytaster.load_rules(select=[rule])
    fixed = copytaster.fix(before, rules=rules, published=PUBLISHED, at_least=Applicability.UNSAFE)
    assert fixed.text == after


@pytest.mark.parametrize("block", blocks("python"))
def test_python_runs(block: str, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(block, "README.md", "exec"), {})  # noqa: S102 -- our own examples
    assert "Traceback" not in capsys.readouterr().err


def test_settings_are_valid(tmp_path: Path) -> None:
    (tmp_path / "desk-rules").mkdir()
    (block,) = blocks("toml")
    path = tmp_path / "copytaster.toml"
    path.write_text(block, encoding="utf-8")
    assert config.read(str(path), cache=False) is not None


def test_settings_are_all_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (block,) = blocks("toml")
    main(["init", str(tmp_path)])
    capsys.readouterr()
    template = (tmp_path / "copytaster.toml").read_text(encoding="utf-8")
    offered = set(re.findall(r"^# ([a-z-]+) = ", template, re.MULTILINE))
    assert offered - {"paths"} <= set(tomllib.loads(block))


def test_options_of_check_are_all_there(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--help"])
    offered = set(re.findall(r"--[a-z][a-z-]+", capsys.readouterr().out)) - {"--help"}
    table = README[README.index("| option of `check`") : README.index("| exit code")]
    assert set(re.findall(r"--[a-z][a-z-]+", table)) == offered


def test_comments_silence() -> None:
    (block,) = blocks("html")
    comments = re.findall(r"<!-- copytaster: [a-z-]+[ A-Z0-9,]* -->", block)
    assert len(comments) == 4
    line, next_line, off, on = comments
    rules = copytaster.load_rules(select=["NAM101", "TYP304", "CHR001", "SUP001"])
    silent = f"Officials of the Kiev government rejected it. {line}\n{next_line}\nThe goverment.\n{off}\nShare this article\n{on}\n"
    assert copytaster.check(silent, rules=rules) == []
    assert len(copytaster.check(re.sub("<!--.*?-->", "", silent), rules=rules)) == 3


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((?!https?:)([^)#]+)", README))))
def test_links_lead_somewhere(target: str) -> None:
    assert (REPOSITORY / target).exists()
