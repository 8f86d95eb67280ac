"""UTF-8 that was read in another encoding: `donâ€™t`, `cafÃ©`, `РџСЂРёРІРµС‚`.

Options: `encodings`, in the order in which they are tried. Anchors wake a line; on a line where one place is certain,
others are told, too, though each alone might be sound.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.misread import find_misread, may_begin
from copytaster.english.plausible import is_spaced_script
from copytaster.model.finding import Finding
from copytaster.model.fix import Applicability, Edit
from copytaster.model.rule import Header
from copytaster.model.span import Span

_WINDOW = 4_000
_PROVEN = 3
_CUT_QUOTE = "â€"
_BYTE_ORDER_MARK = "\ufeff"


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every run that was read wrongly."""
    text, encodings = analysis.text, tuple(options["encodings"])
    reached = 0
    for hit in hits:
        if hit >= reached and _is_cut_letter(text, hit):
            reached = hit + (2 if text.startswith("  ", hit + 1) else 1)
            edits = (Edit(Span(hit, reached), "à"),)
            yield header.finding(text, edits[0].span, edits=edits, fix="à", applicability=Applicability.UNSAFE)
        if hit < reached or not may_begin(text, hit, encodings):
            continue
        line = analysis.line_at(hit)
        start, reached = max(line.start, reached, hit - _WINDOW), min(line.end, hit + _WINDOW)
        places = find_misread(text, start, reached, encodings)
        certain = [text[place.start] for place in places if place.is_certain]
        for place in places:
            reached = max(reached, place.end)
            span = Span(place.start, place.end)
            meant = place.meant.replace("\u00a0", " ").replace(_BYTE_ORDER_MARK, "")
            trust = None
            if "\ufffd" in meant:
                trust = Applicability.DISPLAY
            elif not is_spaced_script(meant[:1] or " ") and text[place.start] not in certain and len(certain) < _PROVEN:
                trust = Applicability.UNSAFE
            yield header.finding(text, span, edits=(Edit(span, meant),), applicability=trust, fix=meant)
        yield from _cut_quotes(text, Span(start, reached), header)


def _is_cut_letter(text: str, hit: int) -> bool:
    """True for an “à” whose second character, a no-break space, was made a blank."""
    return text[hit] == "Ã" and text[hit + 1 : hit + 2] == " " and text[max(0, hit - 1) : hit].islower()


def _cut_quotes(text: str, line: Span, header: Header) -> Iterable[Finding]:
    """Closing quotation marks whose last character, one without a shape, was lost."""
    place = text.find(_CUT_QUOTE, *line)
    while place >= 0:
        span = Span(place, place + len(_CUT_QUOTE))
        after = text[span.end : span.end + 1]
        if after < "\x80":
            edits = (Edit(span, "”"),)
            yield header.finding(text, span, edits=edits, fix="”", applicability=Applicability.UNSAFE)
        place = text.find(_CUT_QUOTE, span.end, line.end)
