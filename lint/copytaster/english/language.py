"""Whether a text is English, told from its script and commonest words."""

import re

_SAMPLE = 400
_SHORT = 30
_ENGLISH = frozenset(
    "the of and to that was with by from this have not are which were his her they said has been will their would had "
    "who it its for on at but after about when there what he she we you is".split()
)
_OTHERS = frozenset(
    "der die das und den von zu mit sich ist nicht ein eine auf für dem im auch als wird de la le les et des que en un "
    "une du dans est pour qui sur pas el los las por con una su para del se al il di che non per sono della gli è não "
    "uma os dos com mais foi het een van zijn niet voor met och att det som på av är inte til og ikke jeg w na z się "
    "nie jest że do nu și să cu pe ve bir bu için ile olarak je se da su koji yang dan untuk ini itu".split()
)
_SCRIPTS = (
    ("latin", "[A-Za-z\u00c0-\u024f]"),
    ("cyrillic", "[\u0400-\u052f]"),
    ("greek", "[\u0370-\u03ff]"),
    ("hebrew", "[\u0590-\u05ff]"),
    ("arabic", "[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]"),
    ("devanagari", "[\u0900-\u097f]"),
    ("bengali", "[\u0980-\u09ff]"),
    ("thai", "[\u0e00-\u0e7f]"),
    ("georgian", "[\u10a0-\u10ff]"),
    ("armenian", "[\u0530-\u058f]"),
    ("hangul", "[\uac00-\ud7af\u1100-\u11ff]"),
    ("kana", "[\u3040-\u30ff]"),
    ("han", "[\u3400-\u4dbf\u4e00-\u9fff]"),
)


def is_english(text: str) -> bool:
    """True if a sample of `text` reads as English: its start and middle or, where those do not, its later quarters.

    Short texts (under 30 words) in Latin letters pass unless they hold more common words of other languages.
    """
    if _reads_as_english(language_sample(text)):
        return True
    # The menus of a page hold few common words, or words of the site's language, around an article in English.
    return len(text) > 8 * _SAMPLE and _reads_as_english(_part(text, 0.35) + "\n" + _part(text, 0.65))


def _reads_as_english(sample: str) -> bool:
    plain = sample if sample.isascii() else sample.encode("ascii", "ignore")
    if 2 * len(plain) < len(sample) and language_of_script(sample) not in ("latin", "none"):
        return False
    words = sample.lower().split()
    english = sum(map(_ENGLISH.__contains__, words))
    others = sum(map(_OTHERS.__contains__, words))
    if len(words) < _SHORT:
        return others <= english or others < 2
    return english >= 0.05 * len(words) and english > others


def language_of_script(text: str) -> str:
    """The script most letters of a sample of `text` belong to: latin, cyrillic, han ...; `none` without letters."""
    sample = language_sample(text)
    counts = {name: len(re.findall(letters, sample)) for name, letters in _SCRIPTS}
    script = max(counts, key=counts.__getitem__)
    return script if counts[script] else "none"


def language_sample(text: str) -> str:
    """What of `text` its language is told by: four hundred characters of its start and of its middle."""
    if len(text) <= 2 * _SAMPLE:
        return text
    return text[:_SAMPLE] + "\n" + _part(text, 0.5)


def _part(text: str, share: float) -> str:
    start = int(share * len(text))
    return text[start : start + _SAMPLE]
