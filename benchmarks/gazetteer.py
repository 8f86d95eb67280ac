"""What the gazetteer of people costs: start-up and running time with the rules that use it and without them.

The rules are all that name people or read the tables of people: NAM0xx, people in mixed forms, names in two spellings.
"""

import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from cpu import CHECK, cpu_seconds, summary
from texts import articles, real_texts

RULES = ("NAM0", "NAM201", "NAM206")
STARTS, START_BYTES = 25, 3_000
RUNS, FILES, FILE_BYTES = 5, 600, 4_000
START_BOUND, SHARE_BOUND = 15.0, 0.30  # ms of CPU; of the running time without these rules


def main() -> int:
    """Print what they add to the start-up and to the running time, from medians of interleaved runs."""
    print(f"gazetteer of people: {', '.join(RULES)}")
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder, "article.txt")
        article.write_text(next(articles(real_texts(), count=1, length=START_BYTES)), "utf-8")
        whole, less = _compared(str(article), STARTS)
    print(
        f"start-up: {(whole - less) * 1000:.1f} ms of CPU more, {(whole - less) * 1000 / START_BOUND:.2f} of the bound"
        f" of {START_BOUND:g} ms ({whole * 1000:.1f} ms with these rules, {less * 1000:.1f} without)"
    )
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(articles(real_texts(), count=FILES, length=FILE_BYTES)):
            Path(folder, f"{number:04d}.txt").write_text(text, "utf-8")
        whole, less = _compared(folder, RUNS)
    share = (whole - less) / less
    print(
        f"running time: {share:.1%} more, {share / SHARE_BOUND:.2f} of the bound of {SHARE_BOUND:.0%}"
        f" ({whole:.2f} s with these rules, {less:.2f} s without, for {FILES} articles of {FILE_BYTES} bytes)"
    )
    return 0


def _compared(path: str, runs: int) -> tuple[float, float]:
    """Median CPU seconds of checking `path` with the rules and without; what is compiled is cached beforehand."""
    commands: list[Sequence[str]] = [[*CHECK, path], [*CHECK, "--ignore", ",".join(RULES), path]]
    for command in commands:
        summary(command)
    seconds = [[cpu_seconds(command) for command in commands] for _ in range(runs)]
    whole, less = (statistics.median(column) for column in zip(*seconds, strict=True))
    return whole, less


if __name__ == "__main__":
    sys.exit(main())
