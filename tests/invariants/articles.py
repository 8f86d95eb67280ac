"""Real texts to hold the laws against: articles, translations, edited prose, pages as lines and as HTML."""

import gzip
import html
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple


class Article(NamedTuple):
    """A text and where it is from."""

    name: str
    text: str


def plain(data: Path) -> Iterator[Article]:
    """Every text below the folder `data` in a fixed order."""
    folder = data / "data"
    for path in sorted((*(data / "seeds").glob("*.txt"), *folder.glob("web/*.txt"), *folder.glob("clean/*/*.txt"))):
        yield Article(path.name, path.read_text("utf-8"))
    for name in ("docs", "mqm_docs"):
        for row in _rows(folder / "mt" / f"{name}.jsonl.gz"):
            yield Article(row["id"], row["text"])
    for name in ("stray_en", "full_en", "stray_xx", "full_xx"):
        for row in _rows(folder / "chrome" / f"lines_{name}.jsonl.gz"):
            yield Article(row["id"], "\n".join(line["text"] for line in row["lines"]))


def pages(data: Path) -> Iterator[Article]:
    """Every page that is kept as HTML."""
    for name in ("html_en", "html_xx"):
        for row in _rows(data / "data" / "chrome" / f"{name}.jsonl.gz"):
            yield Article(row["id"], row["html"])


def sample(articles: Iterable[Article], characters: int) -> Sequence[Article]:
    """Articles spread evenly over all of them, about as many as hold that many characters; the same in every run."""
    every = list(articles)
    total = sum(len(article.text) for article in every)
    return every[:: max(1, round(total / characters))]


def as_page(article: Article) -> Article:
    """The article as HTML: a paragraph for each line, a word here and there in an element, marks as entities."""
    lines = "\n".join(f"<p class='line'>{_dressed(line)}</p>" for line in article.text.splitlines() if line.strip())
    head = "<head><script>if (1 < 2) { show('the the'); }</script><!-- teh the the --></head>"
    return Article(article.name, f"<!DOCTYPE html>\n<html>{head}<body><article>\n{lines}\n</article></body></html>\n")


def as_markdown(article: Article) -> Article:
    """The article as Markdown: a paragraph for each line, a word here and there in a mark; what else it holds stays."""
    dress = {3: "**{}**", 11: "[{}](/the?the=1 'teh')", 17: "_{}_<!-- the the -->"}
    lines = [
        " ".join(
            dress.get(number % 23, "{}").format(word) if word else word for number, word in enumerate(line.split(" "))
        )
        for line in article.text.splitlines()
        if line.strip()
    ]
    head = "---\ntitle: 'The the harbour''s day'\ntags: [teh]\n---\n\n{{< the the >}}\n\n"
    return Article(article.name, head + "\n\n".join(lines) + "\n\n```\nteh the the\n```\n")


def _dressed(line: str) -> str:
    words = html.escape(line, quote=True).replace("”", "&rdquo;").replace("—", "&#8212;").split(" ")
    dress = {3: "<b>{}</b>", 11: "<a href='/the?the=1&amp;the=2'>{}</a>", 17: "<i>{}</i><!-- -->"}
    return " ".join(dress.get(number % 23, "{}").format(word) if word else word for number, word in enumerate(words))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)
