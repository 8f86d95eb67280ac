"""The compiled catalogue: plain values that load in a millisecond."""

from collections.abc import Callable
from typing import Any

from copytaster.catalog.anchor_table import AnchorTable
from copytaster.catalog.parts import Block, Parts
from copytaster.model.named_tuple import NamedTuple

_AFTER_ANCHORS = 4

LONGEST_PREFIX = 6
"""By how many characters at most lines are looked up."""

PREFIX_GROUP = 2
"""By how many first characters prefixes are packed together."""


class Wake(NamedTuple):
    """What wakes a unit: one of its anchors, or a line that begins with one of its prefixes.

    `is_word_start`: an anchor counts only where a word begins. A unit with neither runs on every document;
    `is_after_wording`: only when all others have run, knowing what they found of page chrome. One that `is_story` runs
    on no single document, only where several are compared.
    """

    anchors: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    is_word_start: bool = False
    is_after_wording: bool = False
    is_story: bool = False


class Compiled(NamedTuple):
    """What each unit of one rule needs to find, as plain values, and what wakes it."""

    units: tuple[Any, ...]
    wakes: tuple[Wake, ...]


class CompiledRule(NamedTuple):
    """What the engine needs of a rule; `severity` and `fix` are the numbers of their enumerations.

    `edge_trust` is the applicability that fixes of a line rule are lifted to beside certain chrome (0: not lifted).
    What a silent rule finds is not reported; other rules build on it.
    """

    id: str
    name: str
    kind: str
    message: str
    severity: int
    fix: int
    in_quotes: str
    languages: tuple[str, ...]
    text_language: tuple[str, ...]
    edge_trust: int
    is_silent: bool

    @property
    def family(self) -> str:
        return self.id.rstrip("0123456789")


class CompiledCatalog(NamedTuple):
    """`units` are the independently run parts of rules: which rule each is of.

    `packed` holds what each needs to find; few are woken, so each is unpacked by itself. Their `anchors` wake them; a
    line wakes the units of what it begins with in `prefixes`, packed by their first two characters, since a text has
    lines of few beginnings; the units in `always` run on every document, those in `after_wording` last, when it is
    known which lines wording tells; those in `story` compare documents.
    """

    rules: tuple[CompiledRule, ...]
    units: tuple[int, ...]
    packed: Parts
    anchors: AnchorTable
    prefixes: dict[str, int]
    always: tuple[int, ...]
    after_wording: tuple[int, ...]
    story: tuple[int, ...] = ()

    def data(self, unit: int) -> Any:
        """What that unit needs to find; unpacked anew on every call, but for what it shares with others."""
        return self.packed.load(unit)

    def units_of(self, group: str) -> dict[str, tuple[int, ...]]:
        """Prefix -> what it wakes, for the prefixes that begin with `group`; unpacked anew on every call."""
        part = self.prefixes.get(group)
        return {} if part is None else self.packed.load(part)

    def plain(self) -> tuple[tuple[Any, ...], bytes]:
        """The same as nested plain tuples, which marshal can write, and the block of the packed parts."""
        block, ends = self.packed.plain()
        rules = tuple(map(tuple, self.rules))
        return (rules, self.units, ends, self.anchors.plain(), *self[_AFTER_ANCHORS:]), block

    @classmethod
    def from_plain(
        cls, plain: tuple[Any, ...], block: Block, renew: "Callable[[], CompiledCatalog]"
    ) -> "CompiledCatalog":
        """The catalogue that `plain` made these values of; `renew` compiles it again should the block be damaged."""
        rules, units, ends, anchors, *rest = plain
        made = tuple(CompiledRule._make(rule) for rule in rules)
        parts = Parts(block, ends, lambda: renew().packed)
        return cls(made, units, parts, AnchorTable.from_plain(anchors), *rest)


SHAPE = (CompiledRule._fields, CompiledCatalog._fields, AnchorTable._fields)
"""What a stored catalogue must look like; part of the key it is stored under."""
