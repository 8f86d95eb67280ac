"""The replacement of a phrase or frame: a template -> parts that need no grammar when they are filled in."""

import re
from collections.abc import Sequence
from itertools import product

from copytaster.catalog.template import Slot, TemplateError, forms
from copytaster.english import inflection
from copytaster.match.replacing import COPY, FORM, TEXT, Part

_SLOT = re.compile(r"\{([^{}]+)\}")


def compile_replacement(text: str, slots: Sequence[Slot]) -> tuple[Part, ...]:
    """The parts of the replacement `text` for a match with these slots.

    The k-th slot of `text` binds to the k-th slot of the match; `{2}` copies slot 2. Raises TemplateError.
    """
    parts: list[Part] = []
    position = bound = 0
    for found in _SLOT.finditer(text):
        if found.start() > position:
            parts.append((TEXT, text[position : found.start()], {}))
        position = found.end()
        name = found.group(1)
        if name.isdigit():
            parts.append((COPY, _slot(slots, int(name) - 1, text).group, {}))
            continue
        parts.append(_bind(name, _slot(slots, bound, text), text))
        bound += 1
    if position < len(text):
        parts.append((TEXT, text[position:], {}))
    return tuple(parts)


def _slot(slots: Sequence[Slot], index: int, text: str) -> Slot:
    if not 0 <= index < len(slots):
        raise TemplateError(f"the replacement “{text}” has more slots than the match")
    return slots[index]


def _bind(name: str, slot: Slot, text: str) -> Part:
    if name == slot.class_name:
        return (COPY, slot.group, {})
    lemma, _, part = name.partition(":")
    if slot.class_name is not None or name.isupper():
        raise TemplateError(f"“{{{name}}}” in “{text}” stands where the match has a different slot")
    if tuple(lemma.split("/")) == slot.lemmas:
        return (COPY, slot.group, {})
    if (part or "v") != slot.part:
        raise TemplateError(f"“{{{name}}}” in “{text}” is another part of speech than the match")
    return (FORM, slot.group, _form_table(slot, lemma))


def _form_table(slot: Slot, lemma: str) -> dict[str, str]:
    """Matched form -> the same form of `lemma`; forms that could be two different ones are left out."""
    table: dict[str, str] = {}
    ambiguous: set[str] = set()
    for old_lemma, index in product(slot.lemmas, range(len(_paradigm(lemma, slot.part)))):
        old, new = _paradigm(old_lemma, slot.part)[index], _paradigm(lemma, slot.part)[index]
        if table.setdefault(old, new) != new:
            ambiguous.add(old)
    return {old: new for old, new in table.items() if old not in ambiguous}


def _paradigm(lemma: str, part: str) -> tuple[str, ...]:
    return tuple(inflection.verb_forms(lemma)) if part == "v" else forms(lemma, part)
