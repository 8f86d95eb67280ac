"""Whether a sentence tells what was, so that a title in it may be the one of that time."""

from functools import lru_cache
from typing import TYPE_CHECKING

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.model.span import Span

if TYPE_CHECKING:
    import datetime

_CLAUSE = 400
_YEAR = expression(r"\b(1[89]\d\d|20\d\d)s?\b")
_PAST = expression(
    r"\b(?:then[- ]|(?:years?|months?|decades?) (?:ago|earlier|later)|at the time|in those days|back then|previously"
    r"|last (?:year|decade|century)|during (?:his|her|the) (?:first |second |last )?(?:term|presidency|tenure|time)"
    r"|once|historic|under (?:former |then-)?(?:us |u\.s\. )?(?:president|prime minister|chancellor)|era"
    r"|administration of|when|the late|died|funeral|death of|memoir|biography|was elected|legacy|assassinat\w{0,8}"
    # who came before whom, and how it ended
    r"|replac(?:ed|es|ing)|succeed(?:ed|s|ing)|successor to|(?:took|taking|take) over from|predecessors?,? (?:of|to)"
    r"|earlier (?!on |this |today|in the (?:day|week))|formerly|originally|began (?:with|under)|since the"
    r"|(?:time|days|fall|ouster|removal|overthrow|trial"
    r"|impeachment|arrest|resignation|departure|defeat|capture) of|case against"
    r"|oust(?:ed|ing)|overthr(?:ew|own)|toppl(?:ed|ing)|deposed|jailed|imprisoned|slain|exiled|fugitive|convicted"
    r"|impeached|indicted|disgraced"
    r"|recall(?:s|ed|ing)|remember(?:s|ed|ing)|(?:before|while|after) (?:he|she) (?:was|became|had)"
    # and what is only told
    r"|film|movie|actor|actress|portrayed|plays (?!an? )|drama|novel|documentary|statue|portrait)\b"
)
_PERFECT = expression(
    r"\bhad (?:\w{1,12}ly |also |already |once |first |just )?(?:\w{1,14}(?:ed|en|own)|met|told|said|made|put|led|held"
    r"|sent|left|won|lost|set|cut|begun|sought|brought|thought|built|kept|paid|come|become|gone|done)\b"
)

_NOW = expression(
    r",? (?:(?:also|now|again|still|today|already) )?(?:will (?!be remembered)|has (?!died)|plans to |hopes to "
    r"|wants to |intends to |is (?:due|expected|set|scheduled|to|planning|considering|preparing)\b)"
)
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day|tomorrow|this (?:morning|week))"
_DID = expression(
    r" (?:also |again )?(?:says|said|told|met|called|spoke|announced|arrived|signed|lost|won|visited|welcomed|hosted"
    r"|addressed|urged|warned|promised|vowed|denied|confirmed|flew|left|hosts|travels|visits|meets|arrives|faces)\b"
    rf"[^.;:\n]{{0,60}}? (?:on )?{_DAY}\b"
)

# What stands before the subject of a clause: “the bill President Roe signed” is none.
_SUBJECT = expression(
    r"(?:\A|[.!?:;,\n\"“”)] ?|\b(?:and|but|that|as|while|because|said|says|day|today|yesterday|meanwhile|whether|if) )"
    r"(?:the )?\Z"
)
_BEFORE = 14
_AFTER = 22


def acts_now(analysis: Analysis, mention: Span) -> bool:
    """True if whoever is named at `mention` does something now: in present or future, or on a day of this week."""
    folded = analysis.folded
    if _SUBJECT.search(folded, max(0, mention.start - _BEFORE), mention.start) is None:
        return False
    if _NOW.match(folded, mention.end):
        return True
    did = _DID.match(folded, mention.end)
    return did is not None and not _YEAR.search(analysis.text, mention.end, did.end() + _AFTER)


def looks_back(analysis: Analysis, position: int) -> bool:
    """True if the sentence at `position` names any year, or says that it looks back."""
    start, end = _clause(analysis, position)
    return bool(_YEAR.search(analysis.text, start, end) or _PAST.search(analysis.folded, start, end))


def speaks_of_the_past(analysis: Analysis, position: int, day: "datetime.date", qualifier: Span | None = None) -> bool:
    """True if the sentence at `position` names a year before that of `day`, or says that it looks back.

    `qualifier` is that of the title, whose own word does not count. A title without one may also be that of the time
    before which something “had happened”.
    """
    start, end = _clause(analysis, position)
    if any(int(year) < day.year for year in _YEAR.findall(analysis.text, start, end)):
        return True
    told, is_perfect = _signs(analysis.folded[start:end])
    if is_perfect and qualifier is None:
        return True
    first, last = (qualifier.start - start, qualifier.end - start) if qualifier else (0, 0)
    return any(sign_end <= first or sign_start >= last for sign_start, sign_end in told)


def _clause(analysis: Analysis, position: int) -> tuple[int, int]:
    """The sentence at `position`, of a very long one the blocks around it."""
    span = analysis.sentence_at(position) or analysis.line_at(position)
    block = position // _CLAUSE
    return max(span.start, (block - 1) * _CLAUSE), min(span.end, (block + 2) * _CLAUSE)


@lru_cache(maxsize=64)
def _signs(clause: str) -> tuple[tuple[tuple[int, int], ...], bool]:
    """Where the clause says that it looks back, and whether something “had happened” in it."""
    return tuple(found.span() for found in _PAST.finditer(clause)), _PERFECT.search(clause) is not None
