from collections.abc import Callable

import pytest

from copytaster.model.diagnostic import Diagnostic, Location
from copytaster.model.fix import Applicability, Edit, Fix
from copytaster.model.severity import Severity
from copytaster.model.span import Span
from copytaster.report.result import FileResult

Find = Callable[..., Diagnostic]


@pytest.fixture
def find() -> Find:
    """Makes the diagnostic of the first `excerpt` in `source`."""

    def make(
        source: str,
        excerpt: str,
        *,
        rule: str = "TYP301",
        severity: Severity = Severity.WARNING,
        fix: str | None = None,
        trust: Applicability = Applicability.SAFE,
        related: tuple[Location, ...] = (),
        path: str | None = "article.txt",
    ) -> Diagnostic:
        start = source.index(excerpt)
        span = Span(start, start + len(excerpt))
        line, column = source.count("\n", 0, start) + 1, start - source.rfind("\n", 0, start)
        fixes = () if fix is None else (Fix(f"Replace “{excerpt}” with “{fix}”", trust, (Edit(span, fix),)),)
        message = f"“{excerpt}” is wrong."
        name = f"{rule.lower()}-rule"
        return Diagnostic(rule, name, message, severity, path, span, line, column, excerpt, fixes, related, "5eed")

    return make


@pytest.fixture
def two_files(find: Find) -> list[FileResult]:
    """Two articles with findings of every kind, a clean one, and one that could not be read."""
    bridge = "Flood\nThe the mayor crossed the brigde\nin Riverton.\n"
    river = "Voldymir Petrenko met Volodymyr’s brother."
    return [
        FileResult(
            "bridge.txt",
            bridge,
            (
                find(bridge, "The the", fix="The", path="bridge.txt"),
                find(bridge, "brigde", fix="bridge", trust=Applicability.UNSAFE, path="bridge.txt", rule="TYP302"),
            ),
            applied=2,
        ),
        FileResult(
            "river.txt",
            river,
            (
                find(
                    river,
                    "Voldymir",
                    rule="NAM201",
                    severity=Severity.ERROR,
                    fix="Volodymyr",
                    trust=Applicability.DISPLAY,
                    related=(
                        Location(None, Span(22, 31), "the other form"),
                        Location("bridge.txt", Span(10, 14), "and here"),
                        Location("elsewhere.txt", Span(3, 4), "a file of another run"),
                    ),
                    path="river.txt",
                ),
            ),
        ),
        FileResult("clean.txt", "Nothing to say."),
        FileResult("image.txt", "", error="image.txt:1: holds a NUL character"),
    ]
