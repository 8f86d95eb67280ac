"""Who says a quotation, as far as a reporting verb beside it tells."""

import re

from copytaster.english.deferred import deferred
from copytaster.english.mentions import find_mentions
from copytaster.english.quotations import Quotation
from copytaster.english.tokens import CAPITALISED_RUN
from copytaster.model.span import Span

_SAY = (
    r"(?:said|says|say|told|tells|added|adds|stated|states|noted|notes|wrote|writes|asked|asks|announced|declared|"
    r"explained|insisted|warned|claimed|argued|stressed|emphasi[sz]ed|remarked|replied|responded|recalled|commented|"
    r"continued|concluded|tweeted|posted|admitted|acknowledged|confirmed|promised|vowed|quoted|reported|reiterated|"
    r"predicted|suggested|complained|clarified|urged|concluded|pointed out|went on)"
)
_NAMED = rf"(?P<name>{CAPITALISED_RUN})"
_DESCRIBED = r"(?:(?:the|a|an|its|his|her|their)[ ])?(?:[a-z-]{2,20}[ ]){0,3}"
_PRONOUN = r"(?P<pronoun>[Hh]e|[Ss]he)"
_ADVERB = (
    r"(?:(?:[a-z]{2,13}ly|also|later|then|earlier|again|has|had|on|in|a|late|early|last|once|first|further"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|statement|interview|comment|message|post)[ ]){0,5}"
    r"|,[ ][^,\n]{1,60},[ ]"
)
_AFTER = (
    deferred(rf"[ ,]{{0,2}}{_SAY}[ ]{_DESCRIBED}{_NAMED}"),
    deferred(rf"[ ,]{{0,2}}{_DESCRIBED}(?:{_NAMED}|{_PRONOUN})[ ]?(?:{_ADVERB}){_SAY}\b"),
    deferred(rf"[ ,]{{0,2}}{_SAY}[ ]{_PRONOUN}\b"),
    deferred(rf"[ ,]{{0,2}}according to[ ]{_DESCRIBED}{_NAMED}"),
)
_BEFORE = deferred(
    rf"(?:(?P<to>[Aa]ccording to[ ]{_DESCRIBED})|\b)(?:{_NAMED}|\b{_PRONOUN})[ ]?(?:{_ADVERB})"
    rf"(?(to)|{_SAY})[^\n.!?\"“”]{{0,70}}\Z"
)
_REACH_BEFORE = 200
_REACH_AFTER = 160
_LONGEST_PARAGRAPH = 2000
_NOT_NAMES = frozenset(
    "he she it they we i you the a an but and in on at his her its their this that when while as after before if "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)


def speaker_of(text: str, quotation: Quotation, sentence: Span | None = None) -> str | None:
    """The name of the one who speaks, without title; None where no reporting verb tells or a pronoun is ambiguous.

    `sentence` bounds the search; None means the line. A pronoun stands for the only person named in its paragraph
    before it, or in the one before.
    """
    start, end = quotation.span
    line_start = _line_start(text, start, _REACH_BEFORE)
    reach = min(len(text), end + _REACH_AFTER)
    line_end = text.find("\n", end, reach)
    line_end = reach if line_end < 0 else line_end
    if sentence is not None:
        line_start = max(line_start, min(sentence.start, start))
        line_end = sentence.end if sentence.end > end else line_end
    if not text.endswith((".", "…"), start, max(start, quotation.inner.end)):
        for pattern in _AFTER:
            found = pattern().match(text, end, min(end + _REACH_AFTER, line_end))
            if found is not None and (name := _resolved(text, found, start)) is not None:
                return name
    found = _BEFORE().search(text, max(line_start, start - _REACH_BEFORE), start)
    return _resolved(text, found, found.start()) if found is not None else None


def _resolved(text: str, found: re.Match[str], before: int) -> str | None:
    groups = found.groupdict()
    if groups.get("name"):
        return _without_title(text, Span(*found.span("name")))
    if groups.get("pronoun"):
        return _last_named(text, before)
    return None


def _line_start(text: str, position: int, most: int) -> int:
    """Where the line of `position` begins, or `most` characters before it if that is nearer."""
    low = max(0, position - most)
    return max(text.rfind("\n", low, position) + 1, low)


def _without_title(text: str, span: Span) -> str | None:
    written = span.of(text)
    if written.lower() in _NOT_NAMES:
        return None
    for mention in find_mentions(text[_line_start(text, span.start, 80) : span.end]):
        if written.endswith(mention.name):
            return mention.name
    return written


def _last_named(text: str, before: int) -> str | None:
    """The only person named, with a title or as a speaker, in this paragraph before `before`, else in the one above."""
    start = _line_start(text, before, _LONGEST_PARAGRAPH)
    low = max(0, start - _LONGEST_PARAGRAPH)
    above = text[low:start].rstrip()
    for part in (text[start:before], above[above.rfind("\n") + 1 :]):
        names = _persons(part)
        if len(names) == 1:
            return names.pop()
        if names:
            return None
    return None


_SPEAKING = deferred(rf"{_NAMED}[ ]{_SAY}\b|\b{_SAY}[ ](?P<after>{CAPITALISED_RUN})")


def _persons(part: str) -> set[str]:
    names = {mention.name for mention in find_mentions(part)}
    for found in _SPEAKING().finditer(part):
        span = Span(*found.span("name" if found["name"] else "after"))
        name = _without_title(part, span)
        if name is not None:
            names.add(name)
    surnames = {name.split()[-1]: name for name in sorted(names, key=len)}
    return set(surnames.values())
