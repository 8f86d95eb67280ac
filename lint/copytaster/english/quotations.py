"""Direct quotations: what stands between quotation marks."""

import re
from collections.abc import Iterator

from copytaster.english.deferred import deferred
from copytaster.english.lines import find_lines, find_paragraphs
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span

_DOUBLES = '"“”„‟«»'
# One expression a mark, each beginning with a literal, is many times faster than one for all.
_OPENING_SINGLES = (
    ("'", deferred(r"'(?<![\w'’]')(?=[^\s'’])")),
    ("‘", deferred(r"‘(?<!\w‘)(?=[^\s'’])")),
    ("‚", deferred(r"‚(?<!\w‚)(?=[^\s'’])")),
)
_CLOSING_SINGLES = (("'", deferred(r"'(?<=\S')(?!\w)")), ("’", deferred(r"’(?<=\S’)(?!\w)")))
_APOSTROPHE_WORD = deferred(
    r".(?:\d\ds?\b|(?:em|til|tis|twas|twere|cause|n|bout|round|neath|ere|cuz|kay|sup|un|ave)\b)", re.IGNORECASE
)
_BEFORE_OPENING = frozenset(" \t\n\r\u00a0\u2009\u202f([{—–-/\"'“‘„«:,…")
_AFTER_CLOSING = frozenset(" \t\n\r\u00a0\u2009\u202f)]}—–-/.,;:!?\"'”’»…")
_BLANK = frozenset(" \t\n\r\u00a0\u2009\u202f")
_MAX_CARRIED = 700
_SUBJECTS = frozenset(
    "i we you he she it they there this that these those who what i'm i've i'll i'd we're we've we'll you're you've "
    "he's she's it's they're they've that's there's".split()
)


class Quotation(NamedTuple):
    """One direct quotation in offsets of the text.

    `span` includes the marks, `inner` lies between them. One that lost its closing mark is not `closed` and ends with
    its paragraph. `reopened` are further opening marks inside it where a closing one should have come first;
    `repeated` are those that open its second and later paragraphs, as is the custom. `nested` are quotations inside it.
    """

    span: Span
    inner: Span
    closed: bool
    reopened: tuple[int, ...] = ()
    repeated: tuple[int, ...] = ()
    nested: tuple["Quotation", ...] = ()


def find_quotations(text: str, paragraphs: tuple[Span, ...] | None = None) -> tuple[Quotation, ...]:
    """The outermost direct quotations of `text` in order, none overlapping another.

    Pass `paragraphs` (`lines.find_paragraphs`) if they are known already.
    """
    return _scan(text, paragraphs)[0]


def find_stray_marks(text: str, paragraphs: tuple[Span, ...] | None = None) -> tuple[int, ...]:
    """Offsets of closing double marks that no opening mark precedes in their paragraph."""
    return _scan(text, paragraphs)[1]


def is_partial(quotation: Quotation, text: str) -> bool:
    """True if one to three words without a subject are quoted: could “go ahead” by mediating."""
    found = quotation.inner.of(text).split(None, 3)
    if not 1 <= len(found) <= 3 or not quotation.closed:
        return False
    return not any(word.strip(",.!?…").lower().replace("’", "'") in _SUBJECTS for word in found)


def _scan(text: str, paragraphs: tuple[Span, ...] | None) -> tuple[tuple[Quotation, ...], tuple[int, ...]]:
    marks = _double_marks(text)
    singles = _single_marks(text)
    if not marks and not singles:
        return (), ()
    if paragraphs is None:
        paragraphs = find_paragraphs(text, find_lines(text))
    doubles = _Doubles(text)
    doubles.read(marks, paragraphs)
    if not singles:
        return tuple(doubles.found), tuple(doubles.stray)
    return tuple(_with_singles(text, doubles.found, singles, paragraphs)), tuple(doubles.stray)


def _double_marks(text: str) -> list[int]:
    marks: list[int] = []
    kinds = [mark for mark in _DOUBLES if mark in text]
    for mark in kinds:
        marks.extend(found.start() for found in re.finditer(mark, text))
    return sorted(marks) if len(kinds) > 1 else marks


