"""HTML read per CPU second by one `copytaster check FOLDER` with all rules, start-up and child processes included."""

import statistics
import sys
import tempfile
from pathlib import Path

from cpu import CHECK, cpu_seconds, summary
from texts import pages

RUNS = 3
FEWEST_BYTES = 30_000_000
BOUND = 8.0  # MB per CPU second


def main() -> int:
    """Print the median of the runs and its ratio to the bound."""
    with tempfile.TemporaryDirectory() as folder:
        size = files = 0
        for number, page in enumerate(pages(FEWEST_BYTES)):
            size += Path(folder, f"{number:05d}.html").write_bytes(page.encode())
            files += 1
        command = [*CHECK, folder]
        found = summary(command)
        seconds = statistics.median(cpu_seconds(command) for _ in range(RUNS))
    speed = size / 1_000_000 / seconds
    print(
        f"html: {speed:.1f} MB per CPU second, {speed / BOUND:.2f} of the bound of {BOUND:g}"
        f" ({size / 1_000_000:.1f} MB in {files} files, {seconds:.2f} s; {found})"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
