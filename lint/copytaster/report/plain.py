"""Diagnostics as dictionaries, lists, strings and numbers: the shape of every JSON report."""

from typing import Any

from copytaster.model.diagnostic import Diagnostic, Location
from copytaster.model.fix import Edit, Fix
from copytaster.model.span import Span


def plain_diagnostic(diagnostic: Diagnostic) -> dict[str, Any]:
    """All of a diagnostic. Offsets count code points of the source without a byte-order mark."""
    return {
        "rule": diagnostic.rule,
        "name": diagnostic.name,
        "message": diagnostic.message,
        "severity": diagnostic.severity.label,
        "path": diagnostic.path,
        "span": _span(diagnostic.span),
        "line": diagnostic.line,
        "column": diagnostic.column,
        "excerpt": diagnostic.excerpt,
        "fixes": [_fix(fix) for fix in diagnostic.fixes],
        "related": [_location(location) for location in diagnostic.related],
        "fingerprint": diagnostic.fingerprint,
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "title": fix.title,
        "applicability": fix.applicability.label,
        "edits": [_edit(edit) for edit in fix.edits],
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {"span": _span(edit.span), "text": edit.text}


def _location(location: Location) -> dict[str, Any]:
    return {"path": location.path, "span": _span(location.span), "message": location.message}
