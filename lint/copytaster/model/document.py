"""A source as its reader understood it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from copytaster.model.named_tuple import NamedTuple
from copytaster.model.source_map import SourceMap
from copytaster.model.span import Span
from copytaster.model.zone import Zone

if TYPE_CHECKING:
    import datetime


class Dated(NamedTuple):
    """A publication date and where it was found: `option`, `metadata`, `dateline`, `file name`, `settings`."""

    date: "datetime.date"
    origin: str


def nothing(_line: int) -> Span | None:
    """The `removable` of a format in which the line itself is all that can go."""
    return None


class Suppression(NamedTuple):
    """What the source says, at `span` (source offsets), not to report in the whole file: rules, or all if none."""

    span: Span
    selectors: tuple[str, ...]


class Document(NamedTuple):
    """The article's words as one text, and the way back to the source.

    `text` separates blocks by line feeds and holds no markup; `zones` and everything a finder reports are in
    offsets of `text`; `source_map` leads to offsets of `source`. `removable` tells, for the start of a line, which part
    of the source may go with it, and leaves the rest well formed: markup that holds that line and nothing else.
    `date_fault` is what the source gives as its date of publication and is none.
    `is_in_strings`: the source is JSON, whose strings hold the text and write its line breaks as escapes.
    """

    source: str
    text: str
    source_map: SourceMap
    path: str | None = None
    format: str = "text"
    zones: tuple[Zone, ...] = ()
    language: str | None = None
    title: str | None = None
    byline: str | None = None
    published: Dated | None = None
    url: str | None = None
    removable: Callable[[int], Span | None] = nothing
    suppressions: tuple[Suppression, ...] = ()
    date_fault: str | None = None
    is_in_strings: bool = False
