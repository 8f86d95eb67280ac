"""Mobiledoc 0.3, the format of Ghost's older editor: its sections and cards as text."""

from copytaster.model.zone import ZoneKind
from copytaster.readers.ghost_cards import add_card
from copytaster.readers.json_article import OBJECT, Inline, JsonArticle, items, member, text_of
from copytaster.readers.json_scanner import JsonText, JsonValue

_MARKUP, _LIST, _CARD = 1.0, 3.0, 10.0
_ATOM = 1.0


def add_mobiledoc(article: JsonArticle, tree: JsonValue) -> None:
    """Adds the sections of a document in order; text split over markers is read as one."""
    atoms, cards = items(member(tree, "atoms")), items(member(tree, "cards"))
    for section in map(items, items(member(tree, "sections"))):
        if len(section) >= 3 and section[0] == _MARKUP:
            article.add_inline(_inline(section[2], atoms), _kind(text_of(section[1]) or ""))
        elif len(section) >= 3 and section[0] == _LIST:
            for item in items(section[2]):
                article.add_inline(_inline(item, atoms), ZoneKind.LIST)
        elif len(section) >= 2 and section[0] == _CARD:
            card = items(_at(cards, section[1]))
            if len(card) >= 2:
                add_card(article, (text_of(card[0]) or "").removeprefix("card-"), card[1])


def _kind(tag: str) -> ZoneKind | None:
    if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
        return ZoneKind.HEADING
    return ZoneKind.BLOCKQUOTE if tag in {"blockquote", "aside", "pull-quote"} else None


def _inline(markers: JsonValue, atoms: list[JsonValue]) -> list[Inline]:
    found: list[Inline] = []
    for marker in map(items, items(markers)):
        if len(marker) < 4:
            continue
        if marker[0] == _ATOM:
            atom = items(_at(atoms, marker[3]))
            is_break = bool(atom) and text_of(atom[0]) == "soft-return"
            found.append(("\n" if is_break else OBJECT, None))
        elif isinstance(marker[3], JsonText):
            found.append((marker[3], None))
    return found


def _at(values: list[JsonValue], index: JsonValue) -> JsonValue:
    return values[int(index)] if isinstance(index, float) and 0 <= index < len(values) else None
