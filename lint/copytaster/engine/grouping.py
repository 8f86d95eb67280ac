"""Articles -> stories: which of many articles tell of one event.

Each article is known by its rarest words, names and numbers. An article joins the story of the earlier one that shares
the most of their weight. Only words that few articles hold are looked at, and each leads to a bounded number of
articles, so that time grows with the number of articles.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from copytaster.english.deferred import deferred
from copytaster.english.passage_words import stem_of

_WORD = deferred(r"\b(?:[A-Z][\w’'-]{2,24}|\d{2,3}(?:,\d{3}){0,3}|[a-z]{5,20})\b")
_READ = 12_000
_TERMS = 60
_HOLDERS = 60
_LEAST_SHARED = 6
_LEAST_ALIKE = 0.2


def group(texts: Sequence[str]) -> list[tuple[int, ...]]:
    """The stories, as numbers of their articles, in order of their first article; also those of one article."""
    terms = [_terms(text) for text in texts]
    frequency = Counter(term for found in terms for term in found)
    weights = {term: math.log(1 + len(texts) / count) for term, count in frequency.items()}
    chosen = [_characteristic(found, frequency, weights) for found in terms]
    sizes = [sum(weights[term] for term in found) for found in chosen]
    holders: dict[str, list[int]] = {}
    leader: list[int] = []
    for number, found in enumerate(chosen):
        shared: Counter[int] = Counter()
        score: dict[int, float] = {}
        for term in found:
            for other in holders.setdefault(term, [])[-_HOLDERS:]:
                shared[other] += 1
                score[other] = score.get(other, 0.0) + weights[term]
            holders[term].append(number)
        best = max(
            (other for other in shared if shared[other] >= _LEAST_SHARED),
            key=lambda other: (score[other] / (1 + min(sizes[other], sizes[number])), -other),
            default=-1,
        )
        alike = best >= 0 and score[best] >= _LEAST_ALIKE * min(sizes[best], sizes[number])
        leader.append(leader[best] if alike else number)
    stories: dict[int, list[int]] = {}
    for number, first in enumerate(leader):
        stories.setdefault(first, []).append(number)
    return [tuple(story) for story in stories.values()]


def _terms(text: str) -> Counter[str]:
    """Names, numbers and longer words of the beginning of a text, without inflection, with how often they occur."""
    words = (found.group() for found in _WORD().finditer(text, 0, _READ))
    return Counter(stem for word in words if (stem := stem_of(word.lower())))


def _characteristic(found: Mapping[str, int], frequency: Mapping[str, int], weights: Mapping[str, float]) -> list[str]:
    """The terms that tell most of the article: often in it, rarely in others, but in one other at least."""
    shared: Iterable[str] = (term for term in found if frequency[term] > 1)
    ranked = sorted(shared, key=lambda term: (-weights[term] * (1 + math.log(found[term])), term))
    return ranked[:_TERMS]
