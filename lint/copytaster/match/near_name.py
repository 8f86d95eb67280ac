"""Near-misses of well-known people's names.

A name is a candidate if all of its words but one stand in a listed form, in the same places, and the odd word is one
or two edits from the listed one. It is reported only with a second sign: the odd word is neither a name nor a word
that is known, or else a title stands before the name and the right word elsewhere in the article.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.name_key import distance, plain, sound_key, transliterate_alike
from copytaster.english.name_runs import runs
from copytaster.english.packed_words import pack
from copytaster.match.name_signs import LEAST, Lore, Signs, Suspect, word_set
from copytaster.match.name_table import forms as forms_of
from copytaster.match.name_table import named_rows, strings
from copytaster.match.officeholder_terms import compile_terms, introduced
from copytaster.model.errors import RuleError
from copytaster.model.finding import Finding
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.rule import Header
from copytaster.model.span import Span

# Languages whose names are written in Latin letters, so that an English text has one spelling to follow.
_LATIN = frozenset("cs da de en es et fi fr hu id it lt lv ms mt nl no pl pt ro sk sl sq sv tl tr vi".split())
_PARTICLES = frozenset("al el bin ben ibn da de di do dos du la le der den del van von and y e".split())
_WORD = expression(r"[^\s-]+")
_MORE = 3
_NONE, _MANY = -1, -2
_KNOWN = 3
_RARE = 5


class Data(NamedTuple):
    """What the search needs, all of it quick to load.

    `words` are the words of all listed names with and without diacritics, packed; `latin` and `transliterated`
    hold a form a line, behind a tab the form with its diacritics and behind another the name of the person, each where
    it is another; `real` holds known names and words, packed; `settled` are forms that another rule reports and
    names of other people; `terms` tell who the people are.
    """

    words: bytes
    latin: str
    transliterated: str
    real: bytes
    settled: frozenset[str]
    terms: bytes


def compile_people(table: Mapping[str, Any], load_table: Callable[[str], Any]) -> Any:
    """The data from a table of people and those it names: `more_names`, `real_names`, `terms`. Raises RuleError."""
    forms: tuple[dict[str, str], dict[str, str]] = ({}, {})
    settled: set[str] = set()
    for row in named_rows(table):
        forms[row.get("language") in _LATIN].update(dict.fromkeys(forms_of(row), row["name"]))
        settled.update(row.get("misspellings") or ())
        settled.update(strings(row, "russian"))
        settled.update(name.replace("-", " ") for name in strings(row, "distinct"))
    more = load_table(table["more_names"]) if "more_names" in table else {}
    for latin, column in enumerate(("transliterated", "latin")):
        forms[latin].update({form: form for form in more.get(column, "").splitlines()})
    listed = [{form: name for form, name in side.items() if _usable(form)} for side in forms]
    real = load_table(table["real_names"]) if "real_names" in table else {}
    if not isinstance(real.get("words", ""), str):
        raise RuleError(f"words of {table['real_names']} must be one block of text")
    terms = compile_terms(load_table(table["terms"]), table["terms"]) if "terms" in table else b""
    words = {word for side in listed for form in side for word in (*_split(form), *_split(plain(form)))}
    known = pack(real.get("words", "").split())
    forms_of_names = _lines(listed[1]), _lines({form: listed[0][form] for form in listed[0].keys() - listed[1].keys()})
    return (pack(words), *forms_of_names, known, frozenset(map(plain, settled)), terms)


def find(analysis: Analysis, header: Header, data: Any, lore: Lore) -> Iterator[Finding]:
    """A finding at every word that is very likely a misspelling in a listed name."""
    suspects: dict[str, tuple[Suspect, ...]] = {}
    for run in analysis.name_runs:
        if _has_listed(data[0], run) and (found := _suspects(data, run)):
            suspects[run] = found
    if not suspects:
        return
    signs = Signs(analysis, data, lore)
    for run, span in runs(analysis.text):
        for suspect in suspects.get(run, ()):
            start = span.start + suspect.start
            if signs.of(start, suspect, span.start) >= suspect.needed:
                yield _finding(analysis, header, run, start, suspect._replace(name=introduced(data[5], suspect.name)))


@lru_cache(maxsize=32768)
def _has_listed(words: bytes, run: str) -> bool:
    """True if a word of the run stands in a listed name; remembered for the articles that follow."""
    listed = word_set(words)
    return any(word in listed for word in _split(run))


def _usable(form: str) -> bool:
    return 2 <= len(_split(form)) <= 5


def _split(form: str) -> list[str]:
    return form.replace("-", " ").split() if "-" in form else form.split()


def _lines(forms: Mapping[str, str]) -> str:
    """The forms of names, as `Data` has them; those that only lack the diacritics of another are left out."""
    accented = {plain(form): form for form in forms if not form.isascii()}
    lines = (_line(form, name) for form, name in sorted(forms.items()) if form not in accented)
    return "\n" + "\n".join(lines) + "\n"


def _line(form: str, name: str) -> str:
    simple = plain(form)
    person = f"\t{name}" if name != form else ""
    return f"{simple}\t{form}{person}" if simple != form else f"{form}\t{person}" if person else form


class _Form(NamedTuple):
    """A listed form: its words in lower case without diacritics, as they are written, and with diacritics.

    `name` is how the person is listed.
    """

    folded: tuple[str, ...]
    words: tuple[str, ...]
    accented: tuple[str, ...]
    name: str
    is_latin: bool


@lru_cache(maxsize=32768)
def _suspects(data: Any, run: str) -> tuple[Suspect, ...]:
    """The near-misses in a run of capitalised words, whatever the article says elsewhere."""
    words_of_names, latin, transliterated, _, settled, _ = data
    known = word_set(words_of_names)
    written = [(found.start(), found.group()) for found in _WORD.finditer(run)]
    spelt = [plain(word) for _, word in written]
    words = [word.lower() for word in spelt]
    anchors = {word.lower() for word in spelt if word in known} - _PARTICLES
    best: dict[int, Suspect] = {}
    cleared: set[int] = set()
    for index, word in enumerate(words):
        for form in _forms_with(latin, transliterated, spelt[index]) if word in anchors else ():
            size = len(form.folded)
            for first in range(max(0, index - size + 1), min(index, len(words) - size) + 1):
                if form.folded[index - first] != word:
                    continue
                odd = _odd_word(form.folded, words[first : first + size])
                if odd == _NONE or " ".join(spelt[first : first + size]) in settled:
                    cleared.update(range(first, first + size))
                elif odd >= 0:
                    # A name that goes on behind its odd last word is likely a longer one, and somebody else's.
                    goes_on = odd == size - 1 and first + size < len(words) and spelt[first + size][:1].isupper()
                    suspect = _suspect(form, odd, written[first + odd], data, goes_on=goes_on)
                    if suspect and (first + odd not in best or suspect.edits < best[first + odd].edits):
                        best[first + odd] = suspect
    return tuple(suspect for index, suspect in best.items() if index not in cleared)


@lru_cache(maxsize=8192)
def _forms_with(latin: str, transliterated: str, word: str) -> tuple[_Form, ...]:
    """Every listed form that holds `word`, which is without diacritics."""
    found: dict[str, _Form] = {}
    for forms in (latin, transliterated):
        position = forms.find(word)
        while position >= 0:
            start, end = forms.rfind("\n", 0, position) + 1, forms.find("\n", position)
            simple, accented, name = (*forms[start:end].split("\t"), "", "")[:3]
            words = tuple(_split(simple))
            if word in words:
                folded = tuple(part.lower() for part in words)
                written = accented or simple
                found[simple] = _Form(folded, words, tuple(_split(written)), name or written, forms is latin)
            position = forms.find(word, end)
    return tuple(found.values())


def _odd_word(listed: tuple[str, ...], words: list[str]) -> int:
    """The place of the only word that differs and is near in length; _NONE if none differs, else _MANY."""
    odd = _NONE
    for place, (right, word) in enumerate(zip(listed, words, strict=True)):
        if right != word:
            if odd != _NONE or not -3 < len(right) - len(word) < 3:
                return _MANY
            odd = place
    return odd


def _suspect(form: _Form, odd: int, written: tuple[int, str], data: Any, *, goes_on: bool) -> Suspect | None:
    start, word = written
    wrong = plain(word).lower()
    anchors = [place for place, part in enumerate(form.folded) if place != odd and part not in _PARTICLES]
    if not anchors or (max(len(form.folded[place]) for place in anchors) < _KNOWN and len(wrong) < 6):
        return None
    right = form.folded[odd]
    if word.startswith(form.words[odd]) and word[len(right) :].isupper():
        return None  # the next word is glued to it
    rare = [place for place in anchors if _is_rare(form, place, data)]
    edits = _edits(wrong, right, is_latin=form.is_latin)
    if edits is None:
        return None
    shorter = min(len(wrong), len(right))
    is_far = edits[0] > (0 if shorter < 4 else 1 if shorter < 7 else 2)
    needed = _MORE if is_far or goes_on else LEAST
    certainty = _certainty(form, anchors, rare) if edits[0] == 1 or wrong[0] == right[0] else 0
    return Suspect(start, word, form.words[odd], form.accented[odd], form.name, edits, needed, certainty, form.is_latin)


def _certainty(form: _Form, anchors: list[int], rare: list[int]) -> int:
    """1 if the surname is nobody else's; 2 if another word of the name stands beside a rare one too."""
    if rare and len(anchors) > 1:
        return 2
    return int(len(form.folded) - 1 in rare)


