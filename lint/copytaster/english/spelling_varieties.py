"""Words that British and American English spell differently, as a table tells them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.deferred import expression
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span

_OUR = expression(r"(?:s|ed|ing|ful|fully|less|er|ers|able|ably|ite|ites|al|ally|hood|hoods|ly|y|ist|ists)?\Z")
_ISE = expression(r"(?:e|ed|es|ing|er|ers|ation|ations|ational)\Z")
_LOWER = expression(r"[a-zß-öø-ÿ]{1,24}")
_COMMON = ("program", "programs", "check", "checks", "tire", "tires", "curb", "story", "drafts", "meter", "meters")

Variety = tuple[bool, str, bool]


class Word(NamedTuple):
    """A word of one variety: where it stands, its other spelling, and whether it is one in -ise or -ize."""

    span: Span
    other: str
    is_ise: bool


def anchors(table: Mapping[str, Any]) -> tuple[str, ...]:
    """Beginnings of words one of which every word of either variety has."""
    pairs = [word for pair in table["words"].items() for word in pair]
    stems = [stem for pair in table["our"].items() for stem in pair]
    return tuple(dict.fromkeys([*pairs, *stems, *(stem[:-1] + letter for stem in table["ise"] for letter in "sz")]))


def words(text: str, hits: Sequence[int], table: Mapping[str, Any]) -> tuple[list[Word], list[Word]]:
    """(British, American) words of the lower case in `text`; each begins at one of `hits`."""
    british: list[Word] = []
    american: list[Word] = []
    varieties = _prepared(table)
    for hit in dict.fromkeys(hits):
        if not text[hit].islower() or (hit and (text[hit - 1].isalnum() or text[hit - 1] in "@#/._-")):
            continue
        word = _LOWER.match(text, hit)
        known = varieties.of(word.group()) if word else None
        end = word.end() if word else hit
        if known is not None and text[end : end + 1] not in ("/", "@"):
            is_british, other, is_ise = known
            (british if is_british else american).append(Word(Span(hit, end), other, is_ise))
    return british, american


class _Varieties:
    """What the table says of a word, remembered."""

    def __init__(self, pairs: Sequence[tuple[str, str]], our: Iterable[tuple[str, str]], ise: Iterable[str]) -> None:
        self._known: dict[str, Variety | None] = {british: (True, american, False) for british, american in pairs}
        self._known.update({new: (False, old, False) for old, new in pairs if new not in _COMMON})
        self._our = tuple(our)
        self._ise = tuple(stem[:-1] for stem in ise)

    def of(self, word: str) -> "Variety | None":
        """(is British, the other spelling, is in -ise or -ize); None if both varieties write it so."""
        if word not in self._known:
            self._known[word] = self._told_from_stem(word)
        return self._known[word]

    def _told_from_stem(self, word: str) -> "Variety | None":
        for british, american in self._our:
            if word.startswith(british) and _OUR.match(word, len(british)):
                return True, american + word[len(british) :], False
            if word.startswith(american) and _OUR.match(word, len(american)):
                return False, british + word[len(american) :], False
        for stem in self._ise:
            letter, rest = word[len(stem) : len(stem) + 1], word[len(stem) + 1 :]
            if word.startswith(stem) and letter in ("s", "z") and _ISE.match(rest):
                return letter == "s", stem + ("z" if letter == "s" else "s") + rest, True
        return None


def _prepared(table: Mapping[str, Any]) -> _Varieties:
    """The varieties of `table`, made once for the table a rule carries."""
    held = _PREPARED.get(id(table))
    if held is None or held[0] is not table:
        varieties = _Varieties(tuple(table["words"].items()), table["our"].items(), table["ise"])
        held = _PREPARED[id(table)] = (table, varieties)
    return held[1]


_PREPARED: dict[int, tuple[Mapping[str, Any], _Varieties]] = {}
