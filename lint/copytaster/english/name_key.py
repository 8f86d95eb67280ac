"""When two spellings of a name are the same name, and how far apart two spellings are."""

from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "ı": "i", "İ": "I", "æ": "ae",
        "Æ": "Ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "a", "Ə": "A", "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'",
    }
)  # fmt: skip

# In order: what stands first is replaced first. Doubled letters are not folded: they are the commonest slip.
_SOUNDS = (
    ("tsch", "ch"), ("shch", "sh"), ("sch", "sh"), ("dzh", "j"), ("zh", "j"), ("kh", "h"), ("ph", "f"), ("ck", "k"),
    ("ts", "c"), ("tz", "c"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("iy", "i"), ("yi", "i"), ("yy", "i"),
    ("ii", "i"), ("ij", "i"), ("ay", "ai"), ("ey", "ei"), ("oy", "oi"), ("y", "i"), ("w", "v"), ("x", "ks"),
    ("q", "k"), ("'", ""), ("ie", "e"), ("ia", "a"), ("iu", "u"),
)  # fmt: skip

# Of these, the ones between which English houses really choose: `Meeftah` and `Asadow` are none of them.
_USUAL = (
    ("shch", "sh"), ("dzh", "j"), ("kh", "h"), ("ts", "c"), ("tz", "c"), ("ou", "u"), ("oo", "u"), ("iy", "i"),
    ("yi", "i"), ("yy", "i"), ("ij", "i"), ("ay", "ai"), ("ey", "ei"), ("oy", "oi"), ("y", "i"), ("x", "ks"), ("'", ""),
    ("ie", "e"), ("ia", "a"), ("iu", "u"),
)  # fmt: skip


@lru_cache(maxsize=8192)
def plain(name: str) -> str:
    """`name` without diacritics, in its own case; letters without a decomposition become their usual ASCII form."""
    if name.isascii():
        return name
    from unicodedata import combining, normalize  # noqa: PLC0415 - a megabyte of tables that few texts need

    return "".join(letter for letter in normalize("NFKD", name.translate(_LETTERS)) if not combining(letter))


@lru_cache(maxsize=8192)
def sound_key(word: str) -> str:
    """A key that the usual English transliterations of one foreign name share; `word` is plain and lower case."""
    for sound, key in _SOUNDS:
        if sound in word:
            word = word.replace(sound, key)
    return word


def transliterate_alike(one: str, other: str) -> bool:
    """True if both, plain and lower case, are usual English transliterations of one name, or differ in none."""
    if len(one) == len(other) and sorted(one) == sorted(other) and distance(one, other, 1) == 1:
        return False
    return _usual_key(one) == _usual_key(other)


@lru_cache(maxsize=8192)
def _usual_key(word: str) -> str:
    if word.endswith("ii"):
        word = word[:-1]
    for sound, key in _USUAL:
        if sound in word:
            word = word.replace(sound, key)
    return word


def distance(one: str, other: str, limit: int) -> int:
    """Optimal string alignment distance (edits and swaps of neighbours); `limit` + 1 if it is greater than `limit`.

    Meant for single words: the cost grows with the product of the lengths.
    """
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, above, row = row, before, [i]
        for j, facing in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != facing))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == facing:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)
