"""HTML as the standard library reads it: what is markup, and what is words."""

import re
from collections import Counter
from html.parser import HTMLParser

_CODE = ("script", "style")
_CAPTION = re.compile(r"""(?i)(?<=\s)(?:alt|title)\s*=\s*(?:"[^"]*"|'[^']*')""")


class _Reader(HTMLParser):
    def __init__(self, *, convert_charrefs: bool) -> None:
        super().__init__(convert_charrefs=convert_charrefs)
        self.markup: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert attrs is not None
        self._depth += tag in _CODE
        written = self.get_starttag_text() or ""
        # The captions of an image are words.
        self.markup.append(("start", _CAPTION.sub("", written) if tag == "img" else written))

    def handle_endtag(self, tag: str) -> None:
        self._depth -= tag in _CODE
        self.markup.append(("end", tag))

    def handle_comment(self, data: str) -> None:
        self.markup.append(("comment", data))

    def handle_decl(self, decl: str) -> None:
        self.markup.append(("declaration", decl))

    def handle_data(self, data: str) -> None:
        if self._depth > 0:
            self.markup.append(("code", data))
        else:
            self.words.append(data)


def markup(source: str) -> list[tuple[str, str | None]]:
    """Everything in an HTML source that is not words: tags as they are written, comments, scripts, styles."""
    return _read(source, convert_charrefs=False).markup


def markup_fault(source: str, mended: str) -> str | None:
    """What mending did to markup that it may not: all it may do is to take whole elements out."""
    before, after = markup(source), markup(mended)
    rest = iter(before)
    if not all(part in rest for part in after):
        return "markup has changed"
    gone = Counter(before) - Counter(after)
    if not {kind for kind, _ in gone} <= {"start", "end"}:
        return "more than tags has gone"
    return None if _names(gone, "start") == _names(gone, "end") else "tags have gone that do not pair off"


def _names(tags: Counter[tuple[str, str | None]], kind: str) -> Counter[str]:
    """How often the elements occur whose tags of that kind these are."""
    names: Counter[str] = Counter()
    for (found, written), count in tags.items():
        if found == kind and written is not None:
            names[written.strip("</>").split()[0].lower()] += count
    return names


def words_of(source: str) -> str:
    """The words of an HTML source, without the blanks between its elements."""
    return "".join(_read(source, convert_charrefs=True).words)


def _read(source: str, *, convert_charrefs: bool) -> _Reader:
    reader = _Reader(convert_charrefs=convert_charrefs)
    reader.feed(source)
    reader.close()
    return reader
