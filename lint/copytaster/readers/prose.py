"""What readers of line-based markup (reStructuredText, AsciiDoc) build on: lines, blocks of prose, zones."""

import datetime
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from copytaster.model.document import Dated, Document
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.source_map import Encoder
from copytaster.model.span import Span
from copytaster.model.zone import Zone, ZoneKind
from copytaster.readers.front_matter import language_tag
from copytaster.readers.piecewise import PiecewiseText
from copytaster.readers.reread_map import RereadMap

_LINE = re.compile(r"([ \t]*+)([^\r\n]*+)(?:\r\n?|\n|\Z)")
_DATE = re.compile(r"(\d{4})[-/.](\d\d?)[-/.](\d\d?)(?!\d)")


class Line(NamedTuple):
    """A line of the source: where its text begins and ends, blanks at its edges left aside, and its indentation."""

    start: int
    end: int
    indent: int
    text: str


def lines(source: str) -> list[Line]:
    """The lines of `source`; a tab counts as eight columns."""
    found: list[Line] = []
    for match in _LINE.finditer(source, 1 if source.startswith("\ufeff") else 0):
        if match.end() == match.start():
            break
        text = match[2].rstrip()
        found.append(Line(match.start(2), match.start(2) + len(text), len(match[1].expandtabs()), text))
    return found


def day(text: str) -> Dated | None:
    """The first date in `text` that is written year, month, day."""
    match = _DATE.search(text)
    if match is None:
        return None
    try:
        return Dated(datetime.date(*map(int, match.groups())), "metadata")
    except ValueError:
        return None


class Prose:
    """Collects the text and the zones of one document, and what its head says."""

    def __init__(self, source: str, encode: Encoder) -> None:
        self.text = PiecewiseText(source, encode)
        self.facts: dict[str, str] = {}
        self.title: str | None = None
        self._source = source
        self._encode = encode
        self._zones: list[tuple[int, Zone]] = []

    @contextmanager
    def zone(self, kind: ZoneKind | None) -> Iterator[None]:
        """What is added inside is of that kind."""
        mark = self.text.mark()
        yield
        start = self.text.start_of(mark)
        if kind is not None and start is not None and start < self.text.length:
            self._zones.append((mark, Zone(kind, Span(start, self.text.length))))

    def fact(self, *names: str) -> str | None:
        """What the head of the document says under the first of these names that it has."""
        return next((self.facts[name] for name in names if self.facts.get(name)), None)

    def document(self, path: str | None, name: str, reread: Callable[[str], str]) -> Document:
        """The finished document."""
        text, source_map = self.text.finish()
        dated = (day(self.facts[key]) for key in ("pubdate", "revdate", "date", "docdate") if key in self.facts)
        return Document(
            self._source,
            text,
            RereadMap(source_map.pieces, text, self._source, inline=self._encode, reread=reread),
            path,
            name,
            tuple(zone for _, zone in sorted(self._zones)),
            language_tag(self.fact("lang", "language") or ""),
            self.fact("title") or self.title,
            self.fact("author", "authors"),
            next((date for date in dated if date is not None), None),
            self.fact("canonical", "url"),
        )
