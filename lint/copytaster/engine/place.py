"""Findings in document offsets -> diagnostics in source offsets."""

from bisect import bisect_right
from functools import lru_cache
from zlib import adler32, crc32

from copytaster.engine.found import Found
from copytaster.model.diagnostic import Diagnostic, Location
from copytaster.model.document import Document
from copytaster.model.fix import Edit, Fix
from copytaster.model.line_ends import with_line_feeds
from copytaster.model.source_map import UnwritableError
from copytaster.model.span import Span

_CONTEXT = 24


class Placer:
    """Places the findings of one document in its source."""

    def __init__(self, document: Document, seen: dict[str, int]) -> None:
        """`seen` counts the fingerprints given out so far; the documents of one source share it."""
        self._document = document
        self._seen = seen

    def place(self, found: Found) -> Diagnostic | None:
        """The diagnostic for the finding; None if no character of the source wrote what it points at."""
        document, finding = self._document, found.finding
        span = document.source_map.to_source(finding.span)
        if span is None:
            return None
        line, column = self.position(span.start)
        return Diagnostic(
            finding.rule,
            found.rule.name,
            finding.message,
            found.severity,
            document.path,
            span,
            line,
            column,
            span.of(document.source),
            tuple(fix for fix in map(self._fix, finding.fixes) if fix is not None),
            tuple(self._related(found)),
            self._fingerprint(finding.rule, finding.span),
        )

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a source offset, both from 1."""
        starts = _line_starts(self._document.source)
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def _fix(self, fix: Fix) -> Fix | None:
        """The fix with its edits written for the source; None if one would touch markup or cannot be written."""
        edits: list[Edit] = []
        for edit in fix.edits:
            written = self._written(edit) or self._without_elements(edit)
            if written is None:
                return None
            edits += written
        return fix._replace(edits=tuple(sorted(edits)))

    def _written(self, edit: Edit) -> list[Edit] | None:
        """The edit, if nothing but the text it replaces stands in its place."""
        source_map = self._document.source_map
        span = source_map.to_source(edit.span)
        if span is None or not source_map.is_contiguous(edit.span) or self._leaves_element(edit):
            return None
        try:
            return [Edit(span, source_map.encode(edit.text, *edit.span))]
        except UnwritableError:
            return None

    def _leaves_element(self, edit: Edit) -> bool:
        """True if the edit would empty markup that can go with its line."""
        text, (start, end) = self._document.text, self._lines_of(edit)
        is_line = (start == 0 or text[start - 1] == "\n") and text[end : end + 1] in {"", "\n"}
        return not edit.text and start < end and is_line and self._document.removable(start) is not None

    def _lines_of(self, edit: Edit) -> Span:
        """What is deleted, without the line break before the last line of the text, which goes with it."""
        text, (start, end) = self._document.text, edit.span
        return Span(start + 1, end) if end == len(text) and text[start:end].startswith("\n") else edit.span

    def _without_elements(self, edit: Edit) -> list[Edit] | None:
        """The deletion of whole lines as that of the markup that holds them; None if it is none or something stays."""
        text, (start, end) = self._document.text, self._lines_of(edit)
        if edit.text or start >= end or (start > 0 and text[start - 1] != "\n"):
            return None
        if text[end - 1] != "\n" and text[end : end + 1] not in {"", "\n"}:
            return None
        deletions: list[Edit] = []
        while start < end:
            span = self._document.removable(start)
            if span is None or (deletions and span.start < deletions[-1].span.end):
                return None
            deletions.append(Edit(span, ""))
            start = text.find("\n", start) + 1 or end
        return deletions

    def _related(self, found: Found) -> list[Location]:
        placed = []
        for place in found.finding.related:
            span = self._document.source_map.to_source(place.span)
            if span is not None:
                placed.append(Location(self._document.path, span, place.message))
        return placed

    def _fingerprint(self, rule: str, span: Span) -> str:
        """Rule, words and close context, so that it stays when lines move; equal ones are numbered."""
        text = self._document.text
        before = text[max(0, span.start - _CONTEXT) : span.start].rpartition("\n")[2]
        after = text[span.end : span.end + _CONTEXT].partition("\n")[0]
        words = " ".join(f"{before}{span.of(text)}{after}".split())
        identity = f"{rule} {span.length} {words}".encode("utf-8", "surrogatepass")
        key = f"{crc32(identity):08x}{adler32(identity):08x}"
        count = self._seen.get(key, 0)
        self._seen[key] = count + 1
        return f"{key}-{count}" if count else key


@lru_cache(maxsize=1)
def _line_starts(source: str) -> list[int]:
    """Where the lines of `source` begin; kept for its next article."""
    source = with_line_feeds(source)
    starts, position = [0], source.find("\n")
    while position >= 0:
        starts.append(position + 1)
        position = source.find("\n", position + 1)
    return starts
