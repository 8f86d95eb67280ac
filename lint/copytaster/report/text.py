"""For people: each finding with its line, what to write instead, and a summary."""

from collections.abc import Sequence

from copytaster.model.diagnostic import Diagnostic, Location
from copytaster.model.fix import Applicability
from copytaster.model.severity import Severity
from copytaster.report.columns import printable
from copytaster.report.excerpt import excerpt
from copytaster.report.lines import LineTable
from copytaster.report.result import FileResult

_BOLD, _DIM, _RESET = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_COLOURS = {Severity.INFO: "\x1b[36m", Severity.WARNING: "\x1b[33m", Severity.ERROR: "\x1b[31m"}
_FIX_LABELS = {
    Applicability.DISPLAY: "suggestion:",
    Applicability.UNSAFE: "unsafe fix:",
    Applicability.SAFE: "fix:",
}


def render(results: Sequence[FileResult], *, colour: bool = False) -> str:
    """All findings and errors in the order given, then one line that counts them."""
    places, style = _Places(results), _Style(colour)
    blocks = []
    for result in results:
        if result.error is not None:
            blocks.append(f"{printable(result.error)}\n")
        blocks += [_finding(diagnostic, result, places, style) for diagnostic in result.diagnostics]
    return "".join(blocks) + summary(results) + "\n"


def summary(results: Sequence[FileResult]) -> str:
    """For example: `12 findings (5 fixable with --fix) in 2 files`."""
    diagnostics = [diagnostic for result in results for diagnostic in result.diagnostics]
    files = sum(1 for result in results if result.diagnostics) or sum(1 for result in results if result.error is None)
    applied = sum(result.applied for result in results)
    parts = [f"Fixed {applied}; "] if applied else []
    findings = _count(len(diagnostics), "finding") if diagnostics else "No findings"
    parts.append(f"{findings}{_fixable(diagnostics)} in {_count(files, 'file')}")
    errors = sum(1 for result in results if result.error is not None)
    if errors:
        parts.append(f"; {_count(errors, 'error')}")
    return "".join(parts)


class _Style:
    """Wraps text in the codes of a terminal, or not."""

    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def __call__(self, text: str, code: str) -> str:
        return f"{code}{text}{_RESET}" if self._colour and text else text


def _finding(diagnostic: Diagnostic, result: FileResult, places: "_Places", style: "_Style") -> str:
    colour = _COLOURS[diagnostic.severity]
    place = f"{printable(result.path)}:{diagnostic.line}:{diagnostic.column}"
    rule = f"{style(diagnostic.rule, _BOLD)} {diagnostic.name}"
    shown = excerpt(result.source, diagnostic.span)
    lines = [
        f"{style(place, _BOLD)}: {style(diagnostic.severity.label, colour)} {rule}: {printable(diagnostic.message)}",
        f"    {shown.before}{style(shown.marked, colour)}{shown.after}",
        f"    {style(shown.underline, colour)}",
    ]
    lines += [f"    {style(_FIX_LABELS[fix.applicability], _DIM)} {printable(fix.title)}" for fix in diagnostic.fixes]
    lines += [f"    {style('see', _DIM)} {places.related(location, result.path)}" for location in diagnostic.related]
    return "\n".join(line.rstrip() for line in lines) + "\n"


class _Places:
    """Writes places of any file of the run; the lines of a file are counted when first asked for."""

    def __init__(self, results: Sequence[FileResult]) -> None:
        self._sources = {result.path: result.source for result in results}
        self._tables: dict[str, LineTable] = {}

    def related(self, location: Location, own_path: str) -> str:
        path = location.path or own_path
        place = printable(path)
        if path in self._sources:
            if path not in self._tables:
                self._tables[path] = LineTable(self._sources[path])
            line, column = self._tables[path].position(location.span.start)
            place += f":{line}:{column}"
        return f"{place}: {printable(location.message)}"


def _fixable(diagnostics: Sequence[Diagnostic]) -> str:
    best = [max((fix.applicability for fix in diagnostic.fixes), default=None) for diagnostic in diagnostics]
    safe, unsafe = best.count(Applicability.SAFE), best.count(Applicability.UNSAFE)
    parts = [f"{safe} fixable with --fix"] if safe else []
    if unsafe:
        parts.append(f"{unsafe}{' more' if safe else ' fixable'} with --unsafe-fixes")
    return f" ({', '.join(parts)})" if parts else ""


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
