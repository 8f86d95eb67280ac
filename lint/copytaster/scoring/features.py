"""What the score counts: words, pairs of words, first words, forms, the length of sentences, findings of rules."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from copytaster.english.deferred import expression
from copytaster.model.named_tuple import NamedTuple
from copytaster.scoring.sentences import Sentence, sentence_at

WORD, PAIR, OPENING, FORM, SHAPE, RULES = KINDS = ("word", "pair", "opening", "form", "shape", "rules")
SHAPES = {"short sentences": range(10), "long sentences": range(30, 1_000_000)}
"""Name -> how many words the sentences it counts have."""
_SHELF = 3


class Hit(NamedTuple):
    """A finding of a rule: its ID, and where in the text it begins."""

    rule: str
    position: int


class Feature(NamedTuple):
    """One thing counted: `name` is the word, the pair, the first word, the shape, or the beginning of rule IDs (`MT1`).

    A form has an expression (`pattern`, see `form`), and its name is what people call it.
    """

    kind: str
    name: str
    pattern: str = ""


Counts = Counter[int]
"""Index of a feature -> how often it stands somewhere."""


def count(sentences: Sequence[Sentence], features: Sequence[Feature], hits: Iterable[Hit] = ()) -> list[Counts]:
    """How often each of the features stands in each of the sentences."""
    named = {(feature.kind, feature.name): index for index, feature in enumerate(features)}
    counts = [_of_words(sentence, named) for sentence in sentences]
    for index, feature in enumerate(features):
        if feature.kind == FORM:
            pattern = form(feature.pattern)
            for sentence, found in zip(sentences, counts, strict=True):
                times = len(pattern.findall(sentence.line))
                if times:
                    found[index] = times
    for hit in hits:
        shelf = named.get((RULES, hit.rule[:_SHELF]))
        place = sentence_at(sentences, hit.position)
        if shelf is not None and place is not None:
            counts[place][shelf] += 1
    return counts


def form(pattern: str) -> re.Pattern[str]:
    """The expression for a line of words between blanks; one that begins with `^` stands at its beginning."""
    opening, body = ("^", pattern[1:]) if pattern.startswith("^") else ("", pattern)
    return expression(f"{opening} (?:{body})(?= )")


def _of_words(sentence: Sentence, named: Mapping[tuple[str, str], int]) -> Counts:
    tokens = sentence.line.split()
    keys = [(WORD, token) for token in tokens]
    keys += [(PAIR, f"{first} {second}") for first, second in pairwise(tokens)]
    keys += [(OPENING, token) for token in tokens[:1]]
    keys += [(SHAPE, name) for name, lengths in SHAPES.items() if sentence.words in lengths]
    return Counter(named[key] for key in keys if key in named)
