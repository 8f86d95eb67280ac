"""Line and column of offsets in a source."""

from bisect import bisect_right

from copytaster.model.line_ends import with_line_feeds


class LineTable:
    """Where the lines of one source begin. Lines end as in diagnostics."""

    def __init__(self, source: str) -> None:
        self._starts = [0]
        for line in with_line_feeds(source).split("\n")[:-1]:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
