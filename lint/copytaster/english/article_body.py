"""Where the article stands in a text: the run of lines that holds most running text."""

from collections.abc import Sequence


def find_body(values: Sequence[float]) -> range:
    """The contiguous run of lines with the largest sum of `values`; empty if no line is worth anything.

    Kadane's maximum subarray; of equal runs the first.
    """
    best, best_range = 0.0, range(0)
    total, start = 0.0, 0
    for index, value in enumerate(values):
        if total <= 0:
            total, start = 0.0, index
        total += value
        if total > best:
            best, best_range = total, range(start, index + 1)
    return best_range
