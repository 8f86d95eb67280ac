"""People named with their title: former US President Donald Trump."""

import re

from copytaster.english.deferred import deferred
from copytaster.english.geography import COUNTRIES
from copytaster.english.tokens import CAPITALISED_RUN
from copytaster.english.vocabulary import MONTHS, TITLES, WEEKDAYS
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span

_OFFICES = frozenset(TITLES) - {"dr", "mr", "mrs", "ms"}
_HEADS = frozenset(title.split()[-1] for title in _OFFICES)
_HONORIFICS = frozenset(("sir", "lord", "lady", "dame", "baroness"))
_ELECT = "-elect"
_LAST_WORDS = (
    _HEADS
    | {f"{prefix}-{head}" for prefix in ("ex", "then", "former") for head in _HEADS}
    | {f"{head}{_ELECT}" for head in ("president", "minister", "chancellor", "mayor", "governor", "senator", "premier")}
)
_LONGEST_TITLE = max(len(title.split()) for title in _OFFICES)
_ENDINGS = "|".join(sorted({head[-3:] for head in (*_HEADS, _ELECT)}))
# The blank after a title and before a capital; beginning with a literal, the expression is fast.
_AFTER_TITLE = deferred(rf" (?=[^\W\d_a-z])(?:(?<=(?:{_ENDINGS}) )|(?<=(?:{_ENDINGS}), ))")
_OF_COUNTRY = deferred(
    rf" of (?<=(?:{_ENDINGS}) of )(?:the )?(?P<country>{'|'.join(sorted(COUNTRIES, key=len, reverse=True))})"
    r"(?P<blank>,? )(?=[^\W\d_a-z])"
)
_QUALIFIERS = frozenset(
    "former then ex current acting outgoing incoming late interim ousted deposed one-time onetime erstwhile sitting "
    "caretaker".split()
)
_PREFIX = deferred(r"(ex|then|former)[-–](?=\w)", re.IGNORECASE)
_ADJECTIVES = frozenset(
    "top senior longtime long-time long-serving veteran newly elected newly-elected re-elected two-term one-term "
    "first-term embattled disgraced new chief press deputy first federal regional local national democratic "
    "republican".split()
)
_PLACE_WORD = deferred(r"[A-Z][\w.&’'-]{0,24}\Z")
_TOKEN = deferred(r"\S{1,40}")
_NAME = deferred(rf"(?:(?:Mr|Mrs|Ms|Dr)\b\.? )?(?P<name>{CAPITALISED_RUN})")
_NOT_PLACES = frozenset(
    "the a an on in at and but when while as if after before since with by for from to of that this his her its their "
    "our my said says told asked meanwhile later earlier also however both then now under until although though "
    "because former ex where who why how is was did does will would can could should".split()
)
_NOT_NAMES = frozenset(
    (
        *map(str.lower, WEEKDAYS),
        *map(str.lower, MONTHS),
        "administrator",
        "affairs",
        "assembly",
        "council",
        "damage",
        "electric",
        "election",
        "inspector",
        "motors",
        "office",
        "plan",
    )
) - {"april", "may", "june", "august"}
_TITLES_IN_CAPITALS = frozenset(("major", "general", "justice", "marshal", "deputy", "lord", "lady"))
_CLOSING = frozenset(",.;:\n") | {""}
_WINDOW = 90


class Mention(NamedTuple):
    """A name and the title before it, with what stands before the title.

    `qualifier` (former, then, ex, current, acting, outgoing, incoming, elect, late ...; lower case) and `place`
    (nationality, country or organisation, as written) are None where absent. `span` runs from the first of these to the
    name's end.
    """

    span: Span
    qualifier: str | None
    qualifier_span: Span | None
    place: str | None
    title: str
    title_span: Span
    name: str
    name_span: Span


class _Word(NamedTuple):
    text: str
    start: int


def find_mentions(text: str) -> tuple[Mention, ...]:
    """Every “title Name” of `text` in order, also “President of Utopia Name” and “the president, Name,”."""
    places: list[tuple[int, int, str | None]] = [
        (blank.start(), blank.end(), None) for blank in _AFTER_TITLE().finditer(text)
    ]
    if " of " in text:
        places.extend((found.start(), found.end(), found["country"]) for found in _OF_COUNTRY().finditer(text))
        places.sort(key=lambda place: place[0])
    found: list[Mention] = []
    for end, name_start, country in places:
        mention = _read(text, end, name_start, country)
        if mention is not None and (not found or mention.span.start >= found[-1].span.end):
            found.append(mention)
    return tuple(found)


