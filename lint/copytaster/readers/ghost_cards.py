"""The words in the cards of Ghost's editors: which fields hold them, and how."""

from collections.abc import Mapping
from types import MappingProxyType

from copytaster.model.zone import ZoneKind
from copytaster.readers.json_article import JsonArticle, member
from copytaster.readers.json_scanner import JsonValue

_HTML: Mapping[str, ZoneKind | None] = MappingProxyType(
    {
        "html": None,
        "calloutText": None,
        "productTitle": ZoneKind.HEADING,
        "productDescription": None,
        "heading": ZoneKind.HEADING,
        "header": ZoneKind.HEADING,
        "subheading": ZoneKind.HEADING,
        "subheader": ZoneKind.HEADING,
        "content": None,
        "caption": ZoneKind.CAPTION,
    }
)
_TEXT: Mapping[str, ZoneKind | None] = MappingProxyType(
    {"markdown": None, "alt": ZoneKind.CAPTION, "buttonText": ZoneKind.LINK}
)
# What these show was written elsewhere; an e-mail card is no part of the page.
_FOREIGN = frozenset({"embed", "bookmark", "email", "email-cta", "codeblock", "code", "paywall", "signup"})


def add_card(article: JsonArticle, name: str, fields: JsonValue) -> None:
    """Adds the words of a card; of an embedded page, a bookmark or code only the caption."""
    if name not in _FOREIGN:
        for field, kind in _HTML.items():
            if field != "caption":
                article.add_html(member(fields, field), kind)
        for field, kind in _TEXT.items():
            article.add_text(member(fields, field), kind)
    if name not in {"email", "email-cta", "paywall", "signup"}:
        article.add_html(member(fields, "caption"), _HTML["caption"])
