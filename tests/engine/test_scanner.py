"""Every anchor of a text is found once, by the table, by the automaton, and where blocks of a long text meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.catalog.compiled import CompiledCatalog
from copytaster.engine import scanner

ANCHORS = ("ab", "abc", "ca", "abca", "cabca")
TARGETS = (0, -2, ((2,), (2, 3)), 4, -6)
CATALOG = CompiledCatalog((), (), (), ANCHORS, TARGETS, {"abca": (3,), "cabc": (4,)}, {}, (), ())
WOKEN = (((0,), (0,)), ((), (1,)), ((2,), (2, 3)), ((4,), (4,)), ((), (5,)))


def naive(text: str) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for start in range(len(text)):
        is_word_start = start == 0 or not text[start - 1].isalnum()
        for anchor, units in zip(ANCHORS, WOKEN, strict=True):
            if text.startswith(anchor, start):
                for unit in units[is_word_start]:
                    found.setdefault(unit, []).append(start)
    return found


@pytest.mark.parametrize("enough", [0, 1_000])
@given(text=st.text(alphabet="abcé ", max_size=60), block=st.integers(5, 12))
def test_every_way_finds_every_anchor_once(enough: int, text: str, block: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scanner, "_BLOCK", block)
        patch.setattr(scanner, "_ENOUGH", enough)
        assert scanner.Scanner(CATALOG).wake(text) == naive(text)
