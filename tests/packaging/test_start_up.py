"""A commit hook starts often: reading one text file must not load what only other commands need."""

import sys
from pathlib import Path

from tests.packaging.commands import Run

HEAVY = {
    "asyncio",
    "dataclasses",
    "ftfy",
    "html.parser",
    "importlib.metadata",
    "inspect",
    "json.tool",
    "logging",
    "msgspec",
    "pathlib",
    "pathspec",
    "rapidfuzz",
    "regex",
    "rich",
    "subprocess",
    "tempfile",
    "tomllib",
    "yaml",
}


def loaded(run: Run, folder: Path, *arguments: str) -> set[str]:
    """Modules that a Python started with `arguments` imports."""
    lines = run(folder, sys.executable, "-X", "importtime", *arguments).stderr.splitlines()
    return {line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:")}


def test_a_plain_check_loads_nothing_heavy(run: Run, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("The council met on the bridge. It will meet again.\n", "utf-8")
    check = ("-m", "copytaster", "check", "article.txt", "--exit-zero")
    loaded(run, tmp_path, *check)  # the first run compiles the rules
    ours = loaded(run, tmp_path, *check) - loaded(run, tmp_path, "-c", "pass")
    assert "copytaster.cli" in ours
    assert not ours & HEAVY
    assert "copytaster.scoring" not in ours
