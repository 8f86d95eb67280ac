"""The name of the section or of the site at the end of the headline, as the title of a browser window has it.

Options: `sections` and `sites`, names in lower case.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.model.finding import Finding
from copytaster.model.fix import Edit
from copytaster.model.rule import Header
from copytaster.model.severity import Severity
from copytaster.model.span import Span

_LONGEST = 240
_TAIL = expression(r" {1,3}([-–—|»·]|::|\|\|) {1,3}(?!.* (?:[-–—|»·]|::|\|\|) )([^\n]{2,40}?)\s{0,3}$")
_SITE = expression(r"(?:www\.)?[\w-]{2,30}\.(?:com|org|net|co\.uk|news|info|eu|ru|ua|de|fr|tv|in)")
_LEAST_WORDS = 4
_BAR = "|»·::||"


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for the tail of the first line of an article.

    A site behind a dash is mere information: “Talks resume – BBC News” may say who reports it.
    """
    text = analysis.text
    end = text.find("\n", 0, _LONGEST)
    tail = _TAIL.search(text[:end]) if end > 0 and text[end:].strip() else None
    if tail is None or len(text[: tail.start()].split()) < _LEAST_WORDS:
        return ()
    name = tail[2].lower()
    is_site = name in options["sites"] or _SITE.fullmatch(name) is not None
    if not is_site and name not in options["sections"]:
        return ()
    span = Span(tail.start(), tail.end(2))
    severity = Severity.INFO if is_site and tail[1] not in _BAR else None
    return (header.finding(text, span, edits=(Edit(span, ""),), severity=severity),)
