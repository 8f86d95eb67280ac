"""UTF-8 that was read in an encoding of one byte a character: where it stands, and what it meant.

The characters of a text are written back as the bytes they were read from; what then is well-formed UTF-8 was
probably written as such. The idea is that of ftfy (Robyn Speer); how sure a place is, is told by rules of our own.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from copytaster.english.deferred import expression
from copytaster.english.plausible import is_plausible, is_spaced_script
from copytaster.model.named_tuple import NamedTuple

_TIMES = 4
_LONGEST = 4_000
# Letters of Turkish that stand where Windows-1252 has Icelandic ones, so that both are read alike.
_TURKISH = {"Ğ": 0xD0, "ğ": 0xF0}
# Signs that real text has behind an accented letter, so that they prove nothing: CAFÉ”, MENÜ…
_ORDINARY = frozenset("’”“‘»«›‹…–—‒°·ºª™®©§¡¿´•\u00a0!?.,:;'\"")
# The first characters of most letters and signs of Western languages; no word is one of them alone.
_FIRST = {"cp1252": "ÂÃ", "cp1250": "ÂĂ"}
_ENDING = frozenset("’'–—…")
_MARKS = frozenset("’‘“”–—")
_LOST = "\ufffd"


class Misread(NamedTuple):
    """`text[start:end]` meant `meant`; `is_certain` if no sound text looks like that.

    A character of `meant` is U+FFFD if a byte of it was lost.
    """

    start: int
    end: int
    meant: str
    is_certain: bool


class _Encoding(NamedTuple):
    """Characters -> bytes, and which of them begin and continue a character of UTF-8."""

    byte_of: dict[int, int]
    leads: frozenset[str]
    continuing: frozenset[str]


def may_begin(text: str, place: int, encodings: tuple[str, ...]) -> bool:
    """True if the two characters at `place` may begin UTF-8 read in one of the encodings."""
    pair = text[place : place + 2]
    # Most accented letters stand before a letter of ASCII, and need no tables.
    return (
        len(pair) == 2
        and pair[1] >= "\x80"
        and any(pair[0] in (encoding := _encoding(name)).leads and pair[1] in encoding.continuing for name in encodings)
    )


def find_misread(text: str, start: int, end: int, encodings: tuple[str, ...]) -> list[Misread]:
    """The misread places of `text[start:end]` in order.

    They are read in the encoding that makes sense of most characters, of equals in the one that leaves fewest capitals
    inside words and the shortest text. Where no place is certain, or two encodings do equally well and differ, none is
    told.
    """
    best: list[Misread] = []
    worth = (0, 0, 0)
    is_doubtful = False
    for name in encodings:
        found = list(_find(text, start, end, name))
        if not any(place.is_certain for place in found):
            continue
        covered = sum(place.end - place.start for place in found)
        capitals = sum(_capitals_inside(place.meant) for place in found)
        this = (covered, -capitals, -sum(len(place.meant) for place in found))
        if this > worth:
            best, worth, is_doubtful = found, this, False
        elif this == worth and found != best:
            is_doubtful = True
    return [] if is_doubtful else best


def _capitals_inside(text: str) -> int:
    return sum(first.islower() and second.isupper() for first, second in pairwise(text))


def _find(text: str, start: int, end: int, name: str) -> Iterator[Misread]:
    for match in _run(name).finditer(text, start, end):
        meant = _meant(match[0], name)
        if meant is None:
            continue
        before = text[max(0, match.start() - 1) : match.start()]
        certain = _judged(name, match[0], meant, before, text[match.end() : match.end() + 1])
        if certain is not None:
            yield Misread(match.start(), match.end(), meant, certain)


def _meant(run: str, name: str) -> str | None:
    """What the run was before it was misread, once or several times; None if that is no plausible text."""
    meant: str | None = None
    for _ in range(_TIMES):
        read = _read(run, name) or _read(run, "cp1252")
        is_mark = meant is not None and run[0] in _MARKS
        if not read or (is_mark and any(map(is_spaced_script, read))):
            # A mark and an accented letter are rather what they seem than a letter of Armenian misread twice.
            break
        run = read
        if is_plausible(run.replace(_LOST, "")):
            meant = run
    return meant


def _read(text: str, name: str) -> str:
    """`text` read rightly; empty if not all of it was misread."""
    if _run(name).fullmatch(text) is None:
        return ""
    byte_of = _encoding(name).byte_of
    try:
        written = bytes(byte_of[ord(character)] for character in text)
        return _restored(written)
    except (KeyError, UnicodeDecodeError):
        return ""


def _restored(written: bytes) -> str:
    """UTF-8 read with U+FFFD for a Cyrillic letter whose second byte was lost, as browsers of old did with some."""
    return re.sub(rb"([\xd0\xd1])(?![\x80-\xbf])", "\ufffd".encode(), written).decode("utf-8")


def _judged(name: str, source: str, meant: str, before: str, after: str) -> bool | None:
    """True for a certain place, False for one that is misread if others on its line are, None for a sound one."""
    if not (_is_sound(before) and _is_sound(after)):
        return None
    if any(is_spaced_script(character) for character in meant):
        if _is_latin(before) or _is_latin(after):
            return None
        return len(meant) - meant.count(_LOST) > 1 and not all(character in _ORDINARY for character in source[1::2])
    if _LOST in meant:
        return None
    if name not in _FIRST:
        # No letter of Western languages begins such a place: letters must stand in a word of Latin letters, and signs
        # must have been written by three characters.
        in_word = (before + after).isascii() and (before.isalpha() or after.isalpha())
        return in_word and source[0] not in _ORDINARY if meant.isalpha() else len(source) >= 3
    return _judged_latin(_FIRST[name], source, meant, before, after) if source[0].isalpha() else None


def _judged_latin(first: str, source: str, meant: str, before: str, after: str) -> bool:
    """The same for letters and signs of Western languages that were read as such."""
    is_single = len(meant) == 1
    if is_single and meant.isalpha() and source[0] not in first and not (before.isalpha() or after.isalpha()):
        return False
    is_glued = after.isascii() and after.islower() and source[-1] not in _ENDING
    is_capital_inside = source[0].isupper() and before.islower()
    if not is_single or is_capital_inside or is_glued or any(mark not in _ORDINARY for mark in source[1:]):
        return True
    return source[0] in first and not before.isalpha()


def _is_sound(beside: str) -> bool:
    """False for what else was misread beside the place, perhaps in another encoding."""
    return not beside or beside.isascii() or beside in _ORDINARY or beside.isspace() or beside > "\u2fff"


def _is_latin(character: str) -> bool:
    return character.isalpha() and character < "\u0250"


@lru_cache(maxsize=8)
def _encoding(name: str) -> _Encoding:
    # Gaps of an encoding, and all of it in Latin-1, are read as the control character of the same number.
    byte_of = {byte: byte for byte in range(0x80, 0xA0)}
    for byte in range(0x80, 0x100):
        character = bytes([byte]).decode(name, "ignore")
        if character:
            byte_of[ord(character)] = byte
    if name == "cp1252":
        byte_of.update({ord(character): byte for character, byte in _TURKISH.items()})
    leads = frozenset(chr(character) for character, byte in byte_of.items() if 0xC2 <= byte <= 0xF4)
    continuing = frozenset(chr(character) for character, byte in byte_of.items() if byte <= 0xBF)
    return _Encoding(byte_of, leads, continuing)


@lru_cache(maxsize=8)
def _run(name: str) -> re.Pattern[str]:
    """The expression for a run of well-formed UTF-8 that was read in that encoding."""
    byte_of = _encoding(name).byte_of
    two, three, four, more, lost = (
        _class(character for character, byte in byte_of.items() if low <= byte <= high)
        for low, high in ((0xC2, 0xDF), (0xE0, 0xEF), (0xF0, 0xF4), (0x80, 0xBF), (0xD0, 0xD1))
    )
    one = f"(?:{two}{more}|{three}{more}{more}|{four}{more}{more}{more})"
    # The second byte of a letter may have been lost beside whole ones.
    lost = f"{lost}(?!{more})"
    return expression(f"(?:{lost}(?={one}))?+{one}(?:{one}|{lost}){{0,{_LONGEST}}}+")


def _class(characters: Iterable[int]) -> str:
    return "[" + "".join(re.escape(chr(character)) for character in characters) + "]"
