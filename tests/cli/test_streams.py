"""Streams that are closed or full: the exit code says what happened, and no file is harmed."""

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "Kyiv officials said that the the minister had written.\n"

pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    program = f"{shlex.quote(sys.executable)} -m copytaster"
    return subprocess.run(
        ["sh", "-c", command.replace("copytaster", program, 1)], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("copytaster check nosuch 2>/dev/full", 2),
        ("copytaster check nosuch 2>&-", 2),
        ("copytaster check article.txt >&-", 1),
        ("copytaster check article.txt >/dev/full", 2),
        ("copytaster check - <&-", 2),
    ],
)
def test_the_exit_code_holds(command: str, code: int, article: Path) -> None:
    ended = shell(command, article.parent)
    assert ended.returncode == code
    assert "Traceback" not in ended.stderr
    assert "bug" not in ended.stderr


def test_a_report_to_a_stream_is_added_to_what_stands_there(article: Path) -> None:
    log = article.parent / "build.log"
    log.write_text("before\n", encoding="utf-8")
    assert shell("copytaster check article.txt --output /dev/stdout >> build.log", article.parent).returncode == 1
    written = log.read_text("utf-8")
    assert written.startswith("before\n")
    assert "TYP301" in written
