"""What happens to one source on its way through `check`."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from copytaster import api, config
from copytaster.cli.messages import tell
from copytaster.cli.sources import Source
from copytaster.cli.undated import asks_for_day
from copytaster.model.diagnostic import Diagnostic
from copytaster.model.document import Document
from copytaster.model.errors import FixError
from copytaster.model.fix import Applicability
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.settings import Settings
from copytaster.readers.choose import format_of
from copytaster.readers.decoding import encode_back

if TYPE_CHECKING:
    import datetime


class Order(NamedTuple):
    """What is to be done with every source. `mend` is the least trusted fix to apply; None applies none."""

    format: str | None
    published: "datetime.date | None"
    mend: Applicability | None
    write: bool
    cache: bool


class Outcome(NamedTuple):
    """A source, its text afterwards, what is left to report, how much was mended, and why that was not written.

    `is_referred_to`: findings of other sources speak of places in it.
    """

    source: Source
    text: str
    diagnostics: tuple[Diagnostic, ...]
    mended: int = 0
    error: FixError | None = None
    is_referred_to: bool = False


class Desk:
    """Checks sources under the same settings; keeps a checker for each set of overrides."""

    def __init__(self, settings: Settings, order: Order, line_counts: Mapping[str, int]) -> None:
        """`line_counts` says in how many files of the run a line stands."""
        self._settings = settings
        self._order = order
        self._line_counts = line_counts
        self._checkers: dict[Settings, api.Checker] = {}
        self._missed_a_date = False
        self.checker(None)

    def checker(self, path: str | None) -> api.Checker:
        """The checker whose rules hold for the file `path`."""
        settings = config.for_path(self._settings, path)
        if settings not in self._checkers:
            self._checkers[settings] = api.prepare(
                settings, cache=self._order.cache, least=settings.min_severity, line_counts=self._line_counts
            )
        return self._checkers[settings]

    def take(self, source: Source) -> Outcome:
        """Checks `source`, and mends and writes it if that is the order. Raises SourceError if it cannot be checked."""
        format_ = self._order.format or format_of(source.path, source.text)
        checker = self.checker(source.path)
        documents = checker.read(source.text, path=source.path, format=format_)
        if self._order.published is None:
            documents = self._dated(source, documents)
        published = self._order.published or self._assumed(source, documents)
        if published is None and self._settings.published is None:
            self._say_undated(source, documents)
        if self._order.mend is None:
            found = checker.check_documents(documents, published=published)
            return Outcome(source, source.text, tuple(found))
        fixed = checker.fix_source(
            source.text, at_least=self._order.mend, path=source.path, format=format_, published=published
        )
        outcome = Outcome(source, fixed.text, fixed.remaining, len(fixed.applied))
        if not self._order.write or source.file is None or fixed.text == source.text:
            return outcome
        from copytaster.fixing.write import write_atomically  # noqa: PLC0415 -- a plain check writes nothing

        try:
            write_atomically(source.file, encode_back(fixed.text, source.encoding), expected=source.data)
        except FixError as error:
            found = checker.check_source(source.text, path=source.path, format=format_, published=published)
            return Outcome(source, source.text, tuple(found), error=error)
        return outcome

    def _dated(self, source: Source, documents: Sequence[Document]) -> tuple[Document, ...]:
        """The documents without dates of publication that lie ahead; says once which date cannot be used."""
        if all(document.published is None and document.date_fault is None for document in documents):
            return tuple(documents)
        import datetime  # noqa: PLC0415 -- a text without a date needs none

        tomorrow = datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(1)
        faults: list[str] = []
        dated: list[Document] = []
        for document in documents:
            ahead = document.published is not None and document.published.date > tomorrow
            if ahead and document.published is not None:
                faults.append(f"{document.published.date} lies in the future")
            elif document.date_fault is not None:
                faults.append(f"“{document.date_fault}” is none (it is written YYYY-MM-DD)")
            dated.append(document._replace(published=None) if ahead else document)
        if faults:
            name = source.path or "standard input"
            tell(f"{name}: its date of publication, {faults[0]}, is not used; rules about dates are silent")
            self._missed_a_date = True
        return tuple(dated)

    def _say_undated(self, source: Source, documents: Sequence[Document]) -> None:
        """Says once a run that a text which titles or dates could be judged in tells no date of publication."""
        if self._missed_a_date or not any(
            document.published is None and document.date_fault is None and asks_for_day(document.text)
            for document in documents
        ):
            return
        self._missed_a_date = True
        tell(
            f"{source.path or 'standard input'}: tells no date of publication, so that rules about titles and days "
            "are silent, here and in any other such text; --published or the setting assume-date gives one"
        )

    def _assumed(self, source: Source, documents: Sequence[Document]) -> "datetime.date | None":
        """The assumed date for a source that does not tell its own."""
        if self._settings.assume_date is None:
            return None
        if any(document.published for document in documents):
            return None
        from copytaster.cli import dates  # noqa: PLC0415 -- it starts git

        return dates.assumed(self._settings, source.file)
