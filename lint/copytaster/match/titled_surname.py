"""Near-misses of a surname behind the title of its holder: `President Zelensy`.

A surname alone is little to go by, so everything else must fit: the title is one the person has held, the state or body
of that office is named in the article, no other holder comes as near, and the word is no known name or word, or else
the article names the person in full too.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.name_key import distance, plain, sound_key, transliterate_alike
from copytaster.model.errors import TableError
from copytaster.model.named_tuple import NamedTuple

_STEM = 5
_SHORTEST = 5
_LONG = 8
_MOST_WORDS = 4
# Letters by which gender and number are told.
_ENDINGS = frozenset("aeiouys")


class Titled(NamedTuple):
    """Somebody who has held an office with that title, and words that show that an article is about the state."""

    title: str
    surname: str
    about: str
    name: str


class Titles(NamedTuple):
    """Titles that people have held: the words they end with, and a line in UTF-8 for each title of each person.

    A line holds the parts of `Titled`, parted by tabs.
    """

    last_words: frozenset[str]
    lines: bytes


def compile_titled(table: Any, file: str) -> Titles:
    """The titles that the people of the table of terms have held.

    `titles` of the table tell which titles an office has, `named_by` which words name a state. Raises TableError.
    """
    people, titles, named_by = (_mapping(table, key, file) for key in ("people", "titles", "named_by"))
    lines = {
        f"{title}\t{name.split()[-1]}\t{'|'.join(named_by.get(state) or [_stem(state)])}\t{name}"
        for name, terms in people.items()
        if " " in name
        for office, state in _offices(terms)
        for title in _titles(office, titles)
    }
    last_words = frozenset(line.partition("\t")[0].split(" ")[-1] for line in lines)
    return Titles(last_words, "\n".join(("", *sorted(lines), "")).encode())


@lru_cache(maxsize=4)
def _lines(lines: bytes) -> str:
    return lines.decode()


def _mapping(table: Any, key: str, file: str) -> Mapping[str, list[str]]:
    value = table.get(key, {}) if isinstance(table, Mapping) else None
    if not isinstance(value, Mapping):
        raise TableError(f"{key} must be a mapping", key, file)
    for name, words in value.items():
        if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
            raise TableError(f"{key} of “{name}” must be a list of words", f"{key}.{name}", file)
    return value


def _offices(terms: Iterable[str]) -> Iterator[tuple[str, str]]:
    for term in terms:
        office, _, rest = term.partition(";")
        yield office.strip(), rest.partition(";")[0].strip()


def _titles(office: str, titles: Mapping[str, list[str]]) -> Sequence[str]:
    begins = [start for start in titles if office == start or office.startswith(f"{start} ")]
    return titles[max(begins, key=len)] if begins else ()


def _stem(state: str) -> str:
    return state.lower().removeprefix("the ")[:_STEM]


def suspects(analysis: Analysis, titles: Titles, run: str) -> tuple[int, tuple[Titled, ...]]:
    """Whose surname a word in a run of capitalised words comes near, and where it begins in the run.

    A title of theirs stands before it, and no other name behind it.
    """
    start, title, word = _titled(titles, run)
    near = _nearest(titles.lines, title, word) if title else ()
    fitting = tuple(one for one in near if is_about(analysis, one.about))
    return start, fitting if len({plain(one.surname) for one in fitting}) == 1 else ()


def holds_office(analysis: Analysis, titles: Titles, name: str, before: str) -> bool:
    """True if the folded text `before` a name ends with a title of that person, in an article about the state."""
    written = before.rstrip().removesuffix("-designate").removesuffix("-elect")
    data = _lines(titles.lines)
    at = data.find(f"\t{name}\n")
    while at >= 0:
        title, _, about, _ = data[data.rindex("\n", 0, at) + 1 : at + len(name) + 1].split("\t")
        if written.endswith(title) and is_about(analysis, about):
            return True
        at = data.find(f"\t{name}\n", at + 1)
    return False


def is_about(analysis: Analysis, about: str) -> bool:
    """True if one of the words in `about`, parted by bars, stands in the article."""
    return any(word in analysis.folded for word in about.split("|"))


def _titled(titles: Titles, run: str) -> tuple[int, str, str]:
    """(where the word begins, title, word) of a lone word behind a title; no title if there is none."""
    words = run.replace("\n", " ").split(" ")
    last_words = titles.last_words
    for place, word in enumerate(words[1:], 1):
        is_lone = place + 1 == len(words) or words[place + 1].islower()
        if words[place - 1].lower() in last_words and is_lone and word.isalpha() and word[0].isupper():
            for size in range(min(_MOST_WORDS, place), 0, -1):
                title = " ".join(words[place - size : place]).lower()
                if f"\n{title}\t" in _lines(titles.lines):
                    return sum(map(len, words[:place])) + place, title, word
    return 0, "", ""


@lru_cache(maxsize=4096)
def _nearest(lines: bytes, title: str, word: str) -> tuple[Titled, ...]:
    """The holders whose surnames `word` comes nearest; nothing if it is one of theirs."""
    wrong = plain(word).lower()
    if len(wrong) < _SHORTEST:
        return ()
    limit = 2 if len(wrong) >= _LONG else 1
    near: list[tuple[int, Titled]] = []
    data = _lines(lines)
    at = data.find(f"\n{title}\t")
    while at >= 0:
        end = data.index("\n", at + 1)
        holder = Titled(*data[at + 1 : end].split("\t"))
        right = plain(holder.surname).lower()
        if right == wrong:
            return ()
        edits = _edits(wrong, right, limit) if right[0] == wrong[0] else 0
        if edits:
            near.append((edits, holder))
        at = end if data.startswith(f"\n{title}\t", end) else -1
    least = min((edits for edits, _ in near), default=0)
    return tuple(holder for edits, holder in near if edits == least)


def _edits(wrong: str, right: str, limit: int) -> int:
    """Edits between two surnames; 0 if there are too many, or if grammar or transliteration explains them."""
    if len(right) < _SHORTEST - 1 or wrong.startswith(right) or right.startswith(wrong):
        return 0
    if transliterate_alike(wrong, right) or (wrong[:-1] == right[:-1] and {wrong[-1], right[-1]} <= _ENDINGS):
        return 0
    edits = min(distance(wrong, right, limit), max(1, distance(sound_key(wrong), sound_key(right), limit)))
    return edits if edits <= limit else 0
