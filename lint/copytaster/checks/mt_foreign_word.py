"""Words left in the letters of a foreign language: “a dispute about veiðigjaldið in the north”.

Engines copy words they do not know. In lower case such a word is neither a name nor a title. Letters that English
borrows with its loanwords (é, ç, ñ, ê ...) do not count by themselves, nor do the marks of scholarly transliteration
(ā, ḥ). Words in quotation marks, brackets or emphasis, after a foreign name, or introduced as a word are given on
purpose.

Options: `loanwords`, words of English that keep such letters.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.quotations import is_partial
from copytaster.english.shape import has_diacritics
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_FOREIGN = expression("[ðþæøåäöüßáíóúýàìòùãõěščřžůťďňąęłńśźżćğışăîșțőűđ]")
_WORD = expression(r"[^\W\d_]{1,40}")
_BEFORE = expression(r"(?:\A|[\s\"“‘(])(?:[a-z]{1,22},?|The|In|On|A|At|From|For)[ ]\Z")
_INTRODUCED = expression(
    r"\b(?:called|named|known|term(?:ed)?|word|words|title|entitled|dubbed|meaning|or|as|say|saying|spelled|"
    r"de|du|des|le|la|les|da|do|di|del|el|los|las|von|der|van|den|und|et|y|e|il|al|en|av|og|och)[ ]\Z"
)
_AFTER = expression(r"[ ](?:\(|[A-Z—–]|or\b)|,[ ](?:or|a|an|the|meaning|literally)\b|[\w@*_/’'\"”»-]|\.\w")
_ENGLISH = expression(r"\b(?:the|of|and|to|in|is|was|that|for|with|he|she|they|are|by|from|were|has)\b")
_LOOK_BEHIND, _LOOK_AHEAD, _SENTENCE = 24, 14, 120
_LEAST_ENGLISH = 2
_LEAST = 4


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding at each foreign word; `hits` are not used, a text without such letters is left at once."""
    return _find(analysis, header, options) if has_diacritics(analysis.text) else ()


def _find(analysis: Analysis, header: Header, options: Mapping[str, Any]) -> Iterator[Finding]:
    text, end = analysis.text, 0
    for letter in _FOREIGN.finditer(text):
        if letter.start() < end:
            continue
        span = _word_at(text, letter.start())
        end = span.end
        if _is_left(text, span, options) and not _is_quoted_word(analysis, span):
            yield header.finding(text, span)


def _is_quoted_word(analysis: Analysis, span: Span) -> bool:
    marks = analysis.quotation_at(span.start)
    return marks is not None and is_partial(marks, analysis.text)


def _word_at(text: str, place: int) -> Span:
    start = place
    while start > 0 and place - start < _LOOK_BEHIND and text[start - 1].isalpha():
        start -= 1
    match = _WORD.match(text, start)
    return Span(start, match.end() if match else place + 1)


def _is_left(text: str, span: Span, options: Mapping[str, Any]) -> bool:
    word = span.of(text)
    if (
        len(word) < _LEAST
        or not word.islower()
        or word in options["loanwords"]
        or word.rstrip("s") in options["loanwords"]
    ):
        return False
    before = text[max(0, span.start - _LOOK_BEHIND) : span.start]
    if not _BEFORE.search(before) or _INTRODUCED.search(before):
        return False
    if _AFTER.match(text[span.end : span.end + _LOOK_AHEAD]):
        return False
    around = text[max(0, span.start - _SENTENCE) : span.end + _SENTENCE]
    return len(_ENGLISH.findall(around)) >= _LEAST_ENGLISH
