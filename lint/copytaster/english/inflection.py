"""Forms of English verbs, nouns and adjectives.

Irregular forms are a table of our own, regular ones follow the spelling rules of any grammar: -s and -es, silent -e,
-y after a consonant, doubling of a final consonant after a stressed short vowel.
"""

from functools import lru_cache

from copytaster.english.irregular import ADJECTIVES, DOUBLING, NOUNS, UNCHANGED_NOUNS, VARIANTS, VERBS
from copytaster.model.named_tuple import NamedTuple

_VOWELS = frozenset("aeiou")
_KEEP_E = frozenset("be binge cue queue singe swinge tinge whinge".split())
_PREFIXES = ("fore", "inter", "mis", "out", "over", "pre", "re", "un", "under", "up")


class VerbForms(NamedTuple):
    """The five forms of a verb: go, goes, went, gone, going."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str


@lru_cache(maxsize=4096)
def verb_forms(lemma: str) -> VerbForms:
    """The forms of the verb `lemma` (lower case); of a verb of several words (go ahead) the first is inflected."""
    verb, blank, rest = lemma.partition(" ")
    irregular = _irregular(verb)
    past, participle = irregular or (_past(verb), _past(verb))
    third = {"be": "is", "have": "has", "do": "does", "go": "goes"}.get(verb) or _with_s(verb)
    forms = VerbForms(verb, third, past, participle, _gerund(verb))
    return VerbForms(*(form + blank + rest for form in forms)) if blank else forms


def all_verb_forms(lemma: str) -> tuple[str, ...]:
    """Every form of the verb, with variants (learned and learnt; am, are, was, were), each once."""
    return tuple(dict.fromkeys((*verb_forms(lemma), *VARIANTS.get(lemma, ()))))


def inflect(lemma: str, form: str) -> str:
    """The verb `lemma` in the form named as the fields of `VerbForms`. Raises AttributeError for another name."""
    found: str = getattr(verb_forms(lemma), form)
    return found


def analyse_form(lemma: str, word: str) -> tuple[str, ...]:
    """The names of all forms of the verb `lemma` that are written `word`: put is base, past and participle of put."""
    word = word.lower()
    names = tuple(name for name, form in zip(VerbForms._fields, verb_forms(lemma), strict=True) if form == word)
    return names or (_variant_form(lemma, word) if word in VARIANTS.get(lemma, ()) else ())


@lru_cache(maxsize=4096)
def noun_plural(lemma: str) -> str:
    """The plural of the noun `lemma` (lower case); of a noun of several words the last is inflected."""
    rest, blank, noun = lemma.rpartition(" ")
    return rest + blank + _noun_plural(noun)


def adjective_forms(lemma: str) -> tuple[str, str]:
    """Comparative and superlative of the adjective `lemma`: bigger, biggest; more useful, most useful."""
    if lemma in ADJECTIVES:
        return ADJECTIVES[lemma]
    if not _takes_endings(lemma):
        return f"more {lemma}", f"most {lemma}"
    stem = lemma
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        stem = lemma[:-1] + "i"
    elif lemma.endswith("e"):
        stem = lemma[:-1]
    elif _ends_short(lemma) and _syllables(lemma) == 1:
        stem = lemma + lemma[-1]
    return stem + "er", stem + "est"


def _irregular(verb: str) -> tuple[str, str] | None:
    if verb in VERBS:
        return VERBS[verb]
    for prefix in _PREFIXES:
        root = verb[len(prefix) :]
        if (
            verb.startswith(prefix)
            and root.lstrip("-") in VERBS
            and root not in ("be", "ring", "lay", "prove", "fit", "wed")
        ):
            past, participle = VERBS[root.lstrip("-")]
            start = prefix + "-" if root.startswith("-") else prefix
            return start + past, start + participle
    return None


def _variant_form(lemma: str, word: str) -> tuple[str, ...]:
    if lemma == "be":
        return {"am": ("base",), "are": ("base",), "were": ("past",)}.get(word, ())
    if word.endswith("ing"):
        return ("gerund",)
    return ("past", "participle")


def _with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        if word.endswith("z") and not word.endswith("zz") and word[-2:-1] in _VOWELS:
            return word + "zes"
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    if word.endswith("o") and word[-2:-1] not in _VOWELS and len(word) > 2:
        return word + "es"
    return word + "s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    if verb.endswith("c"):
        return verb + "ked"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ed"


def _gerund(verb: str) -> str:
    if verb in _KEEP_E:
        return verb + "ing"
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    if verb.endswith("c"):
        return verb + "king"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ing"


def _doubles(verb: str) -> bool:
    if verb in DOUBLING:
        return True
    return _ends_short(verb) and _syllables(verb) == 1


def _ends_short(word: str) -> bool:
    """True for one vowel letter between consonants at the end (stop, quit), where the last letter can double."""
    if len(word) < 3 or word[-1] in "aeiouwxyh" or word[-2] not in _VOWELS:
        return False
    return word[-3] not in _VOWELS or (word[-3] == "u" and word[-4:-3] == "q")


def _syllables(word: str) -> int:
    """Groups of vowel letters; enough for the short words this is asked about."""
    count, was_vowel = 0, False
    for index, letter in enumerate(word):
        is_vowel = letter in "aeiou" or (letter == "y" and index > 0)
        if letter == "u" and word[index - 1 : index] == "q":
            is_vowel = False
        count += is_vowel and not was_vowel
        was_vowel = is_vowel
    return count


def _noun_plural(noun: str) -> str:
    if noun in NOUNS:
        return NOUNS[noun]
    if noun in UNCHANGED_NOUNS:
        return noun
    if noun.endswith("man") and not noun.lower().endswith(
        ("human", "german", "roman", "ottoman", "shaman", "talisman")
    ):
        return noun[:-2] + "en"
    if noun.endswith("person"):
        return noun[:-6] + "people"
    if noun.endswith("sis"):
        return noun[:-2] + "es"
    return _with_s(noun)


def _takes_endings(lemma: str) -> bool:
    count = _syllables(lemma) - (lemma.endswith("e") and not lemma.endswith("le"))
    if lemma.endswith(("ful", "less", "ing", "ed", "ous", "ish", "ive", "al", "ic", "ant", "ent")) and count > 1:
        return False
    return count <= 1 or (count == 2 and lemma.endswith(("y", "le", "ow", "er")))
