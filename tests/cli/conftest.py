"""The real program on a folder with settings and four rules of its own, so that no shipped rule matters."""

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest

from copytaster.cli.main import main

_RULES = {
    "ZED001-teh": ("error", "teh", "the", "safe"),
    "ZED002-irregardless": ("warning", "irregardless", "regardless", "unsafe"),
    "ZED003-moreover": ("info", "moreover", None, None),
    "ZED004-utilise": ("warning", "utilise", None, None),
}


class Ran(NamedTuple):
    """How a run ended and what it wrote."""

    code: int
    out: str
    err: str


class Copytaster(Protocol):
    """Runs the program on arguments."""

    def __call__(self, *arguments: str, stdin: bytes = b"") -> Ran: ...


class Started(Protocol):
    """Starts the program as a process of its own; `environment` adds to that of the test."""

    def __call__(self, *arguments: str, stdin: bytes = b"", environment: dict[str, str] | None = None) -> Ran: ...


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the rules, one for all tests, so that they are compiled once."""
    pack = tmp_path_factory.mktemp("house")
    for stem, (severity, word, replacement, fix) in _RULES.items():
        (pack / f"{stem}.yaml").write_text(_rule(stem, severity, word, replacement, fix), "utf-8")
    return pack


@pytest.fixture
def desk(tmp_path: Path, house: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with settings that choose those rules, which is the current folder."""
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "copytaster.toml").write_text(f'packs = ["{house}"]\nselect = ["ZED"]\n', "utf-8")
    monkeypatch.chdir(folder)
    for variable in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(variable, raising=False)
    return folder


@pytest.fixture
def run(desk: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Copytaster:
    """Runs the program within the test."""
    assert desk.is_dir()

    def start(*arguments: str, stdin: bytes = b"") -> Ran:
        capfd.readouterr()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        code = main(list(arguments))
        return Ran(code, *capfd.readouterr())

    return start


@pytest.fixture
def start(desk: Path) -> Started:
    """Runs the program as a process."""

    def process(*arguments: str, stdin: bytes = b"", environment: dict[str, str] | None = None) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "copytaster", *arguments],
            input=stdin,
            capture_output=True,
            cwd=desk,
            env={**os.environ, **(environment or {})},
            check=False,
            timeout=60,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return process


def _rule(stem: str, severity: str, word: str, replacement: str | None, fix: str | None) -> str:
    rule_id, _, name = stem.partition("-")
    lines = [
        f"id: {rule_id}",
        f"name: {name}",
        "kind: pattern",
        "message: “{match}” is not written here.",
        f"why: The house does not write {word}.",
        f"severity: {severity}",
        f"pattern: '\\b{word}\\b'",
        "examples:",
        "  bad:",
        f"    - text: They saw [[{word}]] results.",
    ]
    if replacement is not None:
        lines.append(f"      fixed: They saw {replacement} results.")
        lines.insert(6, f"replace: {replacement}")
        lines.insert(6, f"fix: {fix}")
    lines += [f"    - text: It was [[{word}]] again.", "  good:", "    - They saw the results.", "    - It was over."]
    if replacement is not None:
        lines.insert(-3, f"      fixed: It was {replacement} again.")
    return "\n".join(lines) + "\n"
