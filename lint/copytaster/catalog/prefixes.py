"""With which few characters a match can begin: what lines are looked up by."""

from typing import Any

from copytaster.catalog.anchors import is_gap
from copytaster.catalog.compiled import LONGEST_PREFIX
from copytaster.catalog.parse_tree import opcodes, parse
from copytaster.english.folding import fold
from copytaster.model.named_tuple import NamedTuple

_MOST = 600
_DIGITS = frozenset("0123456789")


class _Prefix(NamedTuple):
    """The first characters of a match; `is_open`: anything may follow."""

    text: str
    is_open: bool


_GAPS = frozenset(
    (_Prefix(" ", False), *(_Prefix(gap, True) for gap in ("  ", ' "', " '", " (", " [", " |", ",", "|", "/", "(")))
)
_EMPTY, _ANYTHING = _Prefix("", False), _Prefix("", True)
_Prefixes = frozenset[_Prefix]


def find_prefixes(source: str) -> frozenset[str] | None:
    """Strings of up to six folded characters, with one of which every match of `source` begins.

    None if a match can begin with too many, such as with any word.
    """
    found = _of_sequence(parse(source))
    if any(not prefix.text for prefix in found) or len(found) > _MOST:
        return None
    return frozenset(fold(prefix.text) for prefix in found)


def _of_sequence(items: Any) -> _Prefixes:
    prefixes = frozenset({_EMPTY})
    for operator, argument in items:
        if all(prefix.is_open for prefix in prefixes) or len(prefixes) > _MOST:
            break
        following = _of_item(operator, argument)
        prefixes = frozenset(
            _cut(head.text + tail.text, tail.is_open) if not head.is_open else head
            for head in prefixes
            for tail in (following if not head.is_open else (_EMPTY,))
        )
    return prefixes


def _cut(text: str, is_open: bool) -> _Prefix:
    return _Prefix(text[:LONGEST_PREFIX], is_open or len(text) >= LONGEST_PREFIX)


def _of_item(operator: Any, argument: Any) -> _Prefixes:
    if operator is opcodes.LITERAL:
        return frozenset({_Prefix(chr(argument), False)})
    if operator is opcodes.IN:
        return _of_set(argument)
    if operator is opcodes.SUBPATTERN:
        return _of_sequence(argument[3])
    if operator is opcodes.BRANCH:
        return frozenset(prefix for branch in argument[1] for prefix in _of_sequence(branch))
    if is_gap(operator, argument):
        return _GAPS
    if operator in (opcodes.MAX_REPEAT, opcodes.MIN_REPEAT):
        least, most, item = argument
        inside = _of_sequence(item)
        if most > 1:
            inside = frozenset(prefix._replace(is_open=True) for prefix in inside)
        return inside if least else inside | {_EMPTY}
    if operator in (opcodes.ASSERT, opcodes.ASSERT_NOT, opcodes.AT):
        return frozenset({_EMPTY})
    return frozenset({_ANYTHING})


def _of_set(members: Any) -> _Prefixes:
    found: set[str] = set()
    for kind, value in members:
        if kind is opcodes.LITERAL:
            found.add(chr(value))
        elif kind is opcodes.RANGE and value[1] - value[0] < len(_DIGITS):
            found.update(map(chr, range(value[0], value[1] + 1)))
        elif kind is opcodes.CATEGORY and value is opcodes.CATEGORY_DIGIT:
            found.update(_DIGITS)
        else:
            return frozenset({_ANYTHING})
    return frozenset(_Prefix(character, False) for character in found)
