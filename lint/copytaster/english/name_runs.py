"""Runs of two and more capitalised words, in which the names of people and bodies stand."""

from collections.abc import Iterator

from copytaster.english.deferred import bytes_expression, expression
from copytaster.english.shape import has_diacritics, shape_of
from copytaster.model.span import Span

_UPPER = "A-ZÀ-ÖØ-ÞĀ-ſƏȘȚ"
# The look back after the first letter keeps the search linear in a text that is one long word.
_START = rf"[{_UPPER}](?<!\w\w)\w{{0,40}}+"
_RUN = expression(rf"{_START}(?:[ \n-](?:(?:[a-z]{{1,3}}[ -]){{1,2}})?[{_UPPER}]\w{{0,40}}+){{1,6}}")
# The same on the shape of a text without letters beyond ASCII, where `re` skips from capital to capital.
_NEXT_SHAPE = rb"[ \n-](?:a{1,3}+[ -](?:a{1,3}+[ -])?+)?+A[a0A_]{0,40}+"
_RUN_SHAPE = bytes_expression(rb"A(?<![a0A_]A)[a0A_]{0,40}+" + _NEXT_SHAPE + rb"(?:" + _NEXT_SHAPE + rb"){0,5}+")

_LONG_WORD = expression(rf"[{_UPPER}](?<!\w\w)[^\W\d_]{{5,30}}+")
_LONG_WORD_SHAPE = bytes_expression(rb"A(?<![a0A_]A)[aA]{5,30}+")


def different_runs(text: str) -> tuple[str, ...]:
    """Every different run of `text`, in the order in which it first stands there."""
    if has_diacritics(text):
        return tuple(dict.fromkeys(_RUN.findall(text)))
    written = text.encode("utf-8", "surrogatepass")
    spans = [run.span() for run in _RUN_SHAPE.finditer(shape_of(text))]
    return tuple(run.decode("ascii") for run in dict.fromkeys([written[start:end] for start, end in spans]))


def runs(text: str) -> Iterator[tuple[str, Span]]:
    """Every run and where it stands."""
    return ((match.group(), Span(*match.span())) for match in _RUN.finditer(text))


def long_words(text: str) -> set[str]:
    """Every different capitalised word of six letters and more."""
    if has_diacritics(text):
        return set(_LONG_WORD.findall(text))
    written = text.encode("utf-8", "surrogatepass")
    return {written[slice(*word.span())].decode("ascii") for word in _LONG_WORD_SHAPE.finditer(shape_of(text))}
