"""Text read per CPU second by one `copytaster check FOLDER` with all rules, start-up and child processes included."""

import statistics
import sys
import tempfile
from pathlib import Path

from cpu import CHECK, cpu_seconds, summary
from texts import articles, real_texts

RUNS = 3
FILES = 2_500
FILE_BYTES = 4_000
BOUND = 12.0  # MB per CPU second


def main() -> int:
    """Print the median of the runs and its ratio to the bound."""
    with tempfile.TemporaryDirectory() as folder:
        size = 0
        for number, article in enumerate(articles(real_texts(), count=FILES, length=FILE_BYTES)):
            size += Path(folder, f"{number:04d}.txt").write_bytes(article.encode())
        command = [*CHECK, folder]
        found = summary(command)
        seconds = statistics.median(cpu_seconds(command) for _ in range(RUNS))
    speed = size / 1_000_000 / seconds
    print(
        f"throughput: {speed:.1f} MB per CPU second, {speed / BOUND:.2f} of the bound of {BOUND:g}"
        f" ({size / 1_000_000:.1f} MB in {FILES} files, {seconds:.2f} s; {found})"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
