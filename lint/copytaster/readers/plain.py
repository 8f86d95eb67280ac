"""Plain text: the source is the document."""

from copytaster.model.document import Document
from copytaster.model.line_ends import ends_with_returns, with_line_feeds
from copytaster.model.source_map import Piece, SourceMap
from copytaster.model.span import Span


def read_plain(source: str, path: str | None = None) -> Document:
    """The document whose text is `source`, character by character; carriage returns that end lines are line feeds."""
    if not ends_with_returns(source):
        return Document(source, source, SourceMap.identity(len(source)), path, "text")
    whole = Span(0, len(source))
    return Document(source, with_line_feeds(source), SourceMap((Piece(whole, whole, True, _returns),)), path, "text")


def _returns(text: str) -> str:
    return text.replace("\n", "\r")
