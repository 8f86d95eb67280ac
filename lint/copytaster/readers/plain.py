"""Plain text: the source is the document."""

from copytaster.model.document import Document
from copytaster.model.source_map import SourceMap


def read_plain(source: str, path: str | None = None) -> Document:
    """The document whose text is `source`, character by character."""
    return Document(source, source, SourceMap.identity(len(source)), path, "text")
