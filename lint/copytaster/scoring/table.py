"""The weights of the score: rules/mt/score.yaml, which benchmarks/fit_translation_score.py writes."""

import math
import os
import re
from functools import cache
from typing import Literal

import msgspec

from copytaster.catalog.packs import builtin_folder
from copytaster.catalog.yaml_source import YamlSource
from copytaster.model.errors import RuleError
from copytaster.model.named_tuple import NamedTuple
from copytaster.scoring.features import FORM, SHAPE, SHAPES, Feature, form


class Weight(NamedTuple):
    """How much a feature counts. Rates are per 1,000 words: at `middle` it says nothing; `original` and `translated`
    are those in news written in English and in machine translations of news.
    """

    feature: Feature
    group: str
    weight: float
    middle: float
    original: float
    translated: float


class Table(NamedTuple):
    """The weights, the log-odds where nothing tells (`bias`), and how many average words are added to every text, so
    that a short one is judged with reserve.
    """

    bias: float
    prior_words: float
    weights: tuple[Weight, ...]


class _Row(msgspec.Struct, forbid_unknown_fields=True):
    kind: Literal["word", "pair", "opening", "form", "shape", "rules"]
    name: str
    group: str
    weight: float
    middle: float
    original: float
    translated: float
    pattern: str = ""


class _File(msgspec.Struct, forbid_unknown_fields=True):
    bias: float
    prior_words: float
    features: list[_Row]


@cache
def shipped() -> Table:
    """The table that ships with the program. Raises RuleError with file and line if it is not as it must be."""
    return read_table(os.path.join(builtin_folder(), "mt", "score.yaml"))


def read_table(path: str) -> Table:
    """The table in the file at `path`. Raises RuleError with file and line if it is not as it must be."""
    try:
        with open(path, encoding="utf-8") as file:
            source = YamlSource(file.read(), path)
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(f"cannot be read ({error})", path=path) from error
    parsed = source.convert(_File, numbers=True)
    if not math.isfinite(parsed.bias):
        raise source.error("bias must be a number", "$.bias")
    if not 0 < parsed.prior_words < math.inf:
        raise source.error("prior_words must be a number above 0", "$.prior_words")
    weights = [_weight(source, row, f"$.features[{index}]") for index, row in enumerate(parsed.features)]
    named = [weight.feature[:2] for weight in weights]
    for index, name in enumerate(named):
        if name in named[:index]:
            raise source.error(f"the {name[0]} “{name[1]}” stands twice", f"$.features[{index}]")
    return Table(parsed.bias, parsed.prior_words, tuple(weights))


def _weight(source: YamlSource, row: _Row, place: str) -> Weight:
    rates = row.middle, row.original, row.translated
    if not all(map(math.isfinite, (row.weight, *rates))) or min(rates) < 0:
        raise source.error("weight and rates must be numbers, the rates not below 0", place)
    if row.kind == SHAPE and row.name not in SHAPES:
        raise source.error(f"a shape is one of {', '.join(SHAPES)}, not “{row.name}”", f"{place}.name")
    if (row.kind == FORM) != bool(row.pattern):
        raise source.error("pattern belongs to a form, and a form needs one", f"{place}.pattern")
    if row.kind == FORM:
        try:
            form(row.pattern)
        except re.error as error:
            raise source.error(f"pattern is no expression: {error}", f"{place}.pattern") from error
    return Weight(Feature(row.kind, row.name, row.pattern), row.group, row.weight, *rates)
