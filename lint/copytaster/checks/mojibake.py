"""UTF-8 that was read as Windows-1252 or Latin-1: `donâ€™t`, `cafÃ©`.

The run of characters beyond ASCII around the place is written back in the wrong encoding and read as UTF-8; only if
that succeeds is there a finding, so no table of sequences is needed. The method is that of ftfy (Robyn Speer).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.model.finding import Finding
from copytaster.model.fix import Applicability, Edit
from copytaster.model.rule import Header
from copytaster.model.span import Span

_LONGEST = 60
_TIMES = 3
_CUT_QUOTE = "â€"
_LEADS = "ÃÂâ"


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every run that was read wrongly."""
    text = analysis.text
    reached = 0
    for hit in hits:
        if hit < reached:
            continue
        start, end = _run(text, hit, reached)
        repaired = _repaired(text[start:end])
        span = Span(start, end)
        reached = end
        if repaired is not None:
            yield header.finding(text, span, edits=(Edit(span, repaired),), fix=repaired)
        elif text[start:end] == _CUT_QUOTE:
            edits = (Edit(span, "”"),)
            yield header.finding(text, span, edits=edits, fix="”", applicability=Applicability.UNSAFE)


def _run(text: str, hit: int, reached: int) -> tuple[int, int]:
    start = hit
    while start > max(reached, hit - _LONGEST) and text[start - 1] >= "\x80":
        start -= 1
    end = hit
    while end < min(len(text), hit + _LONGEST) and text[end] >= "\x80":
        end += 1
    return start, end


def _repaired(run: str) -> str | None:
    """What `run` was before; None if it is no UTF-8 in a wrong encoding."""
    repaired: str | None = None
    for _ in range(_TIMES):
        try:
            run = b"".join(map(_byte, run)).decode("utf-8")
        except (UnicodeError, ValueError):
            break
        repaired = run
        if run[0] not in _LEADS:
            break
    return repaired.replace("\u00a0", " ") if repaired is not None else None


def _byte(character: str) -> bytes:
    """The character in Windows-1252, or in Latin-1 where that has a gap. Raises UnicodeError."""
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")
