"""JSON payloads of content systems: which reader knows which shape."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from copytaster.model.document import Document
from copytaster.model.errors import SourceError
from copytaster.model.named_tuple import NamedTuple
from copytaster.readers.arc import read_ans
from copytaster.readers.contentful import read_contentful
from copytaster.readers.ghost import read_ghost
from copytaster.readers.json_feed import read_json_feed
from copytaster.readers.json_fields import Field, parse_field, read_fields
from copytaster.readers.json_records import read_record
from copytaster.readers.json_scanner import JsonSource, JsonValue, parse
from copytaster.readers.portable_text import read_portable_text
from copytaster.readers.wordpress import read_wordpress


class Shape(NamedTuple):
    """A family of payloads: what people call it, what tells it, and its reader, which returns None for others."""

    title: str
    mark: str
    read: Callable[[JsonSource, JsonValue], tuple[Document, ...] | None]


# In the order in which they are tried: what is told most surely comes first.
SHAPES: Mapping[str, Shape] = MappingProxyType(
    {
        "json-feed": Shape("JSON Feed", "“version” of jsonfeed.org", read_json_feed),
        "ans": Shape("Arc XP ANS", "“content_elements” or “headlines”", read_ans),
        "contentful": Shape("Contentful", "“sys” and “fields”, or “nodeType” document", read_contentful),
        "portable-text": Shape("Portable Text", "“_type” block with “children”", read_portable_text),
        "ghost": Shape("Ghost", "“posts” with “lexical”, “mobiledoc” or “html”", read_ghost),
        "wordpress": Shape("WordPress", "“content” with “raw” or “rendered”", read_wordpress),
    }
)


def read_payload(
    source: str, path: str | None, shape: str | None = None, fields: Sequence[str] = ()
) -> tuple[Document, ...]:
    """The articles of a JSON text of that shape; None tells it from the content, configured `fields` first.

    Raises SourceError (path, line, column) if it is not JSON, or of another shape.
    """
    text = JsonSource(source, path)
    value = parse(text)
    if value == []:
        return ()
    if shape is None:
        return _read_any(text, value, [parse_field(field) for field in fields], path)
    known = SHAPES[shape]
    found = known.read(text, value)
    if found is None:
        raise SourceError(f"this is no payload of {known.title}, which has {known.mark}; try --as json", path=path)
    return found


def read_json_lines(source: str, path: str | None, fields: Sequence[str] = ()) -> tuple[Document, ...]:
    """The articles of JSON Lines: on each line an object of a known shape, of configured `fields`, or a record.

    Raises SourceError (path, line, column) for a line that is none of them.
    """
    text = JsonSource(source, path)
    configured = [parse_field(field) for field in fields]
    found: list[Document] = []
    start = number = 0
    while start < len(source):
        number += 1
        end = source.find("\n", start)
        end = len(source) if end < 0 else end
        if source[start:end].strip("\ufeff \t\r"):
            value = parse(text, start, end)
            read = _known(text, value, configured, "jsonl")
            read = read_record(text, value) if read is None else read
            if read is None:
                raise SourceError(
                    f"this line holds no article that is known by its fields; {_advice(configured)}",
                    path=path,
                    line=number,
                )
            found += read
        start = end + 1
    return tuple(found)


def _read_any(text: JsonSource, value: JsonValue, fields: Sequence[Field], path: str | None) -> tuple[Document, ...]:
    found = _known(text, value, fields, "json")
    if found is None:
        raise SourceError(f"this is no payload that is known by its fields; {_advice(fields)}", path=path)
    return found


def _known(text: JsonSource, value: JsonValue, fields: Sequence[Field], format_: str) -> tuple[Document, ...] | None:
    found = read_fields(text, value, fields, format_) if fields else None
    for shape in SHAPES.values():
        if found is not None:
            return found
        found = shape.read(text, value)
    return found


def _advice(fields: Sequence[Field]) -> str:
    known = ", ".join(shape.title for shape in SHAPES.values())
    also = " (those configured are not there)" if fields else ""
    return f'known are {known}; for others set json-fields = ["article.body:html"] in copytaster.toml{also}'
