"""What the file of a house style says."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal

import msgspec

from copytaster.catalog.file_text import file_text
from copytaster.catalog.yaml_source import YamlSource

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
    for name in LISTS:
        _check_list(source, name, getattr(style, name))
    return style


def listed(entries: Iterable[Entry]) -> Mapping[str, Any]:
    """The entries as a table of names whose column `not` holds the forms to replace."""
    return {"rows": [{"name": entry.write, "not": entry.not_, "keep_in": entry.keep_in} for entry in entries]}


def _check_list(source: YamlSource, name: str, entries: list[Entry]) -> None:
    """Raises RuleError for a form the style both writes and replaces, or replaces by two different ones."""
    written = {entry.write for entry in entries}
    replaced: set[str] = set()
    for index, entry in enumerate(entries):
        place = f"$.{name}[{index}]"
        if not entry.write.strip() or not entry.not_ or not entry.source.strip():
            raise source.error("an entry states what to write, at least one form it is not, and its source", place)
        for form in entry.not_:
            if form in written or form in replaced:
                raise source.error(f"“{form}” stands here as wrong and elsewhere too; say it once", place)
            replaced.add(form)
