"""WordPress REST API: posts and pages (`/wp/v2/posts`), one or a list."""

from copytaster.model.document import Document
from copytaster.readers.json_article import JsonArticle, first_date, items, member, names_of, text_of
from copytaster.readers.json_scanner import JsonSource, JsonText, JsonValue

FORMAT = "wordpress"
_DATES = ("date", "date_gmt")


def read_wordpress(source: JsonSource, value: JsonValue) -> tuple[Document, ...] | None:
    """The posts; None if `value` is no post and no list of posts.

    Of a field given both as stored (`raw`) and as shown (`rendered`), the stored one is read, for only that can be
    sent back. Block comments (`<!-- wp:... -->`) are no text.
    """
    posts = value if isinstance(value, list) else [value]
    if not posts or not all(map(_is_post, posts)):
        return None
    return tuple(document for post in posts for document in _read(source, post))


def _is_post(value: JsonValue) -> bool:
    return isinstance(value, dict) and _field(value, "content") is not None


def _field(post: JsonValue, name: str) -> JsonText | None:
    for form in ("raw", "rendered"):
        found = member(post, name, form)
        if isinstance(found, JsonText):
            return found
    return None


def _read(source: JsonSource, post: JsonValue) -> tuple[Document, ...]:
    article = JsonArticle(source, FORMAT)
    article.add_title(_field(post, "title"), is_html=True)
    content = _field(post, "content")
    if content is not None:
        html = content.value
        # Posts of the old editor have no paragraphs yet: WordPress makes them of blank lines when it shows the post.
        if "<!-- wp:" in html or "<p" in html:
            article.add_html(content)
        else:
            article.add_html_paragraphs(content)
    excerpt = _field(post, "excerpt")
    if excerpt is not None and not _is_beginning(source, excerpt, article.text):
        article.add_html(excerpt)
    article.published = first_date(post, _DATES)
    article.language = text_of(member(post, "lang"))
    article.url = text_of(member(post, "link"))
    article.byline = names_of(items(member(post, "_embedded", "author")))
    return article.documents()


def _is_beginning(source: JsonSource, excerpt: JsonText, text: str) -> bool:
    """True of an excerpt that WordPress made itself: the first words of the post and dots, or the whole of it."""
    alone = JsonArticle(source, FORMAT)
    alone.add_html(excerpt)
    words = " ".join(alone.text.split())
    return words.endswith(("[…]", "[...]")) or words in " ".join(text.split())
