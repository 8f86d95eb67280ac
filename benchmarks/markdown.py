"""Markdown read per CPU second: by the reader alone, and by one `copytaster check FOLDER` with all rules."""

import statistics
import sys
import tempfile
import time
from pathlib import Path

from cpu import CHECK, cpu_seconds, summary
from texts import articles, real_texts

from copytaster.readers.markdown import read_markdown

RUNS = 3
FILES = 2_500
FILE_BYTES = 4_000
BOUND = 10.0  # MB per CPU second, end to end


def main() -> int:
    """Print the medians of the runs and the ratio of the whole to the bound."""
    sources = [_marked_up(text) for text in articles(real_texts(), count=FILES, length=FILE_BYTES)]
    size = sum(len(source.encode()) for source in sources)
    reading = statistics.median(_reading_seconds(sources) for _ in range(RUNS))
    with tempfile.TemporaryDirectory() as folder:
        for number, source in enumerate(sources):
            Path(folder, f"{number:04d}.md").write_text(source, "utf-8")
        command = [*CHECK, folder]
        found = summary(command)
        seconds = statistics.median(cpu_seconds(command) for _ in range(RUNS))
    speed = size / 1_000_000 / seconds
    print(f"Markdown reader alone: {size / 1_000_000 / reading:.1f} MB per CPU second")
    print(
        f"Markdown end to end: {speed:.1f} MB per CPU second, {speed / BOUND:.2f} of the bound of {BOUND:g}"
        f" ({size / 1_000_000:.1f} MB in {FILES} files, {seconds:.2f} s; {found})"
    )
    return 0


def _marked_up(text: str) -> str:
    """An article as a content repository holds it: front matter, a paragraph a line, a link and an emphasis in some."""
    paragraphs = [line for line in text.splitlines() if line.strip()]
    for number in range(0, len(paragraphs), 4):
        first, *words = paragraphs[number].split(" ")
        if len(words) > 3:
            words[1] = f"[{words[1].strip('[]')}](https://news.example/story)"
            words[2] = f"*{words[2]}*"
        paragraphs[number] = " ".join([first, *words])
    head = "---\ntitle: The day in the harbour\nauthor: Ada Brook\ndate: 2025-04-21\ntags: [news, harbour]\n---\n\n"
    return head + "\n\n".join(paragraphs) + "\n"


def _reading_seconds(sources: list[str]) -> float:
    start = time.process_time()
    for source in sources:
        read_markdown(source)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
