"""Words that stand in no word list but are one slip away from a usual word.

The method is that of spelling correctors (all strings one edit away, looked up in a list). It is made quiet by what it
leaves out: words with capitals, words made of known parts, words the article uses again and again, runs of unknown
words (another language), Latin names of species, and edits that no slip of the keys or the ear makes.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.compounds import is_compound, is_plain_compound
from copytaster.english.deferred import deferred, expression
from copytaster.english.packed_words import PackedWords, pack
from copytaster.english.plain_words import different_words, find_word
from copytaster.english.slips import is_borrowed, is_likelier_slip, meant_by
from copytaster.model.finding import Finding
from copytaster.model.fix import Applicability
from copytaster.model.rule import Header
from copytaster.model.span import Span

_LOWER_CASE = expression(r"\b[a-z]{5,18}\b")
_SHORTEST_MEANT = 5
# Of a shorter word only a common slip for a common word is a clear error.
_SHORT = 5
_MOST_USES = 2
_MOST_REMEMBERED, _MOST_KNOWN = 20_000, 300_000
_BESIDE = ("@", "#", "/", "_", ".", "-", "&", "'", "’", "\\", "\u00ad")
_LATIN_ENDINGS = ("a", "ae", "i", "is", "um", "us", "ii", "ensis", "ans", "ens")
_WORD_BEFORE = deferred(r"([^\W\d_]{1,30})[ \u00a0]\Z")
_WORD_AFTER = deferred(r"[ \u00a0]([^\W\d_]{1,30})")
_LOOK_ROUND = 40
# No article of prose has more unknown words than these.
_MOST_UNKNOWN = 40
_MOST_UNKNOWN_SHARE = 0.02


def prepare(options: Mapping[str, Any]) -> dict[str, Any]:
    """The words of the table packed: the common ones, these and all other usual ones, the rare ones."""
    table = options["table"]
    common, usual, rare = (table[part].split() for part in ("common", "usual", "rare"))
    return {"common": pack(common), "usual": pack((*common, *usual)), "rare": pack(rare)}


class _Words:
    """The words of the table, and what was found out about others; remembered for the articles that follow."""

    def __init__(self, options: Mapping[str, Any]) -> None:
        self.common, self.usual, self.rare = (PackedWords(options[part]) for part in ("common", "usual", "rare"))
        self._known: set[bytes] = set()
        self._unknown: dict[bytes, list[str]] = {}
        self._meant: dict[str, list[str]] = {}

    def unknown(self, words: set[bytes]) -> set[str]:
        """The lower-case words among `words` that stand in no list."""
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
            self._unknown.clear()
        new = words - self._known
        for written in new - self._unknown.keys():
            found = self._unknown_in(written)
            if found:
                self._unknown[written] = found
            else:
                self._known.add(written)
        return {word for written in new & self._unknown.keys() for word in self._unknown[written]}

    def _unknown_in(self, written: bytes) -> list[str]:
        words = _LOWER_CASE.findall(written.decode("utf-8", "surrogatepass"))
        return [word for word in words if word not in self.usual and word not in self.rare]

    def meant(self, word: str) -> list[str]:
        """What the unknown word may be a slip for; nothing if it is made of known parts."""
        if word not in self._meant and len(self._meant) < _MOST_REMEMBERED:
            self._meant[word] = self._told(word)
        return self._meant[word] if word in self._meant else self._told(word)

    def _told(self, word: str) -> list[str]:
        is_usual = self.usual.__contains__
        meant = [] if is_plain_compound(word, is_usual) else self._likeliest(word)
        return [] if meant and meant[0] not in self.common and is_compound(word, is_usual) else meant

    def _likeliest(self, word: str) -> list[str]:
        """The usual words of which `word` may be a slip: the common ones if there are any, of those the likelier."""
        slips = {meant for meant in meant_by(word) if len(meant) >= _SHORTEST_MEANT and meant != word}
        near = {meant for meant in slips if not is_borrowed(word, meant)}
        common = {meant for meant in near if meant in self.common}
        if len(word) <= _SHORT:
            return sorted(right for right in common if is_likelier_slip(word, right))
        meant = sorted(common) or sorted(known for known in near if known in self.usual)
        return [right for right in meant if is_likelier_slip(word, right)] or meant


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every unknown word one slip away from a usual one; with a fix if one word is the likeliest."""
    text, words = analysis.text, _words(options)
    unknown = words.unknown(different_words(text)) - analysis.run.accept
    if not unknown or _are_too_many(unknown, text):
        return
    for word, places in _places(text, unknown).items():
        meant = words.meant(word)
        if not meant:
            continue
        if any(_is_foreign(text, span) for span in places):
            continue
        for span in places:
            trust = None if len(meant) == 1 else Applicability.DISPLAY
            yield header.finding(text, span, replacement=meant[0], applicability=trust)


def _are_too_many(unknown: set[str], text: str) -> bool:
    """True for a list, a word game, or another language."""
    return len(unknown) > _MOST_UNKNOWN and len(unknown) > _MOST_UNKNOWN + _MOST_UNKNOWN_SHARE * len(
        set(_LOWER_CASE.findall(text))
    )


_REMEMBERED: dict[str, tuple[Mapping[str, Any], _Words]] = {}


def _words(options: Mapping[str, Any]) -> _Words:
    """The words of these options, of which a run has one."""
    if _REMEMBERED.get("last", (None,))[0] is not options:
        _REMEMBERED["last"] = (options, _Words(options))
    return _REMEMBERED["last"][1]


def _places(text: str, words: set[str]) -> dict[str, list[Span]]:
    """Where each of the words stands by itself; none for words that are also part of an address or a compound."""
    places: dict[str, list[Span]] = {word: [] for word in words}
    for word, spans in places.items():
        spans.extend(islice(find_word(text, word), _MOST_USES + 1))
    return {
        word: spans
        for word, spans in places.items()
        if len(spans) <= _MOST_USES and not any(_is_part(text, span) for span in spans)
    }


def _is_part(text: str, span: Span) -> bool:
    """True if the word belongs to an address, a compound or a contraction."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    if before in _BESIDE or after in ("@", "/", "_", "-", "&", "\u00ad"):
        return True
    if span.of(text).endswith("in") and text[span.end : span.end + 2].strip()[:1] in ("'", "’"):
        return True
    return after in (".", "'", "’") and text[span.end + 1 : span.end + 2].isalnum()


def _is_foreign(text: str, span: Span) -> bool:
    """True beside a word with letters that are not English, or in the Latin name of a species (Salmonella enterica)."""
    before = _WORD_BEFORE().search(text[max(0, span.start - _LOOK_ROUND) : span.start])
    after = _WORD_AFTER().match(text, span.end, span.end + _LOOK_ROUND)
    if before and before[1][0].isupper() and span.of(text).endswith(_LATIN_ENDINGS):
        return True
    return any(match[1].islower() and not match[1].isascii() for match in (before, after) if match)
