"""Which files a run reads."""

import os
import subprocess
from pathlib import Path

import pytest

from copytaster.cli.files import find
from copytaster.cli.folders import is_article
from copytaster.model.settings import Settings
from tests.cli.conftest import Copytaster

FILES = (
    "b.txt",
    "a.html",
    "wire/c.htm",
    "wire/old/d.txt",
    "wire/picture.jpg",
    "wire/notes.pdf",
    "wire/e.md",
    "CONTRIBUTING.md",
    "LICENSE.txt",
    "requirements.txt",
    "robots.txt",
    ".hidden/e.txt",
    ".f.txt",
    "node_modules/g.txt",
    "drafts/h.txt",
    "wire/skip.txt",
)
EXPECTED = ("a.html", "b.txt", "wire/c.htm", "wire/e.md", "wire/old/d.txt")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in FILES:
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text.\n", "utf-8")
    (tmp_path / "site" / ".gitignore").write_text("drafts/\n", "utf-8")
    (tmp_path / "site" / "wire" / ".gitignore").write_text("*.txt\n!d.txt\n", "utf-8")
    monkeypatch.chdir(tmp_path / "site")
    return tmp_path / "site"


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
    )


@pytest.fixture(params=["plain folder", "repository", "repository with a commit"])
def site(folder: Path, request: pytest.FixtureRequest) -> Path:
    if request.param != "plain folder":
        git(folder, "init", "-q")
    if request.param == "repository with a commit":
        git(folder, "add", ".")
        git(folder, "commit", "-qm", "all")
    return folder


def test_a_folder_gives_its_articles_in_order(site: Path) -> None:
    assert find(["."], Settings()).paths == EXPECTED
    assert find(["wire"], Settings()).paths == ("wire/c.htm", "wire/e.md", "wire/old/d.txt")
    assert find([str(site)], Settings()).paths == tuple(str(site / name) for name in EXPECTED)
    assert find(["../site/wire/"], Settings()).paths == (
        "../site/wire/c.htm",
        "../site/wire/e.md",
        "../site/wire/old/d.txt",
    )


def test_files_named_one_by_one_are_read_whatever_they_are(site: Path) -> None:
    named = ("drafts/h.txt", "LICENSE.txt", "wire/notes.pdf", ".f.txt")
    assert find(named, Settings(exclude=("*",), root=str(site))).paths == named
    assert find(named, Settings(exclude=("*.txt",), root=str(site)), force_exclude=True).paths == ("wire/notes.pdf",)


def test_excluded_files_are_left_out(site: Path) -> None:
    settings = Settings(exclude=("wire/old", "/a.*"), root=str(site))
    assert find(["."], settings).paths == ("b.txt", "wire/c.htm", "wire/e.md")


def test_a_folder_ignored_by_git_is_read_when_named(site: Path) -> None:
    if (site / ".git").exists():
        assert find(["drafts"], Settings()).paths == ("drafts/h.txt",)


def test_deleted_and_new_files_count_as_they_are(folder: Path) -> None:
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "all")
    (folder / "b.txt").unlink()
    (folder / "new é\n.txt").write_text("Text.\n", "utf-8")
    assert find(["."], Settings()).paths == ("a.html", "new é\n.txt", *EXPECTED[2:])


def test_a_repository_in_a_repository_is_read(folder: Path) -> None:
    git(folder, "init", "-q")
    inner = folder / "inner"
    inner.mkdir()
    git(inner, "init", "-q")
    (inner / "x.txt").write_text("Text.\n", "utf-8")
    git(inner, "add", ".")
    git(inner, "commit", "-qm", "inner")
    assert "inner/x.txt" in find(["."], Settings()).paths


def test_the_variables_of_a_hook_do_not_confuse_the_search(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(folder, "init", "-q")
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    assert find(["wire"], Settings()).paths == ("wire/c.htm", "wire/e.md", "wire/old/d.txt")


def test_without_git_ignore_files_are_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(folder, "init", "-q")
    monkeypatch.setenv("PATH", "")
    assert find(["."], Settings()).paths == EXPECTED


def test_loops_of_links_do_no_harm(site: Path) -> None:
    os.symlink(".", site / "wire" / "again")
    os.symlink("b.txt", site / "link.txt")
    os.symlink("missing.txt", site / "broken.txt")
    assert find(["."], Settings()).paths == EXPECTED


def test_a_missing_path_and_an_empty_folder_are_told(site: Path) -> None:
    (site / "empty").mkdir()
    found = find(["gone.txt", "empty", "b.txt"], Settings())
    assert found.paths == ("b.txt",)
    assert [str(error) for error in found.errors] == ["gone.txt: no such file or folder; check the name"]
    assert found.empty == ("empty",)


def test_a_folder_that_cannot_be_read_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("wire"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr("os.scandir", refuse)
    found = find([str(folder)], Settings())
    assert [error.path for error in found.errors] == [str(folder / "wire")]
    assert "cannot be read (Permission denied)" in str(found.errors[0])


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("license-to-build.txt", True),
        ("LICENSE.txt", False),
        ("LICENCE.txt", False),
        ("requirements-dev.txt", False),
        ("dev_requirements.txt", False),
        ("CMakeLists.txt", False),
        ("history-of-the-bridge.txt", True),
        ("a/.b/c.txt", False),
        ("A.TXT", True),
        ("a.HTML", True),
        ("a", False),
        ("a.txt.bak", False),
    ],
)
def test_names_tell_articles_from_other_texts(path: str, expected: bool) -> None:
    assert is_article(path) is expected


def test_a_folder_without_articles_is_a_note_and_no_fault(desk: Path, run: Copytaster) -> None:
    (desk / "empty").mkdir()
    code, _, err = run("check", "empty")
    assert code == 0
    assert err == "copytaster: empty: nothing to check here; name files of another kind one by one\n"
