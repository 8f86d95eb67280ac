"""Ghost: posts and pages of the Content and Admin API, of webhooks and exports."""

from copytaster.model.document import Document
from copytaster.model.zone import ZoneKind
from copytaster.readers.ghost_mobiledoc import add_mobiledoc
from copytaster.readers.json_article import JsonArticle, first_date, items, member, names_of, text_of
from copytaster.readers.json_scanner import JsonSource, JsonText, JsonValue
from copytaster.readers.lexical import add_lexical

FORMAT = "ghost"
_CONTENTS = ("lexical", "mobiledoc", "html")


def read_ghost(source: JsonSource, value: JsonValue) -> tuple[Document, ...] | None:
    """The posts; None if `value` is no payload of Ghost.

    The words are read where the editor keeps them (`lexical`, else `mobiledoc`, both JSON in a JSON string); `html`,
    which Ghost makes of them, only where it stands alone.
    """
    posts = [post for post in _posts(value) if _is_post(post)]
    if not posts:
        return None
    return tuple(document for post in posts for document in _read(source, post))


def _posts(value: JsonValue) -> list[JsonValue]:
    exports = [member(export, "data") for export in items(member(value, "db"))]
    found = [
        post for holder in (value, *exports) for name in ("posts", "pages") for post in items(member(holder, name))
    ]
    single = [member(value, name, "current") or member(value, name) for name in ("post", "page")]
    return [*found, *single, value]


def _is_post(value: JsonValue) -> bool:
    return (
        isinstance(value, dict)
        and isinstance(value.get("title"), JsonText)
        and ("lexical" in value or "mobiledoc" in value or ("html" in value and "slug" in value))
    )


def _read(source: JsonSource, post: JsonValue) -> tuple[Document, ...]:
    article = JsonArticle(source, FORMAT)
    article.add_title(member(post, "title"))
    article.add_text(member(post, "custom_excerpt"))
    article.add_html(member(post, "feature_image_caption"), ZoneKind.CAPTION)
    article.add_text(member(post, "feature_image_alt"), ZoneKind.CAPTION)
    content = next((name for name in _CONTENTS if text_of(member(post, name))), None)
    written = member(post, content or "")
    if content == "html":
        article.add_html(written)
    elif isinstance(written, JsonText):
        add = add_lexical if content == "lexical" else add_mobiledoc
        add(article, written.parse())
    article.published = first_date(post, ("published_at",))
    article.language = text_of(member(post, "locale"))
    article.url = text_of(member(post, "url"))
    article.byline = names_of(member(post, "authors") or member(post, "primary_author"))
    return article.documents()
