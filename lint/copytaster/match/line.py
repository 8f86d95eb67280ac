"""Rules of kind line: whole lines, glued tails and last sentences that belong to the page."""

import re
from collections.abc import Iterable, Sequence

from copytaster.english.analysis import Analysis
from copytaster.english.attribution import ends_with_attribution
from copytaster.english.deferred import deferred
from copytaster.english.expression_code import Code, pattern_of
from copytaster.english.line_deletion import line_deletion
from copytaster.english.lines import reads_as_sentence
from copytaster.english.tokens import UPPER
from copytaster.model.finding import Finding
from copytaster.model.fix import Applicability, Edit
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.rule import Header
from copytaster.model.span import Span

WHOLE, TAIL, SENTENCE = "whole", "tail", "sentence"
_LONGEST, LONGEST_LINE = 170, 420
_EDGE_FIRST, _EDGE_LAST = 3, 8
_LONGEST_EDGE_LINE = 20_000
_MOST_DRESSING = 6
_CAPITAL = UPPER + "Ά-ΏΑ-Ϋ"
_UNSPACED = "\u3040-\u30ff\u3400-\u9fff"
_UNSPACED_END = "。！？」』）】"
_BEFORE_UNSPACED = rf"(?<=[{_UNSPACED_END}])(?=[{_UNSPACED}【（©])"
_JOINT = deferred(
    rf"(?<=[.!?…\"”’»)\]])(?=[{_CAPITAL}©])|(?<=[a-zß-öø-ÿα-ώа-ѿ0-9])(?=[{_CAPITAL}©])|{_BEFORE_UNSPACED}"
)
_SENTENCE_CLOSERS = '.!?…"”’») \u00a0' + _UNSPACED_END
_SENTENCE_BREAK = deferred(rf"(?<=[.!?…\"”’»)])[ \u00a0]{{1,3}}(?=[{_CAPITAL}\"“«„'‘\[(])|{_BEFORE_UNSPACED}")


class LineEntry(NamedTuple):
    """One line template as plain values; `unless` silences the line where it is found.

    `source` is matched on the folded text; then `cased`, if any, on the straightened one. `opens_with_anchor`: a tail
    or last sentence begins where its anchor does. `is_open`: a slot of it takes any words.
    """

    source: Code
    cased: Code | None
    unless: Code | None
    opens_with_anchor: bool
    is_open: bool


class LineSettings(NamedTuple):
    """What holds for every line of a rule; `at_edge` is the applicability a fix is lifted to (0: not)."""

    place: str
    is_long: bool
    at_edge: int
    declares_fix: bool


