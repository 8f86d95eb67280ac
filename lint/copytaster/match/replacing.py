"""Filling in a replacement from a match, and cutting it into the smallest edits."""

import re

from copytaster.english.deferred import deferred
from copytaster.model.fix import Edit
from copytaster.model.span import Span

TEXT, COPY, FORM, EXPAND = 0, 1, 2, 3
Part = tuple[int, "str | int", dict[str, str]]
"""TEXT with the text; COPY with a group; FORM with a group and matched form -> new form; EXPAND with a template."""

_WORD = deferred(r"[^\s\"“”„«»]+")
_QUOTE = deferred('["“”„«»]')


def fill(parts: tuple[Part, ...], match: re.Match[str], original: str) -> str | None:
    """The replacement for `match`; None if a matched form has no certain counterpart."""
    filled: list[str] = []
    for kind, value, table in parts:
        if isinstance(value, int):
            group = original[match.start(value) : match.end(value)]
            if kind == FORM:
                counterpart = table.get(group.lower())
                if counterpart is None:
                    return None
                group = counterpart
            filled.append(group)
        else:
            filled.append(match.expand(value) if kind == EXPAND else value)
    return "".join(filled)


def edits_for(text: str, span: Span, replacement: str, *, opens_sentence: bool) -> tuple[Edit, ...]:
    """The edits that turn `span` into `replacement` and keep the blanks and quotation marks between the words.

    Empty if a quotation mark would be lost. `replacement` is written with a capital where the span had one.
    """
    old = span.of(text)
    if not replacement:
        return _deletion(text, span, opens_sentence=opens_sentence)
    words, new_words = list(_WORD().finditer(old)), replacement.split()
    if len(words) == len(new_words) and len(words) > 1:
        return tuple(
            Edit(Span(span.start + word.start(), span.start + word.end()), new)
            for word, new in zip(words, new_words, strict=True)
            if word.group() != new
        )
    if len(_QUOTE().findall(old)) != len(_QUOTE().findall(replacement)):
        return ()
    return (Edit(span, replacement),)


def with_capital(old: str, new: str) -> str:
    """`new` with a capital first letter if `old` has one."""
    if new and old[:1].isupper() and new[:1].islower():
        return new[0].upper() + new[1:]
    return new


def _deletion(text: str, span: Span, *, opens_sentence: bool) -> tuple[Edit, ...]:
    """Delete the span with one neighbouring blank; what then opens the sentence gets a capital."""
    start, end = span
    if _QUOTE().search(text, start, end):
        return ()
    if text[end : end + 1] in (" ", "\u00a0"):
        end += 1
    elif start > 0 and text[start - 1] in (" ", "\u00a0"):
        start -= 1
    if opens_sentence and text[end : end + 1].islower():
        return (Edit(Span(start, end + 1), text[end].upper()),)
    return (Edit(Span(start, end), ""),)
