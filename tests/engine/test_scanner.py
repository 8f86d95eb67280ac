"""Every anchor of a text is found once, also where blocks of a long text meet."""

from hypothesis import given
from hypothesis import strategies as st

from copytaster.catalog.compiled import CompiledCatalog
from copytaster.engine import scanner

ANCHORS = ("ab", "abc", "ca")
CATALOG = CompiledCatalog((), (), ANCHORS, (((0,), (0,)), ((1,), (1,)), ((2,), (2, 3))), {}, ())


def naive(text: str) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for start in range(len(text)):
        is_word_start = start == 0 or not text[start - 1].isalnum()
        for anchor, units in zip(ANCHORS, CATALOG.targets, strict=True):
            if text.startswith(anchor, start):
                for unit in units[is_word_start]:
                    found.setdefault(unit, []).append(start)
    return found


@given(st.text(alphabet="abcé ", max_size=60), st.integers(3, 10))
def test_blocks_lose_and_double_nothing(text: str, block: int) -> None:
    whole = scanner._BLOCK
    scanner._BLOCK = block
    try:
        assert scanner.Scanner(CATALOG).wake(text) == naive(text)
    finally:
        scanner._BLOCK = whole
