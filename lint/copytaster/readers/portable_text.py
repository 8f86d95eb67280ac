"""Portable Text (Sanity): arrays of blocks, alone, in documents, and in answers to queries."""

from copytaster.model.document import Document
from copytaster.model.zone import ZoneKind
from copytaster.readers.json_article import (
    OBJECT,
    Inline,
    JsonArticle,
    first_date,
    first_text,
    items,
    member,
    names_of,
    text_of,
)
from copytaster.readers.json_scanner import JsonSource, JsonText, JsonValue

FORMAT = "portable-text"
_TITLES = ("title", "headline")
_LEADS = ("subtitle", "summary", "excerpt", "lead", "description")
_DATES = ("publishedAt", "publishDate", "publicationDate", "datePublished", "date")
_LANGUAGES = ("language", "__i18n_lang", "lang", "locale")
_CAPTIONS = ("caption", "alt")


def read_portable_text(source: JsonSource, value: JsonValue) -> tuple[Document, ...] | None:
    """The articles; None if `value` is neither blocks nor a document, or documents, with a field of blocks."""
    value = member(value, "result") or value
    if _is_blocks(value):
        article = JsonArticle(source, FORMAT)
        _add_blocks(article, value)
        return article.documents()
    documents = value if isinstance(value, list) else [value]
    if not any(map(_is_document, documents)):
        return None
    return tuple(found for document in documents for found in _read(source, document))


def _is_blocks(value: JsonValue) -> bool:
    """True for an array with a block of text, and for one of other objects, such as may be left without it."""
    return any(_is_text_block(block) for block in items(value)) or (
        bool(items(value)) and all(map(_is_array_member, items(value)))
    )


def _is_text_block(value: JsonValue) -> bool:
    return text_of(member(value, "_type")) == "block" and isinstance(member(value, "children"), list)


def _is_array_member(value: JsonValue) -> bool:
    """True for a typed object with a key, as arrays of any kind hold them; a document has an ID."""
    return text_of(member(value, "_type")) is not None and text_of(member(value, "_key")) is not None


def _is_document(value: JsonValue) -> bool:
    return isinstance(value, dict) and any(map(_is_blocks, value.values()))


def _read(source: JsonSource, document: JsonValue) -> tuple[Document, ...]:
    article = JsonArticle(source, FORMAT)
    for name in _TITLES:
        article.add_title(member(document, name))
    for name in _LEADS:
        article.add_text(member(document, name))
    for field in document.values() if isinstance(document, dict) else ():
        if _is_blocks(field):
            _add_blocks(article, field)
    article.published = first_date(document, _DATES)
    article.language = first_text(document, _LANGUAGES)
    article.byline = names_of(member(document, "authors") or member(document, "author"))
    article.url = first_text(document, ("url", "canonicalUrl"))
    return article.documents()


def _add_blocks(article: JsonArticle, blocks: JsonValue) -> None:
    """Adds the blocks in order; text split over spans is read as one. Of other objects captions are text."""
    for block in items(blocks):
        children = items(member(block, "children"))
        if _is_text_block(block):
            links = _links(block)
            article.add_inline([_inline(child, links) for child in children], _kind(block), block)
        else:
            for name in _CAPTIONS:
                article.add_text(member(block, name), ZoneKind.CAPTION)


def _kind(block: JsonValue) -> ZoneKind | None:
    style = text_of(member(block, "style")) or "normal"
    if style in {"h1", "h2", "h3", "h4", "h5", "h6"}:
        return ZoneKind.HEADING
    if style == "blockquote":
        return ZoneKind.BLOCKQUOTE
    return ZoneKind.LIST if text_of(member(block, "listItem")) else None


def _links(block: JsonValue) -> set[str | None]:
    """The keys of the marks of a block that are links."""
    marks = items(member(block, "markDefs"))
    return {text_of(member(mark, "_key")) for mark in marks if text_of(member(mark, "_type")) == "link"}


def _inline(child: JsonValue, links: set[str | None]) -> Inline:
    text = member(child, "text")
    if not isinstance(text, JsonText):
        return OBJECT, None
    marks = {text_of(mark) for mark in items(member(child, "marks"))}
    if "code" in marks:
        return text, ZoneKind.CODE
    return text, ZoneKind.LINK if marks & links else None
