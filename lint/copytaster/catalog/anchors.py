"""The anchor of an expression: literals one of which every match must contain, chosen to be rare.

The parse tree of `re` tells which literals must stand; frequency tables of English tell which are rare. Two common
words in a row make a rare anchor, so the gap between the words of a template is written out in its usual forms.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise, product
from typing import Any

from copytaster.catalog.frequencies import MARK_PER_MILLION, PAIR_PER_MILLION, PER_MILLION, RATE_BY_LENGTH
from copytaster.catalog.parse_tree import node_width, opcodes, parse
from copytaster.english.folding import fold
from copytaster.model.named_tuple import NamedTuple

USUAL_GAPS = (" ", "\n", "  ", '" ', ' "')
_COST_OF_LITERAL = 20.0
_RARE = 20.0
_LEAST_RATE = 0.1
_UNUSUAL_GAP = 0.05
_GAP_BETWEEN = re.compile(r'[\s"]{1,3}')
_WORDS_WITH_GAPS = re.compile(r"""[a-z']+(?:[\s"]{1,3}[a-z']+){1,8}""")
_MOST_LITERALS = 400
_MOST_EXACT = 60
_MOST_JOINED = 200
_MOST_RUNS = 3
_REPEATS = {opcodes.MAX_REPEAT, opcodes.MIN_REPEAT, opcodes.POSSESSIVE_REPEAT}
_GAPS = frozenset(USUAL_GAPS)
_NOTHING = frozenset({""})


class Anchor(NamedTuple):
    """One of `literals` begins `earliest` to `latest` characters after the start of every match."""

    literals: tuple[str, ...]
    earliest: int
    latest: int
    rate: float

    @property
    def cost(self) -> float:
        """What the anchor costs: its hits, and a place in the automaton for every literal."""
        return self.rate + _COST_OF_LITERAL * len(self.literals)


class _Run(NamedTuple):
    """Strings one of which stands at this place in full: what has been read of neighbouring literals."""

    strings: frozenset[str]
    earliest: int
    latest: int


def find_anchor(source: str) -> Anchor | None:
    """The cheapest anchor of the expression `source`, folded; None if no literal must stand in every match."""
    return min(_candidates(parse(source), 0, 0), key=lambda anchor: anchor.cost, default=None)


def make_anchor(literals: Iterable[str], earliest: int, latest: int) -> Anchor:
    """The anchor of these literals, less those that begin with another of them."""
    kept: list[str] = []
    for literal in sorted({fold(literal) for literal in literals}, key=lambda word: (len(word), word)):
        if not any(literal.startswith(shorter) for shorter in kept):
            kept.append(literal)
    return Anchor(tuple(kept), earliest, latest, sum(map(rate, kept)))


def opens_with_literal(source: str) -> bool:
    """True if every match begins with one known character, which `re` then searches for at memory speed."""
    return parse(source)[0][0] is opcodes.LITERAL


def is_gap(operator: Any, argument: Any) -> bool:
    """True for the gap between two words of a template."""
    if operator not in _REPEATS or (argument[0], argument[1]) != (1, 9) or len(argument[2]) != 1:
        return False
    kind, members = argument[2][0]
    return kind is opcodes.IN and (opcodes.CATEGORY, opcodes.CATEGORY_SPACE) in members


@cache
def rate(literal: str) -> float:
    """How often `literal` is expected in a million words of English, also inside longer words."""
    if _WORDS_WITH_GAPS.fullmatch(literal):
        words = _GAP_BETWEEN.split(literal)
        expected = 1e6 if literal.count(" ") == len(words) - 1 and literal.isprintable() else 1e6 * _UNUSUAL_GAP
        for word in words:
            expected *= min(1.0, rate(word) / 1e6)
        return max(expected, _LEAST_RATE)
    words_alone = literal.strip()
    if words_alone != literal and _WORDS_WITH_GAPS.fullmatch(words_alone):
        return rate(words_alone)
    if not literal.isalpha() or not literal.isascii():
        return _rate_with_marks(literal)
    known = sum(count for word, count in PER_MILLION.items() if literal in word)
    return known + RATE_BY_LENGTH[min(len(literal), len(RATE_BY_LENGTH) - 1)]


def _rate_with_marks(literal: str) -> float:
    """The rate of the rarest pair of neighbours in it, for pairs tell most about marks; or of a word in it.

    Of letters that English does not have nothing is known but how many they are.
    """
    if len(literal) == 1:
        return MARK_PER_MILLION.get(literal, _RARE)
    pairs = (first + second for first, second in pairwise(literal) if not (first.isalpha() and second.isalpha()))
    rates: list[float] = [PAIR_PER_MILLION.get(pair, _RARE) for pair in pairs]
    rates.extend(rate(word) for word in re.findall("[a-z]{3,}", literal) if word != literal)
    return min(rates, default=RATE_BY_LENGTH[min(len(literal), len(RATE_BY_LENGTH) - 1)])


def _candidates(tree: Any, earliest: int, latest: int) -> Iterator[Anchor]:
    """Every anchor the sequence offers: runs of literals, and two or three of them across the gaps of a template."""
    runs: list[_Run] = []
    is_open = False
    for operator, argument in _flat(tree):
        exact = _exact(operator, argument)
        if exact is None or len(exact) > _MOST_EXACT:
            yield from _offers(runs)
            yield from _inside(operator, argument, earliest, latest)
            runs, is_open = [], False
        elif exact is _GAPS:
            is_open = False
        elif exact != _NOTHING:
            grown = _joined(runs[-1], _NOTHING, exact) if is_open else None
            if grown is None:
                runs.append(_Run(exact, earliest, latest))
            else:
                runs[-1] = grown
            is_open = True
        low, high = node_width(operator, argument)
        earliest, latest = earliest + low, latest + high
    yield from _offers(runs)


def _flat(tree: Any) -> Iterator[Any]:
    """The nodes of the sequence, groups opened; what a lookahead at its end asks for follows in place."""
    items = list(tree)
    for index, (operator, argument) in enumerate(items):
        if operator is opcodes.SUBPATTERN:
            yield from _flat(argument[3])
            continue
        is_ahead = operator is opcodes.ASSERT and argument[0] > 0
        if is_ahead and all(later in (opcodes.ASSERT, opcodes.ASSERT_NOT) for later, _ in items[index + 1 :]):
            yield from _flat(argument[1])
            yield from items[index + 1 :]
            return
        yield operator, argument


def _offers(runs: list[_Run]) -> Iterator[Anchor]:
    """An anchor for each run that is no mere blank, and for each two or three in a row that are not too many."""
    for index, run in enumerate(runs):
        yield from _offer(run)
        joined = run
        for following in runs[index + 1 : index + _MOST_RUNS]:
            longer = _joined(joined, _GAPS, following.strings)
            if longer is None:
                break
            joined = longer
            yield from _offer(joined)


def _offer(run: _Run) -> Iterator[Anchor]:
    if all(string.strip() for string in run.strings):
        yield make_anchor(run.strings, run.earliest, run.latest)


def _joined(run: _Run, between: frozenset[str], exact: frozenset[str]) -> _Run | None:
    """The run continued by one of `exact`; None if that were too many strings."""
    if len(run.strings) * len(between) * len(exact) > _MOST_JOINED:
        return None
    return _Run(frozenset(map("".join, product(run.strings, between, exact))), run.earliest, run.latest)


def _exact(operator: Any, argument: Any) -> frozenset[str] | None:
    """All strings a node can match, if they are few; the gap of a template counts as its usual forms."""
    if operator is opcodes.LITERAL:
        return frozenset({chr(argument)}) if chr(argument) != "\n" else None
    if operator is opcodes.IN and all(kind is opcodes.LITERAL for kind, _ in argument):
        return frozenset(chr(value) for _, value in argument)
    if operator in (opcodes.SUBPATTERN, opcodes.ATOMIC_GROUP):
        return _exact_sequence(argument[3] if operator is opcodes.SUBPATTERN else argument)
    if operator is opcodes.BRANCH:
        found: set[str] = set()
        for branch in argument[1]:
            strings = _exact_sequence(branch)
            if strings is None or len(found) > _MOST_EXACT:
                return None
            found |= strings
        return frozenset(found)
    if is_gap(operator, argument):
        return _GAPS
    if operator in (opcodes.AT, opcodes.ASSERT_NOT) or (operator is opcodes.ASSERT and argument[0] < 0):
        return _NOTHING
    return None


def _exact_sequence(tree: Any) -> frozenset[str] | None:
    strings = _NOTHING
    for operator, argument in tree:
        exact = _exact(operator, argument)
        if exact is None or exact is _GAPS or len(strings) * len(exact) > _MOST_EXACT:
            return None
        strings = frozenset(map("".join, product(strings, exact)))
    return strings


def _inside(operator: Any, argument: Any, earliest: int, latest: int) -> Iterator[Anchor]:
    if operator is opcodes.SUBPATTERN:
        yield from _candidates(argument[3], earliest, latest)
    elif operator is opcodes.ATOMIC_GROUP:
        yield from _candidates(argument, earliest, latest)
    elif operator in _REPEATS and argument[0] >= 1:
        yield from _candidates(argument[2], earliest, latest)
    elif operator is opcodes.ASSERT and argument[0] > 0:
        yield from _candidates(argument[1], earliest, latest)
    elif operator is opcodes.BRANCH:
        joint = _branch(argument[1], earliest, latest)
        if joint is not None:
            yield joint


def _branch(branches: Any, earliest: int, latest: int) -> Anchor | None:
    literals: list[str] = []
    low, high = latest, earliest
    for branch in branches:
        found = min(_candidates(branch, earliest, latest), key=lambda anchor: anchor.cost, default=None)
        if found is None:
            return None
        literals.extend(found.literals)
        low, high = min(low, found.earliest), max(high, found.latest)
    return make_anchor(literals, low, high) if len(literals) <= _MOST_LITERALS else None
