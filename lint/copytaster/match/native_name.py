"""Names of listed people in their own script, which tell beyond doubt who is meant."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.name_key import distance, plain, transliterate_alike
from copytaster.match.name_table import forms, named_rows, natives
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span

# Letters of other scripts than the Latin one, with the marks that stand on and between them.
_OTHER = "\u0370-\u1dff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\ufeff"
_WORD = expression(rf"[{_OTHER}](?<![{_OTHER}][{_OTHER}])[{_OTHER}\u200c]{{1,40}}+")
_MARKED = rf"[{_OTHER}\u200c'\"]{{0,40}}+"
_NATIVE = expression(rf"[{_OTHER}](?<![{_OTHER}][{_OTHER}]){_MARKED}(?:[ -][{_OTHER}]{_MARKED}){{0,4}}")
_LATIN = r"[^\W\d_][^\W\d_'’ʻ.-]{0,40}"
_BEFORE = expression(rf"(?P<name>{_LATIN}(?:[ -]{_LATIN}){{1,4}})[,:]? ?[(\[«“\"/]{{0,2}}\Z")
_LOOK_BACK = 90
_MOST_WORDS = 20_000
_CASE_ENDING = 2
_SHORTEST_STEM = 3
_SHARE = 3


class Beside(NamedTuple):
    """A name that stands beside its native form and is none of the person's: where, the right form, and who it is."""

    span: Span
    right: str
    name: str


def compile_natives(table: Mapping[str, Any]) -> str:
    """A line for each native form: the form, and the person's name and other forms, all parted by tabs."""
    lines = ["\t".join((native, *forms(row))) for row in named_rows(table) for native in natives(row)]
    return "\n" + "\n".join(sorted(lines)) + "\n"


def named_natively(analysis: Analysis, data: str) -> frozenset[str]:
    """The names of the people whose native form stands in the article, in whatever case of its language."""
    text = analysis.text
    if text.isascii():
        return frozenset()
    words = dict.fromkeys(_WORD.findall(text)[:_MOST_WORDS])
    if not words:
        return frozenset()
    joined = f" {' '.join(words)} "
    return frozenset(name for stems, name in _stems(data) if all(stem in joined for stem in stems))


def misnamed(analysis: Analysis, data: str) -> Iterator[Beside]:
    """Every name before a native form in brackets or the like that comes near the right one and is none of them."""
    text = analysis.text
    if text.isascii() or len(data) < _LOOK_BACK:
        return
    by_native = _by_native(data)
    for found in _NATIVE.finditer(text):
        listed = by_native.get(found.group())
        before = _BEFORE.search(text, max(0, found.start() - _LOOK_BACK), found.start()) if listed else None
        if before is not None and listed:
            beside = _nearest(before["name"], before.start("name"), listed)
            if beside is not None:
                yield beside


@lru_cache(maxsize=4)
def _by_native(data: str) -> Mapping[str, list[str]]:
    """Native form -> the Latin forms of that person."""
    rows = (line.split("\t") for line in data.split("\n") if line)
    return {native: listed for native, *listed in rows}


@lru_cache(maxsize=4)
def _stems(data: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    """(beginnings of the words of a native form, name of the person)."""
    rows = (line.split("\t") for line in data.split("\n") if line)
    return tuple((tuple(map(_stem, native.split())), name) for native, name, *_ in rows)


def _stem(word: str) -> str:
    """The word without what the cases of its language change; a word without case as it is, also within another."""
    if ord(word[0]) > ord("\u2e80"):
        return word
    return f" {word[: max(_SHORTEST_STEM, len(word) - _CASE_ENDING)]}"


def _nearest(written: str, start: int, listed: list[str]) -> Beside | None:
    """What the name at the end of `written` should be; None if it is one of the `listed`, or somebody else's."""
    words = plain(written).replace("-", " ").split()
    folded = [word.lower() for word in words]
    best: tuple[int, str, int] | None = None
    for form in listed:
        right = plain(form).lower().replace("-", " ").split()
        size = len(right)
        own = folded[-size:]
        if own == right or (len(own) == size and all(map(transliterate_alike, own, right))):
            return None
        edits = sum(map(_edits, own, right)) if len(own) == size else _SHARE
        if len(own) == size and edits * _SHARE <= sum(map(len, right)) and (best is None or edits < best[0]):
            best = edits, form, size
    if best is None:
        return None
    begin = _start_of_last(written, best[2])
    right_form = plain(best[1]) if written.isascii() else best[1]
    return Beside(Span(start + begin, start + len(written)), right_form, listed[0])


def _edits(word: str, right: str) -> int:
    return distance(word, right, max(len(word), len(right)))


def _start_of_last(written: str, words: int) -> int:
    """Where the last `words` of a name begin; a hyphen parts words as a blank does."""
    start = len(written)
    for _ in range(words):
        start = max(written.rfind(mark, 0, start) for mark in " -")
    return start + 1
