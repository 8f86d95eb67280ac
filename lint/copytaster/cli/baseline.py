"""Findings that are known and not to be reported again, kept in a JSON file.

The file holds, for each path (relative to its own folder), how often each fingerprint is known. Fingerprints do not
count lines, so a finding stays known when the text around it moves.
"""

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.model.diagnostic import Diagnostic
from copytaster.model.errors import SettingsError

_VERSION = 1
_STDIN = "-"

Known = Mapping[str, Mapping[str, int]]


def read(path: str) -> Known:
    """What the baseline file says. Raises SettingsError if it cannot be read or is no baseline."""
    try:
        with open(path, encoding="utf-8") as file:
            content = json.load(file)
    except OSError as error:
        raise SettingsError(f"the baseline cannot be read ({error.strerror}); check the name", path=path) from error
    except (ValueError, RecursionError) as error:
        raise SettingsError(
            f"this is not a baseline: {_what(error)}; write it anew with --write-baseline",
            path=path,
            line=getattr(error, "lineno", None),
        ) from error
    if not _is_sound(content):
        raise SettingsError("this is not a baseline of this version; write it anew with --write-baseline", path=path)
    fingerprints: Known = content["fingerprints"]
    return fingerprints


def new(diagnostics: Sequence[Diagnostic], file: str | None, known: Known, baseline: str) -> tuple[Diagnostic, ...]:
    """The diagnostics of `file` that the baseline (read from the path `baseline`) does not know."""
    left = dict(known.get(_key(file, baseline), {}))
    kept = []
    for diagnostic in diagnostics:
        if left.get(diagnostic.fingerprint, 0) > 0:
            left[diagnostic.fingerprint] -= 1
        else:
            kept.append(diagnostic)
    return tuple(kept)


def render(results: Iterable[tuple[str | None, Sequence[Diagnostic]]], baseline: str) -> str:
    """The text of the baseline file at the path `baseline` that knows exactly these diagnostics."""
    fingerprints: dict[str, dict[str, int]] = {}
    for file, diagnostics in results:
        if diagnostics:
            counted = Counter(diagnostic.fingerprint for diagnostic in diagnostics)
            fingerprints[_key(file, baseline)] = dict(sorted(counted.items()))
    content = {"version": _VERSION, "fingerprints": dict(sorted(fingerprints.items()))}
    return json.dumps(content, indent=1) + "\n"


def _key(file: str | None, baseline: str) -> str:
    if file is None or file == _STDIN:
        return _STDIN
    try:
        relative = os.path.relpath(file, os.path.dirname(os.path.abspath(baseline)))
    except ValueError:
        relative = os.path.abspath(file)
    return relative.replace(os.sep, "/")


def _is_sound(content: Any) -> bool:
    if not isinstance(content, dict) or type(content.get("version")) is not int or content["version"] != _VERSION:
        return False
    files = content.get("fingerprints")
    return isinstance(files, dict) and all(
        isinstance(counts, dict) and all(type(count) is int for count in counts.values()) for counts in files.values()
    )


def _what(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return error.msg.lower()
    return "it nests too deep" if isinstance(error, RecursionError) else "it is not UTF-8"
