"""Real pages through reading, checking and fixing."""

import gzip
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from copytaster import Applicability, Diagnostic, apply, check
from copytaster.fixing.apply import choose_fixes
from copytaster.model.fix import Fix
from copytaster.model.span import Span
from copytaster.readers.html import read_html

OF_EACH_FILE = 150  # more take more than half a minute


@pytest.fixture(scope="module")
def pages(data: Path) -> list[str]:
    return [page for path in sorted((data / "data" / "chrome").glob("html_*.jsonl.gz")) for page in stored(path)]


def stored(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in islice(lines, OF_EACH_FILE):
            yield json.loads(line)["html"]


def safe_edits(diagnostics: list[Diagnostic]) -> tuple[list[Fix], list[Span]]:
    """The safe fixes that go together, and the places they change."""
    safe = [fix for diagnostic in diagnostics for fix in diagnostic.fixes if fix.applicability is Applicability.SAFE]
    chosen, _ = choose_fixes(safe)
    return chosen, sorted(edit.span for fix in chosen for edit in fix.edits)


def untouched_lines(page: str, edits: list[Span]) -> list[str]:
    """The lines of the page's text that no edit comes near."""
    document = read_html(page)
    lines, start = [], 0
    for line in document.text.split("\n"):
        place = document.source_map.to_source(Span(start, start + len(line)))
        if place is not None and not any(edit.start <= place.end and place.start <= edit.end for edit in edits):
            lines.append(line)
        start += len(line) + 1
    return lines


def test_a_fix_of_a_real_page_changes_its_places_alone(pages: list[str]) -> None:
    changed = 0
    for page in pages:
        diagnostics = check(page, format="html")
        assert all(diagnostic.excerpt == diagnostic.span.of(page) for diagnostic in diagnostics)
        fixes, edits = safe_edits(diagnostics)
        fixed = apply(page, fixes)
        starts = [0, *(edit.end for edit in edits)]
        place = 0
        for start, end in zip(starts, [*(edit.start for edit in edits), len(page)], strict=True):
            place = fixed.index(page[start:end], place) + end - start
        assert place == len(fixed)
        lines = iter(read_html(fixed).text.split("\n"))
        assert all(line in lines for line in untouched_lines(page, edits))
        changed += bool(fixes)
    assert changed
