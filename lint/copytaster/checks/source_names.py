"""People whom an article names and the text it was made from does not.

Names are compared by what a change of script leaves of them: sources in Latin, Cyrillic, Greek, Georgian and Armenian
letters by `english/name_skeleton.py`, in Hebrew and Arabic ones by `english/abjads.py`. In Chinese, Japanese and Korean
sources the people of the table are looked for. Only people with a title, and speakers, are looked at.

Table: surname, or whole name, in English -> its forms in Chinese, Japanese and Korean.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.abjads import LANGUAGES, AbjadWords
from copytaster.english.analysis import Analysis
from copytaster.english.deferred import deferred
from copytaster.english.name_skeleton import skeleton
from copytaster.english.passages import Story
from copytaster.model.rule import Header
from copytaster.model.severity import Severity
from copytaster.model.span import Span
from copytaster.model.story import StoryFinding

_WORD = deferred(r"[^\W\d_](?:[^\W\d_]|['׳](?=\w)){1,40}")
_LEAST = 3
_ENDING = 2
_READABLE = 0.6
_MOST = 50_000
_BY_TABLE = frozenset(("zh", "ja", "ko"))


def compare(story: Story, header: Header, options: Mapping[str, Any]) -> Iterator[StoryFinding]:
    """A finding at the first mention of each person who is not in the source; an info if the scripts differ."""
    source = story.source
    if source is None:
        return
    is_held = _reader(source, options["table"])
    if is_held is None:
        return
    is_plain = source.text[:2000].isascii() or source.language in {"en", *_BY_TABLE}
    for number, analysis in enumerate(story.articles):
        for span in _strangers(analysis, is_held):
            severity = None if is_plain else Severity.INFO
            yield StoryFinding(number, header.finding(analysis.text, span, severity=severity))


def _reader(source: Analysis, table: Mapping[str, Sequence[str]]) -> Callable[[str], bool] | None:
    """What tells whether the source may name a person; None if its script cannot be read."""
    if source.language in _BY_TABLE:
        return lambda name: _is_in(source.text, table.get(name) or table.get(name.split()[-1], ()), name.split()[-1])
    words = [word.group() for _, word in zip(range(_MOST), _WORD().finditer(source.text), strict=False)]
    if source.language in LANGUAGES:
        held_words = AbjadWords(words)
        return lambda name: held_words.hold(name.split()[-1])
    keys = [skeleton(word) for word in words]
    held = {key for key in keys if key}
    if not held or sum(map(bool, keys)) < _READABLE * len(keys):
        return None
    # Names in cases end in more letters than the plain form.
    held |= {word[:-cut] for word in held for cut in range(1, _ENDING + 1) if len(word) - cut >= _LEAST}

    def is_held(name: str) -> bool:
        key = skeleton(name.rsplit(maxsplit=1)[-1])
        return len(key) < _LEAST or key in held

    return is_held


def _is_in(text: str, forms: Sequence[str], latin: str) -> bool:
    """True if the text has one of the forms or the Latin one, and if no form is known."""
    return not forms or any(form in text for form in (*forms, latin))


def _strangers(analysis: Analysis, is_held: Callable[[str], bool]) -> Iterator[Span]:
    told: set[str] = set()
    for mention in analysis.mentions:
        surname = mention.name.split()[-1]
        if surname not in told and not is_held(mention.name):
            told.add(surname)
            yield mention.name_span
