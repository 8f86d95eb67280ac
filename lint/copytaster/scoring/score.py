"""The score of one text: a logistic sum of weighted rates.

Of every feature the rate per 1,000 words is taken together with a number of average words (so that short texts stay
in the middle) and stretched by a square root (so that frequent words do not drown rare formulas).
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice

from copytaster.english.analysis import Analysis
from copytaster.model.translation import FEWEST_WORDS, Rate, Reason, TellingSentence, TranslationScore
from copytaster.scoring.features import OPENING, PAIR, RULES, WORD, Counts, Feature, Hit, count
from copytaster.scoring.sentences import Sentence, prose
from copytaster.scoring.table import Table, Weight

_ENGLISH = "en"
_UNTOLD = 0.5
_MOST_REASONS, _MOST_RATES, _MOST_SENTENCES, _MOST_FEATURES = 6, 3, 5, 3
_LEAST_REASON, _LEAST_RATE, _LEAST_SENTENCE = 0.2, 0.08, 0.15
_TOO_COMMON = 20.0
"""What stands so often per 1,000 words says little about one sentence to a reader."""


class Reading:
    """A text as the score sees it."""

    def __init__(self, analysis: Analysis, hits: Iterable[Hit], table: Table) -> None:
        """`hits` are the findings of the translation rules in the text."""
        self._analysis = analysis
        self._table = table
        self._sentences = prose(analysis) if analysis.language == _ENGLISH else ()
        self._each = count(self._sentences, [weight.feature for weight in table.weights], hits)
        self._counts = _sum(self._each)
        self._words = sum(sentence.words for sentence in self._sentences)

    @property
    def score(self) -> float:
        """0 reads as original English ... 1 reads as unedited translation; 0.5 where there is no English prose.

        A text with fewer words than it takes to tell stays the nearer to 0.5 the fewer they are.
        """
        if not self._words:
            return _UNTOLD
        told = chance(_odds(self._table, self._counts, self._words))
        return _UNTOLD + (told - _UNTOLD) * min(1.0, self._words / FEWEST_WORDS)

    def explained(self) -> TranslationScore:
        """The score with its reasons; spans, lines and columns are of the text."""
        return TranslationScore(
            self.score, self._words, self._analysis.language, 1, tuple(self._reasons()), tuple(self._telling())
        )

    def _reasons(self) -> list[Reason]:
        if not self._words:
            return []
        groups: dict[str, list[tuple[float, Rate]]] = defaultdict(list)
        for index, weight in enumerate(self._table.weights):
            times = self._counts[index]
            pull = _pull(weight, times, self._words, self._table.prior_words)
            rate = Rate(_shown(weight.feature), 1000 * times / self._words, weight.original, weight.translated)
            groups[weight.group].append((pull, rate))
        reasons = [_reason(group, pulls) for group, pulls in groups.items()]
        telling = [reason for reason in reasons if abs(reason.weight) >= _LEAST_REASON]
        return sorted(telling, key=lambda reason: -abs(reason.weight))[:_MOST_REASONS]

    def _telling(self) -> list[TellingSentence]:
        """The sentences, but for those that are quoted, without which the score would be lower."""
        if not self._words:
            return []
        total = _odds(self._table, self._counts, self._words)
        weights = [
            (_odds(self._table, self._counts, self._words - sentence.words, counts) - total, index)
            for index, (sentence, counts) in enumerate(zip(self._sentences, self._each, strict=True))
        ]
        ordered = sorted(weights)
        # In a long text no sentence weighs much.
        least = min(_LEAST_SENTENCE, -ordered[0][0] / 2)
        telling = (place for place in ordered if -place[0] >= least > 0)
        free = (place for place in telling if not self._is_quoted(self._sentences[place[1]]))
        return [self._told(index, -weight) for weight, index in islice(free, _MOST_SENTENCES)]

    def _told(self, index: int, weight: float) -> TellingSentence:
        span = self._sentences[index].span
        line = self._analysis.text.count("\n", 0, span.start) + 1
        column = span.start - self._analysis.text.rfind("\n", 0, span.start)
        return TellingSentence(span, line, column, weight, tuple(self._telling_features(self._each[index])))

    def _telling_features(self, counts: Counts) -> list[str]:
        """What of a sentence speaks most for a translation."""
        prior, gains = self._table.prior_words, []
        for index, times in counts.items():
            weight, everywhere = self._table.weights[index], self._counts[index]
            less = _pull(weight, everywhere - times, self._words, prior)
            gain = _pull(weight, everywhere, self._words, prior) - less
            if gain > 0 and weight.middle <= _TOO_COMMON:
                gains.append((-gain, _shown(weight.feature)))
        return [name for _, name in sorted(gains)[:_MOST_FEATURES]]

    def _is_quoted(self, sentence: Sentence) -> bool:
        """True if its middle stands in quotation marks: nobody may edit that."""
        return self._analysis.quotation_at((sentence.span.start + sentence.span.end) // 2) is not None


def chance(odds: float) -> float:
    """The probability that has these log-odds."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def stretched(times: float, words: float, average: float, prior_words: float) -> float:
    """The rate of a feature as the score weighs it; `average` is its rate per 1,000 words elsewhere."""
    return math.sqrt((1000 * times + prior_words * average) / (words + prior_words))


def _pull(weight: Weight, times: int, words: int, prior_words: float) -> float:
    """What a feature adds to the log-odds; 0 where its rate is the average one."""
    middle = weight.middle
    return weight.weight * (stretched(times, words, middle, prior_words) - math.sqrt(middle))


def _odds(table: Table, counts: Counts, words: int, without: Counts | None = None) -> float:
    """The log-odds of a text, or of one without the counts of one of its sentences (`words` says how many are left)."""
    less: Counts = without or Counts()
    pulls = (
        _pull(weight, counts[index] - less[index], words, table.prior_words)
        for index, weight in enumerate(table.weights)
    )
    return table.bias + sum(pulls)


def _sum(counts: Sequence[Counts]) -> Counts:
    total = Counts()
    for each in counts:
        total.update(each)
    return total


def _reason(group: str, pulls: Sequence[tuple[float, Rate]]) -> Reason:
    """What a group adds, and those of its features that add most to it, in the same direction."""
    total = sum(pull for pull, _ in pulls)
    sign = 1 if total > 0 else -1
    first = sorted(((sign * pull, rate) for pull, rate in pulls), reverse=True)[:_MOST_RATES]
    return Reason(group, total, tuple(rate for pull, rate in first if pull >= _LEAST_RATE or rate is first[0][1]))


def _shown(feature: Feature) -> str:
    """What people call the feature."""
    if feature.kind == RULES:
        return f"what rules {feature.name}xx find"
    if feature.kind == OPENING:
        return f"“{feature.name.capitalize()} …” first"
    return f"“{feature.name}”" if feature.kind in {WORD, PAIR} else feature.name
