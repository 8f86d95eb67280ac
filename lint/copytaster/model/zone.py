"""Parts of a document that are not plain narration."""

from enum import StrEnum

from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span


class ZoneKind(StrEnum):
    """What a part of a document is, as far as its format says."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST = "list"
    TABLE = "table"
    BLOCKQUOTE = "blockquote"
    QUOTATION = "quotation"
    CAPTION = "caption"
    BYLINE = "byline"
    LINK = "link"
    CODE = "code"
    URL = "url"
    EMBED = "embed"
    FRONT_MATTER = "front-matter"
    NAVIGATION = "navigation"  # what a page marks as not its article: navigation, footer, aside, form, button


class Zone(NamedTuple):
    """`span` (document offsets) is of that kind; `language` where the format names one."""

    kind: ZoneKind
    span: Span
    language: str | None = None
