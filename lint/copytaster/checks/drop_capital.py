"""A paragraph whose large first letter was cut off from its word: `T he president`.

Option `words`: first words of paragraphs, in lower case.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_FIRST = expression(r"([B-HJ-Z])[ \n]([a-z]{1,14})(?=[ ,])")
_LATER = expression(r"\n([B-HJ-Z])[ \n]([a-z]{1,14})(?=[ ,])")


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding at every line that begins with a cut first word of the table."""
    text = analysis.text
    first = _FIRST.match(text)
    for match in (*((first,) if first else ()), *_LATER.finditer(text)):
        word = match[1] + match[2]
        if word.lower() in options["words"]:
            yield header.finding(text, Span(match.start(1), match.end()), replacement=word)
