"""Suppression comments as they stand in a source: what each says, and what is wrong with it.

They are written as the format writes comments: `{/* */}` in MDX, a line that begins with `..` in reStructuredText,
with `//` in AsciiDoc.
"""

from collections.abc import Iterable, Iterator, Sequence

from copytaster.english.deferred import deferred
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span

MARKER = "copytaster:"
_OPENING = r"(?:(?P<open><!--|\{/\*)|^(?:\.\.|//))"
_COMMENT = deferred(
    rf"(?m){_OPENING}[ \t]{{0,8}}copytaster:[ \t]{{0,8}}"
    r"(?P<word>ignore-next-line|ignore|off|on)(?!-?\w)"
    r"(?P<rules>[\w ,\t-]{0,200}?)[ \t]{0,8}(?(open)(?:-->|\*/\})|\r?$)"
)
_ANY_COMMENT = deferred(
    rf"(?m){_OPENING}(?(open)\s|[ \t]){{0,8}}copytaster:"
    r"(?:(?(open)(?s:.{0,300}?)(?:-->|\*/\})|(?!))|[^\r\n]{0,300}+)"
)
_BLANK_LINES = deferred(r"(?:[ \t\r]*+\n)*+")


# An escaped quotation mark ends a string of JSON within JSON only where a comma, a colon or a bracket says so.
_STRING_BREAK = deferred(r'\\{1,9}n|(?<!\\)"|\\{1,9}"(?= ?(?:[}\]]|[,:] ?[\\{\[]))')


class Directive(NamedTuple):
    """One comment: its place, and the source range it silences for the rules of `selectors` (none: all).

    `is_idle` is an `on` for rules that no `off` had switched off.
    """

    span: Span
    word: str
    selectors: tuple[str, ...]
    silenced: Span
    is_idle: bool = False


def directives(source: str) -> list[Directive]:
    """Every comment in order. An `off` ends at the next `on` for the same rules or for all, or at an `off` alike."""
    found: list[Directive] = []
    open_at: dict[tuple[str, ...], int] = {}
    line_start, line_end, read = 0, -1, 0
    for match in _COMMENT().finditer(source):
        selectors = tuple(match["rules"].replace(",", " ").split())
        line_start = max(line_start, source.rfind("\n", read, match.start()) + 1)
        if line_end < match.end():
            line_end = _line_end(source, match.end())
        read = match.end()
        silenced = Span(line_start, line_end)
        is_idle = False
        if match["word"] == "ignore-next-line":
            start = min(_after_blank_lines(source, line_end + 1), len(source))
            silenced = Span(start, _line_end(source, start))
        elif match["word"] in ("off", "on"):
            ending = list(open_at) if match["word"] == "on" and not selectors else [selectors]
            is_idle = match["word"] == "on" and bool(selectors) and selectors not in open_at
            for index in [open_at.pop(key) for key in ending if key in open_at]:
                ended = Span(found[index].silenced.start, match.start())
                found[index] = found[index]._replace(silenced=ended)
            silenced = Span(match.end(), len(source) if match["word"] == "off" else match.end())
            if match["word"] == "off":
                open_at[selectors] = len(found)
        found.append(Directive(Span(*match.span()), match["word"], selectors, silenced, is_idle))
    return found


def lines_in_strings(source: str) -> str:
    """JSON, of equal length, with line feeds for the line breaks in its strings, and for their ends."""
    return _STRING_BREAK().sub(lambda found: " " * (len(found[0]) - 1) + "\n", source)


def unreadable(source: str, read: Sequence[Directive]) -> Iterator[Span]:
    """The comments that begin like those in `read` and are none of them."""
    known = {directive.span.start for directive in read}
    for match in _ANY_COMMENT().finditer(source):
        if match.start() not in known:
            yield Span(*match.span())


def remark(directive: Directive, names: Iterable[str]) -> str:
    """What stands among the selectors as a remark: two words or more that are none of `names`; else empty.

    A single word may be the name of a rule that this run leaves out.
    """
    words = [word for word in directive.selectors if word.islower() and word.isalpha()]
    unknown = set(words) - set(names) if len(words) > 1 else set()
    return " ".join(word for word in words if word in unknown) if len(unknown) > 1 else ""


def _after_blank_lines(source: str, position: int) -> int:
    match = _BLANK_LINES().match(source, position)
    return position if match is None else match.end()


def _line_end(source: str, position: int) -> int:
    end = source.find("\n", position)
    return len(source) if end < 0 else end
