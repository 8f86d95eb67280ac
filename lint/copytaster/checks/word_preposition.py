"""Prepositions that a noun, an adjective or a verb never takes, from a table of what each takes.

A row of the table is `word: takes | never`, the latter with what is written instead (`on>in`; `-`: nothing). Of a noun
or an adjective a preposition in neither half is a fault too if it is one of `_GENERAL`: nothing licenses it. Much else
may follow a word by the way, a place, a time, a purpose; so what stands behind the preposition has to be a complement
(`english.complements`), and before a preposition that may as well belong to a verb, a noun has to stand where none
governs it.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.complements import ABSTRACT, AFTER_TO, COMPLEMENTS, NO_PLACE
from copytaster.english.deferred import deferred
from copytaster.model.finding import Finding
from copytaster.model.fix import Applicability
from copytaster.model.rule import Header
from copytaster.model.span import Span

_GENERAL = {"nouns": ("about", "to"), "adjectives": ("of", "about", "to"), "verbs": ()}
_OF_VERBS = ("to", "for", "from", "with", "about")
_NO_VERB_BEFORE = deferred(
    r"(?:^|[.!?\n:;,(\"] ?|\b(?:but|is|are|was|were|be|been|as|no|has|have|had|there) )"
    r"(?:(?:the|an?|his|her|its|their|this|any|no|some|such|great|serious|new) )?"
    r"(?:(?!(?:\w{2,20}ed|with|in|on|at|by|for|to|from|of|paid|pays?|gave|gives?|made|makes?|took|takes?|held|holds?"
    r"|brought|brings?|sent|sends?|puts?|lost|loses?|sets?|shows?|drew|draws?|lent|lends?|left|led|leads?) )"
    r"[\w'-]{2,20} )?$"
)
_VERB_FOLLOWS = deferred(
    r"\b(?:to|will|would|can|could|may|might|must|shall|should|cannot|not|they|we|i|you|he|she|it|who|did|does|do|also"
    r"|\w{2,20}ly) $"
)
_INFINITIVE = deferred(r"\b(?:to|will|would|can|could|may|might|must|shall|should|cannot|did|does|do) (?:not )?$")
_PASSIVE = deferred(r"\b(?:is|are|was|were|be|been|being|get|got|as|the|those)(?: (?:not|also|\w{2,20}ly))? $")
_ATTRIBUTE = deferred(r"\b(?:the|most|more|less|least|an?|as) $")
_PREDICATE = deferred(
    r"(?<!what )(?<!thing )(?<!which )(?<!that )\b(?:is|are|was|were|be|been|being|becomes?|became|remains?|remained"
    r"|seems?|seemed|feels?|felt)(?: (?:not|very|so|too|also|still|now|quite|always|\w{2,20}ly))? $"
)
_BEFORE = 48
_LONGEST_WORD = 20
_AFTER = 60


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every known word before a preposition it does not take: the two words."""
    folded, rows, verbs = analysis.folded, options["rows"], options["verbs"]
    for hit in _at_prepositions(folded, hits):
        start = folded.rfind(" ", max(0, hit - _LONGEST_WORD), hit) + 1
        word = folded[start:hit]
        row = rows.get(word)
        if row is None:
            continue
        end = folded.find(" ", hit + 1)
        mark = folded[hit:end] + ":"
        if (mark in row or word in verbs) and row.startswith("noun") and _is_verb(folded, start):
            row = "" if folded.endswith("to ", 0, start) else verbs.get(word, "")
        before, excluded, right = row.partition(mark)
        if excluded:
            right = right.split(" ", 1)[0]
            kind, lemma = before.split(" ", 2)[:2]
            span = Span(start, end)
            if _is_fault(analysis, kind, span, right):
                yield _finding(analysis, header, span, lemma, right)


def _at_prepositions(folded: str, hits: Sequence[int]) -> Iterable[int]:
    """The blanks before the prepositions; an anchor that begins with the end of a word is brought to its blank."""
    for hit in hits:
        yield hit if folded[hit] == " " else folded.find(" ", hit)


