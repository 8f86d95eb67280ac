"""What is known about the text of one document, computed on first use and shared by all rules."""

from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from copytaster.english import headline, lines
from copytaster.english.folding import fold, plain_blanks, straighten
from copytaster.english.language import is_english
from copytaster.english.quotations import Quotation, find_quotations
from copytaster.model.document import Document
from copytaster.model.finding import Finding
from copytaster.model.run import RunFacts
from copytaster.model.severity import Severity
from copytaster.model.span import Span

if TYPE_CHECKING:
    import datetime

    from copytaster.english.dates import DateMention
    from copytaster.english.mentions import Mention


_Made = TypeVar("_Made")


class Analysis:
    """Facts about one document. All spans are in offsets of `text`.

    `found` is what rules have found already: the engine fills it in for the checks that run after the others.
    """

    def __init__(self, document: Document, run: RunFacts, least: Severity = Severity.INFO) -> None:
        """`least`: milder findings are not reported, so that no work need be done for them."""
        self.document = document
        self.run = run
        self.least = least
        self.text = document.text
        self.found: tuple[Finding, ...] = ()
        self._shared: dict[Callable[..., Any], Any] = {}

    def shared(self, make: "Callable[[Analysis, Any], _Made]", given: object) -> _Made:
        """`make(self, given)`, worked out once for all rules that ask; `given` is the same for each of them."""
        if make not in self._shared:
            self._shared[make] = make(self, given)
        made: _Made = self._shared[make]
        return made

    @cached_property
    def name_runs(self) -> tuple[str, ...]:
        """Every different run of capitalised words, in the order in which it first stands in the text."""
        from copytaster.english.name_runs import different_runs  # noqa: PLC0415 -- few rules ask for it

        return different_runs(self.text)

    @cached_property
    def language(self) -> str:
        """The code of the language rules are chosen by: what the document says, else what words and letters tell."""
        stated = self.document.language
        if stated:
            return stated.split("-")[0].lower()
        if is_english(self.text):
            return "en"
        from copytaster.english.text_language import other_language  # noqa: PLC0415 -- English texts need none of it

        return other_language(self.text)

    @cached_property
    def folded(self) -> str:
        """The text in lower case with straight quotation marks, character by character as long as `text`."""
        return fold(self.text)

    @cached_property
    def straight(self) -> str:
        """The text with straight quotation marks and its own case, character by character as long as `text`."""
        return straighten(self.text)

    @cached_property
    def blanked(self) -> str:
        """The text with plain blanks for no-break and other blanks, character by character as long as `text`."""
        return plain_blanks(self.text)

    @property
    def published(self) -> "datetime.date | None":
        """The publication date: of the run, else the document's own."""
        if self.run.published is not None:
            return self.run.published
        return self.document.published.date if self.document.published else None

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        """Every line without its terminator, blank ones too."""
        return lines.find_lines(self.text)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        return lines.find_paragraphs(self.text, self.lines)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        from copytaster.english.sentences import split_sentences  # noqa: PLC0415 -- few articles need it

        return split_sentences(self.text, self.paragraphs)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Outermost direct quotations in order."""
        return find_quotations(self.text, self.paragraphs)

    @cached_property
    def other_quotations(self) -> tuple[Span, ...]:
        """Words that may be quoted though no proper pair of marks says so; ranges may overlap."""
        from copytaster.english.other_quotations import find_other_quotations  # noqa: PLC0415 -- for findings only

        return find_other_quotations(self.text, self.paragraphs, self.quotations)

    @cached_property
    def headline(self) -> Span | None:
        return headline.find_headline(self.text, self.lines)

    @cached_property
    def dates(self) -> "tuple[DateMention, ...]":
        from copytaster.english.dates import find_dates  # noqa: PLC0415 -- few articles need it

        return find_dates(self.text)

    @cached_property
    def mentions(self) -> "tuple[Mention, ...]":
        from copytaster.english.mentions import find_mentions  # noqa: PLC0415 -- few articles need it

        return find_mentions(self.text)

    @cached_property
    def capitalised(self) -> tuple[Span, ...]:
        """Runs of capitalised words on one line."""
        from copytaster.english.tokens import find_capitalised  # noqa: PLC0415 -- few articles need it

        return find_capitalised(self.text)

    def line_at(self, position: int) -> Span:
        """The line that holds `position` (its terminator counts to it)."""
        return self.lines[max(0, bisect_right(self._line_starts, position) - 1)]

    def sentence_at(self, position: int) -> Span | None:
        return _at(self.sentences, self._sentence_starts, position)

    def quotation_at(self, position: int) -> Quotation | None:
        """The direct quotation whose marks enclose `position`."""
        index = bisect_right(self._quotation_starts, position) - 1
        if index < 0 or position >= self.quotations[index].span.end:
            return None
        return self.quotations[index]

    @cached_property
    def quotation_ends(self) -> list[int]:
        """Where the quotations end, for binary search."""
        return [quotation.span.end for quotation in self.quotations]

    @cached_property
    def _line_starts(self) -> list[int]:
        return [span.start for span in self.lines]

    def speaker_of(self, quotation: Quotation) -> str | None:
        """The name of the one whom a reporting verb beside the quotation makes its speaker; None if none does."""
        from copytaster.english.speakers import speaker_of  # noqa: PLC0415 -- few articles need it

        return speaker_of(self.text, quotation, self.sentence_at(quotation.span.start))

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [span.start for span in self.sentences]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [quotation.span.start for quotation in self.quotations]


def _at(spans: tuple[Span, ...], starts: list[int], position: int) -> Span | None:
    index = bisect_right(starts, position) - 1
    if index < 0 or position >= spans[index].end:
        return None
    return spans[index]
