"""Every anchor of a text is found once, by the table, by the automaton, and where blocks of a long text meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.catalog.anchor_table import anchor_table
from copytaster.catalog.compiled import CompiledCatalog
from copytaster.catalog.parts import pack
from copytaster.engine import scanner

WOKEN = {"ab": ((0,), ()), "abc": ((), (1,)), "ca": ((2,), (3,)), "abca": ((4,), ()), "cabca": ((), (5,))}
CATALOG = CompiledCatalog((), (), pack(()), anchor_table(WOKEN, 6), {}, (), ())


def naive(text: str) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for start in range(len(text)):
        is_word_start = start == 0 or not text[start - 1].isalnum()
        for anchor, (anywhere, at_words) in WOKEN.items():
            if text.startswith(anchor, start):
                for unit in (*anywhere, *(at_words if is_word_start else ())):
                    found.setdefault(unit, []).append(start)
    return found


@pytest.mark.parametrize("enough", [0, 1_000])
@given(text=st.text(alphabet="abcé ", max_size=60), block=st.integers(5, 12))
def test_every_way_finds_every_anchor_once(enough: int, text: str, block: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scanner, "_BLOCK", block)
        patch.setattr(scanner, "_ENOUGH", enough)
        assert scanner.Scanner(CATALOG).wake(text) == naive(text)
