"""Complements that a verb does not take, from a table of those it does.

The table knows words and, for each frame (a verb in -ed and “of”, “about the”, “that he”, “from doing the” ...), which
of them take it. A known word in a frame that does not list it is a finding: nothing has to foresee the wrong pair.
Only forms in -ed and -ing count, for other forms may be nouns.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import deferred
from copytaster.english.packed_words import PackedPairs, pack_pairs
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_DETERMINER = r"(?:the|an?|his|her|its|their|this|these|any)"
_SUBJECT = r"(?:the|he|she|they|it|we|i|there|his|its|their)"
_TIME = (
    r"(?:third|total|quarter|half|fifth|tenth|dozen|hundred|thousand|million|billion|week|month|year|day|decade|mile"
    r"|hour|minute|teaspoon|tablespoon|cup|pint|gallon|pound|gram|kilo|litre|liter|foot|inch|metre|meter|kilometre"
    r"|kilometer|tonne?|handful|page|point|degree)"
)
FRAMES = {
    "of": r"of (?!course\b|late\b|all\b|its own\b|their own\b|his own\b|this (?:year|month|week)\b)",
    "about": r"about (?:(?:the(?! same| size| right| time| length| middle| best| only| turn)|his|her|its"
    rf"|an?(?! {_TIME})|their|this|these|those|how|what|why|whether)\b)",
    "that": rf"that {_SUBJECT}\b",
    "from": rf"from [a-z]{{2,20}}ing {_DETERMINER}\b",
    "with": rf"with [a-z]{{2,20}}ing {_DETERMINER}\b",
    "to": r"to (?:him|them|us|me|reporters|journalists)\b",
}
"""Name of each frame -> what stands after the verb, folded."""
_EXPRESSIONS = {frame: deferred(source) for frame, source in FRAMES.items()}
_GERUND_FRAMES = ("about", "that")
_OBJECT_FRAMES = {
    "object that": deferred(rf"(?:him|them|us|me) that {_SUBJECT}\b"),
    "object infinitive": deferred(r"(?:him|them|us|me) to (?!(?:the|an?|his|her|its|their|be)\b)[a-z]{2,20}\b"),
}
_PRONOUNS = ("him", "them", "us ", "me ")
_BEFORE = 24
_AFTER = 40
_SENTENCE = 160
_OPENING = "\"'(["
_NOT_A_VERB = deferred(
    r"\b(?:the|an?|most|more|least|less|best|worst|many|few|two|three|some|those|these|so|such|very|not|other|all|\w{2,12}est)"
    r"(?: \w{2,20}ly)? $"
)
_EXCUSES = {
    "about": deferred(
        r"\b(?:what|whatever|anything|everything|nothing|something|much|more|lot|little|less|information|data|details?"
        r"|concerns?|questions?|doubts?|fears?|reports?|stor(?:y|ies)|articles?|books?|films?|documents?|statements?"
        r"|comments?|videos?|laws?|rumou?rs?|complaints?|claims?|thing|things|news|myths?|songs?|tales?|lies|knowledge"
        r"|agreements?|decisions?|messages?|evidence|warnings?|views?|facts?|letters?|debates?|discussions?|talks"
        r"|documentar(?:y|ies)|campaigns?|research|stud(?:y|ies)|posts?|speech|words?)\b"
    ),
    "that": deferred(
        r"\b(?:so|such|enough|evidence|claims?|reports?|fears?|concerns?|allegations?|statements?|news|facts?|rumou?rs?"
        r"|ideas?|views?|beliefs?|hopes?|suspicions?|possibilit(?:y|ies)|proofs?|signs?|doubts?|complaints?|conditions?"
        r"|accusations?|arguments?|impressions?|feelings?|questions?|criticisms?|warnings?|assumptions?|it|all|everything"
        r"|anything|something|nothing|things?|information|theor(?:y|ies)|announcements?|decisions?|assurances?|word"
        r"|confidence|agreements?|terms?|messages?|principles?|provisions?|understanding|hypothes[ie]s|data|way|conclusions?)\b"
    ),
}


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding for every known word in a frame it does not take, the word and the frame's first word."""
    folded = analysis.folded
    for hit in dict.fromkeys(hits):
        if folded.startswith(_PRONOUNS, hit):
            found = _object_frame(folded, hit, options["objects"])
        else:
            blank = folded.find(" ", hit)
            found = _frame(analysis, blank + 1, options) if blank >= 0 else None
        if found is not None:
            span, lemma = found
            yield header.finding(analysis.text, span, word=lemma)


