"""Contentful: entries of the delivery and management APIs, and rich text by itself."""

import re

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

FORMAT = "contentful"
_LOCALE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_TITLES = ("title", "headline")
_LEADS = ("subtitle", "subheadline", "summary", "excerpt", "lead", "description")
_DATES = ("publishDate", "publishedAt", "publishedDate", "publicationDate", "datePublished", "date")
_SYSTEM_DATES = ("firstPublishedAt", "publishedAt")
_CAPTIONS = ("caption", "alt")
_BLOCKS: dict[str, ZoneKind | None] = {
    "paragraph": None,
    **{f"heading-{level}": ZoneKind.HEADING for level in range(1, 7)},
}
_HOLDERS: dict[str, ZoneKind] = {
    "blockquote": ZoneKind.BLOCKQUOTE,
    "ordered-list": ZoneKind.LIST,
    "unordered-list": ZoneKind.LIST,
    "table": ZoneKind.TABLE,
}


def read_contentful(source: JsonSource, value: JsonValue) -> tuple[Document, ...] | None:
    """An article for each entry and locale; None if `value` is neither an entry, a list of them, nor rich text."""
    if _is_rich_text(value):
        article = JsonArticle(source, FORMAT)
        _add_rich_text(article, value, None)
        return article.documents()
    listed = value if isinstance(value, list) else items(member(value, "items")) or [value]
    entries = [entry for entry in listed if _is_entry(entry)]
    if not entries:
        return None
    found: list[Document] = []
    for entry in entries:
        for locale in _locales(entry):
            found += _read(source, entry, locale)
    return tuple(found)


def _is_rich_text(value: JsonValue) -> bool:
    return text_of(member(value, "nodeType")) == "document"


def _is_entry(value: JsonValue) -> bool:
    fields = member(value, "fields")
    if not isinstance(fields, dict):
        return False
    contents = [content for field in fields.values() for content in (field, *_by_locale(field).values())]
    return isinstance(member(value, "sys"), dict) or any(map(_is_rich_text, contents))


def _by_locale(field: JsonValue) -> dict[str, JsonValue]:
    """The values of a field by locale; empty if it has one for all."""
    if isinstance(field, dict) and field and all(map(_LOCALE.fullmatch, field)):
        return field
    return {}


def _locales(entry: JsonValue) -> list[str | None]:
    fields = member(entry, "fields")
    found: dict[str | None, None] = {}
    for field in fields.values() if isinstance(fields, dict) else ():
        found.update(dict.fromkeys(_by_locale(field)))
    return list(found) or [None]


def _read(source: JsonSource, entry: JsonValue, locale: str | None) -> tuple[Document, ...]:
    fields: dict[str, JsonValue] = {}
    written = member(entry, "fields")
    for name, field in written.items() if isinstance(written, dict) else ():
        by_locale = _by_locale(field)
        fields[name] = by_locale.get(locale or "") if by_locale else field
    article = JsonArticle(source, FORMAT)
    for name in _TITLES:
        article.add_title(fields.get(name))
    for name in _LEADS:
        article.add_text(fields.get(name))
    for field in fields.values():
        if _is_rich_text(field):
            _add_rich_text(article, field, None)
    for name in _CAPTIONS:
        article.add_text(fields.get(name), ZoneKind.CAPTION)
    article.language = locale or text_of(member(entry, "sys", "locale"))
    article.published = first_date(fields, _DATES) or first_date(member(entry, "sys"), _SYSTEM_DATES)
    article.byline = names_of(fields.get("author"))
    article.url = first_text(fields, ("url", "canonicalUrl"))
    return article.documents()


def _add_rich_text(article: JsonArticle, node: JsonValue, kind: ZoneKind | None) -> None:
    """Adds the blocks of a node in order; text split over marks is read as one. Embedded entries are other content."""
    for child in items(member(node, "content")):
        type_ = text_of(member(child, "nodeType")) or ""
        if type_ in _BLOCKS:
            stretches = [stretch for inline in items(member(child, "content")) for stretch in _inline(inline, None)]
            article.add_inline(stretches, _BLOCKS[type_] or kind, node if _is_single_item(node) else child)
        else:
            _add_rich_text(article, child, _HOLDERS.get(type_, kind))


def _is_single_item(node: JsonValue) -> bool:
    """True for an item of a list that is one block."""
    return text_of(member(node, "nodeType")) == "list-item" and len(items(member(node, "content"))) == 1


def _inline(node: JsonValue, kind: ZoneKind | None) -> list[Inline]:
    value = member(node, "value")
    if isinstance(value, JsonText):
        is_code = any(text_of(member(mark, "type")) == "code" for mark in items(member(node, "marks")))
        return [(value, ZoneKind.CODE if is_code else kind)]
    children = items(member(node, "content"))
    if not children:
        return [(OBJECT, None)]
    return [stretch for child in children for stretch in _inline(child, ZoneKind.LINK)]
