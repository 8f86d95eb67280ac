"""Sentences of a text in any script, and which of them are in letters of a given one."""

from collections.abc import Iterator

from copytaster.english.deferred import deferred
from copytaster.english.language import language_of_script
from copytaster.model.span import Span

_SENTENCE = deferred(r"(?:[^.!?…。！？؟۔։।\n]|\.(?=\d)){1,2000}[.!?…。！？؟۔։।]{0,4}[”’»」』\")]{0,3}")
_DENSE = frozenset(("han", "kana", "hangul"))
_LEAST_DENSE, _LEAST = 8, 20
_CASED = frozenset(("latin", "cyrillic", "greek", "armenian", "none"))


def is_cased(script: str) -> bool:
    """True if names in this script, as `language_of_script` calls it, begin with a capital."""
    return script in _CASED


def foreign_sentences(text: str, script: str) -> Iterator[Span]:
    """The sentences of `text` that are mostly in `script`, long enough to be sentences and not names."""
    least = _LEAST_DENSE if script in _DENSE else _LEAST
    for found in _SENTENCE().finditer(text):
        written = found.group()
        blank = len(written) - len(written.lstrip())
        if len(written) - blank < least or (written.isascii() and script not in ("latin", "none")):
            continue
        found_script = language_of_script(written)
        if found_script == script or {found_script, script} <= {"han", "kana"}:
            yield Span(found.start() + blank, found.end())
