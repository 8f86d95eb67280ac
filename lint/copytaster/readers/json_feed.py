"""JSON Feed 1.0 and 1.1 (jsonfeed.org): an article for each item."""

from copytaster.model.document import Document
from copytaster.readers.json_article import JsonArticle, first_date, first_text, items, member, names_of, text_of
from copytaster.readers.json_scanner import JsonSource, JsonText, JsonValue

FORMAT = "json-feed"
_VERSION = "jsonfeed.org/version/"


def read_json_feed(source: JsonSource, value: JsonValue) -> tuple[Document, ...] | None:
    """The items; None if `value` is no feed."""
    if not isinstance(value, dict) or _VERSION not in (text_of(value.get("version")) or ""):
        return None
    return tuple(document for item in items(value.get("items")) for document in _read(source, value, item))


def _read(source: JsonSource, feed: JsonValue, item: JsonValue) -> tuple[Document, ...]:
    article = JsonArticle(source, FORMAT)
    article.add_title(member(item, "title"))
    article.add_text(member(item, "summary"))
    html = member(item, "content_html")
    # Where both stand there, the plain text is the same article once more.
    if isinstance(html, JsonText):
        article.add_html(html)
    else:
        article.add_text(member(item, "content_text"))
    article.published = first_date(item, ("date_published",))
    article.language = text_of(member(item, "language")) or text_of(member(feed, "language"))
    article.url = first_text(item, ("url", "external_url"))
    article.byline = names_of(member(item, "authors") or member(item, "author"))
    return article.documents()
