"""Sets the weights of rules/chrome/structure.yaml on labelled pages, and measures them on sites not used for it.

    python benchmarks/fit_chrome_weights.py

Ridge logistic regression by Newton's method in plain Python, five folds by site, with a twin of every article that has
no chrome. Prints precision, recall and F1 of the lines at a row of thresholds, micro and macro, for articles with
leftovers (`stray`) and whole pages (`full`), English (`en`) and other (`xx`), and of the lines with a warning, by
wording or by the thresholds of the table; then the weights set on all sites, in half steps, for the table.
"""

import gzip
import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from zlib import crc32

from texts import DATA

from copytaster.catalog.compile import compile_rules
from copytaster.catalog.load import load_rules
from copytaster.catalog.tables import Tables
from copytaster.checks import chrome_structure
from copytaster.checks.chrome_features import Features
from copytaster.checks.chrome_page import Page
from copytaster.checks.chrome_score import all_features, cues, weigh
from copytaster.engine.run import Engine
from copytaster.english.analysis import Analysis
from copytaster.model.finding import Finding
from copytaster.model.rule import Rule
from copytaster.model.run import RunFacts
from copytaster.readers.choose import read

FOLDS, ROUNDS, RIDGE = 5, 12, 2.0
TWIN = 0.5
SOFT = frozenset({"caption", "byline", "time", "tags"})
CHROME, CONTENT, BASE = "chrome", "content", "base"
ARTICLE, PAGE = "article", "page"
KIND_OF_GROUP = {"stray_en": ARTICLE, "stray_xx": ARTICLE, "full_en": PAGE, "full_xx": PAGE}
NOT_FITTED = ("link_whole", "link_half", "in_two_files", "in_three_files")
"""Features that these files, plain text one by one, cannot show."""
THRESHOLDS = [step / 2 for step in range(-4, 9)]


class Sample(NamedTuple):
    """One labelled document; a label is True for chrome, False for content, None where neither counts."""

    site: str
    group: str
    analysis: Analysis
    labels: list[bool | None]
    is_twin: bool

    @property
    def fold(self) -> int:
        return crc32(self.site.encode()) % FOLDS


class Row(NamedTuple):
    """The features of one line, whether it is chrome, and how much it counts."""

    features: tuple[str, ...]
    is_chrome: bool
    weight: float


def main() -> int:
    """Print the figures and the weights."""
    table = _table()
    samples = list(_samples())
    rows = [_rows(sample, table) for sample in samples]
    folds = [
        _with_weights(table, [r for s, r in zip(samples, rows, strict=True) if s.fold != fold]) for fold in range(FOLDS)
    ]
    for group, kind in KIND_OF_GROUP.items():
        chosen = [sample for sample in samples if sample.group == group and not sample.is_twin]
        _print_figures(group, [(sample, _scores(sample, folds[sample.fold])) for sample in chosen])
        if kind == ARTICLE:
            _print_warnings([(sample, folds[sample.fold]) for sample in chosen])
    chosen_table = _with_weights(table, rows)
    for kind in (ARTICLE, PAGE):
        print(kind, ", ".join(f'{name}: "{value:g}"' for name, value in chosen_table[kind].items()))
    return 0


def _table() -> dict[str, Any]:
    """The table that ships, ready for use."""
    rule = next(rule for rule in load_rules() if rule.body.get("check") == "chrome_structure")
    tables = Tables()
    merged = {key: value for name in rule.body["table"] for key, value in tables.load(rule, name).items()}
    return chrome_structure.prepare({"where": "", "table": merged})


def _samples() -> Iterator[Sample]:
    """The labelled documents, and of each article its content alone."""
    engine = Engine(compile_rules([rule for rule in load_rules() if _is_wording(rule)]))
    for group, kind in KIND_OF_GROUP.items():
        with gzip.open(DATA / "data" / "chrome" / f"lines_{group}.jsonl.gz", "rt", encoding="utf-8") as file:
            for written in file:
                document = json.loads(written)
                lines = [line for line in document["lines"] if line["text"].strip()]
                yield _sample(engine, document["site"], group, lines, is_twin=False)
                if kind == ARTICLE:
                    content = [line for line in lines if line["label"] == CONTENT]
                    yield _sample(engine, document["site"], group, content, is_twin=True)


def _is_wording(rule: Rule) -> bool:
    return rule.family == "CHR" and rule.body.get("check") != "chrome_structure"


def _sample(engine: Engine, site: str, group: str, lines: Sequence[Mapping[str, Any]], *, is_twin: bool) -> Sample:
    documents = read("\n".join(line["text"] for line in lines), format="text")
    analysis = Analysis(documents[0], RunFacts())
    found = engine.diagnose(documents, RunFacts())
    analysis.found = tuple(Finding(each.rule, each.span, "", severity=each.severity) for each in found)
    return Sample(site, group, analysis, [_label(line) for line in lines], is_twin)


def _label(line: Mapping[str, Any]) -> bool | None:
    if line["label"] == CHROME:
        return None if line.get("kind") in SOFT else True
    return False if line["label"] == CONTENT else None


