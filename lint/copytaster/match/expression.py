"""Rules of kind phrase, frame and pattern: expressions tried around their anchors."""

import re
from collections.abc import Iterable, Sequence

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import deferred
from copytaster.english.expression_code import Code, pattern_of
from copytaster.match.replacing import Part, edits_for, fill, with_capital
from copytaster.model.finding import Finding
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.rule import Header
from copytaster.model.span import Span

_SENTENCE_START = deferred(r"(?:[.!?…:][\"')\]]{0,2}[ ]{1,3}|[\r\n][ \t]{0,8}|\A[ \t]{0,8})[\"'(\[]{0,2}\Z")
_PARAGRAPH_BREAK = deferred(r"\n[ \t]{0,8}\r?\n")
_WORD_STARTS = deferred(r"(?<![^\W_])(?=\S)")
_UNLESS_REACH = 120
_LEFT_REACH = 240
_FEW_STARTS = 12
ANYWHERE, WORD_START, SENTENCE_START = 0, 1, 2


class Entry(NamedTuple):
    """One expression of a rule, as plain values.

    `source` is matched on the folded text, on the text with plain blanks, or on the text itself; where it matches,
    `cased` (if any) must match on the straightened text and decides the extent, and `left` (if any) must match up
    to its start. A match begins `latest` to `earliest` characters before an anchor (after it if negative) and
    reaches at most `reach` characters from its start, right context included; a `reach` of 0 means that the
    expression is tried on the whole text. Where `unless` matches over the place there is no finding; where `doubt`
    does, its fix is trusted one step less.
    """

    source: Code
    cased: Code | None
    left: Code | None
    is_folded: bool
    start: int
    earliest: int
    latest: int
    reach: int
    replacement: tuple[Part, ...] | None
    unless: Code | None
    has_span: bool
    doubt: Code | None = None
    has_plain_blanks: bool = False


class Expression:
    """An entry with its expressions compiled on first use."""

    __slots__ = ("_compiled", "_source", "entry")

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self._source: re.Pattern[str] | None = None
        self._compiled: dict[str, re.Pattern[str]] = {}

    def find(self, analysis: Analysis, header: Header, hits: Sequence[int]) -> Iterable[Finding]:
        """The findings around the anchors at `hits` (in order); each place once."""
        candidates = self._candidates(analysis.folded if self.entry.is_folded else self._written(analysis), hits)
        return self._findings(analysis, header, candidates) if candidates else ()

    def _written(self, analysis: Analysis) -> str:
        return analysis.blanked if self.entry.has_plain_blanks else analysis.text

    def _candidates(self, text: str, hits: Sequence[int]) -> Sequence[re.Match[str]]:
        entry, pattern = self.entry, self._source
        if pattern is None:
            pattern = self._source = pattern_of(entry.source)
        reach, latest, earliest = entry.reach, entry.latest, entry.earliest
        if not reach:
            return list(pattern.finditer(text))
        if latest - earliest > _FEW_STARTS:
            windows = _windows(entry, hits, len(text))
            search = _match_words if entry.start else _search
            return [match for window in windows for match in search(pattern, text, *window)]
        matched = pattern.match
        if latest == earliest:
            starts: Iterable[int] = hits if not latest else [hit - latest for hit in hits if hit >= latest]
        else:
            starts = sorted({start for hit in hits for start in range(hit - latest, hit - earliest + 1)})
        return [match for start in starts if start >= 0 and (match := matched(text, start, start + reach))]

    def _findings(self, analysis: Analysis, header: Header, candidates: Sequence[re.Match[str]]) -> Iterable[Finding]:
        position = 0
        for match in candidates:
            fitting = self._fitting(analysis, match) if match.start() >= position else None
            if fitting is None:
                continue
            begin, end = fitting.span("span") if self.entry.has_span else fitting.span()
            if end > begin and begin >= position and not self._matches_over("unless", analysis, begin, end):
                yield self._finding(analysis, header, fitting, Span(begin, end))
                position = end

    def _fitting(self, analysis: Analysis, match: re.Match[str]) -> re.Match[str] | None:
        """The match that counts if all that the entry asks for around it holds."""
        entry, text, place = self.entry, analysis.text, match.start()
        if entry.start and not _is_word_start(text, place):
            return None
        if entry.start == SENTENCE_START and not opens_sentence(text, place):
            return None
        if entry.cased is not None:
            cased = self._pattern("cased").match(analysis.straight, place)
            if cased is None:
                return None
            match = cased
        if entry.start and _PARAGRAPH_BREAK().search(text, place, match.end()):
            return None
        if entry.left is not None:
            before = analysis.straight[max(0, place - _LEFT_REACH) : place]
            if self._pattern("left").search(before) is None:
                return None
        return match

    def _pattern(self, part: str) -> re.Pattern[str]:
        compiled = self._compiled.get(part)
        if compiled is None:
            compiled = self._compiled[part] = pattern_of(getattr(self.entry, part))
        return compiled

    def _matches_over(self, part: str, analysis: Analysis, begin: int, end: int) -> bool:
        if getattr(self.entry, part) is None:
            return False
        text = analysis.straight if self.entry.start else self._written(analysis)
        low, high = max(0, begin - _UNLESS_REACH), min(len(text), end + _UNLESS_REACH)
        found = self._pattern(part).finditer(text, low, high)
        return any(match.start() < end and match.end() > begin for match in found)

    def _finding(self, analysis: Analysis, header: Header, match: re.Match[str], span: Span) -> Finding:
        text = analysis.text
        if self.entry.replacement is None:
            return header.finding(text, span)
        replacement = fill(self.entry.replacement, match, text)
        if replacement is None:
            return header.finding(text, span)
        if not self.entry.start:
            is_doubtful = self._matches_over("doubt", analysis, span.start, span.end)
            trust = header.doubtful if is_doubtful else None
            return header.finding(text, span, replacement=replacement, applicability=trust)
        replacement = with_capital(span.of(text), replacement)
        is_opening = not replacement and text[span.start].isupper() and opens_sentence(text, span.start)
        edits = edits_for(text, span, replacement, opens_sentence=is_opening)
        if not edits:
            return header.finding(text, span, fix=replacement)
        return header.finding(text, span, replacement=replacement, edits=edits)


