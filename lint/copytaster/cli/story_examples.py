"""Examples of rules that compare: several articles in one text, parted by lines of five equals signs.

The last one is the text that the others were made from if its line says so: `===== source`.
"""

import datetime
import re

from copytaster.api import Checker
from copytaster.model.diagnostic import Diagnostic
from copytaster.model.span import Span
from copytaster.readers.choose import read

PARTING = "\n====="
"""What every example with several articles holds."""

_PARTING = re.compile(r"^={5}( source)?\n", re.MULTILINE)


def articles(text: str) -> list[tuple[int, str, bool]]:
    """The articles of an example: where each begins, its text, and whether it is the source of the others."""
    found, start, is_source = [], 0, False
    for parting in _PARTING.finditer(text):
        found.append((start, text[start : parting.start()], is_source))
        start, is_source = parting.end(), parting[1] is not None
    found.append((start, text[start:], is_source))
    return found


def compared(checker: Checker, text: str, *, published: datetime.date | None) -> list[Diagnostic]:
    """What `checker` finds in the articles of an example, each by itself and compared, in offsets of its whole text."""
    parts = articles(text)
    documents = [read(part, format="text", path=str(number))[0] for number, (_, part, _) in enumerate(parts)]
    written = [document for document, part in zip(documents, parts, strict=True) if not part[2]]
    sources = [document for document, part in zip(documents, parts, strict=True) if part[2]]
    found = checker.compare(written, sources[0] if sources else None)
    for document in written:
        found += checker.check_source(document.source, path=document.path, published=published)
    moved = (_moved(diagnostic, parts[int(diagnostic.path or 0)][0]) for diagnostic in found)
    return sorted(moved, key=lambda diagnostic: diagnostic.span)


def _moved(diagnostic: Diagnostic, start: int) -> Diagnostic:
    return diagnostic._replace(span=Span(diagnostic.span.start + start, diagnostic.span.end + start))
