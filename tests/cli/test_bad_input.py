"""Broken rules of a newsroom, closed folders, damaged caches, enormous lines: one clear line or a sound result."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from copytaster.cli.main import main
from tests.cli.conftest import Copytaster, Started

_COMMAND = (sys.executable, "-m", "copytaster")
_MEGABYTE = 1_000_000
_RULE = "ZED001-teh.yaml"


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (("pattern: '\\bteh\\b'", "pattern: '(teh'"), (8, "the pattern “(teh” is not a regular expression: missing )")),
        (("pattern: '\\bteh\\b'", "pattern: '(\\w+)+teh'"), (8, "repeats an endless repeat and may never end")),
        (("pattern: '\\bteh\\b'", "pattern: '.{1,9}'"), (8, "the pattern “.{1,9}” has no literal; name its anchors")),
        (
            ("replace: the", "replace: '\\7'"),
            (7, "the replacement “\\7” does not fit its pattern: invalid group reference 7"),
        ),
        (("name: teh", "name: &a [*a]"), (2, "nested too deeply or too large for a rule; look at its aliases")),
        (("name: teh", "\tname: teh"), (2, "not valid YAML: ")),
        (("name: teh", "name: teh\nname: the"), (3, "the key “name” stands twice")),
        (("severity: error", "severty: error"), (6, "unknown key “severty”; did you mean “severity”?")),
        (("severity: error", "severity: [error]"), (6, "expected `str`, got `array`")),
        (("kind: pattern", "kind: code"), (8, "unknown key “")),
        (("[[teh]]", "teh"), (12, "a bad example marks what is wrong with [[ and ]]")),
    ],
)
def test_a_broken_rule_of_a_newsroom(
    desk: Path, house: Path, run: Copytaster, change: tuple[str, str], fault: tuple[int, str]
) -> None:
    old, new = change
    rule = _pack_of_one(desk) / _RULE
    text = (house / _RULE).read_text("utf-8")
    assert old in text
    rule.write_text(text.replace(old, new, 1), "utf-8")
    (desk / "a.txt").write_text("teh\n", "utf-8")
    code, out, err = run("check", "a.txt")
    assert (code, out) == (2, "")
    line, says = fault
    place, message = err.removeprefix("copytaster: ").split(": ", 1)
    assert (message.count("\n"), says in message) == (1, True), err
    assert abs(int(place.rpartition(":")[2]) - line) <= 1, err


def test_a_rule_that_is_endless_by_its_aliases_is_refused_at_once(desk: Path, run: Copytaster) -> None:
    rows = ["a: &a0 [x, x, x, x, x, x, x, x, x]"]
    rows += [f"b{number}: &a{number} [{', '.join([f'*a{number - 1}'] * 9)}]" for number in range(1, 12)]
    (_pack_of_one(desk) / _RULE).write_text("\n".join(rows), "utf-8")
    (desk / "a.txt").write_text("teh\n", "utf-8")
    code, _, err = run("check", "a.txt")
    assert code == 2
    assert "nested too deeply or too large" in err


def test_the_folder_of_the_cache_cannot_be_written(desk: Path, start: Started, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be", "utf-8")
    (desk / "a.txt").write_text("teh\n", "utf-8")
    code, out, err = start("check", "a.txt", environment={"COPYTASTER_CACHE_DIR": str(tmp_path / "cache")})
    assert (code, err) == (1, "")
    assert "a.txt:1:1: error ZED001" in out


def test_a_damaged_cache_is_built_anew(desk: Path, start: Started, tmp_path: Path) -> None:
    environment = {"COPYTASTER_CACHE_DIR": str(tmp_path / "cache")}
    (desk / "a.txt").write_text("teh\n", "utf-8")
    sound = start("check", "a.txt", environment=environment)
    for path in (tmp_path / "cache").iterdir():
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert start("check", "a.txt", environment=environment) == sound
    assert sound.code == 1


def test_what_may_not_be_read_or_written_is_told_and_the_rest_is_done(desk: Path) -> None:
    for name in ("closed", "fixed", "open"):
        (desk / name).mkdir()
        (desk / name / "a.txt").write_text("teh\n", "utf-8")
    (desk / "secret.txt").write_text("teh\n", "utf-8")
    (desk / "secret.txt").chmod(0)
    (desk / "closed").chmod(0)
    (desk / "fixed").chmod(0o555)
    try:
        done = subprocess.run(
            [*_without_privileges(), *_COMMAND, "check", "--fix", "."], cwd=desk, capture_output=True, check=False
        )
    finally:
        for name in ("closed", "fixed", "secret.txt"):
            (desk / name).chmod(0o755)
    assert done.returncode == 2
    assert sorted(done.stderr.decode().splitlines()) == [
        "copytaster: ./closed: the folder cannot be read (Permission denied); change its permissions or exclude it",
        "copytaster: fixed/a.txt: cannot be written (Permission denied); nothing was changed",
        "copytaster: secret.txt: cannot be read (Permission denied); change its permissions or leave it out",
    ]
    assert "fixed/a.txt:1:1: error ZED001" in done.stdout.decode()
    texts = [(desk / name / "a.txt").read_text("utf-8") for name in ("closed", "fixed", "open")]
    assert texts == ["teh\n", "teh\n", "the\n"]


@pytest.mark.parametrize("unit", ["a", "a ", "\n", "”", "'", '"A" ', "teh teh. ", "<p>“x”&amp;", "President Kim ("])
def test_an_enormous_line_is_read_with_all_rules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], unit: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for suffix in ("txt", "html"):
        path = tmp_path / f"a.{suffix}"
        path.write_text(unit * (_MEGABYTE // 5 // len(unit)), "utf-8")
        assert main(["check", path.name, "--statistics"]) in (0, 1)
        assert capfd.readouterr().err == ""


def _pack_of_one(desk: Path) -> Path:
    pack = desk / "pack"
    pack.mkdir()
    (desk / "copytaster.toml").write_text('packs = ["pack"]\nselect = ["ZED"]\n', "utf-8")
    return pack


def _without_privileges() -> Sequence[str]:
    """What to start a command with so that permissions hold for it; skips the test where that cannot be had."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return ()
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        pytest.skip("the superuser may read everything, and there is no setpriv to give that up")
    return (setpriv, "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all")
