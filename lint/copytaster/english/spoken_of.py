"""Whether a sentence speaks of a name or a word as such: “Mao Zedong, once written Mao Tse-tung”.

There an old, foreign or wrong form is what the sentence is about, not a fault of it.
"""

from copytaster.english.deferred import expression
from copytaster.model.span import Span

_REACH = 160
_BEFORE = expression(
    r"\b(?:(?:was|were|is|are|be|been|being|then|once|still|now|also|often|city|town|village|port|place|country) called"
    r"|calls? (?:itself|himself|herself|themselves|it|him|her|them)|called (?:it|the city|the town)"
    r"|named|known(?: \w{1,12})? as|renamed(?: as)?|dubbed|(?:once|then|also|often|usually) written|writes? it"
    r"|(?:writes?|spells?|signs?|changed) (?:his|her|its|their) name(?: to| as)?(?: [a-z-]{2,16})?"
    r"|what (?:the )?[\w.]{2,16} calls?"
    r"|rendered(?: as)?|formerly|names? (?:was|is|were))"
    r"(?: simply| then| once)?,? (?:the )?[\"'(]?\Z"
)
_AFTER = expression(
    r"[\"')]?(?:,? (?:which )?(?:was|is|has been|had been|were) (?:later |then )?renamed\b"
    r"| (?:became|changed its name)\b"
    r"|,? (?:also|once|now|then|formerly|better) (?:known|called|spelt|spelled|written)\b"
    r"|(?:, | \()(?:now|today|later)(?: [a-z-]{3,20}){1,2}[,)]|, as (?:it|the \w{2,12}) (?:then |once )?(?:was|were)\b)"
)
_SPELLING = expression(
    r"\b(?:mis)?spel(?:l(?:s|ed|ings?)?|t)\b|\btransliterat|\bromani[sz](?:ed|ation)|\bpronounc|\[sic\]|\(sic\)"
    r"|\b(?:old|former|original|russian|ukrainian|soviet|english|chinese|arabic|local|official|maiden|pen|stage) "
    r"(?:name|spelling|form)s?\b|\bname (?:was|is|were) (?:\w{1,12} ){0,2}(?:written|spelt|spelled|changed)\b"
)


def is_spoken_of(folded: str, span: Span) -> bool:
    """True if what stands at `span` is called so in words beside it, or its sentence tells of spelling."""
    if _BEFORE.search(folded, max(0, span.start - 60), span.start):
        return True
    return _AFTER.match(folded, span.end) is not None or tells_of_spelling(folded, span)


def tells_of_spelling(folded: str, span: Span) -> bool:
    """True if the sentence around `span` tells how something is spelt, or of an old or foreign name."""
    first, last = max(0, span.start - _REACH), min(len(folded), span.end + _REACH)
    start = max(folded.rfind(mark, first, span.start) for mark in (". ", "\n", "? ", "! "))
    ends = [end for mark in (". ", "\n", "? ", "! ") if (end := folded.find(mark, span.end, last)) >= 0]
    return _SPELLING.search(folded, max(first, start), min(ends, default=last)) is not None
