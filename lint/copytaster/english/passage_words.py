"""Words of a passage as they are compared: without inflection, spelling variety and grammar words."""

from functools import lru_cache

from copytaster.english.deferred import deferred
from copytaster.english.folding import fold
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span

_WORD = deferred(r"\d[\d.,]{0,20}(?<=\d)|[^\W_]+(?:['’][^\W_]+)?")
_FUNCTION = frozenset(
    "a an the of to and in is it its for on at by as be been being or but if so than then this that these those with "
    "from was were are am has have had having do does did will would shall should can could may might must i you he "
    "she we they me him her us them my your his our their mine who whom whose which what when where while how there "
    "here into onto upon about over also just very too only such some any all both each every more most much many "
    "other another same own up out off down again once still yet already even ever s t re ve ll d m not no nor per "
    "said says say told tells added adds mr mrs ms dr according because before after during between through until "
    "towards toward under against among within without since".split()
)
NEGATIONS = frozenset(("not", "no", "never", "nothing", "nobody", "neither", "nor", "none", "without", "cannot"))
"""Words that turn the sense of a statement round."""
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
}
_SPELLINGS = (
    ("isation", "ization"),
    ("yse", "yze"),
    ("defence", "defense"),
    ("offence", "offense"),
    ("centre", "center"),
)
_ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ied", "ely", "ly", "ed", "es", "s", "e")
_LEAST_STEM = 3
_MOST_WORDS = 80


class Word(NamedTuple):
    """A word at `span`: `form` in lower case, and `stem` (empty for words of grammar) by which it is compared."""

    span: Span
    form: str
    stem: str


def read_words(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The first eighty words of `text[start:end]`; a contraction counts as its parts (don’t: do, not)."""
    words: list[Word] = []
    for found in _WORD().finditer(text, start, end):
        span = Span(*found.span())
        written = fold(found.group())
        if "'" in written:
            words.extend(Word(span, part, stem_of(part)) for part in _parts(written))
        else:
            words.append(Word(span, written, stem_of(written)))
        if len(words) >= _MOST_WORDS:
            break
    return tuple(words)


@lru_cache(maxsize=65_536)
def stem_of(form: str) -> str:
    """What inflected forms of a word in lower case share; empty for words of grammar, digits for a written number."""
    if form in _FUNCTION:
        return ""
    if form in _NUMBERS:
        return _NUMBERS[form]
    if form[0].isdigit():
        return form.replace(",", "")
    for written, other in _SPELLINGS:
        if written in form:
            form = form.replace(written, other)
    bare = form.removesuffix("s")
    if bare.endswith("our") and len(bare) > 5:
        form = bare[:-3] + "or"
    for ending in _ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) >= _LEAST_STEM and not form.endswith("ss"):
            stem = form[: -len(ending)]
            return stem + "y" if ending in ("ies", "ied") else _single(stem)
    return _single(form)


def _single(stem: str) -> str:
    return stem[:-1] if len(stem) > 4 and stem[-1] == stem[-2] and stem[-1] not in "aeiou" else stem


def _parts(written: str) -> tuple[str, ...]:
    head, _, tail = written.partition("'")
    if tail == "t" and head.endswith("n"):
        return ("will" if head == "won" else "can" if head == "can" else head[:-1], "not")
    if tail in {"s", "re", "ve", "ll", "d", "m"}:
        return (head, tail)
    return (head + tail,)