def _rows(sample: Sample, table: Mapping[str, Any]) -> tuple[str, list[Row]]:
    """The kind of table the document counts for, and its lines."""
    page = Page(sample.analysis, table["families"])
    kind = KIND_OF_GROUP[sample.group]
    if page.is_dump != (kind == PAGE):
        return kind, []
    features = Features(page, table, cues(table["words"], table["requests"]))
    weight = TWIN if sample.is_twin else 1.0
    told = [(index, label) for index, label in enumerate(sample.labels) if label is not None]
    return kind, [Row(all_features(features, index), label, weight) for index, label in told]


def _with_weights(table: Mapping[str, Any], documents: Sequence[tuple[str, list[Row]]]) -> dict[str, Any]:
    """The table with weights set on these documents, in half steps."""
    made: dict[str, Any] = {}
    for kind in (ARTICLE, PAGE):
        names = _names(table[kind])
        beta = _fitted([row for of_kind, rows in documents if of_kind == kind for row in rows], names)
        made[kind] = dict(zip((BASE, *names), (round(2 * value) / 2 for value in beta), strict=True))
    return {**table, **made}


def _names(weights: Mapping[str, float]) -> list[str]:
    return [name for name in weights if name not in (BASE, *NOT_FITTED)]


def _scores(sample: Sample, table: Mapping[str, Any]) -> list[float]:
    """The sum of each line; lines that wording reports at any rate count as flagged at any threshold."""
    low = {"info": min(THRESHOLDS), "warning": 0.0, "above": 0.0, "unsafe": 0.0}
    scores = weigh(sample.analysis, {**table, "thresholds": {"en": low, "other": low}})
    sums = [-math.inf] * len(sample.labels)
    for score in scores.lines:
        sums[score.line] = score.total
    known = table["sure"] | table["soft"]
    return [math.inf if family in known else total for family, total in zip(scores.page.family, sums, strict=True)]


def _warned(sample: Sample, table: Mapping[str, Any]) -> list[float]:
    """1 for each line with a warning, by its wording or by its sum, else 0."""
    scores = weigh(sample.analysis, table)
    warned = list(map(float, scores.page.is_warned))
    for score in scores.lines:
        is_soft = scores.page.family[score.line] in table["soft"]
        if not is_soft and chrome_structure.is_sure(scores, score):
            warned[score.line] = 1.0
    return warned


def _fitted(rows: Sequence[Row], names: Sequence[str]) -> list[float]:
    """Base and weights by Newton steps of ridge logistic regression over the distinct rows."""
    columns = {name: index + 1 for index, name in enumerate(names)}
    counted: dict[tuple[int, ...], list[float]] = defaultdict(lambda: [0.0, 0.0])
    for row in rows:
        key = (0, *sorted(columns[name] for name in set(row.features) if name in columns))
        counted[key][row.is_chrome] += row.weight
    size = len(names) + 1
    beta = [0.0] * size
    for _ in range(ROUNDS):
        gradient = [RIDGE * value for value in beta]
        hessian = [[RIDGE * (i == j) for j in range(size)] for i in range(size)]
        for key, (no, yes) in counted.items():
            odds = sum(beta[column] for column in key)
            chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
            slope = (no + yes) * chance - yes
            curve = (no + yes) * chance * (1 - chance)
            for i in key:
                gradient[i] += slope
                row_of = hessian[i]
                for j in key:
                    row_of[j] += curve
        beta = [value - step for value, step in zip(beta, _solved(hessian, gradient), strict=True)]
    return beta


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a linear system, by elimination with pivots."""
    size = len(right)
    rows = [[*matrix[i], right[i]] for i in range(size)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda i: abs(rows[i][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for i in range(column + 1, size):
            factor = rows[i][column] / rows[column][column]
            if factor:
                rows[i] = [value - factor * other for value, other in zip(rows[i], rows[column], strict=True)]
    solution = [0.0] * size
    for i in reversed(range(size)):
        solution[i] = (rows[i][size] - sum(rows[i][j] * solution[j] for j in range(i + 1, size))) / rows[i][i]
    return solution


def _print_figures(title: str, scored: Sequence[tuple[Sample, Sequence[float]]]) -> None:
    print(title)
    for threshold in THRESHOLDS:
        counts = [_counts(sample.labels, sums, threshold) for sample, sums in scored]
        micro = _f1(*(sum(column) for column in zip(*counts, strict=True)))
        macro = sum(_f1(*count)[2] for count in counts) / len(counts)
        false = sum(count[1] for count in counts)
        print(
            "  Z {:4.1f}  P {:.3f} R {:.3f} F1 {:.3f}  macro F1 {:.3f}  false {}".format(
                threshold, *micro, macro, false
            )
        )


def _print_warnings(samples: Iterable[tuple[Sample, Mapping[str, Any]]]) -> None:
    counts = [_counts(sample.labels, _warned(sample, table), 1.0) for sample, table in samples]
    print(
        "  warnings  P {:.3f} R {:.3f} F1 {:.3f}".format(*_f1(*(sum(column) for column in zip(*counts, strict=True))))
    )


def _counts(labels: Iterable[bool | None], sums: Iterable[float], threshold: float) -> tuple[int, int, int]:
    """Found, false, missed."""
    pairs = [(label, total >= threshold) for label, total in zip(labels, sums, strict=True) if label is not None]
    return pairs.count((True, True)), pairs.count((False, True)), pairs.count((True, False))


def _f1(found: int, false: int, missed: int) -> tuple[float, float, float]:
    precision = found / (found + false) if found + false else 1.0
    recall = found / (found + missed) if found + missed else 1.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


if __name__ == "__main__":
    sys.exit(main())
