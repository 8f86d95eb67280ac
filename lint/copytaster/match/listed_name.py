"""Wrong forms of names that a table lists: misspellings, forms of other languages, former names."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.folding import fold
from copytaster.english.spoken_of import is_spoken_of
from copytaster.match.form_anchor import form_anchor, rows_at, with_lengths
from copytaster.match.name_table import named_rows, strings
from copytaster.match.whole_word import stands_alone, stands_beside
from copytaster.model.errors import RuleError
from copytaster.model.finding import Finding
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.rule import Header
from copytaster.model.severity import Severity
from copytaster.model.span import Span

_SENTENCE = 300
_YEAR = expression(r"\b(1\d{3}|20\d\d)\b")
# Begins with a literal, so that a whole article can be searched fast. What lasts until 2042 may have begun long ago.
_RECENT_YEAR = expression(r"20(?<!\w20)(?<!until 20)(?<!till 20)(?<!before 20)(?<!through 20)(?<!by 20)\d\d\b")


class Wrong(NamedTuple):
    """A wrong form and when it is none.

    `offset` is where its anchor begins in it. `keep_in` are folded phrases in which the form stays; one of `near`
    (folded) must stand in the document, if there are any; sentences and articles of a year before `since` are left
    alone, and in articles before `usual` the form was still usual, so that it is worth an info only.
    """

    offset: int
    form: str
    right: str
    keep_in: tuple[str, ...]
    near: tuple[str, ...]
    since: int
    usual: int


def compile_rows(table: Mapping[str, Any], column: str) -> Any:
    """Anchor -> wrong forms that hold it, from the `column` of the rows. Raises RuleError."""
    found: dict[str, list[tuple[Any, ...]]] = {}
    usual = int(table.get("usual_from", {}).get(column, 0))
    nearby = tuple(fold(word) for word in table.get("near", {}).get(column, ()))
    for row in named_rows(table):
        for form, right in _pairs(row, column):
            if not form.strip() or form == right:
                raise RuleError(f"{column} of {row['name']}: {form!r} is no wrong form")
            anchor = form_anchor(form, fold(right).split())
            wrong = Wrong(
                fold(form).index(anchor),
                form,
                right,
                _kept_in(form, right, strings(row, "keep_in")),
                tuple(fold(word) for word in strings(row, "near")) or nearby,
                int(row.get("since", 0)),
                int(row.get("usual_from", usual)) if usual else 0,
            )
            found.setdefault(anchor, []).append(tuple(wrong))
    if not found:
        raise RuleError(f"no row of the table has the column {column}")
    return with_lengths(found)


def anchors(data: Any) -> tuple[str, ...]:
    """Folded words one of which every listed form holds."""
    return tuple(data[1])


def find(analysis: Analysis, header: Header, hits: Sequence[int], data: Any) -> Iterator[Finding]:
    """A finding at every listed form, with the right one as its fix; `data` ends with what beside it excuses a form."""
    done = 0
    article = _Article(analysis)
    lengths, rows, (before, after) = data
    for hit, row in rows_at(hits, analysis.folded, lengths, rows):
        wrong = Wrong._make(row)
        start = hit - wrong.offset
        span = Span(start, start + len(wrong.form))
        if start < done or not _stands(analysis, span, wrong) or stands_beside(analysis.folded, span, before, after):
            continue
        if not _kept(article, span, wrong) and not is_spoken_of(analysis.folded, span):
            yield _finding(article, header, span, wrong)
            done = span.end


class _Article:
    """What is asked of the whole article, found once."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self._holds: dict[tuple[str, ...], bool] = {}

    @cached_property
    def year(self) -> int | None:
        """The year the article is from: of its date, else the latest of this century it speaks of."""
        if self.analysis.published is not None:
            return self.analysis.published.year
        return max(map(int, _RECENT_YEAR.findall(self.analysis.text)), default=None)

    def holds(self, words: tuple[str, ...]) -> bool:
        """True if one of the folded `words` stands in the article, or there are none."""
        if words not in self._holds:
            self._holds[words] = not words or any(word in self.analysis.folded for word in words)
        return self._holds[words]


def _pairs(row: Mapping[str, Any], column: str) -> Iterable[tuple[str, str]]:
    value = row.get(column, [])
    if isinstance(value, Mapping):
        return value.items()
    return ((form, row["name"]) for form in strings(row, column))


def _kept_in(form: str, right: str, phrases: Iterable[str]) -> tuple[str, ...]:
    """The folded phrases in which a form stays: those listed, and the right form if that holds it."""
    kept = tuple(fold(phrase) for phrase in phrases)
    return (*kept, fold(right)) if fold(form) in fold(right) and fold(form) != fold(right) else kept


def _stands(analysis: Analysis, span: Span, wrong: Wrong) -> bool:
    """True if the form stands at `span` as whole words, with its capital, outside addresses and handles."""
    text = analysis.text
    written = span.of(text)
    if fold(wrong.form) == fold(wrong.right):
        if written != wrong.form:
            return False
    elif span.of(analysis.folded) != fold(wrong.form) or (wrong.form[0].isupper() and not written[0].isupper()):
        return False
    return stands_alone(text, span)


def _kept(article: _Article, span: Span, wrong: Wrong) -> bool:
    if not article.holds(wrong.near):
        return True
    folded, form = article.analysis.folded, fold(wrong.form)
    for phrase in wrong.keep_in:
        at = phrase.find(form)
        if at >= 0 and folded.startswith(phrase, max(0, span.start - at)):
            return True
    if not wrong.since:
        return False
    text = article.analysis.text
    years = _YEAR.findall(text, *_around(text, span))
    is_early = article.year is not None and article.year < wrong.since
    return is_early or any(int(year) < wrong.since for year in years)


def _around(text: str, span: Span) -> tuple[int, int]:
    """About the sentence of `span`, found without splitting the whole text."""
    first, last = max(0, span.start - _SENTENCE), min(len(text), span.end + _SENTENCE)
    start = max(text.rfind(mark, first, span.start) for mark in (". ", "\n"))
    ends = [end for mark in (". ", "\n") if (end := text.find(mark, span.end, last)) >= 0]
    return max(first, start), min(ends, default=last)


def _finding(article: _Article, header: Header, span: Span, wrong: Wrong) -> Finding:
    written = span.of(article.analysis.text)
    shouted = written.isupper() and len(written) > 1
    right = wrong.right.upper() if shouted else wrong.right
    if written[0].isupper() and right[0].islower() and wrong.form[0].islower():
        right = right[0].upper() + right[1:]
    is_unusual = wrong.usual and (article.year is None or article.year < wrong.usual)
    severity = Severity.INFO if is_unusual else None
    return header.finding(article.analysis.text, span, replacement=right, severity=severity)
