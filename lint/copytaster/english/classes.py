"""The closed classes of the rules' template language, as expressions to be matched on folded text.

Each expression is non-capturing, bounded, and tries longer words first; the caller sees to the word boundaries.
"""

from collections.abc import Iterable

from copytaster.english.geography import COUNTRIES, NATIONALITIES
from copytaster.english.inflection import all_verb_forms, verb_forms
from copytaster.english.vocabulary import (
    AGENCIES,
    COMMON_VERBS,
    MONTHS,
    NETWORKS,
    PREPOSITIONS,
    REPORTING_VERBS,
    TITLES,
    WEEKDAYS,
)

CAPITALISED: frozenset[str] = frozenset(("NATIONALITY", "COUNTRY", "WEEKDAY", "MONTH", "AGENCY", "NAME"))
"""Classes whose first letter must be a capital in the original text."""

_WORD = r"[^\W\d_][\w'-]{0,30}"
_NAME_WORD = r"[^\W\d_][\w'.-]{0,30}"
_PARTICLE = r"(?:de|da|do|dos|van|von|der|den|del|di|al|el|bin|ben|ibn|la|le)"


def _alternation(words: Iterable[str]) -> str:
    ordered = sorted({word.lower() for word in words}, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(word.replace(".", r"\.") for word in ordered) + ")"


def _with_article(words: Iterable[str]) -> str:
    return "(?:the )?" + _alternation(words)


CLASSES: dict[str, str] = {
    "VBG": r"[a-z]{1,16}(?<!\bth)(?<!\bk)(?<!\br)(?<!\bs)(?<!\bspr)(?<!\bstr)(?<!\bnoth)(?<!\banyth)(?<!\bsometh)"
    r"(?<!\beveryth)(?<!\bdur)(?<!\bmorn)(?<!\beven)(?<!\bceil)ing",
    "VBN": r"(?:[a-z]{2,16}ed(?<!\bneed)(?<!\bspeed)(?<!\bindeed)(?<!\bseed)(?<!\bfeed)(?<!\bexceed)(?<!\bproceed)"
    r"(?<!\bsucceed)(?<!\bhundred)(?<!\bsacred)|"
    + _alternation(
        form.participle for verb in COMMON_VERBS for form in (verb_forms(verb),) if not form.participle.endswith("ed")
    )
    + ")",
    "DET": _alternation("a an the this that these those some any each every no another either neither".split()),
    "POSS": _alternation("my your his her its our their".split()),
    "SUBJ": _alternation("i you he she it we they who".split()),
    "OBJ": _alternation("me you him her it us them whom".split()),
    "BE": _alternation("be am is are was were been being isn't aren't wasn't weren't".split()),
    "HAVE": _alternation("have has had having haven't hasn't hadn't".split()),
    "MODAL": _alternation(
        "can could may might must shall should will would "
        "cannot can't couldn't mustn't shouldn't won't wouldn't".split()
    ),
    "PREP": _alternation(PREPOSITIONS),
    "NATIONALITY": _alternation((*NATIONALITIES, "US", "U.S.", "UK", "U.K.")),
    "COUNTRY": _with_article(COUNTRIES),
    "WEEKDAY": _alternation(WEEKDAYS),
    "MONTH": _alternation(MONTHS),
    "AGENCY": _with_article(AGENCIES),
    "TITLE": _alternation(TITLES),
    "SAY": _alternation(form for verb in REPORTING_VERBS for form in all_verb_forms(verb)),
    "VERB": _alternation(COMMON_VERBS),
    "NUMBER": r"(?:\d{1,3}(?:[,.]\d{1,3}){0,4}|\d{1,12}(?:\.\d{1,3})?)"
    r"(?: ?(?:%|percent|per cent|million|billion|trillion))?",
    "N": r"\d{1,9}(?:[.,]\d{1,3}){0,4}[km]?",
    "NETWORK": _alternation(NETWORKS),
    "NAME": rf"{_NAME_WORD}(?: (?:{_PARTICLE} ){{0,2}}{_NAME_WORD}){{0,3}}?",
    "REST": r"\S[^\n\r]{0,240}",
    "TEXT": r"\S(?:[^\n\r]{0,78}?[^\s])??",
    "WORDS": rf"{_WORD}(?:,? {_WORD}){{0,2}}?",
    "WORD": _WORD,
}
"""Name of each class -> expression."""
