"""A half-open range of code points."""

from copytaster.model.named_tuple import NamedTuple


class Span(NamedTuple):
    """Characters `start` up to, not including, `end`, counted in code points from 0."""

    start: int
    end: int

    @property
    def length(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """True if the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """True if every character of `other` lies in this span."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The characters of `text` this span points at."""
        return text[self.start : self.end]