def _is_fault(analysis: Analysis, kind: str, span: Span, right: str) -> bool:
    """True if the word can be of that kind, the preposition belongs to it, and a complement follows."""
    text, folded = analysis.text, analysis.folded
    if text[span.start].isupper() and not _begins_sentence(folded, span.start):
        return False
    preposition = folded[folded.find(" ", span.start) + 1 : span.end]
    complement = _complement(kind, preposition, is_abstract=right.startswith("*"))
    place = span.end + 1
    match = complement().match(folded, place, place + _AFTER)
    if match is None or (match.end() == place and not text[place : place + 1].isupper()):
        return False
    return _governs(folded, kind, span.start, preposition, is_general=not right.lstrip("*"))


def _complement(kind: str, preposition: str, *, is_abstract: bool) -> Callable[[], re.Pattern[str]]:
    """What has to stand behind the preposition, so that it is the word's own."""
    if preposition in NO_PLACE and not (preposition == "on" and (is_abstract or kind == "noun")):
        return NO_PLACE[preposition]
    if is_abstract or preposition == "on":
        return ABSTRACT
    if preposition == "to" and kind.startswith("verb"):
        return AFTER_TO
    return COMPLEMENTS.get(preposition, COMPLEMENTS[""])


def _governs(folded: str, kind: str, start: int, preposition: str, *, is_general: bool) -> bool:
    """True if the words before `start` show a word of that kind, and no other to which the preposition belongs."""
    before = (max(0, start - _BEFORE), start)
    if kind == "adjective":
        if is_general:
            return _PREDICATE().search(folded, *before) is not None
        return _INFINITIVE().search(folded, *before) is None and _ATTRIBUTE().search(folded, *before) is None
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
    right = right.lstrip("*")
    word = span.of(analysis.text).split(" ", 1)[0]
    replacement = word if right == "-" else f"{word} {right}" if right else None
    trust = header.fix if right else Applicability.DISPLAY
    return header.finding(analysis.text, span, replacement=replacement, applicability=trust, word=lemma)


def prepare(options: Mapping[str, Any]) -> Mapping[str, Any]:
    """The table as `find` needs it: written form -> its kind, the word, and ` preposition:` for each that is a fault.

    Behind the colon stands what to write instead, after a star if an abstract noun has to follow. `verbs` are forms of
    verbs that are nouns in `rows`.
    """
    from copytaster.english.inflection import noun_plural, verb_forms  # noqa: PLC0415 -- to compile rules only

    table = options["table"]
    rows: dict[str, str] = {}
    for noun, stated in table["nouns"].items():
        rows[noun] = rows[noun_plural(noun)] = f"noun {noun} {_never('nouns', stated)}"
    for adjective, stated in table["adjectives"].items():
        rows.setdefault(adjective, f"adjective {adjective} {_never('adjectives', stated)}")
    for adjective in table["adjectives_without_of"].split():
        rows.setdefault(adjective, f"adjective {adjective} of:")
    also_nouns = {*table["nouns"], *table["verbs_that_are_nouns"].split()}
    verbs: dict[str, str] = {}
    for verb, stated in table["verbs"].items():
        forms = verb_forms(verb)
        kind = "verb-object" if stated.startswith("-") else "verb"
        row = f"{verb} {_never('verbs', stated)}"
        sure = f"{kind} {row}"
        unsure = f"{kind}-or-noun {row}" if verb in also_nouns else sure
        for form in (forms.past, forms.participle, forms.gerund):
            rows.setdefault(form, sure)
        for form in (forms.base, forms.third):
            if rows.setdefault(form, unsure).startswith("noun"):
                verbs[form] = unsure
    return {"rows": rows, "verbs": verbs}


def _never(section: str, stated: str) -> str:
    """The second half of a row with what stands in neither half, each with what to write instead."""
    takes, _, never = stated.partition("|")
    licensed = takes.split()
    excluded: dict[str, str] = {}
    for entry in never.split():
        marked, _, right = entry.partition(">")
        preposition = marked.rstrip("*")
        excluded[preposition] = marked[len(preposition) :] + (right or "".join(licensed[:1]))
    unlicensed = {name: "" for name in _GENERAL[section] if name not in licensed}
    return " ".join(f"{name}:{right}" for name, right in (unlicensed | excluded).items())
