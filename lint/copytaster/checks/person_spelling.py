"""One name spelt in two ways in one article, whether or not it is listed anywhere.

Two runs of capitalised words that differ in one word, by a letter or by its transliteration, are one name unless
grammar (plural, feminine, nationality) explains the difference; so is a lone surname a letter away from that of a
person named in full. Two names that different people bear are left alone, unless the languages the article is about
write one name in both ways. The form that stands more often, else the first full one, is suggested.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.name_key import distance, plain, sound_key
from copytaster.english.name_runs import long_words
from copytaster.english.transliteration import Spelling, compile_languages, languages_about, same_name
from copytaster.english.vocabulary import MONTHS, TITLES, WEEKDAYS
from copytaster.model.errors import RuleError
from copytaster.model.finding import Finding, Place
from copytaster.model.fix import Edit
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.rule import Header
from copytaster.model.severity import Severity
from copytaster.model.span import Span

_BEFORE_NAMES = frozenset(
    {title.split()[-1].strip(".") for title in TITLES}
    | {name.lower() for name in (*WEEKDAYS, *MONTHS)}
    | set("the a an on in at and but when while as if after before since with by for from to of that".split())
    | set("this his her its their our my said says meanwhile later earlier also however both then now former".split())
)
_LEAST_LETTERS = 5
# Given names behind these, such as Jian and Jiang, are short and a letter apart by nature.
_FAMILY_FIRST = frozenset(
    "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han Tang "
    "Feng Yu Dong Xiao Cheng Cao Yuan Deng Xi Fu Shen Zeng Peng Lu Jiang Cai Jia Ding Wei Xue Ye Yan Pan Du Dai Xia "
    "Zhong Tian Ren Fan Fang Shi Yao Tan Chan Wong Cheung Chow Lai Tsai Hsu Kim Lee Park Choi Jung Chung Kang Cho Yoon "
    "Jang Lim Moon Shin Seo Kwon Hwang Ahn Nguyen Tran Pham Hoang Phan Vu Dang Bui Ngo".split()
)
_SURNAME = 6
_LONE = 7
_HEAD = 3
_MANY = 3
_MOST_NAMES = 400
_MOST_ALIKE = 12
_MOST_LONGER = 3
_CAPITAL_BEFORE = expression(r"[^\W\d_a-z][^\W\d_]* \Z")
_CAPITAL_AFTER = expression(r" [^\W\d_a-z][^\W\d_]")
_PLACE_BEFORE = expression(r"\b(?:in|at|near|from|(?:city|town|village|port|mayor|battle|district|region) of) \Z")
_SAME = "transliterations of one name"
_LETTER = "a letter apart"
_TABLE = "transliterations of one name, as the table has it"


class _Pair(NamedTuple):
    """Two spellings of a word of one name, in the order of the text, and what makes them one."""

    first: str
    second: str
    reason: str
    is_surname: bool
    is_full: bool


def prepare(options: Mapping[str, Any]) -> dict[str, Any]:
    """The languages and the names of different people that `table` lists. Raises RuleError if it does not."""
    table = options["table"]
    different = table.get("different") if isinstance(table, Mapping) else None
    if not isinstance(different, Mapping) or not all(isinstance(block, str) for block in different.values()):
        raise RuleError("the table must hold languages, and blocks of words under different")
    blocks = {key: f" {' '.join(different.get(key, '').split())} " for key in ("given", "surnames", "words")}
    return {"languages": compile_languages(table.get("languages")), **blocks}


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterator[Finding]:
    """A finding at the first place of the rarer spelling; mere information where both stand often."""
    names = list(dict.fromkeys(name for run in analysis.name_runs[:_MOST_NAMES] if (name := _name(run))))
    spellings = _Spellings(analysis.folded, options)
    done: set[str] = set()
    for pair in (*_unlike(names, spellings), *_lone_surnames(analysis.text, names, spellings)):
        if pair.first in done or pair.second in done:
            continue
        done.update(pair[:2])
        found = _finding(analysis, header, pair, spellings)
        if found is not None:
            yield found


class _Spellings:
    """What the table tells of names, for one article."""

    def __init__(self, folded: str, options: Mapping[str, Any]) -> None:
        self._folded = folded
        self._options = options

    @cached_property
    def _languages(self) -> tuple[Any, ...]:
        return languages_about(self._options["languages"], self._folded)

    def one_name(self, one: str, other: str) -> Spelling | None:
        """What makes both one name in a language the article is about."""
        return same_name(self._languages, plain(one).lower(), plain(other).lower())

    def are_different(self, one: str, other: str, *, is_surname: bool) -> bool:
        """True if both are listed as names of different people."""
        kind = "surnames" if is_surname else "given"
        return self._lists(kind, one) and self._lists(kind, other)

    def is_word(self, word: str) -> bool:
        """True if it is also an ordinary word or another name."""
        return self._lists("words", word) or self._lists("surnames", word)

    def _lists(self, kind: str, word: str) -> bool:
        return f" {plain(word).lower()} " in self._options[kind]


def _name(run: str) -> tuple[str, ...]:
    """The words of a name of two to four words, without titles and the like before it; else nothing."""
    words = run.replace("\n", " ").split(" ")
    while words and words[0].lower() in _BEFORE_NAMES:
        del words[0]
    return tuple(words) if 2 <= len(words) <= 4 else ()


def _unlike(names: Sequence[tuple[str, ...]], spellings: _Spellings) -> Iterator[_Pair]:
    """Pairs of names that differ in one word only, and that little."""
    seen: dict[tuple[int, int, str], list[str]] = {}
    for name in names:
        last = len(name) - 1
        for place, word in enumerate(name):
            rest = name[1 - place] if last == 1 else " ".join((*name[:place], *name[place + 1 :]))
            others = seen.setdefault((place, last, rest), [])
            for other in others:
                reason = _reason(other, word, is_surname=place == last) or _listed_reason(other, word, spellings)
                if reason == _LETTER and place and name[0] in _FAMILY_FIRST:
                    continue
                if reason == _LETTER and place < last and spellings.are_different(other, word, is_surname=False):
                    continue
                if reason:
                    yield _Pair(other, word, reason, place == last, is_full=True)
            if len(others) < _MOST_ALIKE:
                others.append(word)


def _listed_reason(one: str, other: str, spellings: _Spellings) -> str:
    """The reason that the table of spellings gives, empty if it gives none."""
    if not (one.isalpha() and other.isalpha()) or one.isupper() or other.isupper() or _is_far(one, other):
        return ""
    simple = plain(one).lower(), plain(other).lower()
    if simple[0] == simple[1] or _is_inflected(*simple):
        return ""
    return _TABLE if spellings.one_name(one, other) else ""


def _is_far(one: str, other: str) -> bool:
    """True if two words share so few letters that no language writes one name in both ways; a cheap test."""
    shared = len(set(one.lower()) & set(other.lower()))
    return abs(len(one) - len(other)) > _MOST_LONGER or shared * 2 < min(len(set(one)), len(set(other)))


def _lone_surnames(text: str, names: Sequence[tuple[str, ...]], spellings: _Spellings) -> Iterator[_Pair]:
    """Surnames of people named in full, and words a letter away from them that stand without another name."""
    surnames: dict[str, list[str]] = {}
    for surname in {name[-1]: None for name in names if len(name[-1]) >= _SURNAME}:
        surnames.setdefault(_head(surname), []).append(surname)
    known = {word for name in names for word in name}
    for word in sorted(long_words(text) - known):
        for surname in surnames.get(_head(word), ()):
            reason = _reason(surname, word, is_surname=True)
            if not reason or (reason != _SAME and min(len(surname), len(word)) < _LONE):
                continue
            if reason == _LETTER and (spellings.is_word(word) or _is_lower_word(text, word)):
                continue
            if not any(_is_inflected(plain(one).lower(), plain(word).lower()) for one in known) and _is_alone(
                text, word
            ):
                yield _Pair(surname, word, reason, is_surname=True, is_full=False)


def _head(word: str) -> str:
    """The first letters, alike in Rakhmanov and Rahmanov."""
    return word[: _HEAD + 1].replace("kh", "h")[:_HEAD]


def _is_lower_word(text: str, word: str) -> bool:
    """True if the article also has it as an ordinary word, or as a place."""
    if re.search(rf"\b{re.escape(word.lower())}\b", text):
        return True
    return any(
        _PLACE_BEFORE.search(text, max(0, found.start() - 12), found.start())
        for found in re.finditer(rf"\b{re.escape(word)}\b", text)
    )


def _is_alone(text: str, word: str) -> bool:
    return any(not _is_in_name(text, found) for found in re.finditer(rf"\b{re.escape(word)}\b", text))


def _is_in_name(text: str, word: re.Match[str]) -> bool:
    """True if the word goes on another, or another name stands beside it."""
    start, end = word.span()
    if start and (text[start - 1].isalnum() or text[start - 1] in "-@#/."):
        return True
    before = _CAPITAL_BEFORE.search(text, max(0, start - 25), start)
    is_named = before is not None and before.group().strip().lower() not in _BEFORE_NAMES
    return is_named or _CAPITAL_AFTER.match(text, end) is not None or text[end : end + 1] in "-@/"


def _reason(one: str, other: str, *, is_surname: bool) -> str:
    """Why both are one word, empty if they need not be."""
    if not (one.isalpha() and other.isalpha()) or one[0] != other[0] or one.isupper() or other.isupper():
        return ""
    simple = plain(one).lower(), plain(other).lower()
    if simple[0] == simple[1] or _is_inflected(*simple):
        return ""
    if min(map(len, simple)) >= _LEAST_LETTERS - 1 and sound_key(simple[0]) == sound_key(simple[1]):
        return _SAME
    if min(map(len, simple)) < _LEAST_LETTERS or distance(*simple, 1) != 1:
        return ""
    # Given names that differ in one letter, such as Maria and Marta, are two names.
    return _LETTER if is_surname or len(one) != len(other) or sorted(simple[0]) == sorted(simple[1]) else ""


_ENDINGS = tuple(
    pair.split("/")
    for pair in (
        "/s /a /n /i /e /o /es y/a i/a o/a o/i e/a s/a s/u /y us/a us/i er/re or/our ise/ize ising/izing".split()
    )
)


def _is_inflected(one: str, other: str) -> bool:
    """True if plural, gender or nationality makes the one of the other."""
    for short, long in _ENDINGS:
        for first, second in ((one, other), (other, one)):
            if first.endswith(short) and first[: len(first) - len(short)] + long == second:
                return True
    return False


def _finding(analysis: Analysis, header: Header, pair: _Pair, spellings: _Spellings) -> Finding | None:
    text = analysis.text
    places = {word: _places(analysis, word) for word in pair[:2]}
    if not all(places.values()):
        return None
    rare, usual = pair.second, pair.first
    if len(places[rare]) > len(places[usual]):
        rare, usual = usual, rare
    is_clear = (
        pair.reason == _SAME
        or (len(places[rare]) == 1 and len(places[usual]) > 1)
        or _is_one_rare_name(analysis, pair, places, spellings)
    )
    if pair.reason != _SAME and spellings.are_different(*pair[:2], is_surname=pair.is_surname):
        is_clear = False
    first = places[rare][0]
    return header.finding(
        text,
        first,
        edits=[Edit(span, usual) for span in places[rare]],
        related=(Place(places[usual][0], f"written “{usual}” here"),),
        severity=None if is_clear and len(places[rare]) < _MANY else Severity.INFO,
        fix=usual,
        other=usual,
        reason=_explained(pair, spellings.one_name(rare, usual)),
    )


def _is_one_rare_name(analysis: Analysis, pair: _Pair, places: Mapping[str, list[Span]], spellings: _Spellings) -> bool:
    """True if in two sentences one given name stands before two spellings of a surname that is no usual one."""
    if not (pair.is_full and pair.is_surname) or min(map(len, pair[:2])) < _SURNAME:
        return False
    if any(spellings.is_word(word) for word in pair[:2]):
        return False
    return analysis.sentence_at(places[pair.first][0].start) != analysis.sentence_at(places[pair.second][0].start)


def _explained(pair: _Pair, spelling: Spelling | None) -> str:
    """The reason in words, with the letter that is spelt in two ways where a language explains it."""
    if spelling is None:
        return pair.reason
    letter = f"{spelling.language} {spelling.letter}".strip()
    return f"{_SAME} ({letter}: {spelling.first}, {spelling.second})"


def _places(analysis: Analysis, word: str) -> list[Span]:
    """Where the word stands by itself outside quotations."""
    found = re.finditer(rf"(?<![\w@#/-]){re.escape(word)}(?![\w-])", analysis.text)
    return [Span(*one.span()) for one in found if analysis.quotation_at(one.start()) is None]
