"""How one foreign name comes to be written in two ways: by language and letter.

The table of a language lists for each letter the spellings that houses, passports and wire services give it. Two words
are one name in that language if they are equal letter by letter, whichever spelling each letter has.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from copytaster.model.errors import RuleError
from copytaster.model.named_tuple import NamedTuple

_LONGEST = 40


class Spelling(NamedTuple):
    """Why two forms are one name: the language, and the letter with its two spellings."""

    language: str
    letter: str
    first: str
    second: str


def compile_languages(table: Any) -> tuple[Any, ...]:
    """The languages of a table as plain values, in its order. Raises RuleError for a table that is not as it must be.

    Of each: its name, the words that show that it is about, (letter, spellings) of its letters and of its whole words.
    """
    if not isinstance(table, list) or not table:
        raise RuleError("languages must be a list of mappings with language, near and letters")
    return tuple(_language(row) for row in table)


def _language(row: Any) -> tuple[Any, ...]:
    name = row.get("language") if isinstance(row, Mapping) else None
    if not isinstance(name, str):
        raise RuleError(f"every language of the table needs a name under language; this one has none: {row!r}")
    near = row.get("near")
    if not isinstance(near, list) or not all(isinstance(word, str) and word for word in near):
        raise RuleError(f"near of {name} must be a list of words")
    return (name, tuple(near), _rows(row, "letters"), _rows(row, "words"))


def _rows(row: Mapping[str, Any], column: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    letters = row.get(column, {})
    if not isinstance(letters, Mapping):
        raise RuleError(f"{column} of {row['language']} must be a mapping of letter to spellings")
    for letter, spellings in letters.items():
        if not isinstance(spellings, list) or not all(
            isinstance(one, str) and one.isascii() and one.isalpha() and one.islower() for one in spellings
        ):
            raise RuleError(f"{letter} of {row['language']} must be a list of spellings in plain lower-case letters")
        if len(spellings) < 2 or len(set(spellings)) < len(spellings):
            raise RuleError(f"{letter} of {row['language']} needs two or more different spellings")
    return tuple((letter, tuple(spellings)) for letter, spellings in letters.items())


def languages_about(languages: Sequence[Any], folded: str) -> tuple[Any, ...]:
    """The `languages` that an article, folded, is about, the one whose words stand there most often first."""
    counted = [(sum(folded.count(word) for word in language[1]), language) for language in languages]
    return tuple(language for count, language in sorted(counted, key=lambda pair: -pair[0]) if count)


def same_name(languages: Sequence[Any], one: str, other: str) -> Spelling | None:
    """What makes two words, plain and in lower case, one name in one of the `languages`; None if nothing does."""
    if max(len(one), len(other)) > _LONGEST or one == other:
        return None
    for name, _, letters, words in languages:
        for word, spellings in words:
            if one in spellings and other in spellings:
                return Spelling(name, word, one, other)
        parts = _parts(letters, one), _parts(letters, other)
        if [part[1] for part in parts[0]] == [part[1] for part in parts[1]]:
            first, second = next((left[0], right[0]) for left, right in zip(*parts, strict=True) if left[0] != right[0])
            return Spelling(name, _letter(letters, first, second), first, second)
    return None


def _letter(letters: Sequence[tuple[str, Sequence[str]]], first: str, second: str) -> str:
    """The letter that both spell, empty if each spells another of a class."""
    return next((letter for letter, spellings in letters if first in spellings and second in spellings), "")


@lru_cache(maxsize=4096)
def _parts(letters: tuple[tuple[str, tuple[str, ...]], ...], word: str) -> tuple[tuple[str, str], ...]:
    """`word` cut into the longest spellings, each with a spelling that stands for its class."""
    classes = _classes(letters)
    longest = max(map(len, classes))
    parts = []
    start = 0
    while start < len(word):
        size = next(size for size in range(longest, 0, -1) if size == 1 or word[start : start + size] in classes)
        part = word[start : start + size]
        parts.append((part, classes.get(part, part)))
        start += len(part)
    return tuple(parts)


@lru_cache(maxsize=32)
def _classes(letters: tuple[tuple[str, tuple[str, ...]], ...]) -> Mapping[str, str]:
    """Spelling -> one that stands for all with which letters of the language share it."""
    classes: dict[str, str] = {}
    for _, spellings in letters:
        stands = classes.get(spellings[0], spellings[0])
        for merged in {classes.get(one, one) for one in spellings}:
            classes.update({one: stands for one, its in classes.items() if its == merged})
        classes.update(dict.fromkeys(spellings, stands))
    return classes
