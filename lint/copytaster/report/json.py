"""One JSON object for the whole run."""

import json
from collections.abc import Iterable

from copytaster.report.plain import plain_diagnostic
from copytaster.report.result import FileResult

VERSION = 1


def render(results: Iterable[FileResult]) -> str:
    """`{"version": 1, "files": [{"path", "error", "applied", "diagnostics"}, ...]}`, indented, not limited to ASCII."""
    files = [
        {
            "path": result.path,
            "error": result.error,
            "applied": result.applied,
            "diagnostics": [plain_diagnostic(diagnostic) for diagnostic in result.diagnostics],
        }
        for result in results
    ]
    return json.dumps({"version": VERSION, "files": files}, ensure_ascii=False, indent=2) + "\n"
