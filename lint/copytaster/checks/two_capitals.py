"""Known words that begin with two capitals: `THe`, `RUssian`. Option `words`: those words in lower case."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.shape import has_shape
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_WORD = expression(r"(?<![A-Za-z0-9'’-])[A-Z]{2}[a-z]{1,20}(?![A-Za-z0-9])")


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every such word; the text is read only if two capitals and a small letter stand in a row."""
    text = analysis.text
    if not has_shape(text, "AAa"):
        return ()
    return _two_capitals(text, header, options)


def _two_capitals(text: str, header: Header, options: Mapping[str, Any]) -> Iterator[Finding]:
    for match in _WORD.finditer(text):
        if match.group().lower() in options["words"]:
            yield header.finding(text, Span(*match.span()), replacement=match.group().capitalize())
