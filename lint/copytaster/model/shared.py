"""A value that several rules hold alike."""

from typing import Any

from copytaster.model.named_tuple import NamedTuple


class Shared(NamedTuple):
    """Marks a part of what a rule needs to find, which other rules may hold as well.

    A compiled catalogue keeps equal parts once; what finds is given the value itself.
    """

    value: Any
