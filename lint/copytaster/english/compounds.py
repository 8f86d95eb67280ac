"""Whether a word that stands in no list is made of words and parts that do."""

from collections.abc import Callable

_LEAST_STEM = 4
_LEAST_PART = 3
_VOWELS = "aeiouy"

# fmt: off
_PREFIXES = tuple(
    "aero agro anti astro auto back bio cardio co counter crypto cyber de dis down eco electro em en euro ex "
    "extra fore geo hydro hyper im immuno in infra inter intra macro mega micro mini mis mono multi nano neo "
    "neuro non off out over pan para petro photo poly post pre pro proto pseudo psycho quasi re self semi socio "
    "sub super techno tele thermo trans ultra un under up".split()
)
_SUFFIXES = tuple(
    "able ably al ally based dom ed ee ees er ers es est fold free hood ic ical ier ing ings ise ised ish ising "
    "isation ism isms ist ists ity ization ize ized izing less like ly maker makers making man men ness or ors s "
    "ship wise woman women y".split()
)
# fmt: on
_LONG_PART = 5
_LONG_PREFIXES = tuple(prefix for prefix in _PREFIXES if len(prefix) >= _LEAST_STEM)
_LONG_SUFFIXES = tuple(suffix for suffix in _SUFFIXES if len(suffix) >= _LEAST_STEM and suffix[0] not in "aeiou")


def is_compound(word: str, is_known: Callable[[str], bool]) -> bool:
    """True if `word` is two known words, or a known one of four letters and more with a prefix or suffix."""
    return _is_made(word, is_known, _PREFIXES, _SUFFIXES, _LEAST_PART)


def is_plain_compound(word: str, is_known: Callable[[str], bool]) -> bool:
    """True if `word` is a compound of long parts, so that no slip is likely to have made it by chance."""
    return _is_made(word, is_known, _LONG_PREFIXES, _LONG_SUFFIXES, _LONG_PART)


def _is_made(
    word: str, is_known: Callable[[str], bool], prefixes: tuple[str, ...], suffixes: tuple[str, ...], least_part: int
) -> bool:
    for prefix in prefixes:
        if word.startswith(prefix) and len(word) >= len(prefix) + _LEAST_STEM and is_known(word[len(prefix) :]):
            return True
    for suffix in suffixes:
        if word.endswith(suffix) and len(word) >= len(suffix) + _LEAST_STEM:
            stem = word[: -len(suffix)]
            if any(is_known(base) for base in _bases(stem, suffix)):
                return True
    return any(is_known(word[:at]) and is_known(word[at:]) for at in range(least_part, len(word) - least_part + 1))


def _bases(stem: str, suffix: str) -> tuple[str, ...]:
    """What `stem` may be before the spelling changed at the seam: plan(n)ed, mak(e)ing."""
    if suffix[0] not in _VOWELS:
        return () if stem[-1] == suffix[0] == "s" else (stem,)
    if stem[-1] in "es":
        return (stem,) if stem[-2:] == "ss" else ()
    if suffix.startswith("ee"):
        return (stem,)
    is_doubled = stem[-1] == stem[-2] and stem[-1] not in _VOWELS
    if is_doubled and stem[-3] in _VOWELS and stem[-4:-3] not in tuple(_VOWELS):
        return (stem, stem + "e", stem[:-1])
    return (stem, stem + "e")
