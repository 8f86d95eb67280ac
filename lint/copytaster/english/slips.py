"""The slips that turn one word into another: of the keys (QWERTY), of the ear, of the eye."""

from collections.abc import Iterator

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_FULL_VOWELS = "aiou"
_BORROWED_ENDINGS = ("i", "o", "u", "ie", "ies", "eur", "eurs")
_SOUNDING_ALIKE = ("aeiouy", "scz", "ckq", "gj", "mn", "bp", "dt", "fv", "vw", "lr", "sx", "xc", "st")


def meant_by(word: str) -> Iterator[str]:
    """Every string of which `word` may be a slip, once or more.

    A letter left out (not the first), a letter too many (not the first), two neighbours swapped, or a letter (not the
    first) taken for its neighbour on the keyboard or for one that sounds alike.
    """
    for at in range(len(word)):
        before, letter, after = word[:at], word[at], word[at + 1 :]
        if after and after[0] != letter:
            yield before + after[0] + letter + after[1:]
        if not at:
            continue
        yield before + after
        for other in _LETTERS:
            yield before + other + letter + after
        for other in _TAKEN_FOR[letter]:
            yield before + other + after
    for other in _LETTERS:
        yield word + other


def is_likelier_slip(wrong: str, right: str) -> bool:
    """True if a letter was left out, doubled or swapped: the commonest slips."""
    return sorted(wrong) == sorted(right) or len(wrong) < len(right) or set(wrong) == set(right)


def is_borrowed(wrong: str, right: str) -> bool:
    """True if `wrong` ends as borrowed and coined words do (jihadi, choreo, tradie, puncheur), but `right` does not."""
    if sorted(wrong) == sorted(right):
        return False
    return any(wrong.endswith(ending) and not right.endswith(ending) for ending in _BORROWED_ENDINGS) or (
        wrong[:-1] == right and wrong[-1] in _FULL_VOWELS
    )


def _taken_for() -> dict[str, str]:
    """For each letter those beside it on the keyboard, the rows half a key apart, and those that sound alike."""
    places = {letter: (row, 2 * at + row) for row, keys in enumerate(_ROWS) for at, letter in enumerate(keys)}
    alike: dict[str, set[str]] = {letter: set() for letter in _LETTERS}
    for letter, (row, at) in places.items():
        alike[letter].update(
            other for other, (beside, place) in places.items() if abs(beside - row) <= 1 and abs(place - at) <= 2
        )
    for group in _SOUNDING_ALIKE:
        for letter in group:
            alike[letter].update(group)
    return {letter: "".join(sorted(others - {letter})) for letter, others in alike.items()}


_TAKEN_FOR = _taken_for()
