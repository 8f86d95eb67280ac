import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from copytaster.fixing.write import write_atomically
from copytaster.model.errors import FixError

OLD, NEW = b"the the bridge\r\n", b"the bridge\r\n"


@pytest.fixture
def article(tmp_path: Path) -> Iterator[Path]:
    """A file with the old content; afterwards nothing but it (and what the test made) may be in its folder."""
    file = tmp_path / "article.txt"
    file.write_bytes(OLD)
    yield file
    assert not list(tmp_path.rglob(".copytaster-*"))


def test_the_new_content_is_written(article: Path) -> None:
    write_atomically(str(article), NEW, expected=OLD)
    assert article.read_bytes() == NEW


def test_a_relative_path_is_written(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(article.parent)
    write_atomically("article.txt", NEW, expected=OLD)
    assert article.read_bytes() == NEW


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
@pytest.mark.parametrize("mode", [0o644, 0o600, 0o755, 0o664])
def test_the_mode_is_kept(article: Path, mode: int) -> None:
    article.chmod(mode)
    write_atomically(str(article), NEW, expected=OLD)
    assert article.stat().st_mode & 0o7777 == mode


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only the superuser gives files away")
def test_the_owner_is_kept(article: Path) -> None:
    os.chown(article, 12345, 23456)
    write_atomically(str(article), NEW, expected=OLD)
    status = article.stat()
    assert (status.st_uid, status.st_gid) == (12345, 23456)


def test_a_symbolic_link_stays_and_its_target_is_written(article: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    link = tmp_path / "folder" / "link.txt"
    link.symlink_to("../article.txt")
    write_atomically(str(link), NEW, expected=OLD)
    assert link.is_symlink()
    assert article.read_bytes() == NEW


def test_a_read_only_file_is_refused(article: Path) -> None:
    article.chmod(0o444)
    with pytest.raises(FixError, match=r"article.txt: is read-only"):
        write_atomically(str(article), NEW, expected=OLD)
    assert article.read_bytes() == OLD


def test_a_file_that_has_changed_since_it_was_read_is_refused(article: Path) -> None:
    article.write_bytes(b"edited meanwhile")
    with pytest.raises(FixError, match="has changed since it was read"):
        write_atomically(str(article), NEW, expected=OLD)
    assert article.read_bytes() == b"edited meanwhile"


def test_a_missing_file_and_a_dangling_link_are_refused(article: Path) -> None:
    link = article.with_name("link.txt")
    link.symlink_to("nowhere.txt")
    for path in (link, article.with_name("absent.txt")):
        with pytest.raises(FixError, match="cannot be written"):
            write_atomically(str(path), NEW, expected=OLD)
    assert sorted(file.name for file in article.parent.iterdir()) == ["article.txt", "link.txt"]


def test_a_folder_is_refused(article: Path) -> None:
    with pytest.raises(FixError, match="not a regular file"):
        write_atomically(str(article.parent), NEW, expected=OLD)


@pytest.mark.parametrize("failing", ["open", "fsync", "chmod", "replace"])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_leaves_the_old_file_and_nothing_beside_it(
    article: Path, monkeypatch: pytest.MonkeyPatch, failing: str, error: BaseException
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(os, failing, fail)
        expected = FixError if isinstance(error, OSError) else KeyboardInterrupt
        with pytest.raises(expected):
            write_atomically(str(article), NEW, expected=OLD)
    assert article.read_bytes() == OLD
    assert [file.name for file in article.parent.iterdir()] == ["article.txt"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_file_is_old_or_new_whenever_its_writer_is_killed(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    contents = (b"old line\n" * 60_000, b"new line, longer\n" * 60_000)
    file.write_bytes(contents[0])
    started = time.perf_counter()
    write_atomically(str(file), contents[1], expected=contents[0])
    duration = time.perf_counter() - started
    chance = random.Random(7)  # noqa: S311 -- moments of a test, no secret
    seen: set[bytes] = set()
    for attempt in range(400):
        if attempt >= 40 and seen == set(contents):
            break
        writer = os.fork()
        if writer == 0:
            write_for_ever(str(file), contents)
        time.sleep(chance.uniform(0, 3 * duration))
        os.kill(writer, signal.SIGKILL)
        os.waitpid(writer, 0)
        seen.add(file.read_bytes())
        assert seen <= set(contents)
    assert seen == set(contents)


def write_for_ever(path: str, contents: tuple[bytes, bytes]) -> None:
    try:
        while True:
            with open(path, "rb") as file:
                before = file.read()
            write_atomically(path, contents[before == contents[0]], expected=before)
    finally:
        os._exit(1)
