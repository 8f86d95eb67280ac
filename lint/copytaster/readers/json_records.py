"""Records of data sets: objects whose fields have the names that most data sets use."""

import re

from copytaster.model.document import Document
from copytaster.readers.json_article import JsonArticle, first_date, first_text, member, names_of
from copytaster.readers.json_scanner import JsonSource, JsonText, JsonValue

FORMAT = "jsonl"
_TITLES = ("title", "headline")
_LEADS = ("subtitle", "lead", "summary", "description", "excerpt")
_TEXTS = ("text", "body", "content", "articleBody", "article", "maintext", "html")
_DATES = (
    "date_published",
    "datePublished",
    "published_at",
    "publishedAt",
    "published",
    "publish_date",
    "publication_date",
    "date_publish",
    "date",
)
_LANGUAGES = ("language", "lang", "locale", "inLanguage")
_AUTHORS = ("byline", "authors", "author")
_BLOCK_TAG = re.compile(r"<(?:p|div|br|h[1-6]|ul|ol|li|blockquote|article|section|figure|table)[ >/]", re.IGNORECASE)


def read_record(source: JsonSource, value: JsonValue) -> tuple[Document, ...] | None:
    """The article of a record; None if it has neither a text nor a title under a usual name.

    A text with block tags is read as HTML. Of several texts only the first that is not empty counts: they are forms of
    the same article.
    """
    if not isinstance(value, dict) or not any(isinstance(value.get(name), JsonText) for name in (*_TITLES, *_TEXTS)):
        return None
    article = JsonArticle(source, FORMAT)
    article.add_title(_first(value, _TITLES))
    article.add_text(_first(value, _LEADS))
    text = _first(value, _TEXTS)
    if text is not None and _BLOCK_TAG.search(text.value):
        article.add_html(text)
    else:
        article.add_text(text)
    article.published = first_date(value, _DATES)
    article.language = first_text(value, _LANGUAGES)
    article.url = first_text(value, ("url", "link"))
    article.byline = next((names for name in _AUTHORS if (names := names_of(member(value, name)))), None)
    return article.documents()


def _first(value: JsonValue, names: tuple[str, ...]) -> JsonText | None:
    for name in names:
        found = member(value, name)
        if isinstance(found, JsonText) and found.value.strip():
            return found
    return None
