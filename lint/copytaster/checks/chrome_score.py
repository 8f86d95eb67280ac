"""The sum of weights of every line of a document that may be page chrome."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from copytaster.checks.chrome_features import Cues, Features
from copytaster.checks.chrome_page import Page
from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.severity import Severity

_ENGLISH, _OTHER = "en", "other"
_BASE = "base"
_FEWEST_LINES = 4
_GUARD_LINES, _GUARD_SHARE, _GUARD = 6, 0.15, -2.0
_OF_BEGINNING = ("call_to_action", "we_and_you")
_OF_VOCABULARY = ("unrelated_short", "unrelated_para")
_WRAPPED, _WRAPPED_WIDTHS = 0.5, range(60, 81)


class Thresholds(NamedTuple):
    """The sums from which a line is reported at all, as a warning (`above` the first paragraph), deleted on request."""

    info: float
    warning: float
    above: float
    unsafe: float


class Score(NamedTuple):
    """What weighs for and against line `line` of the page: (feature, weight), most telling first, and their sum."""

    line: int
    total: float
    parts: tuple[tuple[str, float], ...]


class Scores(NamedTuple):
    """The lines of a page that reach the lowest threshold."""

    page: Page
    thresholds: Thresholds
    lines: tuple[Score, ...]


def weigh(analysis: Analysis, table: Mapping[str, Any]) -> Scores:
    """The scores of the lines of one document, by the weights of an article or of a whole page."""
    page = Page(analysis, table["families"])
    thresholds = thresholds_of(analysis.language, table)
    is_hidden = page.is_dump and analysis.least > Severity.INFO  # Lines of a whole page are information only.
    if is_hidden or len(page.lines) < _FEWEST_LINES or _is_wrapped(page):
        return Scores(page, thresholds, ())
    weights = table["page" if page.is_dump else "article"]
    features = Features(page, table, cues(table["words"], table["requests"]))
    shown = thresholds.info if analysis.least is Severity.INFO else thresholds.warning
    # Lines that are not shown only count where one is: they tell whether it is of a pattern of the article's own.
    scores = _scores(features, weights, shown)
    if scores and not page.is_dump:
        scores = _guarded(page, _scores(features, weights, min(0.0, thresholds.info)))
    return Scores(page, thresholds, tuple(score for score in scores if score.total >= shown))


def _scores(features: Features, weights: Mapping[str, float], least: float) -> list[Score]:
    """The scores of the lines that reach `least`."""
    page = features.page
    most = _most(_OF_BEGINNING, weights), _most(_OF_VOCABULARY, weights)
    places = (index for index in range(len(page.lines)) if not page.is_surely_article(index))
    weighed = (_weighed(features, index, weights, least, most) for index in places)
    return [score for score in weighed if score is not None and score.total >= least]


def thresholds_of(language: str, table: Mapping[str, Any]) -> Thresholds:
    """The thresholds for texts in that language: the wording of some is known less well."""
    return Thresholds(**table["thresholds"][_ENGLISH if language == _ENGLISH else _OTHER])


@lru_cache(maxsize=4)
def cues(words: str, requests: str) -> Cues:
    """The expressions of the table."""
    return Cues(expression(words), expression(requests))


def all_features(features: Features, index: int) -> tuple[str, ...]:
    """Every feature of the line, for setting weights."""
    return (
        *features.cheap(index),
        *features.of_beginning(index),
        *features.of_words(index),
        *features.of_vocabulary(index),
    )


def _weighed(
    features: Features, index: int, weights: Mapping[str, float], least: float, most: tuple[float, float]
) -> Score | None:
    """The score of one line; None as soon as it cannot reach `least`, whatever the rest adds (`most`)."""
    found = list(features.cheap(index))
    total = weights[_BASE] + _sum(found, weights)
    if total + sum(most) < least:
        return None
    for more in (features.of_beginning, features.of_words):
        new = list(more(index))
        found += new
        total += _sum(new, weights)
        if total + most[1] < least:
            return None
    last = list(features.of_vocabulary(index))
    total += _sum(last, weights)
    parts = [(name, weights[name]) for name in (*found, *last) if weights.get(name)]
    return Score(index, total, tuple(sorted(parts, key=lambda part: -part[1])))


def _sum(features: Iterable[str], weights: Mapping[str, float]) -> float:
    return sum(weights.get(name, 0.0) for name in features)


def _most(features: Iterable[str], weights: Mapping[str, float]) -> float:
    return sum(max(0.0, weights.get(name, 0.0)) for name in features)


def _guarded(page: Page, scores: Sequence[Score]) -> list[Score]:
    """The scores, lower where lines without any wording are so many that they are a pattern of the article's own."""
    between = max(1, page.last - page.first - 1)
    plain = {score.line for score in scores if page.first < score.line < page.last and _is_plain(page, score)}
    if len(plain) < _GUARD_LINES or len(plain) <= _GUARD_SHARE * between:
        return list(scores)
    return [
        score._replace(total=score.total + _GUARD, parts=(*score.parts, ("guard", _GUARD)))
        if score.line in plain
        else score
        for score in scores
    ]


def _is_plain(page: Page, score: Score) -> bool:
    names = {name for name, _ in score.parts}
    return not page.family[score.line] and "no_cue" in names and "repeated_short" not in names and score.total >= 0


def _is_wrapped(page: Page) -> bool:
    """True where most lines were broken at a fixed width, so that each looks like half a paragraph."""
    broken = sum(len(line.shown) in _WRAPPED_WIDTHS and not line.has_stop for line in page.lines)
    return broken > _WRAPPED * len(page.lines)


def prepared(table: Mapping[str, Any], words: str, requests: str) -> dict[str, Any]:
    """The table with numbers for its weights, and IDs of wording rules led to their families."""
    families = {rule: family for family, entry in table["families"].items() for rule in entry["rules"]}
    return {
        "families": families,
        **{trust: _trusted(table["families"], trust) for trust in ("sure", "display", "soft")},
        "kept": frozenset(name for name, entry in table["families"].items() if entry.get("kept") == "true"),
        "thresholds": {
            language: {name: float(value) for name, value in given.items()}
            for language, given in table["thresholds"].items()
        },
        "article": _numbers(table["article"]),
        "page": _numbers(table["page"]),
        "reasons": table["reasons"],
        "words": words,
        "requests": requests,
    }


def _trusted(families: Mapping[str, Any], trust: str) -> frozenset[str]:
    return frozenset(name for name, entry in families.items() if entry["trust"] == trust)


def _numbers(groups: Mapping[str, Any]) -> dict[str, float]:
    weights = {_BASE: float(groups[_BASE])}
    for name, group in groups.items():
        if name != _BASE:
            weights.update({feature: float(value) for feature, value in group.items()})
    return weights
