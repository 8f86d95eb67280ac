"""People whom an article names and the text it was made from does not.

Names are compared by what a change of script leaves of them (`english/transliteration.py`), so sources in Latin,
Cyrillic and Greek letters are read; for others nothing is said. Only people with a title, and speakers, are looked at.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import deferred
from copytaster.english.name_skeleton import skeleton
from copytaster.english.passages import Story
from copytaster.model.rule import Header
from copytaster.model.severity import Severity
from copytaster.model.span import Span
from copytaster.model.story import StoryFinding

_WORD = deferred(r"[^\W\d_]{2,40}")
_LEAST = 3
_ENDING = 2
_READABLE = 0.6
_MOST = 50_000


def compare(story: Story, header: Header, options: Mapping[str, Any]) -> Iterator[StoryFinding]:
    """A finding at the first mention of each person who is not in the source; an info if the scripts differ."""
    source = story.source
    if source is None:
        return
    found = (word.group() for _, word in zip(range(_MOST), _WORD().finditer(source.text), strict=False))
    keys = [skeleton(word) for word in found]
    held = {key for key in keys if key}
    if not held or sum(map(bool, keys)) < _READABLE * len(keys):
        return
    # Names in cases end in more letters than the plain form.
    held |= {word[:-cut] for word in held for cut in range(1, _ENDING + 1) if len(word) - cut >= _LEAST}
    severity = None if source.text[:2000].isascii() or source.language == "en" else Severity.INFO
    for number, analysis in enumerate(story.articles):
        for span in _strangers(analysis, held):
            yield StoryFinding(number, header.finding(analysis.text, span, severity=severity))


def _strangers(analysis: Analysis, held: set[str]) -> Iterator[Span]:
    told: set[str] = set()
    for mention in analysis.mentions:
        surname = mention.name.split()[-1]
        key = skeleton(surname)
        if len(key) >= _LEAST and key not in held and surname not in told:
            told.add(surname)
            yield mention.name_span
