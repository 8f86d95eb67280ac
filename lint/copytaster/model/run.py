"""What finders may know beyond the one document."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from copytaster.model.article import Article
from copytaster.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    import datetime


class RunFacts(NamedTuple):
    """Facts of the whole run: settings that steer finders, and what the other documents hold.

    `accept` are words and names of the house (lower case); `office_age` says for how many days after a table of offices
    was brought up to date its open terms are believed; `line_counts` says in how many documents of the run a
    line stands; `story` are the other articles on the same story.
    """

    published: "datetime.date | None" = None
    source_language: str | None = None
    accept: frozenset[str] = frozenset()
    office_age: int = 90
    line_counts: Mapping[str, int] = {}
    story: tuple[Article, ...] = ()
