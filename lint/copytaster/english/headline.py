"""Headlines: which line is one, and how it is written."""

from copytaster.english.tokens import words
from copytaster.model.span import Span

_MAX_WORDS = 25
_MAX_CHARACTERS = 250
_SMALL_WORDS = frozenset(
    "a an and as at but by for from if in into nor of off on onto or out over per so than that the to up upon via vs "
    "v with yet after amid before despite during is be are".split()
)


def find_headline(text: str, lines: tuple[Span, ...]) -> Span | None:
    """The first line that is not blank, without blanks around it, if it reads as a headline.

    It has at most 25 words, does not end in a full stop or colon, and further text follows. None otherwise.
    """
    first: Span | None = None
    for line in lines:
        content = line.of(text)
        if not content or content.isspace():
            continue
        if first is not None:
            return first
        stripped = content.strip()
        if len(stripped) > _MAX_CHARACTERS or stripped.rstrip("”’\"'").endswith((".", ":", ",", ";")):
            return None
        if not 1 <= len(stripped.split()) <= _MAX_WORDS:
            return None
        start = line.start + len(content) - len(content.lstrip())
        first = Span(start, start + len(stripped))
    return None


def is_title_case(line: str) -> bool:
    """True if the words of `line` begin with capitals, as headings in American papers do: at least three words,
    and every word but articles, conjunctions and prepositions capitalised.
    """
    found = [span.of(line) for span in words(line)]
    content = [word for word in found if word.lower() not in _SMALL_WORDS and not word[0].isdigit()]
    if len(found) < 3 or len(content) < 2:
        return False
    return all(word[0].isupper() or not word[0].islower() for word in content)
