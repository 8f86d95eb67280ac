"""Which reader reads which source."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from copytaster.english.deferred import deferred
from copytaster.model.document import Document
from copytaster.model.errors import SettingsError
from copytaster.readers.plain import read_plain
from copytaster.readers.xml_roots import format_of_xml

Reader = Callable[[str, str | None], tuple[Document, ...]]
"""A reader takes a decoded source and what to call it, and returns the articles that it holds: one, several (a feed) or
none. It raises SourceError (path, line) for a source that is not of its format. What it returns maps every character of
`text` that the source wrote, and no other, to the source."""


def _read_plain(source: str, path: str | None) -> tuple[Document, ...]:
    return (read_plain(source, path),)


def _read_html(source: str, path: str | None) -> tuple[Document, ...]:
    from copytaster.readers.html import read_html  # noqa: PLC0415 -- plain text needs no table of entities

    return (read_html(source, path),)


def _read_markdown(source: str, path: str | None) -> tuple[Document, ...]:
    from copytaster.readers.markdown import read_markdown  # noqa: PLC0415 -- plain text needs no parser

    return (read_markdown(source, path),)


def _read_mdx(source: str, path: str | None) -> tuple[Document, ...]:
    from copytaster.readers.markdown import read_mdx  # noqa: PLC0415 -- plain text needs no parser

    return (read_mdx(source, path),)


def _read_rst(source: str, path: str | None) -> tuple[Document, ...]:
    from copytaster.readers.rst import read_rst  # noqa: PLC0415 -- plain text needs none of it

    return (read_rst(source, path),)


def _read_asciidoc(source: str, path: str | None) -> tuple[Document, ...]:
    from copytaster.readers.asciidoc import read_asciidoc  # noqa: PLC0415 -- plain text needs none of it

    return (read_asciidoc(source, path),)


def _read_payload(
    source: str, path: str | None, *, shape: str | None = None, fields: Sequence[str] = ()
) -> tuple[Document, ...]:
    from copytaster.readers.payloads import read_payload  # noqa: PLC0415 -- plain text needs none of it

    return read_payload(source, path, shape, fields)


def _read_json_lines(source: str, path: str | None, *, fields: Sequence[str] = ()) -> tuple[Document, ...]:
    from copytaster.readers.payloads import read_json_lines  # noqa: PLC0415 -- plain text needs none of it

    return read_json_lines(source, path, fields)


def _xml_reader(name: str | None) -> Reader:
    def read(source: str, path: str | None) -> tuple[Document, ...]:
        from copytaster.readers.xml import read_xml  # noqa: PLC0415 -- as above

        return read_xml(source, path, name=name)

    return read


_PAYLOADS = ("ans", "contentful", "ghost", "json-feed", "portable-text", "wordpress")
READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "text": _read_plain,
        "html": _read_html,
        "markdown": _read_markdown,
        "mdx": _read_mdx,
        "rst": _read_rst,
        "asciidoc": _read_asciidoc,
        "json": _read_payload,
        "jsonl": _read_json_lines,
        **{shape: partial(_read_payload, shape=shape) for shape in _PAYLOADS},
        "xml": _xml_reader(None),
        **{name: _xml_reader(name) for name in ("rss", "atom", "nitf", "newsml")},
    }
)
_BY_FIELDS: Mapping[str, Callable[..., tuple[Document, ...]]] = MappingProxyType(
    {"json": _read_payload, "jsonl": _read_json_lines}
)
EXTENSIONS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys((".txt", ".text"), "text"),
        **dict.fromkeys((".htm", ".html", ".xhtml"), "html"),
        **dict.fromkeys((".md", ".markdown", ".mdown"), "markdown"),
        ".mdx": "mdx",
        ".rst": "rst",
        **dict.fromkeys((".adoc", ".asciidoc"), "asciidoc"),
        **{f".{name}": name for name in ("rss", "atom", "nitf", "newsml")},
    }
)
# Most JSON and XML in a folder holds no article, so that these files are checked only where they are named one by one.
NAMED_EXTENSIONS: Mapping[str, str] = MappingProxyType(
    {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".xml": "xml"}
)
_JSON_OPENING = deferred(r"\ufeff?\s{0,200}(?:\[\s{0,200})?\{\s{0,200}(?:\"|\})")
_HTML_OPENINGS = ("<!doctype html", "<html", "<head", "<body", "<article", "<p>", "<div", "<h1")


def read(
    source: str,
    *,
    format: str | None = "text",  # noqa: A002 -- the name users know
    path: str | None = None,
    fields: Sequence[str] = (),
) -> tuple[Document, ...]:
    """The articles in `source` as the reader of that format understands it, in order of place.

    A `format` of None is told from path and content; `fields` are paths of JSON fields that hold articles, as in the
    settings.

    Raises SettingsError if there is no such format, SourceError if the source is not of it.
    """
    name = format_of(path, source) if format is None else format
    reader = READERS.get(name)
    if reader is None:
        raise SettingsError(f"unknown format “{name}”; known formats: {', '.join(sorted(READERS))}")
    if fields and name in _BY_FIELDS:
        return _BY_FIELDS[name](source, path, fields=fields)
    return reader(source, path)


def format_of(path: str | None, source: str = "") -> str:
    """The format of a file: by the extension of `path`, else by how `source` begins, else plain text."""
    name = (path or "").replace("\\", "/").rpartition("/")[2].lower()
    stem, dot, extension = name.rpartition(".")
    known = EXTENSIONS.get(dot + extension) or NAMED_EXTENSIONS.get(dot + extension) if stem else None
    if known is not None:
        return known
    if _JSON_OPENING().match(source):
        return "jsonl" if _is_json_lines(source) else "json"
    opening = source[:1000].lstrip()
    if opening[:20].lower().startswith(_HTML_OPENINGS):
        return "html"
    return (opening.startswith("<") and format_of_xml(source[:4000])) or "text"


def _is_json_lines(source: str) -> bool:
    """True if the first line holds a whole object and the next begins another."""
    first, _, rest = source.lstrip("\ufeff \t\r\n").partition("\n")
    return first.startswith("{") and first.rstrip().endswith("}") and rest.lstrip().startswith("{")
