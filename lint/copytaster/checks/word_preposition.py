"""Prepositions that a noun, an adjective or a verb never takes, from a table of what each takes.

A row of the table is `word: takes | never`, the latter with what is written instead (`on>in`; `-`: nothing). Of a noun
or an adjective a preposition in neither half is a fault too if it is one of `_GENERAL`: nothing licenses it. Much else
may follow a word by the way, a place, a time, a purpose; so what stands behind the preposition has to be a complement
(`english.complements`), and before a preposition that may as well belong to a verb, a noun has to stand where none
governs it.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.complements import ABSTRACT, COMPLEMENTS, NO_PLACE
from copytaster.english.deferred import deferred
from copytaster.model.finding import Finding
from copytaster.model.fix import Applicability
from copytaster.model.rule import Header
from copytaster.model.span import Span

_GENERAL = {"nouns": ("about", "to"), "adjectives": ("of", "about", "to"), "verbs": ()}
_OF_PLACE = ("on", "at", "in")
_OF_VERBS = ("to", "for", "from", "with", "about")
_NO_VERB_BEFORE = deferred(
    r"(?:^|[.!?\n:;,(\"] ?|\b(?:that|and|but|after|before|about|by|under|despite|during|without|following"
    r"|is|are|was|were|be|been|as|no|has|have|had|there) )"
    r"(?:(?:the|an?|his|her|its|their|this|any|no|some|such|great|serious|new) )?(?:(?!\w{2,20}ed )[\w'-]{2,20} )?$"
)
_VERB_FOLLOWS = deferred(
    r"\b(?:to|will|would|can|could|may|might|must|shall|should|cannot|not|they|we|i|you|he|she|it|who|did|does|do|also"
    r"|\w{2,20}ly) $"
)
_PASSIVE = deferred(r"\b(?:is|are|was|were|be|been|being|get|got|as|the|those)(?: (?:not|also|\w{2,20}ly))? $")
_ATTRIBUTE = deferred(r"\b(?:the|most|more|less|least|an?|as) $")
_PREDICATE = deferred(
    r"(?<!what )(?<!thing )(?<!which )\b(?:is|are|was|were|be|been|being|becomes?|became|remains?|remained|seems?"
    r"|seemed|feels?|felt)(?: (?:not|very|so|too|also|still|now|quite|always|\w{2,20}ly))? $"
)
_BEFORE = 48
_LONGEST_WORD = 20
_AFTER = 60
_OPENING = "\"'(["


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every known word before a preposition it does not take: the two words."""
    folded, rows = analysis.folded, options["rows"]
    for hit in hits:
        start = folded.rfind(" ", max(0, hit - _LONGEST_WORD), hit) + 1
        row = rows.get(folded[start:hit])
        if row is None and folded[start : start + 1] in _OPENING:
            start += 1
            row = rows.get(folded[start:hit])
        if row is not None:
            if row.startswith("noun") and _is_verb(folded, start):
                row = "" if folded.endswith("to ", 0, start) else options["verbs"].get(folded[start:hit], "")
            if row:
                yield from _faults(analysis, header, (start, hit), row)


def _faults(analysis: Analysis, header: Header, word: tuple[int, int], row: str) -> Iterable[Finding]:
    """The finding if the preposition behind `word` (start, end) is one that its row of the table excludes."""
    start, hit = word
    span = Span(start, analysis.folded.find(" ", hit + 1))
    preposition = analysis.folded[hit + 1 : span.end]
    kind, lemma, *never = row.split()
    for entry in never:
        marked, _, right = entry.partition(">")
        if marked.rstrip("*") == preposition and _is_fault(analysis, kind, span, marked, is_general=not right):
            yield _finding(analysis, header, span, lemma, right)


