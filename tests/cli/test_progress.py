"""The bar of long runs, and what a terminal sees."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from copytaster.cli import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_every_item_comes_once_and_in_order_with_and_without_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    items = [str(number) for number in range(40)]
    assert list(progress.shown(items)) == items
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    assert list(progress.shown(items)) == items
    assert terminal.getvalue() == ""
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    assert list(progress.shown(items)) == items
    assert "reading" in terminal.getvalue()


def test_a_terminal_gets_colours(desk: Path) -> None:
    pty = pytest.importorskip("pty")
    (desk / "a.txt").write_text("They saw teh tram.\n", "utf-8")
    ours, theirs = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    subprocess.run(
        [sys.executable, "-m", "copytaster", "check", "a.txt"],
        cwd=desk,
        stdout=theirs,
        env={**environment, "TERM": "xterm"},
        check=False,
        timeout=60,
    )
    os.close(theirs)
    written = os.read(ours, 10_000)
    os.close(ours)
    assert b"\x1b[" in written
