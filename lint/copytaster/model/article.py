"""An article as the story check takes it."""

import datetime

from copytaster.model.named_tuple import NamedTuple


class Article(NamedTuple):
    """The source `text` of one article, what to call it, and its publication date if known."""

    text: str
    path: str | None = None
    published: datetime.date | None = None
    format: str = "text"