def _frame(analysis: Analysis, place: int, options: Mapping[str, Any]) -> tuple[Span, str] | None:
    """The word before `place`, if it is known and does not take the frame that begins there."""
    folded = analysis.folded
    frame = folded[place : place + 6].split(" ", 1)[0]
    if frame not in FRAMES:
        return None
    begin = _word_start(folded, place)
    word = folded[begin : place - 1]
    lemma = PackedPairs(options["frames"][frame]).get(word)
    if lemma is None or _NOT_A_VERB().search(folded, max(0, begin - _BEFORE), begin):
        return None
    if not _EXPRESSIONS[frame]().match(folded, place, place + _AFTER) or _is_excused(analysis, frame, begin):
        return None
    return (Span(begin, place + len(frame)), lemma) if analysis.text[begin].islower() else None


def _word_start(folded: str, place: int) -> int:
    """Where the word before the blank in front of `place` begins, quotation marks and brackets left out."""
    low = max(0, place - _BEFORE)
    start = max(folded.rfind(" ", low, place - 1), folded.rfind("\n", low, place - 1), low - 1) + 1
    while start < place - 1 and folded[start] in _OPENING:
        start += 1
    return start


def _is_excused(analysis: Analysis, frame: str, place: int) -> bool:
    """True if the sentence before `place` holds a word that may govern the frame in place of the verb."""
    if frame not in _EXCUSES:
        return False
    sentence = analysis.sentence_at(place)
    start = max(0, place - _SENTENCE, sentence.start if sentence else 0)
    return _EXCUSES[frame]().search(analysis.folded, start, place) is not None


def _object_frame(folded: str, place: int, objects: Mapping[str, Mapping[str, str]]) -> tuple[Span, str] | None:
    """The verb before the pronoun at `place`, if it takes no such object."""
    begin = _word_start(folded, place)
    word = folded[begin : place - 1]
    for frame, forms in objects.items():
        lemma = forms.get(word)
        if lemma is not None:
            match = _OBJECT_FRAMES[frame]().match(folded, place, place + _AFTER)
            if match is not None:
                end = folded.index(" ", place)
                return Span(begin, folded.index(" ", end + 1)), lemma
    return None


def prepare(options: Mapping[str, Any]) -> Mapping[str, Any]:
    """The table as `find` needs it: frame -> written form -> lemma of every verb that does not take it."""
    from copytaster.english.inflection import all_verb_forms, verb_forms  # noqa: PLC0415 -- to compile rules only

    table = options["table"]
    verbs = set(table["verbs"].split())
    frames: dict[str, dict[str, str]] = {frame: {} for frame in FRAMES}
    for frame, written in frames.items():
        for verb in sorted(verbs - set(table["takes"][frame].split())):
            forms = verb_forms(verb)
            for form in (forms.past, forms.participle):
                if form.endswith("ed") and form != verb:
                    written[form] = verb
            if frame in _GERUND_FRAMES:
                written[forms.gerund] = verb
    objects = {
        frame: {form: verb for verb in table[key].split() for form in all_verb_forms(verb)}
        for frame, key in (("object that", "not_object_that"), ("object infinitive", "not_object_infinitive"))
    }
    return {"frames": {frame: pack_pairs(written) for frame, written in frames.items()}, "objects": objects}
