"""One copy of the working tree, as a commit would hold it, and one wheel built from it."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.packaging.commands import Run


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Start a command in a folder, untouched by the settings of whoever runs the tests."""
    home = tmp_path_factory.mktemp("home")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PYTHON", "COV_"))}
    environment |= {
        "GIT_CONFIG_GLOBAL": str(home / "gitconfig"),
        "GIT_CONFIG_NOSYSTEM": "1",
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
    }
    (home / "gitconfig").write_text(
        "[user]\nname = Tester\nemail = tester@example.org\n[init]\ndefaultBranch = main\n[core]\nautocrlf = false\n"
    )

    def run_in(folder: Path, *command: str, check: bool = True) -> "subprocess.CompletedProcess[str]":
        result = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
        assert not check or result.returncode == 0, result.stdout + result.stderr
        return result

    return run_in


@pytest.fixture(scope="session")
def checkout(repository: Path, run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with one commit of everything in the working tree that git does not ignore."""
    target = tmp_path_factory.mktemp("checkout")
    listed = run(repository, "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard").stdout
    for name in filter(None, listed.split("\0")):
        if (source := repository / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target / name)
    run(target, "git", "init", "--quiet")
    run(target, "git", "add", "--all")
    run(target, "git", "commit", "--quiet", "--no-verify", "--message", "working tree")
    return target


@pytest.fixture(scope="session")
def wheel(checkout: Path, run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the working tree."""
    target = tmp_path_factory.mktemp("wheel")
    run(checkout, sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(target))
    (built,) = target.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of the wheel, as it would lie in site-packages."""
    target = tmp_path_factory.mktemp("site-packages")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    return target
