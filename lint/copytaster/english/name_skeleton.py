"""What a name keeps when it goes from one script to another: its consonants.

Letters of Cyrillic, Greek, Georgian and Armenian by their usual Latin equivalents; then vowels and h are dropped and
sounds that transliterations confuse are made one, so that Зеленский, Zelensky and Selenskyj share a skeleton.
"""

from functools import lru_cache
from unicodedata import combining, normalize

_CYRILLIC = "абвгґдђеёєжзиіїйјклљмнњопрстћќуўфхцчџшщъыьэюяҳқғҷә"
_CYRILLIC_SOUNDS = """
    a b v g g d d e e e zh z i i i i j k l l m n n o p r s t c k u u f h ts ch dzh sh shch - y - e u a h k g j a
""".split()
_GREEK = "αβγδεζηθικλμνξοπρσςτυφχψω"
_GREEK_SOUNDS = "a v g d e z i th i k l m n x o p r s s t i f h ps o".split()
_GEORGIAN = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"
_GEORGIAN_SOUNDS = "a b g d e v z t i k l m n o p zh r s t u p k g k sh ch ts dz ts ch kh j h".split()
_ARMENIAN = "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև"
_ARMENIAN_SOUNDS = """
    a b g d e z e e t zh i l kh ts k h dz g ch m y n sh o ch p j r s v t r ts v p k o f ev
""".split()
_PAIRS = zip(
    _CYRILLIC + _GREEK + _GEORGIAN + _ARMENIAN,
    _CYRILLIC_SOUNDS + _GREEK_SOUNDS + _GEORGIAN_SOUNDS + _ARMENIAN_SOUNDS,
    strict=True,
)
_LETTERS = str.maketrans({letter: sound.strip("-") for letter, sound in _PAIRS})
_SPECIAL = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "ı": "i", "æ": "a", "ð": "d", "þ": "th"})
_SOUNDS = (
    ("shch", "s"), ("tsch", "s"), ("dzh", "s"), ("sch", "s"), ("tch", "s"), ("sh", "s"), ("zh", "s"), ("ch", "s"),
    ("ts", "s"), ("tz", "s"), ("cz", "s"), ("sz", "s"), ("ph", "v"), ("kh", ""), ("ck", "k"), ("ce", "s"), ("ci", "s"),
    ("x", "ks"), ("q", "k"), ("c", "k"), ("z", "s"), ("j", "s"), ("w", "v"), ("f", "v"), ("ou", "u"),
)  # fmt: skip
_DROPPED = frozenset("aeiouyh'’-")


@lru_cache(maxsize=16_384)
def skeleton(word: str) -> str:
    """The consonants of a name in letters of one of these scripts or Latin ones; empty for others."""
    plain = "".join(letter for letter in normalize("NFKD", word.lower()) if not combining(letter))
    latin = plain.replace("ու", "ո").translate(_LETTERS).translate(_SPECIAL).removesuffix("j")
    if not latin.isascii():
        return ""
    for sound, key in _SOUNDS:
        latin = latin.replace(sound, key)
    kept = [letter for letter in latin if letter not in _DROPPED]
    return "".join(letter for index, letter in enumerate(kept) if not index or letter != kept[index - 1])
