"""Words and runs of capitalised words."""

from copytaster.english.deferred import deferred
from copytaster.model.span import Span

_WORD = deferred(r"[^\W_]+(?:['’-][^\W_]+)*")
_PARTICLE = r"(?:d[aeiou]|dos|das|del|den|der|des|van|von|vom|zu|zur|ter|ten|al|el|bin|bint|ibn|ben|la|le|e|y)"
UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƏȘȚЀ-Я"
_SYLLABLE = (
    r"-(?:bian|bok|chan|chen|chul|eun|geun|hee|ho|hoon|hsi|hui|hwan|hye|hyeon|hyun|il|in|jeou|jin|jong|joo|ju|jung|ki"
    r"|kuo|kyun|kyung|min|moo|moon|nam|ok|seok|shek|sik|soo|su|suk|sung|tae|te|un|wen|won|woo|yeol|young)\b"
)
_CAPITALISED_WORD = (
    rf"[{UPPER}](?:\.(?:[ ]?[{UPPER}]\.)*|(?:['’][{UPPER}])?[^\W\d_]*(?:['’](?!s\b)[^\W\d_]+)?(?:{_SYLLABLE})?)"
)
_PARTICLES = rf"(?:[ ]{_PARTICLE}){{1,2}}[ -]|[ ](?:al|el|ul|ad|as)-"
CAPITALISED_RUN = rf"{_CAPITALISED_WORD}(?:(?:[ ]|-|{_PARTICLES}){_CAPITALISED_WORD}){{0,11}}"
"""The source of the expression for one run."""
_CAPITALISED = deferred(CAPITALISED_RUN)


def words(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The words of `text[start:end]`: letters and digits, with inner apostrophes and hyphens."""
    return [Span(*found.span()) for found in _WORD().finditer(text, start, len(text) if end is None else end)]


def find_capitalised(text: str) -> tuple[Span, ...]:
    """Runs of capitalised words on one line, joined by a blank, a hyphen or up to two name particles (`van der`).

    Initials (`J. K. Rowling`) belong to a run, a possessive ending does not. A run holds at most twelve words.
    """
    spans: list[Span] = []
    for found in _CAPITALISED().finditer(text):
        start, end = found.span()
        if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
            continue
        spans.append(Span(start, end))
    return tuple(spans)
