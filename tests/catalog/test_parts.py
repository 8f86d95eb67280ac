"""Every part of a catalogue comes back, also when its file is damaged; equal large pieces are kept once."""

from pathlib import Path

import pytest

from copytaster.catalog import load
from copytaster.catalog.parts import Parts, pack

TABLE = {f"Ada Brook {number}": (number, number + 1) for number in range(900)}
WORDS = b"harbour " * 20_000
VALUES = [(), ("one", TABLE), ("two", {"table": TABLE, "other": [1]}), None, "x" * 200_000, ("last", (WORDS, 7))]


def test_values_come_back() -> None:
    parts = pack(VALUES, [{"ab": (1,)}])
    assert [parts.load(number) for number in range(len(VALUES))] == VALUES
    assert parts.load(len(VALUES)) == {"ab": (1,)}


def test_what_values_share_is_kept_and_unpacked_once() -> None:
    parts = pack(VALUES)
    assert parts.load(1)[1] is parts.load(2)[1]["table"]
    assert len(parts.plain()[0]) < len(pack(VALUES[2:]).plain()[0]) + 100


def test_a_damaged_block_is_made_anew() -> None:
    block, ends = pack(VALUES).plain()
    for at in (*range(0, 300, 7), len(block) // 2, len(block) - 9):
        parts = Parts(block[:at] + b"damage" + block[at + 6 :], ends, lambda: pack(VALUES))
        assert [parts.load(number) for number in range(len(VALUES))] == VALUES


def test_a_damaged_catalogue_is_compiled_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYTASTER_CACHE_DIR", str(tmp_path))
    choice = load.Choice(select=("TYP10",))
    sound = load.load_catalog(choice)
    file = next(tmp_path.iterdir())
    file.write_bytes(file.read_bytes()[:-60] + b"\0" * 60)
    damaged = load.load_catalog(choice)
    units = range(len(sound.units))
    assert [damaged.data(unit) for unit in units] == [sound.data(unit) for unit in units]
    assert not file.exists()
