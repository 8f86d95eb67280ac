"""SUP001: suppression comments without use. Only the engine knows what they silenced; see engine/suppress.py."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.model.finding import Finding
from copytaster.model.rule import Header


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """Nothing: the engine reports for this rule after it has applied the comments."""
    return ()
