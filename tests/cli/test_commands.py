"""explain, rules, init and what stands around the commands."""

import json
import tomllib
from pathlib import Path

import pytest

from copytaster import config
from copytaster.model.settings import Settings
from copytaster.version import VERSION
from tests.cli.conftest import Copytaster


def test_explain_shows_all_of_a_rule(run: Copytaster) -> None:
    code, out, err = run("explain", "ZED001")
    assert (code, err) == (0, "")
    for part in (
        "ZED001 teh",
        "The house does not write teh.",
        "error",
        "applied by --fix",
        "They saw [[teh]] results.",
    ):
        assert part in out
    assert "They saw the results." in out


def test_explain_tells_what_was_measured(run: Copytaster) -> None:
    out = run("explain", "MT101").out
    assert "Measured:" in out
    assert "hits per million words" in " ".join(out.split())
    assert "Measured" not in run("explain", "ZED001").out


def test_explain_takes_names_and_small_letters(run: Copytaster) -> None:
    assert run("explain", "zed001").out == run("explain", "teh").out == run("explain", "ZED001").out


def test_several_rules_can_be_explained(run: Copytaster) -> None:
    out = run("explain", "ZED001", "ZED004").out
    assert out.index("ZED001") < out.index("ZED004")


def test_rules_are_listed(run: Copytaster) -> None:
    code, out, _ = run("rules", "list", "--select", "ZED")
    assert code == 0
    rows = [line.split(maxsplit=4) for line in out.splitlines()]
    assert [row[:4] for row in rows] == [
        ["ZED001", "teh", "error", "safe"],
        ["ZED002", "irregardless", "warning", "unsafe"],
        ["ZED003", "moreover", "info", "-"],
        ["ZED004", "utilise", "warning", "-"],
    ]
    assert rows[0][4] == "The house does not write teh"
    assert run("rules", "--select", "ZED").out == out


def test_rules_are_listed_as_json(run: Copytaster) -> None:
    listed = json.loads(run("rules", "list", "--format", "json").out)
    rules = {rule["id"]: rule for rule in listed}
    assert rules["ZED002"]["fix"] == "unsafe"
    assert rules["ZED003"]["fix"] is None
    assert "CHR001" in rules


def test_init_writes_settings_that_are_right_and_change_nothing(desk: Path, run: Copytaster) -> None:
    (desk / "wire").mkdir()
    code, out, _ = run("init", "wire")
    assert (code, out) == (0, "Wrote wire/copytaster.toml.\n")
    path = desk / "wire" / "copytaster.toml"
    assert config.read(str(path), cache=False) == Settings(root=str(desk / "wire"))
    assert run("init", "wire").code == 2


def test_every_line_of_the_settings_written_by_init_can_be_used(desk: Path, run: Copytaster) -> None:
    (desk / "wire").mkdir()
    run("init", "wire")
    path = desk / "wire" / "copytaster.toml"
    lines = path.read_text("utf-8").splitlines()
    used = "\n".join(line.removeprefix("# ") for line in lines if "=" in line or line.startswith("# ["))
    assert tomllib.loads(used)
    path.write_text(used, "utf-8")
    assert config.read(str(path), cache=False) is not None


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version_is_told(run: Copytaster, option: str) -> None:
    assert run(option) == (0, f"copytaster {VERSION}\n", "")


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_lists_the_commands(run: Copytaster, option: str) -> None:
    code, out, _ = run(option)
    assert code == 0
    assert all(command in out for command in ("check", "explain", "rules", "init"))


def test_every_command_has_help(run: Copytaster) -> None:
    for command in (("check",), ("explain",), ("rules",), ("rules", "test"), ("init",)):
        code, out, err = run(*command, "--help")
        assert (code, err) == (0, "")
        assert out.startswith(f"usage: copytaster {' '.join(command)}")


def test_without_a_command_help_is_shown_and_the_run_has_failed(run: Copytaster) -> None:
    code, out, _ = run()
    assert code == 2
    assert out.startswith("usage: copytaster")


@pytest.mark.parametrize(
    ("choice", "variables", "expected"),
    [
        ("auto", {}, False),
        ("always", {}, True),
        ("always", {"NO_COLOR": "1"}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colour_comes_as_asked_for(
    desk: Path,
    run: Copytaster,
    monkeypatch: pytest.MonkeyPatch,
    *,
    choice: str,
    variables: dict[str, str],
    expected: bool,
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    (desk / "a.txt").write_text("teh\n", "utf-8")
    assert ("\x1b[" in run("check", "a.txt", "--color", choice).out) is expected


def test_a_right_folder_of_rules_passes_its_test(house: Path, run: Copytaster) -> None:
    code, out, err = run("rules", "test", str(house))
    assert (code, out) == (0, "")
    assert err.startswith("copytaster: every rule in ")


def test_a_rule_that_does_not_do_what_its_examples_say_fails(desk: Path, house: Path, run: Copytaster) -> None:
    rule = desk / "rules" / "ZED001-teh.yaml"
    rule.parent.mkdir()
    text = (house / rule.name).read_text("utf-8")
    rule.write_text(text.replace("They saw [[teh]] results.", "They saw [[the]] results."), "utf-8")
    code, out, _ = run("rules", "test", "rules")
    assert code == 1
    assert "ZED001-teh.yaml:" in out
    assert out.count("\n") == 1
