"""How many files of a run hold the same line: what stands in several belongs to the page, not to an article."""

from collections.abc import Mapping, Sequence

_LONGEST_LINE, _PARAGRAPH = 300, 200
_EDITION = 1 / 3
_MOST_LINES = 1_000_000
_PLAIN = (".txt", ".text", ".md", ".markdown")


def count_lines(paths: Sequence[str]) -> Mapping[str, int]:
    """The short lines that stand in two or more of the plain-text files `paths`, and in how many.

    A file that shares more than a third of its paragraphs with those before it is another edition of one of them and
    is not counted. Files that cannot be read are left for the check itself to report. After a million different lines
    no new one is taken up.
    """
    plain = [path for path in paths if path.lower().endswith(_PLAIN)]
    counts: dict[bytes, int] = {}
    known: set[int] = set()
    for path in plain:
        lines = _lines(path)
        paragraphs = {hash(line) for line in lines if len(line) >= _PARAGRAPH}
        is_edition = len(paragraphs & known) > _EDITION * len(paragraphs)
        known |= paragraphs
        if not is_edition:
            for line in lines:
                if len(line) <= _LONGEST_LINE and (line in counts or len(counts) < _MOST_LINES):
                    counts[line] = counts.get(line, 0) + 1
    return {line.decode("utf-8", "replace"): number for line, number in counts.items() if line and number > 1}


def _lines(path: str) -> set[bytes]:
    try:
        with open(path, "rb") as file:
            return set(map(bytes.strip, file.read().split(b"\n")))
    except OSError:
        return set()
