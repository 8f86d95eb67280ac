"""Words in another script left in English text: “more than 美元 11 billion”.

Originals are given on purpose in brackets, in quotation marks and in lines of their own; those are left alone, as are
addresses, single Greek letters and words of mixed script.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.shape import has_other_script
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_LETTERS = (
    r"\u0400-\u052f\u0530-\u058f\u05d0-\u05ea\u0600-\u06ff\u0900-\u0dff\u0e00-\u0eff\u10a0-\u10ff\u1100-\u11ff"
    r"\u3041-\u30fa\u30fd-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
)
_RUN = expression(
    rf"(?:[{_LETTERS}]|[\u0370-\u03ff]{{3}})[{_LETTERS}\u0370-\u03ff]{{0,80}}(?:[ ][{_LETTERS}]{{1,40}}){{0,12}}"
)
_WORDS_OF_LANGUAGE = expression(
    r"(?:called|named|known as|written|spelled|meaning|means|words?|term|title|characters?|letters?|hashtag|"
    r"(?:chinese|japanese|korean|russian|ukrainian|arabic|hebrew|greek|hindi|thai|armenian|georgian|persian|cyrillic)[:,]?)"
    r"[ ]{0,2}\Z"
)
_LANGUAGE_SWITCH = expression(
    "阅读|閱讀|中文|简体|繁體|日本語|한국어|[Рр]усск|[Уу]країнськ|العربية|فارسی|اردو|हिन्दी|עברית|ไทย|ქართული|[Հհ]այերեն|"
    "[Чч]итать|[Бб]ългарски|[Сс]рпски|[Ққ]азақ"
)
_OPENING = "([{\"'“‘«「『（【/|#@_"
_LATIN = expression("[A-Za-z]")
_LABEL_WORDS = 3
_ADDRESS = expression(r"://|[^\W_]\.[^\W_]|www\.")


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding at every run of foreign letters; `hits` are not used, a text in Latin letters is left at once."""
    return _find(analysis, header) if has_other_script(analysis.text) else ()


def _find(analysis: Analysis, header: Header) -> Iterator[Finding]:
    text = analysis.text
    for match in _RUN.finditer(text):
        span = Span(*match.span())
        if not _is_given_on_purpose(analysis, span):
            yield header.finding(text, span)


def _is_given_on_purpose(analysis: Analysis, span: Span) -> bool:
    text = analysis.text
    if _LATIN.match(text[max(0, span.start - 1) : span.start]) or _LATIN.match(text[span.end : span.end + 1]):
        return True
    before = text[max(0, span.start - 30) : span.start]
    if before.rstrip()[-1:] in tuple(_OPENING) or _WORDS_OF_LANGUAGE.search(before.lower()):
        return True
    if _LANGUAGE_SWITCH.search(span.of(text)):
        return True
    if _ADDRESS.search(before.rpartition(" ")[2] + text[span.start : span.end + 30].partition(" ")[0]):
        return True
    line = analysis.line_at(span.start)
    if span.end - line.start > 2_000:
        line = Span(max(line.start, span.start - 1_000), min(line.end, span.end + 1_000))
    written = line.of(text)
    if len(_LATIN.findall(written)) < 2 * len(written.strip()) // 5 or len(written.split()) <= _LABEL_WORDS:
        return True
    return _is_bracketed(written, span.start - line.start) or analysis.quotation_at(span.start) is not None


def _is_bracketed(line: str, position: int) -> bool:
    opened = max(line.rfind("(", 0, position), line.rfind("[", 0, position), line.rfind("（", 0, position))
    closed = max(line.rfind(")", 0, position), line.rfind("]", 0, position), line.rfind("）", 0, position))
    return opened > closed