def _single_marks(text: str) -> list[int]:
    """Single marks that may open or close, if there is one that may open; most texts hold apostrophes only."""
    opening = {
        found.start() for mark, expression in _OPENING_SINGLES if mark in text for found in expression().finditer(text)
    }
    if not opening:
        return []
    closing = {
        found.start() for mark, expression in _CLOSING_SINGLES if mark in text for found in expression().finditer(text)
    }
    return sorted(opening | closing)


class _Doubles:
    """Pairs double marks, paragraph by paragraph. What is open is kept in the fields."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Quotation] = []
        self.stray: list[int] = []
        self.start = -1
        self.kind = ""
        self.nested_kind = ""
        self.nested_start = -1
        self.reopened: list[int] = []
        self.repeated: list[int] = []
        self.nested: list[Quotation] = []

    def read(self, marks: list[int], paragraphs: tuple[Span, ...]) -> None:
        index, last = 0, len(paragraphs) - 1
        for number, mark in enumerate(marks):
            is_repeated = False
            while index < last and paragraphs[index].end <= mark:
                if self.start >= 0:
                    is_repeated = self._is_repeated(paragraphs[index + 1], mark)
                    if not is_repeated and not self._closes_later(paragraphs[index], mark):
                        self._finish(paragraphs[index].end, closed=False)
                index += 1
            if is_repeated:
                self.repeated.append(mark)
            else:
                self._read_mark(mark, marks[number + 1] if number + 1 < len(marks) else len(self.text))
        if self.start >= 0:
            self._finish(paragraphs[index].end, closed=False)

    def _is_repeated(self, following: Span, mark: int) -> bool:
        """True if the open quotation goes on in the following paragraph, which repeats the opening mark."""
        if not {self.text[mark], self.kind} <= {'"', "“"} and self.text[mark] != self.kind:
            return False
        if self.text[following.start : mark].strip():
            return False
        return self.text[mark + 1 : mark + 2] not in _AFTER_CLOSING

    def _closes_later(self, paragraph: Span, mark: int) -> bool:
        """True if the quotation open at the end of `paragraph` is closed by `mark` soon after.

        Pages often set every sentence on a line of its own, those inside a quotation too.
        """
        if mark - paragraph.end > _MAX_CARRIED or self.text[mark - 1] in _BLANK:
            return False
        return not _opens(self.text, mark, self.kind)

    def _read_mark(self, mark: int, following: int) -> None:
        character = self.text[mark]
        opens = _opens(self.text, mark, self.nested_kind or self.kind)
        if self.start < 0:
            if opens:
                self.start, self.kind = mark, character
            elif not (character == '"' and self.text[mark - 1 : mark].isdigit()):
                self.stray.append(mark)
        elif opens:
            self._open_again(mark, character)
        elif self.nested_kind and _belongs(self.nested_kind, character):
            self._nest(self.nested_start, mark)
            self.nested_kind = ""
        elif self.reopened and self._closes_again(mark, following):
            self._nest(self.reopened.pop(), mark)
        else:
            self._finish(mark, closed=True)

    def _closes_again(self, mark: int, following: int) -> bool:
        """True if another closing mark follows on the line, so that `mark` closes a quotation inside the open one."""
        if not self.text.startswith("”", following) or _opens(self.text, following, self.kind):
            return False
        return self.text[mark] == "”" and self.text.find("\n", mark, following) < 0

    def _nest(self, start: int, mark: int) -> None:
        self.nested.append(Quotation(Span(start, mark + 1), Span(start + 1, mark), closed=True))

    def _open_again(self, mark: int, character: str) -> None:
        if character == self.kind or self.nested_kind:
            self.reopened.append(mark)
        else:
            self.nested_kind, self.nested_start = character, mark

    def _finish(self, end: int, *, closed: bool) -> None:
        span, inner = Span(self.start, end + 1 if closed else end), Span(self.start + 1, end)
        self.found.append(
            Quotation(span, inner, closed, tuple(self.reopened), tuple(self.repeated), tuple(self.nested))
        )
        self.start = self.nested_start = -1
        self.kind = self.nested_kind = ""
        self.reopened, self.repeated, self.nested = [], [], []


def _opens(text: str, mark: int, kind: str) -> bool:
    """Whether the double mark opens a quotation, `kind` being the mark that is open now (empty: none)."""
    character = text[mark]
    before = text[mark - 1] if mark else "\n"
    after = text[mark + 1] if mark + 1 < len(text) else "\n"
    may_open, may_close = before in _BEFORE_OPENING, after in _AFTER_CLOSING
    if character == '"':
        if before in ",.!?…:" or may_open == may_close:
            return not kind
        return may_open
    if character in "“„«":
        if (character == "“" and kind in ("„", "‟")) or (character == "«" and kind == "»"):
            return False
        return may_open or not may_close
    if character == "‟":
        return not kind
    return not kind and may_open and not may_close


def _belongs(kind: str, closing: str) -> bool:
    if kind == '"' or closing == '"':
        return kind == closing
    return True


def _with_singles(
    text: str, doubles: list[Quotation], marks: list[int], paragraphs: tuple[Span, ...]
) -> Iterator[Quotation]:
    """The double quotations with single ones nested in them, and single ones that stand alone, in order."""
    inside: dict[int, list[int]] = {}
    outside: dict[int, list[int]] = {}
    double = paragraph = 0
    for mark in marks:
        while double < len(doubles) and doubles[double].span.end <= mark:
            double += 1
        while paragraph + 1 < len(paragraphs) and paragraphs[paragraph].end <= mark:
            paragraph += 1
        if double < len(doubles) and doubles[double].span.start < mark:
            inside.setdefault(double, []).append(mark)
        else:
            outside.setdefault(paragraph, []).append(mark)
    for index, mine in inside.items():
        quotation = doubles[index]
        nested = [*quotation.nested, *_pair_singles(text, mine, quotation.inner.end)]
        if len(nested) > len(quotation.nested):
            doubles[index] = quotation._replace(nested=tuple(sorted(nested)))
    alone = [single for index, mine in outside.items() for single in _pair_singles(text, mine, paragraphs[index].end)]
    return _merged(doubles, alone)


def _merged(doubles: list[Quotation], singles: list[Quotation]) -> Iterator[Quotation]:
    double = 0
    for single in singles:
        while double < len(doubles) and doubles[double].span.start < single.span.start:
            yield doubles[double]
            double += 1
        within: list[Quotation] = []
        while double < len(doubles) and doubles[double].span.end <= single.span.end:
            within.append(doubles[double])
            double += 1
        yield single._replace(nested=tuple(within)) if within else single
    yield from doubles[double:]


def _pair_singles(text: str, marks: list[int], limit: int) -> list[Quotation]:
    """Single quotations among `marks`, all before `limit`. Apostrophes at the edges of words pair with nothing."""
    opens = [_single_opens(text, mark) for mark in marks]
    if True not in opens:
        return []
    closers = _next_closers(text, marks, opens)
    found: list[Quotation] = []
    index = 0
    while index < len(marks):
        mark = marks[index]
        if opens[index]:
            closer = closers[index]
            if closer >= 0:
                end = marks[closer]
                found.append(Quotation(Span(mark, end + 1), Span(mark + 1, end), closed=True))
                index = closer
            elif text[mark] == "‘":
                found.append(Quotation(Span(mark, limit), Span(mark + 1, limit), closed=False))
                break
        index += 1
    return found


def _next_closers(text: str, marks: list[int], opens: list[bool]) -> list[int]:
    """For each mark the index of the mark that would close it, -1 if none.

    The next one that may close does, unless it may as well be the apostrophe of a plural (the dogs’ owner) and
    another follows before the next opening mark.
    """
    closers = [-1] * len(marks)
    nearest = sure = -1
    for index in range(len(marks) - 1, -1, -1):
        closers[index] = nearest if sure < 0 else sure
        mark = marks[index]
        if opens[index]:
            sure = -1
        if text[mark] in "'’" and text[mark - 1 : mark].strip() and not text[mark + 1 : mark + 2].isalnum():
            nearest = index
            if not _may_be_plural(text, mark):
                sure = index
    return closers


def _may_be_plural(text: str, mark: int) -> bool:
    following = text[mark + 1 : mark + 3]
    return text[mark - 1] == "s" and len(following) == 2 and following[0] == " " and following[1].isalpha()


def _single_opens(text: str, mark: int) -> bool:
    if text[mark] == "’" or (mark and text[mark - 1] not in _BEFORE_OPENING):
        return False
    after = text[mark + 1 : mark + 2]
    if not after or after in _BLANK or after in ",.;:!?)":
        return False
    return _APOSTROPHE_WORD().match(text, mark) is None
