"""What a check of several articles reports."""

from copytaster.model.finding import Finding
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span


class StoryPlace(NamedTuple):
    """Another place that a finding speaks of: `span` (document offsets) in the article of that number.

    The number of the text the articles were made from is SOURCE.
    """

    article: int
    span: Span
    message: str


class StoryFinding(NamedTuple):
    """A finding in the article of that number, and the other places it speaks of."""

    article: int
    finding: Finding
    elsewhere: tuple[StoryPlace, ...] = ()


SOURCE = -1
"""The number of the text that the articles were made from, where articles are numbered."""
