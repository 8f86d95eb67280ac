"""How strongly a text reads as a translation, and what makes it so."""

from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span


class Rate(NamedTuple):
    """How often something stands in a text, in news written in English and in machine translations, per 1,000 words."""

    name: str
    here: float
    original: float
    translated: float


class Reason(NamedTuple):
    """What kind of thing speaks for a translation (`weight` above 0) or against it, in log-odds, and its rates.

    The most telling rate comes first.
    """

    group: str
    weight: float
    rates: tuple[Rate, ...]


class TellingSentence(NamedTuple):
    """A sentence without which the score would be lower, by `weight` in log-odds, and what it has that tells.

    `span` is in offsets of the text scored, or of the source where a source was.
    """

    span: Span
    line: int
    column: int
    weight: float
    features: tuple[str, ...]


class TranslationScore(NamedTuple):
    """`score` is 0 for a text that reads as original English ... 1 as an unedited translation; 0.5 where nothing tells.

    `words` counts the running text; `language` is the code of the language the text is in. Of other languages than
    English the score says nothing. Reasons and sentences come in the order of their weight.
    """

    score: float
    words: int
    language: str = "en"
    line: int = 1
    reasons: tuple[Reason, ...] = ()
    sentences: tuple[TellingSentence, ...] = ()

    @property
    def is_told(self) -> bool:
        """False where there is no English prose, so that the score says nothing."""
        return self.words > 0

    @property
    def is_short(self) -> bool:
        """True for a text of too few words to rely on: of texts of 30 words one in four is judged wrongly."""
        return self.words < FEWEST_WORDS


FEWEST_WORDS = 120
"""Words of running text from which on a score can be relied on."""
