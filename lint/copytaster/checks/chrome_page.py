"""A document as the structure checks for page chrome see it: lines, what wording rules found on them, the article."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property

from copytaster.english.analysis import Analysis
from copytaster.english.article_body import find_body
from copytaster.english.shared_words import Vocabulary
from copytaster.english.text_lines import TextLine, is_plain_paragraph, line_key, read_line
from copytaster.model.finding import Finding
from copytaster.model.severity import Severity
from copytaster.model.span import Span
from copytaster.model.zone import ZoneKind

_COVER = 0.7
_MOST_WORDS, _OTHER, _SENTENCE, _FAMILY = 40, -2.5, 2.0, -6.0
_SENTENCE_WORDS = 4
_OUTSIDE_LEAST, _FAMILIES, _FEW_FAMILIES, _RICH = 20, 5, 3, 0.1
_FEWEST_PARAGRAPHS = 2
_LIST_OUTSIDE, _LIST_BODY = 15, 0.6


class Page:
    """The lines that are not blank, the families of wording that match them, and where the article stands.

    `families` maps the ID of a wording rule to its family. All numbers are indexes into `lines`.
    """

    def __init__(self, analysis: Analysis, families: Mapping[str, str]) -> None:
        self._links = sorted(zone.span for zone in analysis.document.zones if zone.kind is ZoneKind.LINK)
        self._line_counts = analysis.run.line_counts
        read = (read_line(analysis.text, line) for line in analysis.lines)
        self.lines: list[TextLine] = [line for line in read if line is not None]
        self.family, self.is_warned = _families(self.lines, analysis.found, families)
        self.is_paragraph = [
            line.is_paragraph and not family for line, family in zip(self.lines, self.family, strict=True)
        ]
        self.keys = [line.shown if line.is_paragraph else line_key(line.shown) for line in self.lines]
        self.repeats = Counter(key for key in self.keys if key)
        body = find_body([self._value(index) for index in range(len(self.lines))])
        self.is_dump = self._is_dump(body)
        self.has_place = self.is_dump or (self._is_article(body) and not self._is_list(body))
        self.body = body if self.has_place else range(len(self.lines))
        paragraphs = [index for index in self.body if self.is_paragraph[index]]
        self.first, self.last = (paragraphs[0], paragraphs[-1]) if paragraphs else (0, len(self.lines) - 1)

    def _value(self, index: int) -> float:
        line = self.lines[index]
        if self.family[index]:
            return _FAMILY
        if self.is_paragraph[index]:
            repeated = self.repeats[self.keys[index]] > 1
            return -2.0 if repeated else min(line.words, _MOST_WORDS)
        return _SENTENCE if line.has_stop and line.words >= _SENTENCE_WORDS else _OTHER

    def _is_article(self, body: range) -> bool:
        """False where too few paragraphs stand together for anything to be before or after them."""
        return sum(self.is_paragraph[index] for index in body) >= _FEWEST_PARAGRAPHS

    def _is_dump(self, body: range) -> bool:
        """True for a whole page: many lines outside the article, of several families."""
        outside = len(self.lines) - len(body)
        if not body or outside < _OUTSIDE_LEAST:
            return False
        found = [family for index, family in enumerate(self.family) if family and index not in body]
        kinds = len(set(found))
        return kinds >= _FAMILIES or (kinds >= _FEW_FAMILIES and len(found) >= _RICH * outside)

    def _is_list(self, body: range) -> bool:
        """True where the body is not the bulk of the text: rankings, recipes, letters."""
        return len(self.lines) - len(body) >= _LIST_OUTSIDE and len(body) < _LIST_BODY * len(self.lines)

    @cached_property
    def runs(self) -> list[tuple[int, int]]:
        """Of each line the run of lines without paragraphs it stands in: its place there, and how long the run is."""
        runs = [(0, 0)] * len(self.lines)
        start = 0
        for index in range(len(self.lines) + 1):
            if index == len(self.lines) or self.is_paragraph[index]:
                for place in range(start, index):
                    runs[place] = (place - start, index - start)
                start = index + 1
        return runs

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of the article's paragraphs."""
        return Vocabulary(self.lines[index].shown for index in self.body if self.is_paragraph[index])

    @cached_property
    def last_family(self) -> list[tuple[str, int]]:
        """Of each line the nearest family above it with no paragraph between, and how many lines away; else none."""
        nearest: list[tuple[str, int]] = []
        family, distance = "", 0
        for index in range(len(self.lines)):
            nearest.append((family, distance))
            if self.is_paragraph[index]:
                family, distance = "", 0
            elif self.family[index]:
                family, distance = self.family[index], 1
            else:
                distance += 1
        return nearest

    def files_with(self, index: int) -> int:
        """In how many files of the run the line stands, as far as they were counted."""
        return self._line_counts.get(self.lines[index].shown, 0)

    def is_surely_article(self, index: int) -> bool:
        """True for a paragraph between paragraphs that no link, file or wording speaks against: it is not weighed."""
        whole = self.is_paragraph[max(0, index - 1) : index + 2]
        is_amid = self.first < index < self.last and all(whole) and self.lines[index].has_stop
        return is_amid and not self._links and not self.files_with(index)

    def link_share(self, index: int) -> float:
        """How much of the line is links, 0 to 1; 0 where the format knows none."""
        span = self.lines[index].span
        first = max(0, bisect_left(self._links, span) - 1)
        inside = 0
        for link in self._links[first:]:
            if link.start >= span.end:
                break
            inside += max(0, min(link.end, span.end) - max(link.start, span.start))
        return inside / span.length


def is_plain(analysis: Analysis, _given: object = None) -> bool:
    """True if every line is a paragraph and no wording rule found anything: there is nothing to weigh."""
    if analysis.found:
        return False
    text, counts = analysis.text, analysis.run.line_counts
    return all(
        line.start == line.end
        or (is_plain_paragraph(text, line) and (not counts or line.of(text).strip() not in counts))
        for line in analysis.lines
    )


def _families(
    lines: Sequence[TextLine], found: Sequence[Finding], families: Mapping[str, str]
) -> tuple[list[str], list[bool]]:
    """Of each line the family of the first wording rule that found all of it (empty: none), and whether one warns."""
    named, warned = [""] * len(lines), [False] * len(lines)
    starts = [line.span.start for line in lines]
    for finding in found:
        family = families.get(finding.rule)
        if family is None:
            continue
        index = max(0, bisect_left(starts, finding.span.start + 1) - 1)
        while index < len(lines) and lines[index].span.start < finding.span.end:
            if _covers(finding.span, lines[index].span):
                named[index] = named[index] or family
                warned[index] = warned[index] or finding.severity is not Severity.INFO
            index += 1
    return named, warned


def _covers(found: Span, line: Span) -> bool:
    return min(found.end, line.end) - max(found.start, line.start) >= _COVER * line.length