def _is_fault(analysis: Analysis, kind: str, span: Span, marked: str, *, is_general: bool) -> bool:
    """True if the word can be of that kind, the preposition belongs to it, and a complement follows."""
    text, folded = analysis.text, analysis.folded
    if text[span.start].isupper() and not _begins_sentence(folded, span.start):
        return False
    preposition = marked.rstrip("*")
    complement = COMPLEMENTS.get(preposition, COMPLEMENTS[""])
    if preposition in _OF_PLACE:
        complement = NO_PLACE
    elif preposition != marked:
        complement = ABSTRACT
    place = span.end + 1
    match = complement().match(folded, place, place + _AFTER)
    if match is None or (match.end() == place and not text[place : place + 1].isupper()):
        return False
    return _governs(folded, kind, span.start, preposition, is_general=is_general)


def _governs(folded: str, kind: str, start: int, preposition: str, *, is_general: bool) -> bool:
    """True if the words before `start` show a word of that kind, and no other to which the preposition belongs."""
    before = (max(0, start - _BEFORE), start)
    if kind == "adjective":
        if is_general:
            return _PREDICATE().search(folded, *before) is not None
        return not _is_verb(folded, start) and _ATTRIBUTE().search(folded, *before) is None
    if kind == "noun":
        return preposition not in _OF_VERBS or _NO_VERB_BEFORE().search(folded, *before) is not None
    if "noun" in kind and not _is_verb(folded, start):
        return False
    return "object" not in kind or _PASSIVE().search(folded, *before) is None


def _is_verb(folded: str, start: int) -> bool:
    """True if the word before `start` makes a verb of one that may be a noun or an adjective too."""
    return _VERB_FOLLOWS().search(folded, max(0, start - _BEFORE), start) is not None


def _begins_sentence(folded: str, start: int) -> bool:
    return start == 0 or folded[start - 1] in '\n"' or folded[start - 2 : start] in (". ", "! ", "? ")


def _finding(analysis: Analysis, header: Header, span: Span, lemma: str, right: str) -> Finding:
    word = span.of(analysis.text).split(" ", 1)[0]
    replacement = word if right == "-" else f"{word} {right}" if right else None
    trust = header.fix if right else Applicability.DISPLAY
    return header.finding(analysis.text, span, replacement=replacement, applicability=trust, word=lemma)


def prepare(options: Mapping[str, Any]) -> Mapping[str, Any]:
    """The table as `find` needs it: written form -> its kind, the word, and every preposition that is a fault."""
    from copytaster.english.inflection import noun_plural, verb_forms  # noqa: PLC0415 -- to compile rules only

    table = options["table"]
    rows: dict[str, str] = {}
    for noun, row in table["nouns"].items():
        rows[noun] = rows[noun_plural(noun)] = f"noun {noun} {_never('nouns', row)}"
    for adjective, row in table["adjectives"].items():
        rows.setdefault(adjective, f"adjective {adjective} {_never('adjectives', row)}")
    also_nouns = {*table["nouns"], *table["verbs_that_are_nouns"].split()}
    verbs: dict[str, str] = {}
    for verb, row in table["verbs"].items():
        forms = verb_forms(verb)
        kind = "verb-object" if row.startswith("-") else "verb"
        never = _never("verbs", row)
        for form in (forms.past, forms.participle, forms.gerund):
            rows.setdefault(form, f"{kind} {verb} {never}")
        if verb in also_nouns:
            kind += "-or-noun"
        for form in (forms.base, forms.third):
            if rows.setdefault(form, f"{kind} {verb} {never}").startswith("noun"):
                verbs[form] = f"{kind} {verb} {never}"
    return {"rows": rows, "verbs": verbs}


def _never(section: str, row: str) -> str:
    """The second half of a row with what stands in neither half, each with what to write instead."""
    takes, _, never = row.partition("|")
    licensed = takes.split()
    stated = [entry if ">" in entry else f"{entry}>{licensed[0] if licensed else ''}" for entry in never.split()]
    names = {entry.partition(">")[0].rstrip("*") for entry in stated}
    unlicensed = [name for name in _GENERAL[section] if name not in licensed and name not in names]
    return " ".join((*stated, *(f"{name}>" for name in unlicensed)))
