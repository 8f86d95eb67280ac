"""Characters that texts of some living language hold, by blocks of Unicode."""

from bisect import bisect_right

# First and last code point of each range. Left out are controls, phonetic signs, letters of dead or tiny scripts, and
# of the Latin extensions all that no national language writes.
_RANGES = (
    (0xA0, 0x17F),
    (0x18F, 0x18F),  # Azerbaijani schwa
    (0x1A0, 0x1A1),
    (0x1AF, 0x1B0),  # Vietnamese horned letters
    (0x218, 0x21B),  # Romanian
    (0x259, 0x259),
    (0x2BB, 0x2BC),  # Hawaiian and Uzbek apostrophes
    (0x386, 0x3CE),
    (0x401, 0x45F),
    (0x490, 0x4FF),
    (0x531, 0x587),
    (0x5B0, 0x5EA),
    (0x60C, 0x6F9),
    (0x900, 0xDF4),
    (0xE01, 0xEDF),
    (0x10A0, 0x10FF),
    (0x1E00, 0x1EFF),
    (0x200B, 0x200F),
    (0x2010, 0x203A),
    (0x20A0, 0x20BF),
    (0x2103, 0x2103),
    (0x2116, 0x2116),
    (0x2122, 0x2122),
    (0x2150, 0x215E),
    (0x2190, 0x21FF),
    (0x2200, 0x22FF),
    (0x2500, 0x27BF),
    (0x3000, 0x30FF),
    (0x3400, 0x9FFF),
    (0xAC00, 0xD7A3),
    (0xFB01, 0xFB02),
    (0xFE0F, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFF01, 0xFF5E),
    (0x1F000, 0x1FAFF),
)
_STARTS = [first for first, _ in _RANGES]
_SIGNS = 0x2000
_AFTER_SIGNS = 0x3000
_NOT_LATIN = 0x370
_LATIN_AGAIN = (0x1E00, 0x1EFF)


def is_plausible(text: str) -> bool:
    """True if every character beyond ASCII is one that texts of today hold."""
    return all(ord(character) < 0x80 or _in_range(ord(character)) for character in text)


def is_spaced_script(character: str) -> bool:
    """True for a letter or sign of writing of a script other than Latin."""
    code = ord(character)
    return (_NOT_LATIN <= code < _SIGNS and not _LATIN_AGAIN[0] <= code <= _LATIN_AGAIN[1]) or (
        _AFTER_SIGNS <= code < 0xFB00
    )


def _in_range(code: int) -> bool:
    index = bisect_right(_STARTS, code) - 1
    return index >= 0 and code <= _RANGES[index][1]
