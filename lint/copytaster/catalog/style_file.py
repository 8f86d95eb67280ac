"""What the file of a house style says."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal

import msgspec

from copytaster.catalog.file_text import file_text
from copytaster.catalog.yaml_source import YamlSource
from copytaster.english.folding import fold

LISTS = ("people", "places", "organisations", "words")


class Entry(msgspec.Struct, forbid_unknown_fields=True, rename={"not_": "not"}):
    """The form a house writes, those it does not, phrases in which those stay, and where the house says so."""

    write: str
    not_: list[str]
    source: str
    keep_in: list[str] = []


class StyleFile(msgspec.Struct, forbid_unknown_fields=True):
    """What a house has decided; whatever its file does not state it leaves open."""

    title: str
    spelling: Literal["us", "uk", "oxford"] | None = None
    dates: Literal["month-day", "day-month"] | None = None
    people: list[Entry] = []
    places: list[Entry] = []
    organisations: list[Entry] = []
    words: list[Entry] = []

    def entries(self) -> list[Entry]:
        """Those of all lists."""
        return [entry for name in LISTS for entry in getattr(self, name)]

    def decided(self) -> frozenset[str]:
        """Every form the house has decided for or against: other rules no longer judge them."""
        return frozenset(form for entry in self.entries() for form in (entry.write, *entry.not_))


def read_style(path: str) -> StyleFile:
    """The house style that the file at `path` states. Raises RuleError with file and line."""
    source = YamlSource(file_text(path), path)
    style = source.convert(StyleFile)
    written = {entry.write: name for name in LISTS for entry in getattr(style, name)}
    folded = {fold(form): name for form, name in written.items()}
    for name in LISTS:
        replaced: set[str] = set()
        for index, entry in enumerate(getattr(style, name)):
            fault = _fault(entry, (written, folded), replaced)
            if fault:
                raise source.error(fault, f"$.{name}[{index}]")
            replaced.update(entry.not_)
    return style


def listed(entries: Iterable[Entry]) -> Mapping[str, Any]:
    """The entries as a table of names whose column `not` holds the forms to replace."""
    return {"rows": [{"name": entry.write, "not": entry.not_, "keep_in": entry.keep_in} for entry in entries]}


def _fault(entry: Entry, written: tuple[Mapping[str, str], Mapping[str, str]], replaced: set[str]) -> str:
    """What is wrong with an entry, empty if nothing is: above all a form that the style both writes and replaces.

    `written` are the forms the style writes, as they are and folded, with the list each is in.
    """
    if not entry.write.strip() or not entry.not_ or not entry.source.strip():
        return "an entry states what to write, at least one form it is not, and its source"
    forms: set[str] = set()
    for form in entry.not_:
        if not form.strip():
            return f"a form that is not {entry.write} is empty"
        # An entry about capitals alone tells them apart, any other does not.
        is_case = fold(form) == fold(entry.write)
        place = written[0].get(form) if is_case else written[1].get(fold(form))
        if place or form in replaced or form in forms:
            where = f" under {place}" if place else ""
            return f"“{form}” stands here as wrong and elsewhere{where} too; say it once"
        forms.add(form)
    for phrase in entry.keep_in:
        if not any(fold(form) in fold(phrase) for form in (entry.write, *entry.not_)):
            return f"“{phrase}” in keep_in holds neither {entry.write} nor a form that is not it"
    return ""