def _read(text: str, end: int, name_start: int, country: str | None) -> Mention | None:
    comma = text[name_start - 2] == ","
    title_end = end - 1 if comma and country is None else end
    if text[max(0, title_end - 20) : title_end].rsplit(None, 1)[-1].lstrip("(\"'“‘").lower() not in _LAST_WORDS:
        return None
    words = _words_before(text, title_end)
    count = _title_length(words)
    if not count or (count == 1 and words[-1].text in _TITLES_IN_CAPITALS):
        return None
    name_span = _name_at(text, name_start)
    if name_span is None or (comma and text[name_span.end : name_span.end + 1] not in (_CLOSING if country else ",")):
        return None
    start, qualifier, place = _before_title(words[:-count], words[-count])
    title_start = start if not place and not qualifier else words[-count].start
    prefix = _PREFIX().match(text, words[-count].start)
    if prefix is not None:
        title_start = prefix.end()
    if text.startswith(_ELECT, title_end - len(_ELECT)):
        title_end -= len(_ELECT)
        qualifier = Span(title_end, title_end + len(_ELECT))
    title_span = Span(title_start, title_end)
    return Mention(
        Span(start, name_span.end),
        qualifier.of(text).lower().lstrip("-") if qualifier else None,
        qualifier,
        place or country,
        title_span.of(text),
        title_span,
        name_span.of(text),
        name_span,
    )


def _words_before(text: str, end: int) -> list[_Word]:
    low = max(0, end - _WINDOW)
    floor = max(text.rfind("\n", low, end) + 1, low)
    words = [_Word(found.group(), found.start()) for found in _TOKEN().finditer(text, floor, end)]
    if floor and words and words[0].start == floor and not text[floor - 1].isspace():
        del words[0]
    return words


def _title_length(words: list[_Word]) -> int:
    """How many of the last words are the title; 0 if they are none."""
    for count in range(min(_LONGEST_TITLE, len(words)), 0, -1):
        first = words[-count].text.lstrip("(\"'“‘")
        prefix = _PREFIX().match(first)
        first = first[prefix.end() :] if prefix else first
        title = " ".join((first, *(word.text for word in words[len(words) - count + 1 :]))).lower()
        if title.removesuffix(_ELECT) in _OFFICES:
            return count
    return 0


def _before_title(words: list[_Word], title: _Word) -> tuple[int, Span | None, str | None]:
    """Where the mention starts, its qualifier and its place, read backwards from the title."""
    start = title.start + len(title.text) - len(title.text.lstrip("(\"'“‘"))
    prefix = _PREFIX().match(title.text)
    if prefix is not None:
        return title.start, Span(title.start, title.start + prefix.end() - 1), None
    if start > title.start:
        return start, None, None
    index = _skip_adjectives(words, len(words))
    first = index
    while first and index - first < 4 and _is_place(words[first - 1].text):
        first -= 1
        if _PREFIX().match(words[first].text):
            break
    place = " ".join(word.text for word in words[first:index]) or None
    if place is not None:
        start = words[first].start
        prefix = _PREFIX().match(place)
        if prefix is not None:
            return start, Span(start, start + prefix.end() - 1), place[prefix.end() :]
    before = _skip_adjectives(words, first)
    if before and words[before - 1].text.lower() in _QUALIFIERS:
        word = words[before - 1]
        qualifier = Span(word.start, word.start + len(word.text))
        owner = words[before - 2].text if before > 1 else ""
        if place is None and owner.endswith(("'s", "’s")) and _is_place(owner):
            return words[before - 2].start, qualifier, owner
        return word.start, qualifier, place
    return start, None, place


def _skip_adjectives(words: list[_Word], index: int) -> int:
    while index and words[index - 1].text in _ADJECTIVES:
        index -= 1
    return index


def _is_place(word: str) -> bool:
    bare = _PREFIX().sub("", word, count=1)
    if word.lower() in _QUALIFIERS or (bare.lower() in _NOT_PLACES and bare != "WHO"):
        return False
    if _PLACE_WORD().match(bare) is None:
        return False
    return not bare.endswith(".") or "." in bare[:-1]


def _name_at(text: str, start: int) -> Span | None:
    found = _NAME().match(text, start)
    if found is None:
        return None
    words = found["name"].split(" ")
    lowered = [word.lower() for word in words]
    if lowered[0] in _NOT_NAMES or any(word in _HEADS and word not in _HONORIFICS for word in lowered):
        return None
    while len(words) > 1 and lowered[len(words) - 1] in _NOT_NAMES:
        del words[-1]
    if len(words) > 5:
        return None
    return Span(found.start("name"), found.start("name") + len(" ".join(words)))
