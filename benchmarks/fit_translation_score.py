"""Fits the weights of rules/mt/score.yaml on annotated translations, and measures them on stories not used for it.

    python benchmarks/fit_translation_score.py [--write]

Quotation marks and dashes are unified first. Prints the area under the ROC curve (AUC) by cross-validation grouped by
story, with selection and weights made anew in every fold, and how well the probabilities are calibrated. A figure
against human translation far above 0.75 would mean that a habit of the corpus was learnt.
"""

import argparse
import math
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy
from texts import REPOSITORY
from translation_fit import PRIOR_WORDS, Fit, cross_validated, fitted, kinds_of, rates_of, stretched
from translation_samples import HUMAN, MACHINE, ORIGINAL, Article, Numbers, Samples, load

from copytaster.scoring.features import RULES, Feature

TABLE = REPOSITORY / "rules" / "mt" / "score.yaml"
FIFTHS = 5


def main() -> int:
    """Print the figures; with --write also write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write rules/mt/score.yaml")
    given = parser.parse_args()
    samples = load()
    scores = cross_validated(samples)
    slope, bias = calibrated(samples.articles, scores)
    print_figures(samples.articles, scores)
    print("without the findings of rules, which were written with these stories at hand:")
    print_main_figures(samples.articles, cross_validated(without_rules(samples)))
    print_calibration(samples.articles, 1 / (1 + numpy.exp(-(slope * scores + bias))))
    fit = fitted(samples, numpy.arange(len(samples.articles)))
    fit = fit._replace(weights=fit.weights * slope, bias=fit.bias * slope + bias)
    if given.write:
        TABLE.write_text(written(samples, fit), encoding="utf-8")
    print(f"{len(fit.weights)} weights, {'written to' if given.write else 'not written (--write) to'} {TABLE.name}")
    return 0


def calibrated(articles: Sequence[Article], scores: Numbers) -> tuple[float, float]:
    """Slope and bias of the log-odds of machine translation against original English, both equally likely (Platt)."""
    labels = numpy.array([article.kind == MACHINE for article in articles], float)
    chosen = numpy.array([article.is_main and article.kind != HUMAN for article in articles])
    labels, x = labels[chosen], numpy.stack([scores[chosen], numpy.ones(chosen.sum())], axis=1)
    weights = numpy.where(labels == 1, 0.5 / labels.sum(), 0.5 / (1 - labels).sum())
    beta = numpy.zeros(2)
    for _ in range(30):
        p = 1 / (1 + numpy.exp(-x @ beta))
        curve = (x * (weights * p * (1 - p))[:, None]).T @ x
        beta += numpy.linalg.solve(curve, x.T @ (weights * (labels - p)))
    return float(beta[0]), float(beta[1])


def auc(positive: Numbers, negative: Numbers) -> float:
    """The share of pairs in which the first is higher; equal ones count half (Mann-Whitney)."""
    higher = sum((positive > value).sum() + (positive == value).sum() / 2 for value in negative)
    return float(higher / (len(positive) * len(negative)))


def without_rules(samples: Samples) -> Samples:
    """The samples without the features that are findings of rules."""
    kept = [column for column, feature in enumerate(samples.groups) if feature.kind != RULES]
    groups = {feature: group for feature, group in samples.groups.items() if feature.kind != RULES}
    return samples._replace(groups=groups, counts=samples.counts[:, kept])


def print_main_figures(articles: Sequence[Article], scores: Numbers) -> None:
    """AUC against original English and against human translation."""
    kinds = numpy.array([article.kind if article.is_main else "" for article in articles])
    original, human = (auc(scores[kinds == MACHINE], scores[kinds == kind]) for kind in (ORIGINAL, HUMAN))
    print(f"AUC against original English {original:.3f} (target 0.91)")
    print(f"AUC against human translation {human:.3f} (target 0.69; far above 0.75: a corpus artefact)")


def print_figures(articles: Sequence[Article], scores: Numbers) -> None:
    """AUC against original and human text, the share of stories where machine scores higher, AUC by language."""
    of = {
        (kind, main): numpy.array(
            [s for a, s in zip(articles, scores, strict=True) if (a.kind, a.is_main) == (kind, main)]
        )
        for kind in (MACHINE, HUMAN, ORIGINAL)
        for main in (True, False)
    }
    machine, human = of[MACHINE, True], of[HUMAN, True]
    print_main_figures(articles, scores)
    print(f"AUC against English of other corpora {auc(machine, of[ORIGINAL, False]):.3f}")
    print(f"AUC of human translation against original {auc(human, of[ORIGINAL, True]):.3f}")
    by_story: dict[str, dict[str, list[float]]] = defaultdict(lambda: {MACHINE: [], HUMAN: [], ORIGINAL: []})
    by_language: dict[str, dict[str, list[float]]] = defaultdict(lambda: {MACHINE: [], HUMAN: [], ORIGINAL: []})
    for article, score in zip(articles, scores, strict=True):
        by_story[article.story][article.kind].append(float(score))
        by_language[article.language][article.kind].append(float(score))
    pairs = [numpy.mean(s[MACHINE]) > numpy.mean(s[HUMAN]) for s in by_story.values() if s[MACHINE] and s[HUMAN]]
    print(f"stories in which machine scores above human translation {numpy.mean(pairs):.3f} of {len(pairs)}")
    for language, found in sorted(by_language.items()):
        if found[MACHINE]:
            there = numpy.array(found[MACHINE])
            against = auc(there, of[ORIGINAL, True]), auc(there, numpy.array(found[HUMAN]))
            print(f"  {language}: original {against[0]:.3f}, human {against[1]:.3f}")


def print_calibration(articles: Sequence[Article], chances: Numbers) -> None:
    """Mean probability and share of machine translation (two kinds equally likely) by fifths; shares above marks."""
    kinds = numpy.array([article.kind if article.is_main else "" for article in articles])
    sizes = {kind: (kinds == kind).sum() for kind in (MACHINE, HUMAN, ORIGINAL)}
    print("calibration: mean probability / share of machine translation")
    for step in range(FIFTHS):
        there = (chances >= step / FIFTHS) & (chances < (step + 1) / FIFTHS)
        machine, original = (((kinds == kind) & there).sum() / sizes[kind] for kind in (MACHINE, ORIGINAL))
        mean = (
            chances[there & (kinds == MACHINE)].mean() * machine
            + chances[there & (kinds == ORIGINAL)].mean() * original
        )
        print(f"  {mean / (machine + original):.2f} / {machine / (machine + original):.2f}")
    for mark in (0.5, 0.8, 0.9):
        shares = ", ".join(f"{kind} {((kinds == kind) & (chances >= mark)).sum() / sizes[kind]:.0%}" for kind in sizes)
        print(f"  at {mark} and above: {shares}")


def written(samples: Samples, fit: Fit) -> str:
    """The table, strongest features of each group first."""
    features = list(samples.groups)
    values = stretched(samples, fit, numpy.arange(len(samples.articles)))
    strength = numpy.abs(fit.weights * values.std(axis=0))
    order = sorted(range(len(fit.columns)), key=lambda place: -strength[place])
    groups = list(dict.fromkeys(samples.groups[features[fit.columns[place]]] for place in order))
    order.sort(key=lambda place: groups.index(samples.groups[features[fit.columns[place]]]))
    lines = [
        "# The weights of translation_score. Written by benchmarks/fit_translation_score.py: change that, not this.",
        "# Rates are per 1,000 words, in news written in English and in machine translations of news.",
        f"bias: {fit.bias:.3f}",
        f"prior_words: {PRIOR_WORDS:g}",
        "features:",
    ]
    kinds = kinds_of(samples, range(len(samples.articles)))
    original, translated = (rates_of(samples, numpy.flatnonzero(kinds == kind)) for kind in (ORIGINAL, MACHINE))
    for place in order:
        column = fit.columns[place]
        rates = {"middle": fit.middle[place], "original": original[column], "translated": translated[column]}
        lines.append(_row(features[column], samples.groups[features[column]], fit.weights[place], rates))
    return "\n".join(lines) + "\n"


def _row(feature: Feature, group: str, weight: float, rates: Mapping[str, float]) -> str:
    numbers = ", ".join(f"{name}: {_short(rate)}" for name, rate in rates.items())
    pattern = f", pattern: {_quoted(feature.pattern)}" if feature.pattern else ""
    return (
        f"  - {{kind: {feature.kind}, name: {_quoted(feature.name)}, group: {_quoted(group)}, weight: {weight:.3f}, "
        f"{numbers}{pattern}}}"
    )


def _short(value: float) -> str:
    return f"{value:.{max(0, 2 - math.floor(math.log10(value)))}f}" if value > 0 else "0"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


if __name__ == "__main__":
    sys.exit(main())
