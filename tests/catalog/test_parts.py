"""Every part of a catalogue comes back, also when its file is damaged; equal shared parts are kept once."""

from pathlib import Path

import pytest

from copytaster.catalog import cache, load
from copytaster.catalog.parts import Parts, pack
from copytaster.model.shared import Shared

TABLE = {"Ada Brook": (1, 2), "Otto Lind": (3, 4)}
VALUES = ((), ("one", Shared(TABLE)), {"table": Shared(TABLE), "other": [1]}, None, "x" * 200_000, (Shared(("last",)),))
PLAIN = [(), ("one", TABLE), {"table": TABLE, "other": [1]}, None, "x" * 200_000, (("last",),)]


def test_values_come_back() -> None:
    parts = pack(VALUES, [{"ab": (1,)}])
    assert [parts.load(number) for number in range(len(VALUES))] == PLAIN
    assert parts.load(len(VALUES)) == {"ab": (1,)}


def test_what_is_shared_is_kept_and_unpacked_once() -> None:
    parts = pack(VALUES)
    assert parts.load(1)[1] is parts.load(2)["table"]


def test_a_damaged_block_is_made_anew() -> None:
    block, ends = pack(VALUES).plain()
    parts = Parts(block[:40] + b"damage" + block[46:], ends, lambda: pack(VALUES))
    assert [parts.load(number) for number in range(len(VALUES))] == PLAIN


def test_a_damaged_catalogue_is_compiled_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYTASTER_CACHE_DIR", str(tmp_path))
    choice = load.Choice(select=("TYP10",))
    sound = load.load_catalog(choice)
    file = next(tmp_path.iterdir())
    whole = file.read_bytes()
    file.write_bytes(whole[:-60] + b"\0" * 60)
    damaged = load.load_catalog(choice)
    assert [damaged.data(unit) for unit in range(len(damaged.units))] == [
        sound.data(unit) for unit in range(len(sound.units))
    ]
    assert cache.cache_folder() == str(tmp_path)
    assert not file.exists()
