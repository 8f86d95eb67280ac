"""Names in Hebrew and Arabic letters, which write the consonants: what they share with the Latin form of the name.

Letters by their usual Latin equivalents, in the classes of `name_skeleton`; letters that are vowels as often as
consonants (alef, he, vav, yod and their like) are dropped, and p, b, v, f, which these scripts confuse, are one.
"""

from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from unicodedata import combining, normalize

from copytaster.english.name_skeleton import skeleton

LANGUAGES = frozenset(("he", "ar", "fa", "ur"))
_HEBREW = dict(zip("אבגדהוזחטיךכלםמןנסעףפץצקרשת", "-bgd--s-t-kklmmnns-bbsskrst", strict=True))
_ARABIC = dict.fromkeys("اأإآٱءئؤةىيیويهھەحخعۀے", "-")
_ARABIC |= dict(zip("بپتثجچدذرزژسشصضطظغفڤقكکگلمنڑٹڈ", "bbttssddrsssssdtsgbbkkkglmnrtd", strict=True))
_LETTERS = str.maketrans({letter: sound.strip("-") for letter, sound in (_HEBREW | _ARABIC).items()})
_SOFT = (("ג'", "ז"), ("ג׳", "ז"), ("צ'", "צ"), ("צ׳", "צ"), ("ז'", "ז"), ("ז׳", "ז"))
_LATIN = str.maketrans("pvf", "bbb")
_PREFIXES = 2
_LEAST, _LEAST_INEXACT = 3, 4


@lru_cache(maxsize=16_384)
def abjad_key(word: str) -> str:
    """The consonants of a word in Hebrew, Arabic or Latin letters; empty for other scripts."""
    if word.isascii() or any("a" <= letter <= "z" for letter in word.lower()):
        return skeleton(word).translate(_LATIN)
    for written, sound in _SOFT:
        word = word.replace(written, sound)
    plain = "".join(letter for letter in normalize("NFKD", word) if not combining(letter) and letter.isalpha())
    sounds = plain.translate(_LETTERS)
    return "".join(sound for sound, _ in groupby(sounds)) if sounds.isascii() else ""


class AbjadWords:
    """The words of a text in Hebrew or Arabic letters, to look names up in."""

    def __init__(self, words: Iterable[str]) -> None:
        keys = {key for word in set(words) for cut in range(_PREFIXES + 1) if (key := abjad_key(word[cut:]))}
        self._keys = keys
        self._shorter = {key[:at] + key[at + 1 :] for key in keys for at in range(len(key))}

    def hold(self, name: str) -> bool:
        """True if a word may be this name, with two letters (and, the, in) before it and one consonant more or less.

        Names of fewer than three consonants tell too little, and pass.
        """
        key = abjad_key(name)
        if len(key) < _LEAST or key in self._keys:
            return True
        if any(held.startswith(key) for held in self._keys):
            return True
        shorter = (key[:at] + key[at + 1 :] for at in range(len(key)))
        if len(key) < _LEAST_INEXACT:
            return False
        return key in self._shorter or any(one in self._keys or one in self._shorter for one in shorter)
