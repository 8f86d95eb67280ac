"""Misspelt names of listed people: near-misses of the name, of a surname behind its title, beside the native form."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.name_key import plain
from copytaster.english.name_runs import runs
from copytaster.english.transliteration import compile_languages
from copytaster.match import name_signs, native_name, near_name, titled_surname
from copytaster.match.officeholder_terms import introduced
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span


def compile_people(table: Mapping[str, Any], load_table: Callable[[str], Any]) -> Any:
    """What the searches need, from a table of people and those it names: `terms`, `spellings` ... Raises RuleError."""
    terms = load_table(table["terms"]) if "terms" in table else {}
    spellings = load_table(table["spellings"]) if "spellings" in table else {}
    lore = name_signs.Lore(
        native_name.compile_natives(table),
        titled_surname.compile_titled(terms, table.get("terms", "")),
        compile_languages(spellings["languages"]) if spellings else (),
    )
    natives, titled, languages = lore
    return near_name.compile_people(table, load_table), (natives, tuple(titled), languages)


def find(analysis: Analysis, header: Header, data: Any) -> Iterator[Finding]:
    """A finding at every word or name that is very likely a misspelt name of a listed person."""
    people, (natives, titled, languages) = data
    titles = titled_surname.Titles(*titled)
    yield from near_name.find(analysis, header, people, name_signs.Lore(natives, titles, languages))
    for beside in native_name.misnamed(analysis, natives):
        name = introduced(people[5], beside.name)
        yield header.finding(analysis.text, beside.span, replacement=beside.right, name=name)
    yield from _surnames(analysis, header, people, titles)


def _surnames(analysis: Analysis, header: Header, people: Any, titles: titled_surname.Titles) -> Iterator[Finding]:
    meant: dict[str, tuple[int, titled_surname.Titled]] = {}
    for run in analysis.name_runs:
        begin, holders = titled_surname.suspects(analysis, titles, run)
        if holders:
            meant[run] = begin, holders[0]
    for run, place in runs(analysis.text) if meant else ():
        if run not in meant:
            continue
        begin, holder = meant[run]
        span = Span(place.start + begin, place.start + begin + len(run[begin:].split()[0]))
        if name_signs.is_known(people, plain(span.of(analysis.text))) and not _is_named(analysis, holder.name):
            continue
        right = plain(holder.surname) if run.isascii() else holder.surname
        yield header.finding(analysis.text, span, replacement=right, name=introduced(people[5], holder.name))


def _is_named(analysis: Analysis, name: str) -> bool:
    """True if the article has the full name, with or without its diacritics."""
    return name in analysis.text or plain(name) in analysis.text
