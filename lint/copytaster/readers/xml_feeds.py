"""RSS 2.0 (with RSS 1.0 and 0.9x) and Atom: one document for each item."""

from collections.abc import Iterable, Iterator

from copytaster.model.document import Document
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.zone import ZoneKind
from copytaster.readers.html import read_html
from copytaster.readers.html_elements import ELEMENTS
from copytaster.readers.published_dates import published
from copytaster.readers.sections import Section, join, nested
from copytaster.readers.xml_body import flowing_text, laid_out, plain_text
from copytaster.readers.xml_tree import XmlElement

_RSS_CONTENT = ("description", "content:encoded", "dc:description")
_CAPTIONS = ("media:title", "media:description")
_MEDIA = ("media:content", "media:group", "media:thumbnail")
_ATOM_CONTENT = ("title", "summary", "content")


class _Feed(NamedTuple):
    """What all items of one feed share."""

    source: str
    path: str | None
    format: str
    language: str | None

    def document(self, sections: Iterable[Section], item: XmlElement) -> Document:
        joined = join(sections)
        language = item.language or self.language
        return Document(
            self.source,
            joined.text,
            joined.source_map,
            self.path,
            self.format,
            joined.zones,
            language,
            removable=joined.removable,
        )

    def said(self, item: XmlElement | None, *names: str) -> str | None:
        """The words of the first of the elements with one of these names that has any, the names in order."""
        found = [element for name in names if item is not None for element in item.elements(name)]
        return next((words for element in found if (words := element.words(self.source))), None)


def read_rss(source: str, path: str | None, root: XmlElement) -> Iterator[Document]:
    """The items of an RSS feed: title, description, content and captions; description and content are HTML."""
    feed = _Feed(source, path, "rss", root.language)
    language = feed.said(root.first("channel"), "language", "dc:language")
    feed = feed._replace(language=feed.language or language)
    for item in root.every("item"):
        yield feed.document(_rss_sections(source, item), item)._replace(
            language=feed.said(item, "dc:language") or item.language or feed.language,
            title=feed.said(item, "title"),
            byline=_name(feed.said(item, "dc:creator", "author")),
            published=published(feed.said(item, "pubDate"), feed.said(item, "dc:date")),
            url=feed.said(item, "link") or item.attributes.get("rdf:about"),
        )


def read_atom(source: str, path: str | None, root: XmlElement) -> Iterator[Document]:
    """The entries of an Atom feed, or of a document that is one entry: title, summary and content."""
    feed = _Feed(source, path, "atom", root.language)
    entries = [root] if root.local == "entry" else root.every("atom:entry", "entry")
    for entry in entries:
        # Feeds that forget the namespace are common.
        prefix = "atom:" if entry.name.startswith("atom:") else ""
        fields = {prefix + name for name in _ATOM_CONTENT}
        sections = [_atom_section(source, child) for child in entry.elements() if child.name in fields]
        authors = [author for parent in (entry, root) for author in parent.elements(f"{prefix}author")]
        yield feed.document(sections, entry)._replace(
            title=feed.said(entry, f"{prefix}title"),
            byline=next((name for author in authors if (name := feed.said(author, f"{prefix}name"))), None),
            published=published(feed.said(entry, f"{prefix}published"), feed.said(entry, f"{prefix}updated")),
            url=_alternate(entry.elements(f"{prefix}link")),
        )


def _rss_sections(source: str, item: XmlElement) -> Iterator[Section]:
    for child in item.elements():
        if child.name == "title":
            yield flowing_text(source, child).as_zone(ZoneKind.HEADING)
        elif child.name in _RSS_CONTENT:
            yield _escaped_html(source, child)
        elif child.name in _CAPTIONS:
            yield flowing_text(source, child).as_zone(ZoneKind.CAPTION)
        elif child.name in _MEDIA:
            for caption in child.every(*_CAPTIONS):
                yield flowing_text(source, caption).as_zone(ZoneKind.CAPTION)


def _atom_section(source: str, element: XmlElement) -> Section:
    kind = element.attributes.get("type", "text").lower()
    if kind in {"html", "text/html"}:
        section = _escaped_html(source, element)
    elif kind in {"xhtml", "application/xhtml+xml"}:
        section = laid_out(source, element, ELEMENTS)
    elif kind in {"text", "text/plain"}:
        section = flowing_text(source, element)
    else:
        section = flowing_text(source, XmlElement(element.name, {}, None, 0))  # Other media hold no prose.
    return section.as_zone(ZoneKind.HEADING) if element.local == "title" else section


def _escaped_html(source: str, element: XmlElement) -> Section:
    html, outer = plain_text(source, element)
    return nested(read_html(html), outer)


def _alternate(links: Iterable[XmlElement]) -> str | None:
    """The address of the page that an entry is about."""
    for link in links:
        if link.attributes.get("rel", "alternate") == "alternate" and link.attributes.get("href"):
            return link.attributes["href"]
    return None


def _name(author: str | None) -> str | None:
    """The name in `desk@daily.example (Ada Brook)`, as RSS wants it, or in a name alone."""
    if author is None or "@" not in author:
        return author
    return author.partition("(")[2].rpartition(")")[0].strip() or None
