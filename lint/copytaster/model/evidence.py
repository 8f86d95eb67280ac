"""How a rule behaves on annotated texts."""

import math

from copytaster.model.named_tuple import NamedTuple


class Evidence(NamedTuple):
    """Hits of one rule by kind of text, and on how many words of that kind.

    Kinds are `machine` and `human` translations, `original` English, articles from the `web`, and whole `pages`.
    `in_errors` of `annotated` hits touch words that annotators of machine translations marked as wrong; `in_chrome` of
    the hits on pages lie in lines that annotators called page chrome.
    """

    hits: dict[str, int]
    words: dict[str, int]
    in_errors: int = 0
    annotated: int = 0
    in_chrome: int = 0

    def per_million(self, kind: str) -> float:
        """Hits per million words of that kind of text."""
        return 1e6 * self.hits.get(kind, 0) / max(1, self.words[kind])

    def chance_of_excess(self, kind: str, than: str) -> float:
        """How likely so many of the hits would fall on `kind` if the rule fired there no more often than on `than`.

        The exact conditional test of two Poisson rates (Przyborowski and Wilenski 1940): given all hits on both kinds,
        those on one of them are binomial with its share of the words. Close to 0: it does fire more often there.
        """
        here, there = self.hits.get(kind, 0), self.hits.get(than, 0)
        share = self.words[kind] / (self.words[kind] + self.words[than])
        total = here + there
        return math.fsum(_binomial(number, total, share) for number in range(here, total + 1))


def _binomial(number: int, total: int, share: float) -> float:
    """How likely `number` of `total` are, each with this chance; by logarithms, for the parts are huge and tiny."""
    ways = math.lgamma(total + 1) - math.lgamma(number + 1) - math.lgamma(total - number + 1)
    return math.exp(ways + number * math.log(share) + (total - number) * math.log1p(-share))
