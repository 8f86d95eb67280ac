"""Many words in little room: by length and first two letters, one string of words between blanks.

A set of a hundred thousand words takes some fifty milliseconds to load; these strings take one.
"""

from collections.abc import Iterable, Mapping


def pack(words: Iterable[str]) -> dict[int, dict[str, str]]:
    """By length and first two letters, the words in order with a blank before and behind each."""
    rows: dict[int, dict[str, list[str]]] = {}
    for word in sorted(words):
        rows.setdefault(len(word), {}).setdefault(word[:2], []).append(word)
    return {
        length: {letters: f" {' '.join(row)} " for letters, row in by_letters.items()}
        for length, by_letters in sorted(rows.items())
    }


def holds(packed: Mapping[int, Mapping[str, str]], word: str) -> bool:
    """True if `word`, which has no blank in it, is one of the words that were packed."""
    by_letters = packed.get(len(word))
    if by_letters is None:
        return False
    row = by_letters.get(word[:2])
    return row is not None and f" {word} " in row
