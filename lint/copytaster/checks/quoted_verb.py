"""A particle verb of the narration that contradicts the one in the quotation it reports.

“The US could ‘go ahead’ by mediating”, says the narration, while its source is quoted with “we just move on”: the
translation of a translation has turned the sense round. The table groups particle verbs that differ in the particle or
are often confounded; verbs of one sense may stand for one another, those of two senses of a group may not.

A finding needs evidence that narration and quotation report one statement: the speaker's name in the sentence, the
verb in marks of its own (a partial quotation), a condition in both, words in common. Nothing is said where another
quotation supports the narrated verb as well.

Table: rows of `senses: [[verb, verb], [verb]]`, heads in their base form. The anchors must cover all verbs; in a row
with the key `unanchored` all but those of the last sense, for which the text is read only where another of the row was
found.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.quotations import Quotation, is_partial
from copytaster.model.finding import Finding, Place
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.rule import Header
from copytaster.model.span import Span

_AFTER = 60
_PUNCTUATION = ".,;:!?()\"'"
_PARTICLES = ("ahead", "forward")
_MOST_HITS = 2_000
_REPORTS = expression(
    r"\b(?:said|says|warn|threat|told|announce|declar|suggest|indicat|signal|add(?:s|ed)\b|stress|insist|claim|promis|vow|hint|stat)"
)
_CONDITION = expression(r"\b(?:if|unless|without|otherwise|in case|should)\b")
_CONTENT = expression(r"[a-z]{5,20}")
_COMMON = frozenset(
    "about after again there these those their which would could should where while being other before because between "
    "during under until since still never people president minister government country countries according ahead "
    "whether monday tuesday wednesday thursday friday saturday sunday".split()
)
_NEEDED_PARTIAL, _NEEDED_NARRATED = 4, 5
_SURNAME, _MARKS, _REPORTED, _CONDITIONAL = 2, 2, 1, 1


class Verb(NamedTuple):
    """A particle verb at `span`: its group and sense in the table, and the form of its head."""

    span: Span
    group: int
    sense: int
    lemma: str
    form: str


_Meaning = tuple[int, int, str, str]
"""What a written verb is: the fields of `Verb` but its place."""


class _Quoted(NamedTuple):
    verb: Verb
    quotation: Quotation
    surname: str


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding at each narrated verb that a quotation of the same statement contradicts."""
    if '"' not in analysis.folded:
        return ()
    verbs = _verbs(analysis.folded, hits[:_MOST_HITS], options)
    disputed = _disputed(verbs) if len(verbs) > 1 else ()
    return _find(analysis, header, verbs, disputed) if disputed else ()


def _find(analysis: Analysis, header: Header, verbs: Sequence[Verb], disputed: Container[int]) -> Iterator[Finding]:
    quoted = [found for verb in verbs if verb.group in disputed for found in _quoted(analysis, verb)]
    for verb in verbs:
        marks = analysis.quotation_at(verb.span.start)
        if marks is not None and not is_partial(marks, analysis.text):
            continue
        group = [other for other in quoted if other.verb.group == verb.group]
        weighed = [(_evidence(analysis, verb, marks, other), other) for other in group]
        rivals = [(weight, other) for weight, other in weighed if other.verb.sense != verb.sense]
        agreeing = max((weight for weight, other in weighed if other.verb.sense == verb.sense), default=-1)
        weight, rival = max(rivals, key=lambda pair: pair[0], default=(0, None))
        needed = _NEEDED_NARRATED if marks is None else _NEEDED_PARTIAL
        if rival is not None and weight > agreeing and weight >= needed:
            yield _finding(analysis, header, verb, rival)


def _disputed(verbs: Sequence[Verb]) -> set[int]:
    """The groups of which two senses occur."""
    senses: dict[int, set[int]] = {}
    for verb in verbs:
        senses.setdefault(verb.group, set()).add(verb.sense)
    return {group for group, found in senses.items() if len(found) > 1}


def _quoted(analysis: Analysis, verb: Verb) -> Iterator[_Quoted]:
    quotation = analysis.quotation_at(verb.span.start)
    if quotation is None or is_partial(quotation, analysis.text):
        return
    from copytaster.english.speakers import speaker_of  # noqa: PLC0415 -- few articles need it

    speaker = speaker_of(analysis.text, quotation) or ""
    yield _Quoted(verb, quotation, speaker.rsplit(" ", 1)[-1].lower())


