"""Proposed changes to a text."""

from enum import IntEnum

from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span


class Applicability(IntEnum):
    """How far a fix may be trusted: shown only, applied on request, or applied by `--fix`."""

    DISPLAY = 1
    UNSAFE = 2
    SAFE = 3

    @property
    def label(self) -> str:
        return self.name.lower()

    @classmethod
    def parse(cls, label: str) -> "Applicability":
        """The applicability of that (lower-case) label. Raises KeyError for any other word."""
        return cls[label.upper()]


class Edit(NamedTuple):
    """Replace the characters of `span` by `text`; an empty span inserts."""

    span: Span
    text: str


class Fix(NamedTuple):
    """One way to mend a finding. Its edits are sorted, do not overlap, and are applied all or none."""

    title: str
    applicability: Applicability
    edits: tuple[Edit, ...]
