"""What a commit hook costs on one article: CPU time of `copytaster check ARTICLE` over that of an empty Python."""

import statistics
import sys
import tempfile
from pathlib import Path

from cpu import CHECK, cpu_seconds, summary
from texts import articles, real_texts

RUNS = 15
ARTICLE_BYTES = 3_000


def main() -> int:
    """Print the ratio of the medians of interleaved runs; the rules are compiled and cached beforehand."""
    empty: list[float] = []
    check: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "article.txt"
        article.write_text(next(articles(real_texts(), count=1, length=ARTICLE_BYTES)), "utf-8")
        command = [*CHECK, str(article)]
        found = summary(command)
        for _ in range(RUNS):
            empty.append(cpu_seconds([sys.executable, "-c", "pass"]))
            check.append(cpu_seconds(command))
    base, ours = statistics.median(empty), statistics.median(check)
    print(
        f"start-up: {ours / base:.2f} times an empty Python"
        f" ({ours * 1000:.0f} ms over {base * 1000:.0f} ms of CPU; {found})"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
