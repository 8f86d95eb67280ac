"""JSON Lines: one diagnostic or error a line, so that a large run can be read as it grows."""

import json
from collections.abc import Iterable
from typing import Any

from copytaster.report.plain import plain_diagnostic
from copytaster.report.result import FileResult

# Allowed in JSON strings, but taken for ends of lines by some readers.
_OTHER_LINE_ENDS = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029)}


def render(results: Iterable[FileResult]) -> str:
    """A line `{"rule": ..., "path": ...}` for each diagnostic, `{"error": ..., "path": ...}` for each error."""
    return "".join(_line(record) for result in results for record in _records(result))


def _records(result: FileResult) -> Iterable[dict[str, Any]]:
    if result.error is not None:
        yield {"error": result.error, "path": result.path}
    for diagnostic in result.diagnostics:
        yield {**plain_diagnostic(diagnostic), "path": result.path}


def _line(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False).translate(_OTHER_LINE_ENDS) + "\n"
