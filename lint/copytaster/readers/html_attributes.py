"""What attributes add to the text of a page: captions of images, languages, and what is hidden."""

import re

from copytaster.model.span import Span
from copytaster.model.zone import Zone, ZoneKind
from copytaster.readers.html_references import decode, encode_text, references
from copytaster.readers.html_tokens import attributes, quoted_values
from copytaster.readers.piecewise import PiecewiseText

_CAPTIONS = ("alt", "title")
# Most images have no caption that is worth a closer look.
_HAS_CAPTION = re.compile(r"""(?i)(?:alt|title)\s{0,9}=\s{0,9}["'][^"']""")
_NOTABLE = ("lang", "LANG", "hidden", "HIDDEN", "display", "DISPLAY")
# Most tags with one of these words hold it in the name of a class.
_IS_NOTABLE = re.compile(r"(?i)lang\s{0,9}=|[\s\"']hidden[\s=/>]|display\s{0,9}:")
_NOT_DISPLAYED = re.compile(r"(?i)\bdisplay\s{0,9}:\s{0,9}none\b")


def encode_in_double_quotes(text: str) -> str:
    """`text` as it is written in an attribute between `"`."""
    return encode_text(text).replace('"', "&quot;")


def encode_in_single_quotes(text: str) -> str:
    """`text` as it is written in an attribute between `'`."""
    return encode_text(text).replace("'", "&#39;")


class NotableTags:
    """The start tags with a language or that hide their element, found without a look at those without."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._places = dict.fromkeys(_NOTABLE, -1)
        self.next = -1
        self._move_to(0)

    def read(self, start: int, end: int) -> tuple[str | None, bool]:
        """The language that the attributes there name, and whether they hide the element.

        To be asked for tags in rising order, when one ends after `next`.
        """
        if self.next < start:
            self._move_to(start)
            if self.next >= end:
                return None, False
        self._move_to(end)
        if _IS_NOTABLE.search(self._source, start, end) is None:
            return None, False
        given = attributes(self._source, start, end - 1)
        is_hidden = "hidden" in given and given["hidden"].lower() != "until-found"
        is_hidden = is_hidden or _NOT_DISPLAYED.search(given.get("style", "")) is not None
        return given.get("lang") or given.get("xml:lang") or None, is_hidden

    def _move_to(self, position: int) -> None:
        for word, place in self._places.items():
            if place < position:
                found = self._source.find(word, position)
                self._places[word] = len(self._source) if found < 0 else found
        self.next = min(self._places.values())


class Captions:
    """Captions in the attributes of images, kept back until it is clear that the image stands in no running text.

    One at the start of a line is a line of its own at once; one after words on a line waits: it is added if the line
    ends there, and dropped if words go on, for it would cut their sentence.
    """

    def __init__(self, source: str, text: PiecewiseText, zones: list[Zone | None]) -> None:
        self._source = source
        self._text = text
        self._zones = zones
        self.waiting: list[Span] = []
        self.places: dict[int, Span] = {}  # of what is removable with the line that begins there

    def take(self, start: int, end: int) -> None:
        """Takes the captions of the image whose attributes stand there. Values without quotation marks are not read:
        one could not be replaced by several words.
        """
        if _HAS_CAPTION.search(self._source, start, end) is None:
            return
        values = quoted_values(self._source, start, end - 1)
        spans = [values[name] for name in _CAPTIONS if name in values]
        if len(spans) > 1 and spans[0].of(self._source) == spans[1].of(self._source):
            spans.pop()
        self.waiting += sorted(span for span in spans if not decode(span.of(self._source)).isspace() and span.length)
        if self.waiting and (self._text.is_line_over or not self._text.length):
            self.add()

    def drop(self) -> None:
        """Forgets the captions that wait."""
        self.waiting.clear()

    def add(self) -> None:
        """Adds the captions that wait, each on a line of its own."""
        for span in self.waiting:
            self._text.break_line()
            mark = self._text.mark()
            is_double = self._source[span.start - 1] == '"'
            before = self._text.encode_with(encode_in_double_quotes if is_double else encode_in_single_quotes)
            for start, end, value in references(self._source, *span, in_attribute=True):
                if value is None:
                    self._text.add(start, end)
                elif value:
                    self._text.add_decoded(value, start, end)
            self._text.encode_with(before)
            line = self._text.start_of(mark)
            if line is not None:
                self.places[line] = span
                self._zones.append(Zone(ZoneKind.CAPTION, Span(line, self._text.length)))
            self._text.break_line()
        self.waiting.clear()
