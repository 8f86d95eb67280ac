"""One page -> its article, with title, byline and date."""

import datetime
import re

from copytaster.extraction.extractors import Extracted, extract_with_resiliparse, extract_with_trafilatura
from copytaster.model.document import Document
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.zone import ZoneKind
from copytaster.readers.html import read_html

# An extractor takes a menu for an article where there is nothing else. A letter of Chinese or Japanese is a word.
_WORDS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\d_\u3040-\u30ff\u3400-\u9fff]{2,80}")
_FEWEST_WORDS = 10
_ENOUGH = 10_000
# What programs write where no date was set.
_UNSET = frozenset({datetime.date(1, 1, 1), datetime.date(1970, 1, 1)})
_LONGEST_BYLINE = 120
_BULLETS = ("- ", "* ", "+ ", "• ")


class PageArticle(NamedTuple):
    """The article of a page.

    `body` holds its paragraphs, headings and lists without the title; `page` is the whole page as its reader sees it.
    """

    page: Document
    body: str
    title: str | None
    byline: str | None
    published: datetime.date | None
    url: str | None


def find_article(
    source: str, path: str | None = None, *, markdown: bool = False, fast: bool = False
) -> PageArticle | None:
    """The article of the page `source`; None if there is none.

    What the page's own metadata say of title, byline and date counts before what the extractor makes of it. With
    `fast` resiliparse does the work, which keeps neither headings nor lists apart. Raises SettingsError if the
    extractor is not installed, SourceError if it cannot take the page.
    """
    found = (
        extract_with_resiliparse(source, path) if fast else extract_with_trafilatura(source, path, markdown=markdown)
    )
    if found is None or len(_WORDS.findall(found.body, 0, _ENOUGH)) < _FEWEST_WORDS:
        return None
    page = read_html(source, path)
    title, body = _title_and_body(found, page)
    return PageArticle(
        page,
        body if markdown else _spaced(body),
        title,
        _first(_byline(page.byline), _byline(found.byline)),
        _date(page, found),
        _first(page.url, found.url),
    )


def _title_and_body(found: Extracted, page: Document) -> tuple[str | None, str]:
    """The title, and the body without it.

    A heading of the page at the head of the body that says much the same as the title the page states is the title
    itself: the stated one is often cut, or holds the name of the site.
    """
    body = found.body.strip("\n") + "\n"
    stated = _first(found.title, page.title)
    first, _, rest = body.partition("\n")
    heading = " ".join(first.lstrip("# ").replace("\\", "").replace("**", "").split())
    if stated is None or not rest.strip() or not _say_the_same(heading, stated):
        return stated, body
    headings = (zone.span for zone in page.zones if zone.kind is ZoneKind.HEADING)
    is_heading = any(" ".join(span.of(page.text).split()) == heading for span in headings)
    return (heading, rest.strip("\n") + "\n") if is_heading or heading == stated else (stated, body)


def _say_the_same(heading: str, title: str) -> bool:
    """True if at least half of the words of the shorter stand in the longer."""
    ours, theirs = set(heading.lower().split()), set(title.lower().split())
    return 2 * len(ours & theirs) >= min(len(ours), len(theirs)) > 0


def _first(*given: str | None) -> str | None:
    """The first of them that says something, on one line."""
    return next((line for text in given if (line := " ".join((text or "").split()))), None)


def _byline(written: str | None) -> str | None:
    """A name or names; pages also give addresses of profiles."""
    if written is None or "://" in written or len(written) > _LONGEST_BYLINE:
        return None
    return written


def _date(page: Document, found: Extracted) -> datetime.date | None:
    """The date the page states, else that of the extractor."""
    if page.published is not None and page.published.date not in _UNSET:
        return page.published.date
    try:
        date = datetime.date.fromisoformat((found.date or "")[:10])
    except ValueError:
        return None
    return None if date in _UNSET else date


def _spaced(body: str) -> str:
    """Plain text with an empty line between paragraphs; the items of a list and the rows of a table stay together."""
    parts: list[str] = []
    before = ""
    for line in body.splitlines():
        kind = "table" if line.startswith("|") else "list" if line.lstrip().startswith(_BULLETS) else ""
        written = line.strip("| \t").replace(" | ", "\t") if kind == "table" else line.rstrip()
        if not written.strip("-|\t "):
            continue
        if parts and (not kind or kind != before):
            parts.append("")
        parts.append(written)
        before = kind
    return "\n".join(parts) + "\n"
