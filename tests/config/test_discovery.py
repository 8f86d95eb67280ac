"""Which settings file holds, and for which paths."""

import os
from pathlib import Path

import pytest

from copytaster import config
from copytaster.model.errors import SettingsError
from copytaster.model.settings import Override, Settings
from tests.config.test_settings_file import write


def found(start: Path) -> str | None:
    path = config.find(str(start))[1]
    return None if path is None else os.path.relpath(path, start)


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert config.find(str(tmp_path)) == (Settings(), None)


def test_the_nearest_folder_wins(tmp_path: Path) -> None:
    write(tmp_path, "preview = true")
    inner = tmp_path / "wire" / "today"
    write(inner, "preview = false")
    assert found(inner) == "copytaster.toml"
    assert found(inner.parent) == "../copytaster.toml"


def test_in_one_folder_the_hidden_file_comes_first_and_pyproject_last(tmp_path: Path) -> None:
    write(tmp_path, "[tool.copytaster]", "pyproject.toml")
    assert found(tmp_path) == "pyproject.toml"
    write(tmp_path, "")
    assert found(tmp_path) == "copytaster.toml"
    write(tmp_path, "", ".copytaster.toml")
    assert found(tmp_path) == ".copytaster.toml"


@pytest.mark.parametrize("text", ["", "[project]\ndependencies = ['copytaster']", "[tool.other]\nx = 1"])
def test_a_pyproject_without_our_table_does_not_count(tmp_path: Path, text: str) -> None:
    write(tmp_path, "preview = true")
    write(tmp_path / "wire", text, "pyproject.toml")
    assert found(tmp_path / "wire") == "../copytaster.toml"


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    path = write(tmp_path, "preview = true ")
    old = path.stat().st_mtime_ns - 10_000_000_000
    os.utime(path, ns=(old, old))
    for _ in range(2):
        assert config.find(str(tmp_path))[0].preview
    write(tmp_path, "preview = false")
    assert not config.find(str(tmp_path))[0].preview


def test_a_kept_file_says_the_same_as_a_parsed_one(tmp_path: Path) -> None:
    path = write(tmp_path, "accept = ['Ō']\n[[overrides]]\npaths = ['a']\n[severity]\nMT = 'info'")
    os.utime(path, (1, 1))
    first = config.read(str(path))
    assert first == config.read(str(path)) == config.read(str(path), cache=False)


def test_damaged_cache_files_do_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "cache"
    monkeypatch.setenv("COPYTASTER_CACHE_DIR", str(cache))
    path = write(tmp_path, "preview = true")
    os.utime(path, (1, 1))
    config.read(str(path))
    for kept in cache.iterdir():
        kept.write_bytes(kept.read_bytes()[:-3])
    settings = config.read(str(path))
    assert settings is not None
    assert settings.preview


def test_a_file_that_may_not_be_read_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, "")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(SettingsError, match=r"copytaster\.toml: the settings cannot be read: Permission denied"):
        config.read(str(path))


def test_overrides_hold_for_their_paths_only(tmp_path: Path) -> None:
    settings = Settings(
        ignore=("MT1",),
        overrides=(Override(("opinion/**",), ("CHR",), ("CHR2",)), Override(("*.html",), (), ("TYP",))),
        root=str(tmp_path),
    )
    plain = config.for_path(settings, str(tmp_path / "news" / "a.txt"))
    assert (plain.select, plain.ignore, plain.overrides) == ((), ("MT1",), ())
    both = config.for_path(settings, str(tmp_path / "opinion" / "a.html"))
    assert (both.select, both.ignore) == (("CHR",), ("MT1", "CHR2", "TYP"))
    outside = config.for_path(settings, str(tmp_path.parent / "opinion" / "a.html"))
    assert outside.ignore == ("MT1",)
    assert config.for_path(settings, None).ignore == ("MT1",)


def test_excluded_paths_count_from_the_settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(exclude=("/old",), root=str(tmp_path))
    (tmp_path / "wire").mkdir()
    monkeypatch.chdir(tmp_path / "wire")
    assert config.is_excluded(settings, "../old/a.txt")
    assert not config.is_excluded(settings, "old/a.txt")
