"""An expression tried around anchors or where the text has a certain shape, addresses left out.

Options: `pattern` (must cover or touch the place; an optional group `span` is what is reported), `at` (the anchors are
only those where this matches), `shapes` (places beside those of the anchors: `aA` where a capital follows a small
letter), `scan` (instead of `pattern`: expressions that begin where an anchor does or, in a rule without anchors, with a
rare literal, and are then run over the whole text; with `case: folded` over the folded one), `needs` (silent unless the
text holds one of each of these characters), `replace` (an `re` template for the span), `unless` (silent where this
matches over the place), `turns` (two marks: where they do not take turns on the line, the first one first, the fix is
only displayed).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.shape import find_shapes
from copytaster.model.finding import Finding
from copytaster.model.fix import Applicability
from copytaster.model.rule import Header
from copytaster.model.span import Span

_REACH = 60
_TOKEN = 120
_TURNS = 500


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every match of the pattern over one of the places."""
    text = analysis.text
    if "needs" in options and not all(any(sign in text for sign in signs) for signs in options["needs"]):
        return ()
    if "scan" in options:
        matches = _scanned(analysis.folded if options.get("case") == "folded" else text, hits, options["scan"])
        return _find(text, header, matches, options) if matches else ()
    places = _places(text, hits, options)
    return _find(text, header, _matches(text, places, options), options) if places else ()


def _find(
    text: str, header: Header, matches: Iterable[tuple[int, re.Match[str]]], options: Mapping[str, Any]
) -> Iterator[Finding]:
    exception = _compiled(options["unless"]) if "unless" in options else None
    for place, match in matches:
        if in_address(text, place) or (exception is not None and _match_over(exception, text, place, 0)):
            continue
        span = Span(*match.span("span" if "span" in match.re.groupindex else 0))
        replacement = match.expand(options["replace"]) if "replace" in options else None
        is_disordered = "turns" in options and not _take_turns(text, place, *options["turns"])
        trust = Applicability.DISPLAY if is_disordered else None
        yield header.finding(text, span, replacement=replacement, applicability=trust)


def _take_turns(text: str, place: int, opening: str, closing: str) -> bool:
    """True if the marks around `place` on its line come in turns, an opening one first."""
    low = max(place - _TURNS, text.rfind("\n", 0, place) + 1)
    high = min(place + _TURNS, len(text))
    end = text.find("\n", place, high)
    marks = "".join(_compiled(f"[{opening}{closing}]").findall(text, low, high if end < 0 else end))
    if low and text[low - 1] != "\n":
        marks = marks.removeprefix(closing)
    return (f"{opening}{closing}" * len(marks)).startswith(marks)


def _scanned(read: str, hits: Sequence[int], sources: Sequence[str]) -> list[tuple[int, re.Match[str]]]:
    """Every match of the expressions with its place, in order."""
    found: list[re.Match[str]] = []
    for source in sources:
        expression = _compiled(source)
        if hits:
            found += [match for hit in dict.fromkeys(hits) if (match := expression.match(read, hit)) is not None]
        else:
            found += expression.finditer(read)
    return sorted(((match.start(), match) for match in found), key=lambda pair: pair[0])


def _places(text: str, hits: Sequence[int], options: Mapping[str, Any]) -> Sequence[int]:
    if "at" in options:
        expression = _compiled(options["at"])
        hits = [hit for hit in hits if expression.match(text, hit)]
    return sorted({*hits, *find_shapes(text, options["shapes"])}) if "shapes" in options else hits


def _matches(text: str, places: Sequence[int], options: Mapping[str, Any]) -> Iterator[tuple[int, re.Match[str]]]:
    """Every match of the pattern with the place that led to it."""
    pattern = _compiled(options["pattern"])
    reached = 0
    for place in places:
        match = _match_over(pattern, text, place, reached) if place >= reached else None
        if match is not None:
            reached = max(match.end(), place + 1)
            yield place, match


def in_address(text: str, place: int) -> bool:
    """True if the run of characters without blanks around `place` is a URL, a mail address, a handle or a hashtag."""
    before = text[max(place - _TOKEN, 0) : place + 1].split()
    after = text[place : place + _TOKEN].split(None, 1)
    if not before or not after or text[place].isspace():
        return False
    token = before[-1][:-1] + after[0]
    return "://" in token or "@" in token or "_" in token or token.lower().startswith(("www.", "#", "http"))


def _match_over(pattern: re.Pattern[str], text: str, place: int, start: int) -> re.Match[str] | None:
    """The first match on the line of `place` that begins at most `_REACH` before it and covers or touches it."""
    start = max(start, place - _REACH)
    start = max(start, text.rfind("\n", start, place) + 1)
    for match in pattern.finditer(text, start, place + _REACH):
        if match.end() >= place:
            return match if match.start() <= place else None
    return None


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return expression(pattern)
