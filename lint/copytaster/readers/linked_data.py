"""JSON-LD of a page (schema.org): what it says of its article."""

import re
from collections.abc import Iterator
from typing import Any

from copytaster.model.named_tuple import NamedTuple

_DATE = re.compile(r'"datePublished"\s{0,20}:\s{0,20}"([^"]{8,40})"')
_ARTICLE = re.compile(r"article|posting|report|review|analysis", re.IGNORECASE)
# Pages nest an article a few levels deep; more is no description of one.
_DEEPEST = 6
_MOST_ITEMS = 2_000


class Facts(NamedTuple):
    """Facts as written; None for what is not said."""

    published: str | None = None
    headline: str | None = None
    author: str | None = None
    language: str | None = None


def read_linked_data(script: str) -> Facts:
    """The facts about the first article in a JSON-LD script; of one that is not quite JSON, its first date alone."""
    import json  # noqa: PLC0415 -- few pages of a run have linked data

    try:
        data = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        match = _DATE.search(script)
        return Facts(match[1] if match else None)
    articles = [item for item in _items(data) if _ARTICLE.search(str(item.get("@type", "")))]
    for item in articles:
        if isinstance(item.get("datePublished"), str):
            return _facts(item)
    if articles:
        return _facts(articles[0])
    dates = [item["datePublished"] for item in _items(data) if isinstance(item.get("datePublished"), str)]
    return Facts(dates[0] if dates else None)


def _items(data: Any) -> Iterator[dict[str, Any]]:
    """The objects of a script, outer ones first, as far as they are looked at."""
    level = [data]
    left = _MOST_ITEMS
    for _ in range(_DEEPEST):
        inner: list[Any] = []
        for value in level[:left]:
            if isinstance(value, dict):
                yield value
                inner += value.values()
            elif isinstance(value, list):
                inner += value
        left -= len(level)
        if left <= 0:
            return
        level = [value for value in inner if isinstance(value, (dict, list))]


def _facts(item: dict[str, Any]) -> Facts:
    headline, language = item.get("headline"), item.get("inLanguage")
    if isinstance(language, dict):
        language = language.get("alternateName")
    return Facts(_text(item.get("datePublished")), _text(headline), _author(item.get("author")), _text(language))


def _author(value: Any) -> str | None:
    names = [_text(one.get("name") if isinstance(one, dict) else one) for one in _as_list(value)]
    return ", ".join(name for name in names if name and "://" not in name) or None


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str | None:
    """A string with its references decoded: content systems escape them here, too."""
    from copytaster.readers.html_references import decode  # noqa: PLC0415 -- as above

    return " ".join(decode(value).split()) or None if isinstance(value, str) else None