def _match_words(pattern: re.Pattern[str], text: str, low: int, last: int, high: int) -> Iterable[re.Match[str]]:
    """Every match that begins with a word from `low` to `last`; what is behind `last` need not be searched for more."""
    for word in _WORD_STARTS().finditer(text, low, last + 1):
        match = pattern.match(text, word.start(), high)
        if match:
            yield match


def _search(pattern: re.Pattern[str], text: str, low: int, last: int, high: int) -> Iterable[re.Match[str]]:
    """Every match that begins from `low` to `last`, overlapping ones too: the first may be refused for what is around.

    A match that began later would be cut off at `high`, and what must not follow it be missed.
    """
    while (match := pattern.search(text, low, high)) and match.start() <= last:
        yield match
        low = match.start() + 1


def opens_sentence(text: str, position: int) -> bool:
    """True if a sentence or line begins at `position`, quotation marks and brackets aside."""
    before = text[max(0, position - 12) : position]
    return (
        _SENTENCE_START().search(before.replace("“", '"').replace("‘", "'").replace("”", '"').replace("’", "'"))
        is not None
    )


def _is_word_start(text: str, place: int) -> bool:
    before = text[place - 1 : place]
    return not (before.isalnum() or (before in ("-", "'", "’", "_") and text[place].isalnum()))


def _windows(entry: Entry, hits: Sequence[int], length: int) -> Iterable[tuple[int, int, int]]:
    """The ranges to search, merged where they touch so that no text is read twice: first and last start, and end.

    Where only words are tried, what lies between two ranges is not.
    """
    low = last = -1
    for hit in hits:
        start, end = hit - entry.latest, hit - entry.earliest
        if low >= 0 and start <= last + (0 if entry.start else entry.reach):
            last = max(last, end)
            continue
        if last >= 0:
            yield low, last, min(last + entry.reach, length)
        low, last = max(start, 0), end
    if last >= 0:
        yield low, last, min(last + entry.reach, length)
