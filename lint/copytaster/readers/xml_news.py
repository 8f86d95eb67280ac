"""NITF and NewsML-G2, the exchange formats of news agencies (https://iptc.org/standards/): one document an article."""

from collections.abc import Iterator

from copytaster.model.document import Document
from copytaster.model.zone import ZoneKind
from copytaster.readers.html import read_html
from copytaster.readers.html_elements import ELEMENTS, Element
from copytaster.readers.published_dates import published
from copytaster.readers.sections import Section, join, nested
from copytaster.readers.xml_body import flowing_text, laid_out, plain_text
from copytaster.readers.xml_tree import XmlElement

_BLOCK = Element(is_block=True)
_NITF_BLOCKS = (
    "block abstract body.head body.content body.end hedline distributor series note tagline dl ol ul table tr media "
    "body-head bibliography"
)
NITF_ELEMENTS = {
    **{name: ELEMENTS[name] for name in ("p", "li", "dd", "dt", "td", "th", "pre", "q", "a", "br", "hr")},
    **dict.fromkeys(_NITF_BLOCKS.split(), _BLOCK),
    "bq": Element(is_block=True, kind=ZoneKind.BLOCKQUOTE),
    "hl1": Element(is_block=True, is_removable=True, kind=ZoneKind.HEADING),
    "hl2": Element(is_block=True, is_removable=True, kind=ZoneKind.HEADING),
    "byline": Element(is_block=True, kind=ZoneKind.BYLINE),
    "dateline": _BLOCK,
    "caption": Element(is_block=True, kind=ZoneKind.CAPTION),
    "media-caption": Element(is_block=True, is_removable=True, kind=ZoneKind.CAPTION),
    "credit": Element(is_block=True, kind=ZoneKind.BYLINE),
    "media-producer": Element(is_block=True, kind=ZoneKind.BYLINE),
    "media-reference": Element(is_block=True, is_left_out=True, holds_more=True),
    "media-object": Element(is_left_out=True, holds_more=True),
    "rights": Element(is_block=True, is_left_out=True, holds_more=True),
}


def read_nitf(source: str, path: str | None, root: XmlElement) -> Iterator[Document]:
    """The article of a NITF document: its body, with headlines, byline, dateline, captions."""
    body = root.first("body")
    section = laid_out(source, body, NITF_ELEMENTS) if body else laid_out(source, root, {})
    issued = [next(root.every(name), None) for name in ("date.issue", "date.release")]
    byline = _anywhere(source, root, "byline")
    yield _document(source, path, "nitf", [section], root.language)._replace(
        title=_anywhere(source, root, "hl1") or _anywhere(source, root, "title"),
        byline=byline[3:] if byline is not None and byline.lower().startswith("by ") else byline,
        published=published(*(element.attributes.get("norm") for element in issued if element is not None)),
    )


def _anywhere(source: str, root: XmlElement, name: str) -> str | None:
    """The words of the first element of that name."""
    element = next(root.every(name), None)
    return None if element is None else element.words(source) or None


def read_newsml(source: str, path: str | None, root: XmlElement) -> Iterator[Document]:
    """The items of a NewsML-G2 message: of a news item headline and content, of a package the headlines it lists."""
    items = [root] if root.local in {"newsItem", "packageItem"} else root.every("newsItem", "packageItem")
    for item in items:
        meta = item.first("contentMeta")
        sections = [*_meta_sections(source, meta), *_content_sections(source, item)]
        language = item.language or root.language
        yield _document(source, path, "newsml", sections, _content_language(item, meta) or language)._replace(
            title=_said(source, meta, "headline"),
            byline=_said(source, meta, "by"),
            published=published(
                _said(source, meta, "contentCreated"), _said(source, item.first("itemMeta"), "versionCreated")
            ),
        )


def _meta_sections(source: str, meta: XmlElement | None) -> Iterator[Section]:
    for child in () if meta is None else meta.elements("headline", "by", "dateline", "description"):
        section = flowing_text(source, child)
        kinds = {"headline": ZoneKind.HEADING, "by": ZoneKind.BYLINE}
        yield section.as_zone(kinds[child.local]) if child.local in kinds else section


def _content_sections(source: str, item: XmlElement) -> Iterator[Section]:
    for child in item.elements("contentSet", "groupSet"):
        for part in child.every("inlineXML", "inlineData", "headline"):
            if part.local == "headline":
                yield flowing_text(source, part).as_zone(ZoneKind.HEADING)
            elif part.local == "inlineXML":
                yield _inline_xml(source, part)
            elif not part.attributes.get("encoding"):  # Encoded data are no text.
                yield _inline_data(source, part)


def _inline_xml(source: str, part: XmlElement) -> Section:
    nitf = part.first("nitf")
    if nitf is not None:
        return laid_out(source, nitf.first("body") or nitf, NITF_ELEMENTS)
    html = part.first("html:html") or part.first("html")
    if html is None:
        return laid_out(source, part, ELEMENTS)
    return laid_out(source, html.first("html:body") or html.first("body") or html, ELEMENTS)


def _inline_data(source: str, part: XmlElement) -> Section:
    if part.attributes.get("contenttype", "").lower().startswith("text/html"):
        html, outer = plain_text(source, part)
        return nested(read_html(html), outer)
    text, source_map = plain_text(source, part)
    return Section(text, source_map)


def _content_language(item: XmlElement, meta: XmlElement | None) -> str | None:
    parts = [part for child in item.elements("contentSet") for part in child.every("inlineXML", "inlineData")]
    stated = [part.attributes["xml:lang"] for part in parts if part.attributes.get("xml:lang")]
    tags = [child.attributes.get("tag", "") for child in meta.elements("language")] if meta else []
    return next(iter([*stated, *filter(None, tags)]), None)


def _document(source: str, path: str | None, name: str, sections: list[Section], language: str | None) -> Document:
    text, source_map, zones, removable = join(sections)
    return Document(source, text, source_map, path, name, zones, language, removable=removable)


def _said(source: str, parent: XmlElement | None, name: str) -> str | None:
    found = None if parent is None else parent.first(name)
    return None if found is None else found.words(source) or None
