"""Numbers written as words or figures, as far as news counts days, hours, years and ages."""

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: value for value, word in enumerate(_UNITS)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}

COUNT = rf"(?:\d{{1,3}}|(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_UNITS[1:10])}))?|{'|'.join(_UNITS[1:])})"
"""The source of an expression for a folded number below a thousand."""


def value_of(count: str) -> int:
    """The value of what COUNT matched."""
    if count.isdigit():
        return int(count)
    return sum(_WORDS[part] for part in count.split("-"))
