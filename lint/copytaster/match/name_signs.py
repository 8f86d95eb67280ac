"""What speaks for a misspelling where a word of a listed name is a letter or two off."""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.name_key import plain
from copytaster.english.packed_words import PackedWords
from copytaster.english.transliteration import languages_about, same_name
from copytaster.english.vocabulary import TITLES
from copytaster.match.native_name import named_natively
from copytaster.match.titled_surname import Titles, holds_office
from copytaster.model.named_tuple import NamedTuple

# How sure the signs must make a near word a misspelling.
LEAST = 2


class Suspect(NamedTuple):
    """A near-miss at `start` of a run of capitalised words: the word written, the right one, and the whole name.

    `edits` counts by sound and by letter; `needed` is how sure the signs must make it, and `certainty` how sure the
    other words of the name make it; `is_latin` if the name is written in Latin letters in its own language.
    """

    start: int
    written: str
    right: str
    accented: str
    name: str
    edits: tuple[int, int]
    needed: int
    certainty: int
    is_latin: bool


class Lore(NamedTuple):
    """What is known beside the names: their `native` forms, `titled` holders of offices, spellings by language."""

    natives: str
    titled: Titles
    languages: Sequence[Any]


class Signs:
    """How sure it is that an odd word is a misspelling, in one article."""

    def __init__(self, analysis: Analysis, data: Any, lore: Lore) -> None:
        self._analysis = analysis
        self._data = data
        self._lore = lore
        self._present: dict[str, bool] = {}

    @cached_property
    def _languages(self) -> tuple[Any, ...]:
        return languages_about(self._lore.languages, self._analysis.folded)

    @cached_property
    def _named_natively(self) -> frozenset[str]:
        return named_natively(self._analysis, self._lore.natives)

    def of(self, start: int, suspect: Suspect, run_start: int) -> int:
        """2 for an unknown word, 3 for the name in its own script, 1 for each other sign.

        The odd word begins at `start`, the run of capitalised words it stands in at `run_start`. Nothing speaks for a
        misspelling if the word is a name by which a language of the article writes the right one too.
        """
        word = plain(suspect.written)
        unknown = 0 if is_known(self._data, word) else 2
        if not (unknown or suspect.is_latin) and same_name(self._languages, word.lower(), suspect.right.lower()):
            return 0
        known = unknown + suspect.certainty if unknown or suspect.certainty > 1 else 0
        if known >= suspect.needed:
            return known
        elsewhere = self._holds(suspect.right) or self._holds(suspect.accented)
        native = 3 if suspect.name in self._named_natively else 0
        # A title says nothing for a far one: other people hold offices too.
        titles = self._titles(start, suspect, run_start) if suspect.needed == LEAST else 0
        return unknown + elsewhere + native + titles

    def _holds(self, word: str) -> bool:
        if word not in self._present:
            self._present[word] = word in self._analysis.text
        return self._present[word]

    def _titles(self, start: int, suspect: Suspect, run_start: int) -> int:
        """1 if a title stands before the name, 2 if it is one that the person has held."""
        before = self._analysis.folded[max(0, start - 50) : start]
        if not any(_TITLE_END.sub("", part) in _TITLE_WORDS for part in before.split()[-4:]):
            return 0
        first = max(0, run_start - 50)
        # Right before the run of capitalised words, or in it.
        ends = (run_start, *(found.start() for found in _GAP.finditer(self._analysis.folded, run_start, start)))
        return 1 + any(
            holds_office(self._analysis, self._lore.titled, suspect.name, self._analysis.folded[first:end])
            for end in ends
        )


@lru_cache(maxsize=4)
def word_set(words: bytes) -> PackedWords:
    """The words that were packed; made once for all articles."""
    return PackedWords(words)


def is_known(data: Any, word: str) -> bool:
    """True if that plain word stands in a listed name, or is another name or word that is known."""
    return word in word_set(data[0]) or word.lower() in word_set(data[3])


_TITLE_END = expression(r"(?:-designate|-elect)?[.,]?\Z")
_GAP = expression(r"[ \n]")
_TITLE_WORDS = frozenset(title.lower().split()[-1].strip(".") for title in TITLES)
