"""Lexical, the tree that Ghost's editor stores: its blocks and cards as text."""

from copytaster.model.zone import ZoneKind
from copytaster.readers.ghost_cards import add_card
from copytaster.readers.json_article import OBJECT, Inline, JsonArticle, items, member, text_of
from copytaster.readers.json_scanner import JsonText, JsonValue

_BLOCKS: dict[str, ZoneKind | None] = {
    "paragraph": None,
    "heading": ZoneKind.HEADING,
    "extended-heading": ZoneKind.HEADING,
    "quote": ZoneKind.BLOCKQUOTE,
    "extended-quote": ZoneKind.BLOCKQUOTE,
    "aside": ZoneKind.BLOCKQUOTE,
    "listitem": ZoneKind.LIST,
}
_LINKS = frozenset({"link", "autolink"})
_CODE = 16
"""The bit of a text's `format` that marks code."""
_BEYOND = 1 << 16


def add_lexical(article: JsonArticle, tree: JsonValue) -> None:
    """Adds the blocks of a tree in order; text split over nodes by its format is read as one."""
    for node in items(member(tree, "root", "children")):
        _add(article, node)


def _add(article: JsonArticle, node: JsonValue) -> None:
    type_ = text_of(member(node, "type")) or ""
    children = items(member(node, "children"))
    if type_ in _BLOCKS:
        nested = [child for child in children if _is_list(child)]
        inline = [child for child in children if not _is_list(child)]
        stretches = [stretch for child in inline for stretch in _inline(child, None)]
        article.add_inline(stretches, _BLOCKS[type_], None if nested else node)
        children = nested
    elif type_ == "codeblock" or not children:
        add_card(article, type_, node)
    for child in children:
        _add(article, child)


def _is_list(node: JsonValue) -> bool:
    return text_of(member(node, "type")) == "list"


def _inline(node: JsonValue, kind: ZoneKind | None) -> list[Inline]:
    type_ = text_of(member(node, "type"))
    text, format_ = member(node, "text"), member(node, "format")
    if isinstance(text, JsonText):
        is_code = isinstance(format_, float) and 0 <= format_ < _BEYOND and int(format_) & _CODE
        return [(text, ZoneKind.CODE if is_code else kind)]
    if type_ == "linebreak":
        return [("\n", None)]
    if type_ == "tab":
        return [(" ", None)]
    children = items(member(node, "children"))
    inner = ZoneKind.LINK if type_ in _LINKS else kind
    return [stretch for child in children for stretch in _inline(child, inner)] if children else [(OBJECT, None)]
