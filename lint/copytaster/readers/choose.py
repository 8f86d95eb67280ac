"""Which reader reads which source."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from copytaster.model.document import Document
from copytaster.model.errors import SettingsError
from copytaster.readers.plain import read_plain

Reader = Callable[[str, str | None], tuple[Document, ...]]
"""A reader takes a decoded source and what to call it, and returns the articles that it holds: one, several (a feed) or
none. It raises SourceError (path, line) for a source that is not of its format. What it returns maps every character of
`text` that the source wrote, and no other, to the source."""


def _read_plain(source: str, path: str | None) -> tuple[Document, ...]:
    return (read_plain(source, path),)


def _read_html(source: str, path: str | None) -> tuple[Document, ...]:
    from copytaster.readers.html import read_html  # noqa: PLC0415 -- plain text needs no table of entities

    return (read_html(source, path),)


READERS: Mapping[str, Reader] = MappingProxyType({"text": _read_plain, "html": _read_html})
EXTENSIONS: Mapping[str, str] = MappingProxyType(
    {".txt": "text", ".text": "text", ".htm": "html", ".html": "html", ".xhtml": "html"}
)
_HTML_OPENINGS = ("<!doctype html", "<html", "<head", "<body", "<article", "<p>", "<div", "<h1")


def read(
    source: str,
    *,
    format: str | None = "text",  # noqa: A002 -- the name users know
    path: str | None = None,
) -> tuple[Document, ...]:
    """The articles in `source` as the reader of that format understands it, in order of place.

    A `format` of None is told from path and content.

    Raises SettingsError if there is no such format, SourceError if the source is not of it.
    """
    name = format_of(path, source) if format is None else format
    reader = READERS.get(name)
    if reader is None:
        raise SettingsError(f"unknown format “{name}”; known formats: {', '.join(sorted(READERS))}")
    return reader(source, path)


def format_of(path: str | None, source: str = "") -> str:
    """The format of a file: by the extension of `path`, else by how `source` begins, else plain text."""
    name = (path or "").replace("\\", "/").rpartition("/")[2].lower()
    stem, dot, extension = name.rpartition(".")
    known = EXTENSIONS.get(dot + extension) if stem else None
    if known is not None:
        return known
    opening = source[:1000].lstrip()[:20].lower()
    return "html" if opening.startswith(_HTML_OPENINGS) else "text"
