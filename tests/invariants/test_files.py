"""The program on folders of real texts: mended once and for all, byte for byte, and whole whenever it is killed."""

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.invariants import articles
from tests.invariants.markup import markup_fault

_COMMAND = (sys.executable, "-m", "copytaster", "check", "--published", "2025-04-28")
_MARK = b"\xef\xbb\xbf"
_KILLS = 6


@pytest.fixture(scope="module")
def folder(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles as files: LF and CRLF, with and without byte-order mark, plain text and HTML."""
    root = tmp_path_factory.mktemp("articles")
    for number, article in enumerate(articles.sample(articles.plain(data), 800_000)):
        page = number % 4 == 3
        text = (articles.as_page(article) if page else article).text
        content = text.replace("\n", "\r\n") if number % 3 == 0 else text
        mark = _MARK if number % 5 == 0 else b""
        (root / f"{number:03}.{'html' if page else 'txt'}").write_bytes(mark + content.encode())
    return root


@pytest.fixture(scope="module")
def mended(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """The same files after one run with all fixes."""
    copy = shutil.copytree(folder, tmp_path_factory.mktemp("mended") / "run")
    _fix(copy)
    return _files(copy)


def test_a_second_run_changes_nothing(folder: Path, mended: Mapping[str, bytes], tmp_path: Path) -> None:
    for name, content in mended.items():
        (tmp_path / name).write_bytes(content)
    _fix(tmp_path)
    assert _files(tmp_path) == mended
    assert mended != _files(folder)


def test_line_ends_and_byte_order_marks_are_kept(folder: Path, mended: Mapping[str, bytes]) -> None:
    for name, before in _files(folder).items():
        after = mended[name]
        assert after.startswith(_MARK) == before.startswith(_MARK), name
        assert _MARK not in after[3:], name
        if b"\r\n" in before:
            assert b"\n" not in after.replace(b"\r\n", b""), name
        else:
            assert after.count(b"\r") <= before.count(b"\r"), name


def test_markup_is_kept_or_goes_element_by_element(folder: Path, mended: Mapping[str, bytes]) -> None:
    changed = 0
    for name, source in _files(folder).items():
        if name.endswith(".html"):
            changed += source != mended[name]
            assert markup_fault(source.decode(), mended[name].decode()) is None, name
    assert changed > 0


def test_a_killed_run_leaves_every_file_old_or_new(folder: Path, mended: Mapping[str, bytes], tmp_path: Path) -> None:
    old, duration = _files(folder), _duration(folder, tmp_path / "timed")
    chance = random.Random(21)  # noqa: S311 -- moments of a test, the same in every run
    for number in range(_KILLS):
        copy = shutil.copytree(folder, tmp_path / str(number))
        process = subprocess.Popen([*_COMMAND, "--fix", "--unsafe-fixes", copy], stdout=subprocess.DEVNULL)
        time.sleep(duration * chance.uniform(0.1, 0.9))
        process.kill()
        process.wait(60)
        now = _files(copy)
        assert [name for name in old if now[name] not in (old[name], mended[name])] == []
        litter = now.keys() - old.keys()
        assert all(name.startswith(".copytaster-") and name.endswith(".tmp") for name in litter)
        assert len(litter) <= 1
        report = _fix(copy)
        assert not any(name in report for name in litter)
        assert {name: _files(copy)[name] for name in old} == mended


def _duration(folder: Path, copy: Path) -> float:
    shutil.copytree(folder, copy)
    begin = time.monotonic()
    _fix(copy)
    return time.monotonic() - begin


def _fix(folder: Path) -> str:
    done = subprocess.run([*_COMMAND, "--fix", "--unsafe-fixes", folder], capture_output=True, check=False, timeout=300)
    assert done.returncode in (0, 1), done.stderr.decode()
    assert done.stderr == b""
    return done.stdout.decode()


def _files(folder: Path) -> dict[str, bytes]:
    return dict(_read(folder))


def _read(folder: Path) -> Iterator[tuple[str, bytes]]:
    for name in sorted(os.listdir(folder)):
        yield name, (folder / name).read_bytes()
