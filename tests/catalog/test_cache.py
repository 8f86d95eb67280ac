"""What is stored comes back, and any damage means building anew."""

import os
import random
from pathlib import Path

import pytest

from copytaster.catalog import cache

VALUE = ("rules", {"MT001": (1, 2.5, b"code", None)}, ["x" * 300])
KEY = b"the files and their times"


class Builder:
    """Builds the value and counts how often it had to."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self) -> object:
        self.calls += 1
        return VALUE


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COPYTASTER_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def stored(folder: Path) -> Path:
    """A sound cache file."""
    cache.cached("catalog", KEY, Builder())
    return folder / "catalog"


def test_a_value_is_built_once(folder: Path) -> None:
    build = Builder()
    assert [cache.cached("catalog", KEY, build) for _ in range(3)] == [VALUE] * 3
    assert (build.calls, os.listdir(folder)) == (1, ["catalog"])


def test_another_key_or_version_means_building_anew(stored: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert stored.is_file()
    build = Builder()
    cache.cached("catalog", KEY + b"!", build)
    monkeypatch.setattr(cache, "_MAGIC", b"copytaster 0.0.0")
    cache.cached("catalog", KEY + b"!", build)
    assert build.calls == 2


def test_a_truncated_file_means_building_anew(stored: Path) -> None:
    whole = stored.read_bytes()
    for length in range(0, len(whole), 7):
        stored.write_bytes(whole[:length])
        assert cache.cached("catalog", KEY, Builder()) == VALUE
        assert stored.read_bytes() == whole


def test_a_garbled_file_means_building_anew(stored: Path) -> None:
    whole, chance = stored.read_bytes(), random.Random(7)  # noqa: S311 -- the same damage in every run
    for _ in range(200):
        damaged = bytearray(whole)
        for _ in range(chance.choice((1, 2, 40))):
            damaged[chance.randrange(len(damaged))] ^= chance.randrange(1, 256)
        stored.write_bytes(damaged)
        assert cache.cached("catalog", KEY, Builder()) == VALUE
        assert stored.read_bytes() == whole


@pytest.mark.parametrize("content", [b"", b"\0" * 4, b"\xff" * 5000, os.urandom(2000)])
def test_a_file_that_is_something_else_is_replaced(stored: Path, content: bytes) -> None:
    stored.write_bytes(content)
    build = Builder()
    assert [cache.cached("catalog", KEY, build) for _ in range(2)] == [VALUE] * 2
    assert build.calls == 1


def test_a_cache_that_cannot_be_kept_costs_only_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")
    (tmp_path / "cache" / "catalog" / "in the way").mkdir(parents=True)
    for place in ("file", "file/below", "cache"):
        monkeypatch.setenv("COPYTASTER_CACHE_DIR", str(tmp_path / place))
        assert cache.cached("catalog", KEY, Builder()) == VALUE
    assert os.listdir(tmp_path / "cache") == ["catalog"]
