"""An installation that was replaced by another of the same version compiles its rules anew."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import REPOSITORY


def test_a_rule_that_went_is_not_run_from_the_cache(tmp_path: Path) -> None:
    package = tmp_path / "site" / "copytaster"
    shutil.copytree(REPOSITORY / "lint" / "copytaster", package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(REPOSITORY / "rules", package / "rules")
    article = tmp_path / "article.txt"
    article.write_text("They saw the the bridge.\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(package.parent), "COPYTASTER_CACHE_DIR": str(tmp_path / "cache")}

    def check() -> str:
        command = [sys.executable, "-m", "copytaster", "check", str(article)]
        return subprocess.run(
            command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=False
        ).stdout

    assert "TYP301" in check()
    (rule,) = package.glob("rules/typography/TYP301-*.yaml")
    rule.unlink()
    assert "TYP301" not in check()
