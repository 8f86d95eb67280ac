"""XML formats told by their root element, without reading the rest."""

from collections.abc import Mapping
from types import MappingProxyType

from copytaster.english.deferred import deferred

# The local name of a root element -> the format.
ROOTS: Mapping[str, str] = MappingProxyType(
    {
        "rss": "rss",
        "RDF": "rss",
        "feed": "atom",
        "entry": "atom",
        "nitf": "nitf",
        "newsItem": "newsml",
        "packageItem": "newsml",
        "newsMessage": "newsml",
    }
)
# Possessive throughout, for what comes before the root may be long.
_OPENING = deferred(
    r"\s{0,99}+<\?xml\s[^?]{0,300}+\?>"
    r"(?:\s{1,99}+|<!--(?:[^-]|-(?!->)){0,999}+-->|<\?[^?]{0,300}+\?>|<!DOCTYPE[^>\[]{0,300}+>){0,20}+"
    r"<(?:[\w.-]{1,30}+:)?+([\w.-]{1,30}+)[\s/>]"
)
_BARE_OPENING = deferred(r"\s{0,99}+<(?:[\w.-]{1,30}+:)?+(rss|feed|nitf|newsItem|packageItem|newsMessage)[\s>]")


def format_of_xml(opening: str) -> str | None:
    """The format of a source that begins so: one of ROOTS, `html`, or None if it is neither.

    Without an XML declaration only root elements that no other text begins with count.
    """
    match = _OPENING().match(opening) or _BARE_OPENING().match(opening)
    if match is None:
        return None
    return "html" if match[1].lower() == "html" else ROOTS.get(match[1])
