"""What a page says about its article: title, byline, date, address, language."""

import datetime
import re

from copytaster.model.document import Dated
from copytaster.readers.html_references import decode
from copytaster.readers.html_tokens import attributes
from copytaster.readers.linked_data import read_linked_data

_DATE = re.compile(r"\s{0,20}(\d{4})-(\d\d)-(\d\d)(?!\d)")

# Names under which pages state a date of publication, the most reliable first.
_DATE_NAMES = (
    "article:published_time",
    "datepublished",
    "og:article:published_time",
    "article:published",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "publish-date",
    "pubdate",
    "date",
)
_LINKED_DATA_RANK = 1
_TIME_RANK = len(_DATE_NAMES) + 1
_PUBLISHED_TIME_RANK = _TIME_RANK - 0.5

# The most reliable first, as above.
_AUTHOR_NAMES = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
)
_LANGUAGE_NAMES = ("content-language", "dc.language", "dcterms.language", "og:locale")
_LINKED_DATA = "ld+json"
# Most `meta` tags say something else, which a look at their names tells.
_READ_NAMES = frozenset((*_DATE_NAMES, *_AUTHOR_NAMES, *_LANGUAGE_NAMES, "og:title", "og:url"))
_NAMED = re.compile(r"""(?i)\b(?:property|name|itemprop|http-equiv)\s{0,9}=\s{0,9}["']?([^"'>]{1,200})""")


class Metadata:
    """Collects what the tags of one page say; the most reliable source of each fact wins, of equals the first."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._stated_language: str | None = None
        self._languages: dict[float, str] = {}
        self._bylines: dict[float, str] = {}
        self._dates: dict[float, datetime.date] = {}
        self._canonical: str | None = None
        self._shared_url: str | None = None
        self._element_title: str | None = None
        self._shared_title: str | None = None
        self._headline: str | None = None

    @property
    def title(self) -> str | None:
        """The title meant for sharing or that of linked data, which lack the name of the site; else of the window."""
        return self._shared_title or self._headline or self._element_title

    @property
    def byline(self) -> str | None:
        return self._bylines[min(self._bylines)] if self._bylines else None

    @property
    def language(self) -> str | None:
        """What `html` or `body` says, else metadata."""
        return self._stated_language or (self._languages[min(self._languages)] if self._languages else None)

    @property
    def url(self) -> str | None:
        """The canonical address, or that for sharing where only this one is whole."""
        addresses = [address for address in (self._canonical, self._shared_url) if address]
        return next((address for address in addresses if "://" in address), addresses[0] if addresses else None)

    @property
    def published(self) -> Dated | None:
        return Dated(self._dates[min(self._dates)], "metadata") if self._dates else None

    def read_tag(self, name: str, start: int, end: int) -> None:
        """Takes what the attributes of a start tag of `html`, `body`, `meta`, `link` or `time` tell."""
        written = self._source[start : end - 1]
        if name == "link":
            if "canonical" in written.lower():
                self._read_link(attributes(written, 0, len(written)))
        elif name != "meta":
            given = attributes(written, 0, len(written))
            if name == "time":
                is_stated = "datepublished" in given.get("itemprop", "").lower() or "pubdate" in given
                self._add_date(_PUBLISHED_TIME_RANK if is_stated else _TIME_RANK, given.get("datetime", ""))
            else:
                self._stated_language = self._stated_language or given.get("lang") or given.get("xml:lang") or None
        elif any(not _READ_NAMES.isdisjoint(names.lower().split()) for names in _NAMED.findall(written)):
            self._read_meta(attributes(written, 0, len(written)))

    def read_title(self, start: int, end: int) -> None:
        """Takes the content of the `title` element; the first that says something counts."""
        if self._element_title is None:
            self._element_title = " ".join(decode(self._source[start:end]).split()) or None

    def read_script(self, tag: int, start: int, end: int) -> None:
        """Takes what a script says whose tag begins at `tag`, if it is linked data (JSON-LD)."""
        if self._source.find(_LINKED_DATA, tag, start) < 0:
            return
        facts = read_linked_data(self._source[start:end])
        self._headline = self._headline or facts.headline
        self._add_date(_LINKED_DATA_RANK, facts.published or "")
        if facts.author:
            self._bylines.setdefault(_LINKED_DATA_RANK, facts.author)
        if facts.language:
            self._languages.setdefault(_LINKED_DATA_RANK, facts.language)

    def _read_link(self, given: dict[str, str]) -> None:
        if "canonical" in given.get("rel", "").lower().split():
            self._canonical = self._canonical or given.get("href") or None

    def _read_meta(self, given: dict[str, str]) -> None:
        content = " ".join(given.get("content", "").split())
        names = " ".join(given.get(key, "") for key in ("property", "name", "itemprop", "http-equiv")).lower().split()
        if not content:
            return
        if "og:title" in names:
            self._shared_title = self._shared_title or content
        if "og:url" in names:
            self._shared_url = self._shared_url or content
        # An address is no name, and a locale is written with an underscore.
        if "://" not in content:
            _collect(self._bylines, _AUTHOR_NAMES, names, content)
        _collect(self._languages, _LANGUAGE_NAMES, names, content.partition(",")[0].strip().replace("_", "-"))
        for rank, name in enumerate(_DATE_NAMES):
            if name in names:
                self._add_date(_after_linked_data(rank), content)

    def _add_date(self, rank: float, written: str) -> None:
        match = _DATE.match(written)
        if match is None:
            return
        try:
            date = datetime.date(*map(int, match.groups()))
        except ValueError:
            return
        self._dates.setdefault(rank, date)


def _collect(facts: dict[float, str], known: tuple[str, ...], names: list[str], content: str) -> None:
    for rank, name in enumerate(known):
        if name in names:
            facts.setdefault(_after_linked_data(rank), content)


def _after_linked_data(rank: int) -> int:
    """The rank of a name given its place in the list; linked data comes second."""
    return rank if rank < _LINKED_DATA_RANK else rank + 1
