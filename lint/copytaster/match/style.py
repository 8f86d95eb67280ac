"""Rules of kind style: what the chosen house writes otherwise."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from copytaster.english import spelling_varieties
from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.spelling_varieties import Word
from copytaster.match import listed_name
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)"
)
_DAY = r"(?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:,?[ \u00a0](?P<year>(?:1[5-9]|20)\d\d)(?!\d))?(?P<comma>,?)"
_DAY_MONTH = expression(rf"(?<![\w.,:/$€£–-]){_DAY}[ \u00a0](?:of[ \u00a0])?{_MONTH}{_YEAR}")
_MONTH_DAY = expression(rf"(?<![\w-]){_MONTH}[ \u00a0]{_DAY}(?![\w%:–-]|[.,]\d){_YEAR}")
_LONGEST_DAY = 9
_GOES_ON = expression(r"[ \u00a0]?[a-z]")


def find(analysis: Analysis, header: Header, hits: Sequence[int], data: Any) -> Iterable[Finding]:
    """A finding at everything the style writes in another way."""
    what, content = data
    if what == "forms":
        return listed_name.find(analysis, header, hits, content)
    if what == "dates":
        return _dates(analysis, header, hits, content)
    return _spelling(analysis, header, hits, content)


def _spelling(analysis: Analysis, header: Header, hits: Sequence[int], content: Any) -> Iterator[Finding]:
    stated, house, table = content
    british, american = spelling_varieties.words(analysis.text, hits, table)
    wrong: list[Word] = {
        "us": british,
        "uk": american,
        "oxford": [word for word in american if not word.is_ise] + [word for word in british if _is_ise_suffix(word)],
    }[stated]
    for word in sorted(wrong):
        yield header.finding(analysis.text, word.span, replacement=word.other, house=house)


def _is_ise_suffix(word: Word) -> bool:
    """True for organise, False for analyse, which Oxford keeps."""
    return word.is_ise and "yz" not in word.other


def _dates(analysis: Analysis, header: Header, hits: Sequence[int], content: Any) -> Iterator[Finding]:
    month_first, house = content
    text, done = analysis.text, 0
    for hit in hits:
        pattern = _DAY_MONTH if month_first else _MONTH_DAY
        found = pattern.search(text, max(done, hit - _LONGEST_DAY) if month_first else hit, hit + 40)
        if found is None or found.start("month") != hit:
            continue
        done = found.end()
        year = found["year"]
        end = found.end() if year and not month_first else found.start("comma")
        written = f"{found['month']} {found['day']}" if month_first else f"{found['day']} {found['month']}"
        if year:
            written += f", {year}" if month_first else f" {year}"
            if month_first and not found["comma"] and _GOES_ON.match(text, found.end()):
                written += ","
        yield header.finding(text, Span(found.start(), end), replacement=written, house=house)
