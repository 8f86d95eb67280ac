"""The hooks, run by pre-commit itself in a repository of articles, from an environment pre-commit builds."""

import re
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.packaging.commands import Run

pytestmark = pytest.mark.slow

DEFECTIVE = """\
Harbour bridge to close for repairs

The council of Eastmouth said on Friday that the old harbour bridge would close for two weeks.

Share on Facebook

The ferry will run every half hour until the work is done.
"""
MENDED = DEFECTIVE.replace("\nShare on Facebook\n", "")
SOUND = "The ferry will run every half hour until the work is done.\n"


class Tried(NamedTuple):
    """A repository after the hooks have run, and what each of them printed."""

    folder: Path
    output: dict[str, str]


@pytest.fixture(scope="module")
def tried(checkout: Path, run: Run, tmp_path_factory: pytest.TempPathFactory) -> Tried:
    """Both hooks in one run, since try-repo builds one environment a run."""
    folder = tmp_path_factory.mktemp("newsroom")
    for name, text in {"news/bridge.txt": DEFECTIVE, "news/ferry.md": SOUND, "LICENSE": DEFECTIVE}.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    run(folder, "git", "init", "--quiet")
    run(folder, "git", "add", "--all")
    command = (sys.executable, "-m", "pre_commit", "try-repo", str(checkout), "--all-files", "--color", "never")
    result = run(folder, *command, check=False)
    assert result.returncode == 1, result.stdout + result.stderr
    blocks = re.split(r"^(copytaster\S*?)\.{3,}", result.stdout, flags=re.MULTILINE)
    return Tried(folder, dict(zip(blocks[1::2], blocks[2::2], strict=True)))


def test_the_checking_hook_fails_and_reports_the_place(tried: Tried) -> None:
    output = tried.output["copytaster"]
    assert output.startswith("Failed")
    assert "exit code: 1" in output
    assert re.search(r"news/bridge\.txt:5:1\b.*\bCHR\d{3}\b", output)
    assert "files were modified by this hook" not in output


def test_the_fixing_hook_mends_the_article(tried: Tried) -> None:
    output = tried.output["copytaster-fix"]
    assert output.startswith("Failed")
    assert "files were modified by this hook" in output
    assert (tried.folder / "news" / "bridge.txt").read_text("utf-8") == MENDED


def test_sound_articles_and_licences_are_left_alone(tried: Tried) -> None:
    assert (tried.folder / "news" / "ferry.md").read_text("utf-8") == SOUND
    assert (tried.folder / "LICENSE").read_text("utf-8") == DEFECTIVE
    for output in tried.output.values():
        assert "ferry.md" not in output
        assert "LICENSE" not in output
