"""Markdown and MDX: the words a reader of the page sees, with the way back to their source."""

import re

from copytaster.model.document import Document
from copytaster.model.span import Span
from copytaster.model.zone import Zone, ZoneKind
from copytaster.readers.front_matter import FrontMatter, Value, read_front_matter
from copytaster.readers.markdown_body import OPTIONS, MarkdownBody
from copytaster.readers.markdown_map import MarkdownMap
from copytaster.readers.markdown_removable import MarkdownRemovable
from copytaster.readers.masks import Masks
from copytaster.readers.mdx import mdx_parts
from copytaster.readers.shortcodes import shortcodes

_HEADLINE = re.compile(r"\s{0,200}+(?:#[ \t]|<h1|[^\s][^\n]{0,300}\n=+[ \t]*$)", re.MULTILINE)


def read_markdown(source: str, path: str | None = None) -> Document:
    """The document of a Markdown file (CommonMark with tables, footnotes, task lists and strikethrough).

    Each block is one line of `text`; line breaks inside it are blanks, marks inside words are invisible. Titles and
    descriptions of the front matter come first, unless the article has a headline of its own; alternative texts and
    titles of images stand on lines of their own. HTML is read as the reader of HTML does, shortcodes are left out;
    within a line, an object replacement character stands for them. Raises SourceError for front matter that is none.
    """
    front = read_front_matter(source, path)
    return _document(source, path, "markdown", front, Masks(source, shortcodes(source, front.end)))


def read_mdx(source: str, path: str | None = None) -> Document:
    """As read_markdown; imports, exports, JSX tags and expressions are left out. Raises SourceError like it."""
    front = read_front_matter(source, path)
    return _document(source, path, "mdx", front, Masks(source, mdx_parts(source, front.end)))


def _document(source: str, path: str | None, name: str, front: FrontMatter, masks: Masks) -> Document:
    body = MarkdownBody(source, front.end, masks)
    _add_head(body, source, front)
    body.read()
    text, source_map = body.text.finish()

    def reread(changed: str) -> str:
        return (read_mdx if name == "mdx" else read_markdown)(changed).text

    markdown_map = MarkdownMap(source_map.pieces, text, source, reread, edges=body.edges, is_mdx=name == "mdx")
    return Document(
        source,
        text,
        markdown_map,
        path,
        name,
        tuple(zone for _, zone in sorted(body.zones)),
        front.language,
        front.title.text if front.title is not None and front.title.text else None,
        front.byline,
        front.published,
        front.url,
        MarkdownRemovable(source, text, markdown_map, body.hidden, OPTIONS, leaves_plain=name != "mdx"),
        suppressions=front.suppressions,
        date_fault=front.date_fault,
    )


def _add_head(body: MarkdownBody, source: str, front: FrontMatter) -> None:
    """Title and description as lines of the text; not if the article repeats them, which would look like a fault."""
    if not front.values or _HEADLINE.match(source, front.end) is not None:
        return
    if front.title is not None:
        _add_line(body, front.title, ZoneKind.HEADING)
    seen: set[str] = set()
    for deck in front.decks:
        if deck.text not in seen and deck.text not in source[front.end :]:
            seen.add(deck.text)
            _add_line(body, deck, None)


def _add_line(body: MarkdownBody, value: Value, kind: ZoneKind | None) -> None:
    if not value.pieces or not value.text.strip() or not value.text.isprintable():
        return
    start = body.text.add_document(value.text, value.pieces)
    if kind is not None:
        body.zones.append((-1, Zone(kind, Span(start, body.text.length))))
