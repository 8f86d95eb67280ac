"""British and American spelling in one article.

Words in -ize are American only beside other American signs: the United Nations and Oxford write `organize` and
`defence`. Words with a capital are left out (Labour Party, Defence Ministry).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.spelling_varieties import Word, words
from copytaster.model.finding import Finding, Place
from copytaster.model.fix import Edit
from copytaster.model.rule import Header
from copytaster.model.severity import Severity

_LEAST_WORDS = 2
_MOST_PLACES = 50
_AMERICAN_ONLY_WEIGHT = 2


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """One finding at the first word of the variety the article has less of; only information if all are quoted."""
    text = analysis.text
    if len(hits) < _LEAST_WORDS:
        return
    british, american = _in_conflict(*words(text, hits, options["table"]), has_us="U.S." in text)
    if not british or not american:
        return
    weight = _AMERICAN_ONLY_WEIGHT if "U.S." in text else 0
    is_british = len(british) <= len(american) + weight if weight else len(british) < len(american)
    minority, majority = (british, american) if is_british else (american, british)
    plain = [word for word in minority if analysis.quotation_at(word.span.start) is None]
    first = (plain or minority)[0]
    other = next((word for word in majority if not word.is_ise), majority[0])
    yield header.finding(
        text,
        first.span,
        edits=[Edit(word.span, word.other) for word in plain],
        severity=None if plain else Severity.INFO,
        related=tuple(Place(word.span, "the same variety") for word in minority if word != first)[:_MOST_PLACES],
        fix=first.other,
        variety="British" if is_british else "American",
        other=other.span.of(text),
    )


def _in_conflict(
    british: Sequence[Word], american: Sequence[Word], *, has_us: bool
) -> tuple[Sequence[Word], Sequence[Word]]:
    """The words of both sides that cannot stand together; Canada writes `U.S.`, `organize` and `kilometre`."""
    is_stray = has_us and len(british) == 1 and not british[0].other.endswith(("meter", "meters"))
    if is_stray or any(not word.is_ise for word in american):
        return british, american
    return [word for word in british if word.is_ise], american
