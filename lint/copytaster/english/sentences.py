"""Where sentences begin and end.

Rules of our own: a full stop, question or exclamation mark ends a sentence unless the word before it is an
abbreviation, an initial or a number that the next word belongs to, or the next word goes on in lower case.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from copytaster.english.deferred import deferred
from copytaster.english.lines import find_lines, find_paragraphs
from copytaster.model.span import Span

_CLOSERS = "\"'”’»)\\]*†"
_OPENERS = "\"'“‘„«([¿¡"
# The class comes first because `re` skips ahead to the characters of a class, not to those of a choice.
_CANDIDATE = deferred(
    rf"[.!?…\n](?:(?<=\n)|[.!?…]{{0,20}}[{_CLOSERS}]{{0,4}}(?:\[\d{{1,3}}\]){{0,3}}"
    rf"(?:[^\S\n]{{1,40}}(?=\S)|(?<=[a-z)\]”’\"][.!?])(?=[A-Z“][a-z])(?!(?:Com|Info|Net|Org|Ru)\b)|(?<=[.!?][”’\"])(?=[A-Z][a-z])))"
)
_BEFORE_WORD = "\"'“‘„«([/-"
_LONGEST_INDENT = 80
_NEXT_WORD = deferred(r"[^\W_]+(?:['’][^\W_]+)?")
_ATTRIBUTION = deferred(
    r"(?:[A-Z][\w.'’-]{0,30}[ ]){1,4}(?:said|says|asked|asks|wrote|writes|added|adds|told|shouted|cried|replied"
    r"|exclaimed|tweeted|wondered|demanded|declared|joked|posted|yelled)\b"
)

# Always followed by a name or number of their own.
_TITLES = frozenset(
    "mr mrs ms messrs mme mlle dr drs prof profs gen gens lt col cols sgt sgts capt capts cmdr adm rev revs sen sens "
    "rep reps gov govs st sts mt ft hon pres supt insp maj brig pvt cpl fr amb atty det ofc cllr asst assoc dep vs v "
    "eg e.g i.e viz cf approx lt.gov lt.col lt.gen maj.gen brig.gen ex insp univ dir mgr".split()
)
_BEFORE_NUMBER = frozenset(
    "no nos p pp vol vols ch chs art arts sec secs fig figs para paras op ed eds jan feb mar apr jun jul aug sep sept "
    "oct nov dec ca c circa ext tel est".split()
)
_MAY_END = frozenset(
    "inc ltd corp co cos bros jr sr esq etc al dept ave blvd rd rte hwy sq plc llc bldg assn intl natl ala ariz ark "
    "calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt "
    "wash wis wyo ont que ba bsc ma mba phd ph.d m.d b.a m.a ll.b ll.m d.c u.s u.k u.n e.u u.s.a u.s.s.r a.d b.c "
    "b.c.e c.e n.y n.j n.c s.c n.d s.d n.m r.i w.va u.a.e p.s p.o d.a".split()
)
_MONTHS = frozenset(("jan", "feb", "aug", "sept", "oct", "nov", "dec"))
_TIMES = frozenset(("a.m", "p.m"))
_AFTER_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday eastern central pacific mountain gmt est edt et pst pdt "
    "cst cdt cet cest bst utc jst ist msk january february march april may june july august september october "
    "november december local moscow kyiv kiev beijing tokyo".split()
)
_STARTERS = frozenset(
    "a about according across after again against all almost already also although although among amid an and another "
    "any are around as asked at be because before being both but by can could despite did do does during each earlier "
    "either even every everyone few finally first five following for four from further given had has have he hence "
    "her here his how however i if in indeed instead is it its it's i'm i've just last later less like many meanwhile "
    "more moreover most much my nearly neither never nevertheless no nobody none nor not nothing now of often on once "
    "one only or other others our over perhaps please previously rather shortly should similarly since six so some "
    "someone sometimes soon still such ten than that that's the their them then there there's therefore these they "
    "they're this those three through throughout thus to today together tomorrow tonight two under unlike until up "
    "upon was we we're were what when where whether which while who whose why with within without would yes yesterday "
    "yet you your".split()
)
_WITH_EXCLAMATION = frozenset(("yahoo", "jeopardy"))


def split_sentences(text: str, paragraphs: tuple[Span, ...] | None = None) -> tuple[Span, ...]:
    """The sentences of `text` without blanks around them; together they hold every character that is not blank.

    A sentence never leaves its paragraph (`lines.find_paragraphs`); pass `paragraphs` if they are known already.
    """
    if paragraphs is None:
        paragraphs = find_paragraphs(text, find_lines(text))
    spans: list[Span] = []
    start = 0
    for end in _ends(text, paragraphs):
        piece = text[start:end].rstrip()
        content = piece.lstrip()
        if content:
            spans.append(Span(start + len(piece) - len(content), start + len(piece)))
        start = end
    return tuple(spans)


def _ends(text: str, paragraphs: tuple[Span, ...]) -> Iterator[int]:
    wrapped = [paragraph for paragraph in paragraphs if text.find("\n", *paragraph) >= 0]
    starts = [paragraph.start for paragraph in wrapped]
    for found in _CANDIDATE().finditer(text):
        start, end = found.span()
        if text[start] == "\n":
            index = bisect_right(starts, start) - 1
            if index < 0 or start >= wrapped[index].end:
                yield end
        elif _is_end(text, start, end):
            yield end
    yield len(text)


def _is_end(text: str, mark: int, following: int) -> bool:
    """True if the stop at `mark` ends a sentence, the next one beginning at `following`."""
    after = text[following]
    if after.islower():
        return False
    if after in "-–—" or (not after.isalnum() and after not in _OPENERS):
        return after in "-–—*•#@$€£" and text[mark] != "…" and not text[mark - 1 : mark].isupper()
    if after in "([" and text[following + 1 : following + 2].islower():
        return False
    stop = text[mark:following].rstrip()
    if stop[0] in "!?":
        return _ends_after_question(text, mark, stop, following)
    if stop[0] == "…" or stop[1:2] in (".", "…") or len(stop) > 2:
        return True
    return _ends_after_full_stop(text, mark, following)


def _ends_after_question(text: str, mark: int, stop: str, following: int) -> bool:
    if stop[-1] in "\"'”’»":
        return _ATTRIBUTION().match(text, following) is None
    return _word_before(text, mark).lower() not in _WITH_EXCLAMATION


def _ends_after_full_stop(text: str, mark: int, following: int) -> bool:
    written = _word_before(text, mark)
    word = written.lower()
    after = text[following]
    if word in _TITLES:
        return False
    if word in _BEFORE_NUMBER and (after.isdigit() or word in _MONTHS):
        return not after.isdigit() and _word_after(text, following) in _STARTERS
    if word in _TIMES:
        return _word_after(text, following) not in _AFTER_TIMES
    if word in _MAY_END or (1 < len(written) < 8 and written[1] == "." and written[0].isalpha()):
        return _word_after(text, following) in _STARTERS
    if len(word) == 1 and word.isalpha():
        return _ends_after_letter(written, text[following : following + 2], _word_after(text, following))
    if len(word) < 4 and word.isdigit():
        low = max(0, mark - _LONGEST_INDENT)
        return text[max(text.rfind("\n", low, mark) + 1, low) : mark].strip() != word
    return True


def _ends_after_letter(letter: str, after: str, word_after: str) -> bool:
    if after.endswith("."):
        return False
    return letter.islower() or letter == "I" or word_after in _STARTERS


def _word_before(text: str, mark: int) -> str:
    """The word that touches `mark`, without an opening mark or dash before it; empty after a blank."""
    piece = text[max(0, mark - 30) : mark]
    if not piece or piece[-1].isspace():
        return ""
    word = piece.rsplit(None, 1)[-1].lstrip(_BEFORE_WORD)
    return word if word.isascii() else re.split("[—–]", word)[-1]


def _word_after(text: str, following: int) -> str:
    """The first word from `following` on, in lower case."""
    found = _NEXT_WORD().search(text, following, following + 30)
    return found.group().lower().replace("’", "'") if found else ""
