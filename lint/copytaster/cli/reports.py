"""What `check` says about the sources it has seen."""

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence

from copytaster.cli import output
from copytaster.cli.desk import Outcome
from copytaster.cli.messages import tell
from copytaster.model.diagnostic import Diagnostic
from copytaster.model.errors import CopytasterError
from copytaster.readers.decoding import encode_back
from copytaster.report.result import FileResult

FORMATS = ("text", "json", "jsonl")

_STDIN = "-"


class Reporter:
    """Gathers outcomes and reports them at the end, so that a report is one whole in every format.

    Errors go to standard error at once; the machine-readable formats hold them as well.
    """

    def __init__(self, given: Namespace) -> None:
        self._given = given
        self._results: list[FileResult] = []
        self._everything: list[tuple[str, Sequence[Diagnostic]]] = []
        self._changed = 0
        self._known = None
        self.has_failed = False
        if given.baseline is not None:
            from copytaster.cli import baseline  # noqa: PLC0415 -- few runs have one

            self._known = baseline.read(given.baseline)

    def fail(self, error: CopytasterError, path: str | None = None) -> None:
        """Takes note of a source that could not be read."""
        tell(error)
        self.has_failed = True
        if self._given.format != "text":
            self._results.append(FileResult(path or error.path or _STDIN, "", error=str(error)))

    def add(self, outcome: Outcome) -> None:
        """Takes the outcome for one source; a diff and mended standard input are written at once."""
        source, diagnostics, error = outcome.source, outcome.diagnostics, None
        if outcome.error is not None:
            tell(outcome.error)
            self.has_failed = True
            error = None if self._given.format == "text" else str(outcome.error)
        if self._given.write_baseline is not None:
            self._everything.append((source.path or _STDIN, diagnostics))
        if self._known is not None:
            from copytaster.cli import baseline  # noqa: PLC0415 -- few runs have one

            diagnostics = baseline.new(diagnostics, source.path, self._known, self._given.baseline)
        text = outcome.text if diagnostics or outcome.is_referred_to else ""
        self._results.append(FileResult(source.path or _STDIN, text, diagnostics, error, outcome.mended))
        self._changed += outcome.text != source.text
        if self._given.diff:
            _show_diff(outcome)
        elif self._given.fix and source.file is None:
            output.write_bytes(encode_back(outcome.text, source.encoding))

    def close(self) -> bool:
        """Writes the report; True if there is something to act on."""
        given = self._given
        found = any(result.diagnostics for result in self._results)
        if given.write_baseline is not None:
            self._write_baseline()
            return False
        if given.output is not None:
            output.write_file(given.output, self._rendered(coloured=given.color == "always"))
        elif not given.diff:
            stream = sys.stderr if given.fix and given.paths == [_STDIN] else sys.stdout
            stream.write(self._rendered(coloured=output.is_coloured(given.color, stream)))
        if given.diff:
            self._sum_up_diff()
        return found or (given.diff and self._changed > 0)

    def _write_baseline(self) -> None:
        from copytaster.cli import baseline  # noqa: PLC0415 -- few runs have one

        place: str = self._given.write_baseline
        output.write_file(place, baseline.render(self._everything, place))
        count = sum(len(diagnostics) for _, diagnostics in self._everything)
        tell(f"{place}: {count} finding{'' if count == 1 else 's'} known from now on")

    def _rendered(self, *, coloured: bool) -> str:
        return renderer(self._given, coloured=coloured)(self._results)

    def _sum_up_diff(self) -> None:
        from copytaster.report.text import summary  # noqa: PLC0415 -- only with --diff

        would = sum(result.applied for result in self._results)
        left = summary([result._replace(applied=0) for result in self._results])
        tell(f"--fix would fix {would} in {self._changed} file{'' if self._changed == 1 else 's'}; left: {left}")


def renderer(given: Namespace, *, coloured: bool) -> Callable[[Sequence[FileResult]], str]:
    """The function for the format asked for; one is imported a run."""
    if getattr(given, "statistics", False):
        from copytaster.report import statistics  # noqa: PLC0415 -- see above

        return statistics.render
    if given.format == "json":
        from copytaster.report import json  # noqa: PLC0415 -- see above

        return json.render
    if given.format == "jsonl":
        from copytaster.report import jsonl  # noqa: PLC0415 -- see above

        return jsonl.render
    from copytaster.report import text  # noqa: PLC0415 -- see above

    return lambda results: text.render(results, colour=coloured)


def _show_diff(outcome: Outcome) -> None:
    from copytaster.report import diff  # noqa: PLC0415 -- only with --diff

    source = outcome.source
    mark = "\ufeff" if source.encoding.mark else ""
    difference = diff.render(source.path or _STDIN, mark + source.text, mark + outcome.text)
    output.write_bytes(difference.encode(source.encoding.codec, "surrogateescape"))
