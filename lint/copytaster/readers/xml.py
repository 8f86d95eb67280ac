"""XML formats of news: which one a source is in, and its articles."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from copytaster.model.document import Document
from copytaster.model.errors import SourceError
from copytaster.readers.xml_feeds import read_atom, read_rss
from copytaster.readers.xml_news import read_newsml, read_nitf
from copytaster.readers.xml_roots import ROOTS
from copytaster.readers.xml_tree import XmlElement, parse

TreeReader = Callable[[str, str | None, XmlElement], Iterator[Document]]
_NAMES = {"rss": "RSS", "atom": "Atom", "nitf": "NITF", "newsml": "NewsML-G2"}
_READERS: Mapping[str, TreeReader] = MappingProxyType(
    {"rss": read_rss, "atom": read_atom, "nitf": read_nitf, "newsml": read_newsml}
)


def read_xml(source: str, path: str | None = None, *, name: str | None = None) -> tuple[Document, ...]:
    """The articles of a feed or a news document in that format (`rss`, `atom`, `nitf`, `newsml`); None tells it from
    the root element.

    Raises SourceError if the source is not well formed, of another format, or of none that is known.
    """
    root = parse(source, path)
    found = ROOTS.get(root.local)
    line = source.count("\n", 0, root.span.start) + 1
    if found is None:
        known = ", ".join(_NAMES.values())
        raise SourceError(f"<{root.local}> begins none of {known}; exclude it or choose --as", path=path, line=line)
    if name is not None and name != found:
        raise SourceError(f"is {_NAMES[found]}, not {_NAMES[name]}; read it --as {found}", path=path, line=line)
    return tuple(_READERS[found](source, path, root))
