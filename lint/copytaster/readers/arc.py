"""Arc XP ANS (Arc Native Specification 0.10): stories, one or a list."""

from copytaster.model.document import Document
from copytaster.model.zone import ZoneKind
from copytaster.readers.json_article import JsonArticle, first_date, first_text, items, member, names_of, text_of
from copytaster.readers.json_scanner import JsonSource, JsonText, JsonValue

FORMAT = "ans"
_DATES = ("display_date", "first_publish_date", "publish_date")
_ADDRESSES = ("canonical_url", "website_url")
_RESULTS = "content_elements"
# Types of elements whose `content` is HTML, with the zone of their text.
_KINDS: dict[str, ZoneKind | None] = {
    "text": None,
    "header": ZoneKind.HEADING,
    "quote": ZoneKind.BLOCKQUOTE,
    "blockquote": ZoneKind.BLOCKQUOTE,
    "interstitial_link": ZoneKind.LINK,
}
# Types of elements that hold others: in which field, with the zone of their text.
_HOLDERS: dict[str, tuple[str, ZoneKind | None]] = {
    "quote": ("content_elements", ZoneKind.BLOCKQUOTE),
    "blockquote": ("content_elements", ZoneKind.BLOCKQUOTE),
    "list": ("items", ZoneKind.LIST),
    "gallery": ("content_elements", None),
    "element_group": ("content_elements", None),
    "correction": ("content_elements", None),
}
_QUOTES = frozenset({"quote", "blockquote"})
_PICTURES = frozenset({"image", "video"})


def read_ans(source: JsonSource, value: JsonValue) -> tuple[Document, ...] | None:
    """The stories; None if `value` is no story, no list and no search result of stories."""
    stories: list[JsonValue] = items(value) or [value]
    if isinstance(value, dict) and "headlines" not in value and _are_stories(items(value.get(_RESULTS))):
        stories = items(value.get(_RESULTS))
    if not _are_stories(stories) and not (isinstance(value, dict) and _is_bare_story(value)):
        return None
    return tuple(document for story in stories for document in _read(source, story))


def _are_stories(values: list[JsonValue]) -> bool:
    return bool(values) and all(isinstance(value, dict) and "headlines" in value for value in values)


def _is_bare_story(value: dict[str, JsonValue]) -> bool:
    elements = items(value.get(_RESULTS))
    return any(isinstance(member(element, "type"), JsonText) for element in elements)


def _read(source: JsonSource, story: JsonValue) -> tuple[Document, ...]:
    article = JsonArticle(source, FORMAT)
    article.add_title(member(story, "headlines", "basic"))
    article.add_text(member(story, "subheadlines", "basic"), ZoneKind.HEADING)
    article.add_text(member(story, "description", "basic"))
    _add_elements(article, member(story, "content_elements"))
    _add_element(article, member(story, "promo_items", "basic"))
    article.published = first_date(story, _DATES)
    article.language = text_of(member(story, "language"))
    article.url = first_text(story, _ADDRESSES)
    article.byline = names_of(member(story, "credits", "by"))
    return article.documents()


def _add_elements(
    article: JsonArticle, elements: JsonValue, kind: ZoneKind | None = None, holder: JsonValue = None
) -> None:
    """Adds elements in order; `holder`, a list, goes with its only item."""
    listed = items(elements)
    for element in listed:
        _add_element(article, element, kind, holder if holder is not None and len(listed) == 1 else element)


def _add_element(
    article: JsonArticle, element: JsonValue, kind: ZoneKind | None = None, holder: JsonValue = None
) -> None:
    """Adds the words of an element; embedded pages, other stories and raw HTML have none of the article's."""
    type_ = text_of(member(element, "type")) or ""
    if type_ in _KINDS:
        article.add_html(member(element, "content"), _KINDS[type_] or kind, None if type_ in _QUOTES else holder)
    if type_ in _HOLDERS:
        field, inner = _HOLDERS[type_]
        _add_elements(article, member(element, field), inner or kind, holder if type_ == "list" else None)
    if type_ in _QUOTES:
        article.add_html(member(element, "citation", "content"), ZoneKind.BYLINE)
    elif type_ in _PICTURES:
        article.add_text(member(element, "caption"), ZoneKind.CAPTION)
        article.add_text(member(element, "alt_text"), ZoneKind.CAPTION)
    elif type_ == "table":
        for row in [member(element, "header"), *items(member(element, "rows"))]:
            for cell in items(row):
                article.add_html(member(cell, "content"), ZoneKind.TABLE)
    elif type_ == "correction":
        article.add_text(member(element, "text"))
