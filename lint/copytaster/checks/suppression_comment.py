"""SUP001, SUP002: suppression comments without use or not understood. Only the engine knows what they silenced."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.model.finding import Finding
from copytaster.model.rule import Header


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """Nothing: the engine reports for these rules after it has applied the comments (engine/suppress.py)."""
    return ()
