"""Articles to measure on: a folder of real ones where there is one, else our own examples."""

import gzip
import json
import os
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("COPYTASTER_DATA", REPOSITORY.parent / "shared"))


def real_texts() -> list[str]:
    """Texts of the data folder, or our own examples where there is none. Raises RuntimeError without either."""
    for folders in ((DATA / "data" / "clean", DATA / "data" / "web"), (REPOSITORY / "examples",)):
        if texts := [path.read_text("utf-8") for folder in folders for path in sorted(folder.rglob("*.txt"))]:
            return texts
    raise RuntimeError(f"no texts to measure on: neither in {DATA} nor in examples/")


def articles(texts: list[str], *, count: int, length: int) -> Iterator[str]:
    """`count` articles of whole lines and about `length` bytes, cut from `texts` told over and over."""
    for _, article in zip(range(count), _cut(texts, length), strict=False):
        yield article


def _cut(texts: list[str], length: int) -> Iterator[str]:
    # What a line has too much is taken from the next article, so that the total comes out right.
    lines: list[str] = []
    size = 0
    for line in cycle([line for text in texts for line in [*text.splitlines(keepends=True), "\n"]]):
        lines.append(line)
        size += len(line.encode())
        if size >= length:
            yield "".join(lines)
            lines, size = [], size - length


def pages(fewest_bytes: int) -> Iterator[str]:
    """Real pages of the data folder, or our own examples where there is none, over and over up to that size."""
    found = [page for path in sorted((DATA / "data" / "chrome").glob("html_*.jsonl.gz")) for page in _stored(path)]
    found = found or [path.read_text("utf-8") for path in sorted((REPOSITORY / "examples").rglob("*.html"))]
    if not found:
        raise RuntimeError(f"no pages to measure on: neither in {DATA} nor in examples/")
    size = 0
    for page in cycle(found):
        yield page
        size += len(page.encode())
        if size >= fewest_bytes:
            return


def _stored(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["html"]
