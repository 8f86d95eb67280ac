"""Weights of the translation score from counted articles, and scores by weights from other stories.

Two directions are added: machine translation against news written in English, and machine against human translation
of the same story (each story's own middle subtracted, so that its topic drops out). Each is a ridge regression, which
for two classes is Fisher's discriminant; both are of unit length when added. Of the candidates those are kept that
weigh most over resamples of the stories, and only where machine translation differs from human and from original text
in the same direction.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy
from translation_samples import FOLDS, HUMAN, MACHINE, ORIGINAL, Article, Numbers, Samples

SIZE, RESAMPLES, SHARE_OF_STORIES = 80, 40, 0.6
SHARE_AGAINST_HUMAN, SHARE_OF_OTHER_CORPORA, RIDGE = 0.55, 0.3, 3.0
PRIOR_WORDS = 100.0


class Fit(NamedTuple):
    """Columns kept, their weights, the rates per 1,000 words at which they say nothing, and the bias."""

    columns: Numbers
    weights: Numbers
    middle: Numbers
    bias: float = 0.0


def cross_validated(samples: Samples) -> Numbers:
    """The score of every article by weights from the stories of other folds."""
    folds = numpy.array([article.fold for article in samples.articles])
    scores = numpy.zeros(len(folds))
    for fold in range(FOLDS):
        fit = fitted(samples, numpy.flatnonzero(folds != fold))
        rows = numpy.flatnonzero(folds == fold)
        scores[rows] = scored(samples, fit, rows)
    return scores


def scored(samples: Samples, fit: Fit, rows: Numbers) -> Numbers:
    """What copytaster.scoring computes, for many articles at once."""
    return fit.bias + stretched(samples, fit, rows) @ fit.weights


def fitted(samples: Samples, rows: Numbers) -> Fit:
    """The weights from these articles, so that the middles of original and machine lie at -1 and 1."""
    kinds = kinds_of(samples, rows)
    everything = Fit(numpy.arange(samples.counts.shape[1]), numpy.zeros(0), _middles(samples, rows, kinds))
    values = stretched(samples, everything, rows)
    center, spread = values.mean(axis=0), values.std(axis=0) + 1e-9
    values = (values - center) / spread
    articles = [samples.articles[row] for row in rows]
    kept = _chosen(values, articles)
    weights = _direction(values[:, kept], articles) / spread[kept]
    fit = Fit(kept, weights, everything.middle[kept])
    raw = scored(samples, fit, rows)
    low, high = raw[kinds == ORIGINAL].mean(), raw[kinds == MACHINE].mean()
    return fit._replace(weights=weights * 2 / (high - low), bias=-(high + low) / (high - low))


def _middles(samples: Samples, rows: Numbers, kinds: Numbers) -> Numbers:
    """The rates half-way between original and machine-translated articles, on the scale on which they are weighed."""
    columns = numpy.arange(samples.counts.shape[1])
    rough = (rates_of(samples, rows[kinds == ORIGINAL]) + rates_of(samples, rows[kinds == MACHINE])) / 2
    values = stretched(samples, Fit(columns, numpy.zeros(0), rough), rows) + numpy.sqrt(rough)
    middles: Numbers = ((values[kinds == ORIGINAL].mean(axis=0) + values[kinds == MACHINE].mean(axis=0)) / 2) ** 2
    return middles


def stretched(samples: Samples, fit: Fit, rows: Numbers) -> Numbers:
    """The columns of `fit` as they are weighed: the roots of the rates, less the roots of the middle ones."""
    counts, words = samples.counts[numpy.ix_(rows, fit.columns)], samples.words[rows][:, None]
    rates: Numbers = numpy.sqrt((1000 * counts + PRIOR_WORDS * fit.middle) / (words + PRIOR_WORDS))
    return rates - numpy.sqrt(fit.middle)


def rates_of(samples: Samples, rows: Numbers) -> Numbers:
    """Rates of all features per 1,000 words in these articles taken together."""
    rates: Numbers = 1000 * samples.counts[rows].sum(axis=0) / samples.words[rows].sum()
    return rates


def kinds_of(samples: Samples, rows: Iterable[int]) -> Numbers:
    """The kinds of these articles."""
    return numpy.array([samples.articles[row].kind for row in rows])


def _chosen(values: Numbers, articles: Sequence[Article]) -> Numbers:
    """The columns that weigh most over resamples of the stories, if both comparisons agree on their sign."""
    random = numpy.random.default_rng(0)
    stories = sorted({article.story for article in articles})
    total = numpy.zeros(values.shape[1])
    for _ in range(RESAMPLES):
        drawn = set(random.choice(stories, int(SHARE_OF_STORIES * len(stories)), replace=False))
        rows = [row for row, article in enumerate(articles) if article.story in drawn]
        total += _direction(values[rows], [articles[row] for row in rows])
    kinds = numpy.array([article.kind for article in articles])
    means = {kind: values[kinds == kind].mean(axis=0) for kind in (MACHINE, HUMAN, ORIGINAL)}
    agree = [numpy.sign(means[MACHINE] - means[kind]) == numpy.sign(total) for kind in (HUMAN, ORIGINAL)]
    return numpy.argsort(-numpy.abs(total) * agree[0] * agree[1], kind="stable")[:SIZE]


def _direction(values: Numbers, articles: Sequence[Article]) -> Numbers:
    against_original, against_human = _against_original(values, articles), _against_human(values, articles)
    return (1 - SHARE_AGAINST_HUMAN) * against_original + SHARE_AGAINST_HUMAN * against_human


def _against_original(values: Numbers, articles: Sequence[Article]) -> Numbers:
    """Machine translation against original English; languages by the root of their size, corpora by fixed shares."""
    languages = Counter(article.language for article in articles if article.kind == MACHINE)
    weights = numpy.array([languages[a.language] ** -0.5 if a.kind == MACHINE else 0.0 for a in articles])
    weights /= weights.sum()
    for is_main, share in ((True, 1 - SHARE_OF_OTHER_CORPORA), (False, SHARE_OF_OTHER_CORPORA)):
        chosen = numpy.array([article.kind == ORIGINAL and article.is_main == is_main for article in articles])
        weights[chosen] = share / max(1, chosen.sum())
    labels = numpy.array([1.0 if article.kind == MACHINE else -1.0 for article in articles])
    weights /= weights.sum()
    return _ridge(values - weights @ values, labels - weights @ labels, weights)


def _against_human(values: Numbers, articles: Sequence[Article]) -> Numbers:
    """Machine against human translation of the same stories, each side of a story counting alike."""
    sides: dict[str, dict[str, list[int]]] = defaultdict(lambda: {MACHINE: [], HUMAN: [], ORIGINAL: []})
    for row, article in enumerate(articles):
        sides[article.story][article.kind].append(row)
    parts, labels, weights = [], [], []
    for rows in sides.values():
        if rows[MACHINE] and rows[HUMAN]:
            middle = (values[rows[MACHINE]].mean(axis=0) + values[rows[HUMAN]].mean(axis=0)) / 2
            for kind, label in ((MACHINE, 1.0), (HUMAN, -1.0)):
                parts.append(values[rows[kind]] - middle)
                labels += [label] * len(rows[kind])
                weights += [1 / len(rows[kind])] * len(rows[kind])
    return _ridge(numpy.concatenate(parts), numpy.array(labels), numpy.array(weights) / sum(weights))


def _ridge(values: Numbers, labels: Numbers, weights: Numbers) -> Numbers:
    """The unit vector of the weighted ridge regression of `labels` on `values`."""
    weighted = values * weights[:, None]
    solved = numpy.linalg.solve(weighted.T @ values + RIDGE * numpy.eye(values.shape[1]), weighted.T @ labels)
    unit: Numbers = solved / numpy.linalg.norm(solved)
    return unit