def _is_rare(form: _Form, place: int, data: Any) -> bool:
    """True if that word of the name is no other person's and nothing else that is known."""
    word = form.words[place]
    if len(word) < _RARE or word.lower() in word_set(data[3]):
        return False
    others = _forms_with(data[1], data[2], word)
    return len({other.name.split()[0] for other in others}) == 1


def _edits(wrong: str, right: str, *, is_latin: bool) -> tuple[int, int] | None:
    """Edits between the two words by sound and by letter; None if too many, or if both transliterate one name."""
    shorter = min(len(wrong), len(right))
    limit = 0 if shorter < 3 else 1 if shorter < 5 else 2
    if not limit or not wrong.isalpha() or wrong == right + "s":
        return None
    keys = sound_key(wrong), sound_key(right)
    if not is_latin and keys[0] == keys[1] and transliterate_alike(wrong, right):
        return None
    letters = distance(wrong, right, limit)
    edits = min(letters, max(1, distance(*keys, limit)))
    if edits > limit or (edits > 1 and wrong[0] != right[0]):
        return None
    return edits, letters


def _finding(analysis: Analysis, header: Header, run: str, start: int, suspect: Suspect) -> Finding:
    right = suspect.right if run.isascii() else suspect.accented
    span = Span(start, start + len(suspect.written))
    return header.finding(analysis.text, span, replacement=right, name=suspect.name)
