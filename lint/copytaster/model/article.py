"""An article as the story check takes it."""

from typing import TYPE_CHECKING

from copytaster.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    import datetime


class Article(NamedTuple):
    """The source `text` of one article, what to call it, and its publication date if known."""

    text: str
    path: str | None = None
    published: "datetime.date | None" = None
    format: str = "text"
