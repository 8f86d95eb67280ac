"""Known words that begin with two capitals: `THe`, `RUssian`. Option `words`: those words in lower case."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.checks.shape import shape_of
from copytaster.english.analysis import Analysis
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_WORD = re.compile(r"(?<![A-Za-z0-9'’-])[A-Z]{2}[a-z]{1,20}(?![A-Za-z0-9])")


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every such word; the text is read only if two capitals and a small letter stand in a row."""
    text = analysis.text
    if b"AAa" not in shape_of(text):
        return
    for match in _WORD.finditer(text):
        if match.group().lower() in options["words"]:
            yield header.finding(text, Span(*match.span()), replacement=match.group().capitalize())
