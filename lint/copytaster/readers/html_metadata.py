"""What a page says about its article: title, byline, date, address, language."""

import datetime
import re

from copytaster.model.document import Dated
from copytaster.readers.html_tokens import Token, attributes

_DATE = re.compile(r"\s{0,20}(\d{4})-(\d\d)-(\d\d)(?!\d)")
_LINKED_DATE = re.compile(r'"datePublished"\s{0,20}:\s{0,20}"([^"]{8,40})"')

# Names under which pages state a date of publication, the most reliable first.
_DATE_NAMES = (
    "article:published_time",
    "datepublished",
    "og:article:published_time",
    "article:published",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.date",
    "dc.date",
    "pubdate",
    "date",
)
_LINKED_DATA_RANK = 1
_TIME_RANK = len(_DATE_NAMES) + 1


class Metadata:
    """Collects what the tags of one page say; the most reliable source of each fact wins, of equals the first."""

    def __init__(self) -> None:
        self.language: str | None = None
        self.byline: str | None = None
        self.url: str | None = None
        self.element_title: str | None = None
        self._shared_title: str | None = None
        self._dates: dict[int, datetime.date] = {}

    @property
    def title(self) -> str | None:
        """The title meant for sharing, which lacks the name of the site; else that of the window."""
        return self._shared_title or self.element_title

    @property
    def published(self) -> Dated | None:
        return Dated(self._dates[min(self._dates)], "metadata") if self._dates else None

    def read_tag(self, source: str, token: Token) -> None:
        """Takes what a start tag of `html`, `body`, `meta`, `link` or `time` tells."""
        given = attributes(source, token)
        if token.value in {"html", "body"}:
            self.language = self.language or given.get("lang") or given.get("xml:lang") or None
        elif token.value == "link" and "canonical" in given.get("rel", "").lower().split():
            self.url = self.url or given.get("href") or None
        elif token.value == "time":
            self._add_date(_TIME_RANK, given.get("datetime", ""))
        elif token.value == "meta":
            self._read_meta(given)

    def read_linked_data(self, script: str) -> None:
        """Takes the date from the content of a JSON-LD script, which is often not quite JSON."""
        match = _LINKED_DATE.search(script)
        if match is not None:
            self._add_date(_LINKED_DATA_RANK, match[1])

    def _read_meta(self, given: dict[str, str]) -> None:
        content = " ".join(given.get("content", "").split())
        names = " ".join(given.get(key, "") for key in ("property", "name", "itemprop")).lower().split()
        if not content:
            return
        if "og:title" in names:
            self._shared_title = self._shared_title or content
        if "author" in names:
            self.byline = self.byline or content
        if "og:url" in names:
            self.url = self.url or content
        for rank, name in enumerate(_DATE_NAMES):
            if name in names:
                self._add_date(rank if rank < _LINKED_DATA_RANK else rank + 1, content)

    def _add_date(self, rank: int, written: str) -> None:
        match = _DATE.match(written)
        if match is None:
            return
        try:
            date = datetime.date(*map(int, match.groups()))
        except ValueError:
            return
        self._dates.setdefault(rank, date)