class LineExpression:
    """A line entry with its expression compiled on first use."""

    __slots__ = ("_compiled", "entry", "settings")

    def __init__(self, entry: LineEntry, settings: LineSettings) -> None:
        self.entry = entry
        self.settings = settings
        self._compiled: dict[str, re.Pattern[str]] = {}

    @property
    def pattern(self) -> re.Pattern[str]:
        """What the folded line must match as a whole."""
        return self._pattern("source")

    def find(self, analysis: Analysis, header: Header, hits: Sequence[int]) -> Iterable[Finding]:
        """The findings in the lines around `hits` (anchors or starts of lines, in order); each line once."""
        after = -1
        for hit in hits:
            if hit < after or (self.entry.opens_with_anchor and not self._may_start(analysis.text, hit)):
                continue
            line = self._line(analysis.text, hit)
            if line is None:
                continue
            after = line.end + 1
            span = self._match(analysis, line)
            if span is not None:
                yield self._finding(analysis, header, line, span)

    def _may_start(self, text: str, hit: int) -> bool:
        """False if no tail or last sentence can begin at `hit`; costs nothing for the many anchors inside prose."""
        before = text[hit - 1 : hit]
        if self.settings.place == TAIL:
            return not before.isspace() and (text[hit].isupper() or before in _UNSPACED_END)
        return before in _UNSPACED_END or (not before.isalnum() and text[hit - 2 : hit - 1] in _SENTENCE_CLOSERS)

    def _line(self, text: str, hit: int) -> Span | None:
        """The line around `hit`, unless it is too long to be chrome; of a tail's line only the end is looked at."""
        limit = LONGEST_LINE if self.settings.is_long else _LONGEST
        end = text.find("\n", hit, hit + limit + 2)
        if end < 0:
            end = len(text)
        low = max(0, end - limit - 2)
        if hit < low:
            return None
        start = text.rfind("\n", low, hit) + 1
        if start == 0 and low > 0:
            return Span(low, end) if self.settings.place != WHOLE else None
        return Span(start, end)

    def _match(self, analysis: Analysis, line: Span) -> Span | None:
        if self.settings.place == WHOLE:
            return self._full(analysis, line.start, line.end)
        joint = _JOINT() if self.settings.place == TAIL else _SENTENCE_BREAK()
        for place in joint.finditer(analysis.text, line.start, line.end):
            if place.end() > line.start:
                span = self._full(analysis, place.end(), line.end)
                if span is not None:
                    return span
        return None

    def _full(self, analysis: Analysis, start: int, end: int) -> Span | None:
        """The trimmed range if the whole of it is this line, punctuation at its ends aside."""
        candidates = line_candidates(analysis.text, start, end)
        if not any(self._is_line(analysis, candidate) for candidate in candidates):
            return None
        return None if self._is_excused(analysis, candidates[0]) else candidates[0]

    def _is_line(self, analysis: Analysis, span: Span) -> bool:
        if not self.pattern.fullmatch(analysis.folded, *span):
            return False
        cased = self.entry.cased
        return cased is None or self._pattern("cased").fullmatch(analysis.straight, *span) is not None

    def _pattern(self, part: str) -> re.Pattern[str]:
        compiled = self._compiled.get(part)
        if compiled is None:
            compiled = self._compiled[part] = pattern_of(getattr(self.entry, part))
        return compiled

    def _is_excused(self, analysis: Analysis, span: Span) -> bool:
        """True where the rule says so, and where somebody in the article is said to say it."""
        unless = self.entry.unless
        if unless is not None and self._pattern("unless").search(analysis.straight, *span) is not None:
            return True
        return self.entry.is_open and ends_with_attribution(analysis.text, span)

    def _finding(self, analysis: Analysis, header: Header, line: Span, span: Span) -> Finding:
        text = analysis.text
        if not self.settings.declares_fix:
            return header.finding(text, span)
        if self.settings.place == WHOLE:
            edit = Edit(line_deletion(text, line), "")
        else:
            edit = Edit(Span(_tail_start(text, span.start), span.end), "")
        trust = header.fix
        if reads_as_sentence(text, span):
            # What is said in a sentence may be said in an article too, above all if part of it could be anything.
            trust = min(trust, Applicability.UNSAFE) if self.entry.is_open else trust
        elif self.settings.at_edge and is_at_edge(text, line):
            trust = max(trust, Applicability(self.settings.at_edge))
        return header.finding(text, span, edits=(edit,), applicability=trust)


def line_candidates(text: str, start: int, end: int) -> tuple[Span, ...]:
    """What of a line is matched as a whole: all but the blanks around it, and less the marks it is dressed with."""
    whole = _without_blanks(text, Span(start, end))
    undressed = _without_dressing(text, whole)
    return (whole,) if undressed == whole else (whole, undressed)


def line_starts(text: str, start: int, end: int) -> tuple[int, ...]:
    """Where the words of the line may begin: at its first mark, and behind the marks it is dressed with."""
    while start < end and text[start].isspace():
        start += 1
    bare = start
    while bare < end and bare - start < _MOST_DRESSING and not text[bare].isalnum():
        bare += 1
    return (start,) if bare == start else (start, bare)


def is_at_edge(text: str, line: Span) -> bool:
    """True for the first three and the last eight lines that are not blank."""
    return _few_lines(text, 0, line.start, _EDGE_FIRST) or _few_lines(text, line.end, len(text), _EDGE_LAST)


def _few_lines(text: str, start: int, end: int, most: int) -> bool:
    """True if fewer than `most` lines that are not blank lie between; reads no further than it must."""
    count = 0
    while start < end:
        stop = text.find("\n", start, min(end, start + _LONGEST_EDGE_LINE))
        if stop < 0:
            if end - start > _LONGEST_EDGE_LINE:
                return False
            stop = end
        if stop > start and not text[start : min(stop, start + 200)].isspace():
            count += 1
            if count >= most:
                return False
        start = stop + 1
    return True


def _tail_start(text: str, start: int) -> int:
    while start > 0 and text[start - 1] in " \t\u00a0":
        start -= 1
    return start


def _without_blanks(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _without_dressing(text: str, span: Span) -> Span:
    start, end = span
    while start < end and start - span.start < _MOST_DRESSING and not text[start].isalnum():
        start += 1
    while end > start and span.end - end < _MOST_DRESSING and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end)
