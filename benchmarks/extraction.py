"""How much of an article `copytaster extract` finds: words of the extract against words of the annotated body.

Counts words of both (letters of Chinese, Japanese, Korean and Thai) as bags, over all pages of a set together.
"""

import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Iterator

from texts import DATA

from copytaster.extraction.article import find_article

SETS = ("en", "xx")
_UNSPACED = r"\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")


def main() -> int:
    """Print precision, recall and speed of both extractors on both sets."""
    for name in SETS:
        for fast in (False, True):
            print(f"{name} {'resiliparse' if fast else 'trafilatura':12} {measured(name, fast=fast)}")
    return 0


def measured(name: str, *, fast: bool) -> str:
    """One line of figures for a set of pages."""
    extracted = wanted = shared = pages = none = poor = size = 0
    start = time.process_time()
    for page, body in read(name):
        article = find_article(page, fast=fast)
        found, right = words(article.body if article else ""), words(body)
        common = (found & right).total()
        extracted, wanted, shared = extracted + found.total(), wanted + right.total(), shared + common
        pages, none, size = pages + 1, none + (article is None), size + len(page)
        poor += common < 0.9 * right.total()
    speed = size / 1_000_000 / (time.process_time() - start)
    precision, recall = shared / extracted, shared / wanted
    return (
        f"precision {precision:.3f}, recall {recall:.3f}; of {pages} pages {none} without article,"
        f" {poor} with less than nine tenths of its words; {speed:.1f} million characters per CPU second"
    )


def read(name: str) -> Iterator[tuple[str, str]]:
    """The pages of a set with their articles."""
    with gzip.open(DATA / "data" / "chrome" / f"html_{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield row["html"], row["body"]


def words(text: str) -> Counter[str]:
    """How often each word stands in `text`."""
    return Counter(_WORD.findall(text.lower()))


if __name__ == "__main__":
    raise SystemExit(main())