def _evidence(analysis: Analysis, verb: Verb, marks: Quotation | None, rival: _Quoted) -> int:
    """How much speaks for one statement behind the narrated verb and the quoted one."""
    sentence = analysis.sentence_at(verb.span.start) or analysis.line_at(verb.span.start)
    narration = analysis.folded[sentence.start : min(sentence.end, verb.span.end + 600)]
    quoted = analysis.folded[max(0, rival.quotation.span.start - 200) : rival.quotation.span.end]
    reports = _REPORTS.search(narration) is not None
    if not reports and marks is None:
        return 0
    score = _REPORTED if reports else 0
    if rival.surname and re.search(rf"\b{re.escape(rival.surname)}\b", narration):
        score += _SURNAME
    elif marks is None:
        return 0
    if marks is not None:
        score += _MARKS
    if _CONDITION.search(narration) and _CONDITION.search(quoted):
        score += _CONDITIONAL
    return score + min(2, len(_content(narration) & _content(quoted)))


def _content(text: str) -> set[str]:
    """The first five letters of the longer words, which inflection leaves alone."""
    return {word[:5] for word in _CONTENT.findall(text) if word not in _COMMON}


def _finding(analysis: Analysis, header: Header, verb: Verb, rival: _Quoted) -> Finding:
    from copytaster.english.inflection import inflect  # noqa: PLC0415 -- few articles need it

    head, _, particle = rival.verb.lemma.partition(" ")
    replacement = f"{inflect(head, verb.form)} {particle}"
    place = Place(rival.verb.span, "quoted here")
    quoted = rival.verb.span.of(analysis.text)
    return header.finding(analysis.text, verb.span, replacement=replacement, related=(place,), quoted=quoted)


def prepare(options: Mapping[str, Any]) -> Mapping[str, Any]:
    """The table as `find` needs it.

    `verbs`: head form -> particle -> (group, sense, lemma, form of the head) of each verb so written. `unanchored`:
    expressions of the heads that no anchor covers, by group.
    """
    from copytaster.english.inflection import all_verb_forms, analyse_form  # noqa: PLC0415 -- to compile rules only

    verbs: dict[str, dict[str, tuple[_Meaning, ...]]] = {}
    unanchored: dict[int, str] = {}
    for group, row in enumerate(options["table"]):
        for sense, lemmas in enumerate(row["senses"]):
            for lemma in lemmas:
                head, _, particle = lemma.partition(" ")
                for written in all_verb_forms(head):
                    meaning = (group, sense, lemma, analyse_form(head, written)[0])
                    particles = verbs.setdefault(written, {})
                    particles[particle] = (*particles.get(particle, ()), meaning)
        if "unanchored" in row:
            unanchored[group] = _heads(row["senses"][-1])
    return {"verbs": verbs, "unanchored": unanchored}


def _heads(lemmas: Iterable[str]) -> str:
    from copytaster.english.inflection import all_verb_forms  # noqa: PLC0415 -- to compile rules only

    forms = {form for lemma in lemmas for form in all_verb_forms(lemma.partition(" ")[0])}
    return rf"\b(?:{'|'.join(sorted(forms))})(?=[ ])"


def _verbs(folded: str, hits: Sequence[int], table: Mapping[str, Any]) -> list[Verb]:
    """The particle verbs at the anchors, and those that no anchor covers in the rows so found."""
    found: dict[tuple[int, int], Verb] = {}
    for hit in hits:
        if not hit or not folded[hit - 1].isalnum():
            for start in _starts_before(folded, hit) if folded.startswith(_PARTICLES, hit) else (hit,):
                for verb in _verbs_at(folded, start, table):
                    found[verb.span.start, verb.group] = verb
    if not found:
        return []
    for group in {verb.group for verb in found.values()} & table["unanchored"].keys():
        for match in expression(table["unanchored"][group]).finditer(folded):
            found.update(
                ((verb.span.start, verb.group), verb)
                for verb in _verbs_at(folded, match.start(), table)
                if verb.group == group
            )
    return sorted(found.values())


def _starts_before(folded: str, hit: int) -> tuple[int, ...]:
    """Where the two words before a particle begin, and the particle itself."""
    first = folded.rfind(" ", 0, max(hit - 1, 0)) + 1
    return hit, first, folded.rfind(" ", 0, max(first - 1, 0)) + 1


def _verbs_at(folded: str, start: int, table: Mapping[str, Any]) -> Sequence[Verb]:
    """The verbs whose head begins at `start`; up to two words may stand between head and particle."""
    head, *words = folded[start : start + _AFTER].split("\n", 1)[0].split(" ", 4)
    bare = head.lstrip(_PUNCTUATION)
    particles = table["verbs"].get(bare)
    if particles is None:
        return ()
    begin = start + len(head) - len(bare)
    end = start + len(head)
    found: list[Verb] = []
    for word in words[:3]:
        particle = word.rstrip(_PUNCTUATION)
        if particle in particles:
            span = Span(begin, end + 1 + len(particle))
            found += [Verb(span, *meaning) for meaning in particles[particle]]
        if word == "to" or particle != word or not word:
            break
        end += 1 + len(word)
    return found
