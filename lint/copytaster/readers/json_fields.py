"""JSON of any shape, read by the paths of its fields: `article.body`, `items[].text:html`."""

import re
from collections.abc import Iterable, Iterator, Sequence

from copytaster.model.document import Document
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.zone import ZoneKind
from copytaster.readers.json_article import JsonArticle, date_of, names_of, text_of
from copytaster.readers.json_scanner import JsonSource, JsonText, JsonValue

ROLES = ("text", "html", "title", "caption", "quote", "date", "language", "byline", "url")
_PATH = re.compile(r"(?:\[\]|[^.\[\]:]+)(?:\[\]|\.[^.\[\]:]+)*")
_STEP = re.compile(r"\[\]|[^.\[\]]+")
_EACH = "[]"


class Field(NamedTuple):
    """Where a field stands (names of members, `[]` for every item of an array) and what it holds."""

    path: tuple[str, ...]
    role: str


def parse_field(written: str) -> Field:
    """The field that `PATH:ROLE` or `PATH` (a text) names. Raises ValueError, with what is wrong with it."""
    path, colon, role = written.rpartition(":")
    if not colon:
        path, role = written, "text"
    if role not in ROLES:
        raise ValueError(f"“{role}” is no kind of field; write one of {', '.join(ROLES)} after the colon")
    if not _PATH.fullmatch(path):
        raise ValueError("it is no path; write the names of members with dots, and [] for every item of an array")
    return Field(tuple(_STEP.findall(path)), role)


def read_fields(
    source: JsonSource, value: JsonValue, fields: Sequence[Field], format_: str
) -> tuple[Document, ...] | None:
    """The articles that hold these fields; None if `value` has none of them.

    If all paths go through the same array first, each of its items is an article; else all is one.
    """
    holders, inner = _holders(value, fields)
    if not any(True for holder in holders for field in inner for _ in _values(holder, field.path)):
        return None
    return tuple(document for holder in holders for document in _read(source, holder, inner, format_))


def _holders(value: JsonValue, fields: Sequence[Field]) -> tuple[list[JsonValue], list[Field]]:
    """The values that are an article each, and the fields as seen from there."""
    beginnings = {field.path[: field.path.index(_EACH) + 1] if _EACH in field.path else () for field in fields}
    beginning = beginnings.pop() if len(beginnings) == 1 else ()
    if len(beginning) == len(max(fields, key=lambda field: len(field.path)).path):
        beginning = ()  # Each item is a paragraph, not an article.
    return list(_values(value, beginning)), [field._replace(path=field.path[len(beginning) :]) for field in fields]


def _values(value: JsonValue, path: Sequence[str]) -> Iterator[JsonValue]:
    """Every value to which the path leads."""
    if not path:
        yield value
    elif path[0] == _EACH:
        for item in value if isinstance(value, list) else ():
            yield from _values(item, path[1:])
    elif isinstance(value, dict) and path[0] in value:
        yield from _values(value[path[0]], path[1:])


def _read(source: JsonSource, holder: JsonValue, fields: Iterable[Field], format_: str) -> tuple[Document, ...]:
    article = JsonArticle(source, format_)
    for field in fields:
        for value in _values(holder, field.path):
            _take(article, field.role, value)
    return article.documents()


def _take(article: JsonArticle, role: str, value: JsonValue) -> None:
    match role:
        case "text":
            article.add_text(value)
        case "html":
            article.add_html(value)
        case "title":
            article.add_title(value)
        case "caption":
            article.add_text(value, ZoneKind.CAPTION)
        case "quote":
            article.add_text(value, ZoneKind.BLOCKQUOTE)
        case "byline":
            article.byline = article.byline or names_of(value)
        case "date":
            article.published = article.published or date_of(value)
        case "language":
            article.language = article.language or text_of(value)
        case "url":
            article.url = article.url or (text_of(value) if isinstance(value, JsonText) else None)
