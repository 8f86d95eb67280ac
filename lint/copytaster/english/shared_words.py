"""How much of a line's vocabulary the article's paragraphs share."""

from collections import Counter
from collections.abc import Iterable

from copytaster.english.deferred import deferred
from copytaster.model.named_tuple import NamedTuple

_STEM = 7
_MOST_READ = 4_000
_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
_WORD = deferred(rf"[^\W\d_{_UNSPACED}]{{4,60}}")
_UNSPACED_LETTER = deferred(f"[{_UNSPACED}]")
_PAIR = deferred(f"(?=([{_UNSPACED}]{{2}}))")
_FEWEST_PARAGRAPHS = 3
_SPREAD = 2


class Shared(NamedTuple):
    """Of `words` content words the share that other paragraphs hold, and the share that two or more of them hold."""

    words: int
    share: float
    spread: float


def content_words(shown: str) -> frozenset[str]:
    """The words of four letters and more, cut to seven; of scripts without blanks every pair of letters."""
    shown = shown[:_MOST_READ].lower()
    words = {word[:_STEM] for word in _WORD().findall(shown)}
    if not shown.isascii() and _UNSPACED_LETTER().search(shown):
        words.update(_PAIR().findall(shown))
    return frozenset(words - FUNCTION_WORDS)


class Vocabulary:
    """In how many of an article's paragraphs each content word stands."""

    def __init__(self, paragraphs: Iterable[str]) -> None:
        self._counts: Counter[str] = Counter()
        self.paragraphs = 0
        for paragraph in paragraphs:
            self.paragraphs += 1
            self._counts.update(content_words(paragraph))

    def shared(self, shown: str, *, is_paragraph: bool) -> Shared | None:
        """What the other paragraphs hold of the line's words; None if there are too few paragraphs to tell."""
        if self.paragraphs < _FEWEST_PARAGRAPHS:
            return None
        words = content_words(shown)
        if not words:
            return None
        own = int(is_paragraph)
        held = [self._counts[word] - own for word in words]
        count = len(words)
        return Shared(count, sum(n > 0 for n in held) / count, sum(n >= _SPREAD for n in held) / count)


FUNCTION_WORDS = frozenset(
    # English
    "a an the of to and in is it for on at by as be or but not are was were has had have do does did he she "
    "we you they "
    "i his her its our your their my this that with from who what which there been will would than then them when "
    "where while these those about after also into only over some such more most other just like very because before "
    "between could should being each even here many much must same through under until upon if so no up out can may "
    # Russian, Ukrainian
    "и в не на что с по как это из за от его для он но все так она они был было были также к у о же бы до или "
    "мы вы "
    "если есть этого этой этом чтобы который которые только после более может когда і з та що до як це від та його але "
    # German
    "der die das und den von zu mit sich ist nicht ein eine auf für dem im auch als des bei hat dass aber einem einen "
    "einer eines wird werden wurde nach noch oder sind über unter wenn mehr beim sein seine er sie es wir ich "
    # French, Spanish, Italian, Portuguese
    "de la le les et que en un une du dans est pour qui sur pas au ce il par plus avec cette sont leur mais nous vous "
    "elle être comme el los las una por con para del se su al lo esta este pero más sobre entre cuando desde hasta "
    "todo también y es di che non per della gli è nel dei delle degli alla sono anche come o os as não uma dos da do "
    # Polish, Turkish, Greek
    "i w na z się nie jest że po od dla jak przez za oraz ale jego jako który która które tego może ve bir bu için ile "
    "olarak da daha gibi και το του της τη την ο η οι να με σε για από είναι στην στον στις τους των που δεν θα".split()
)
"""Articles, prepositions, conjunctions, pronouns, auxiliaries of eleven languages: they tell nothing of a subject."""
