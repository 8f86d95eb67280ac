"""One statement that an article quotes twice, in different words.

Two quoted sentences are one statement if one speaker is named for both and they share all but words of one sense
(table: groups of words that translators exchange); that is a warning. Where no speaker is named, five words in common
and a run of three may do, and it is an info. Quotations in one line are left alone: speakers repeat themselves.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import TYPE_CHECKING, Any

from copytaster.english.analysis import Analysis
from copytaster.model.finding import Finding, Place
from copytaster.model.rule import Header
from copytaster.model.severity import Severity
from copytaster.model.span import Span

if TYPE_CHECKING:
    from copytaster.english.passages import Passage

_STOPS = ",.;:!?'"
_LEAST_LETTERS, _WITHOUT_SENSE, _WITH_SENSE = 5, 3, 2
_SAME_SPEAKER, _NO_SPEAKER = 3, 5
_COVERED, _LEAST_RUN = 0.8, 3
_MOST_CHANGED, _MOST_QUOTATIONS, _MANY = 2, 300, 6


def prepare(options: Mapping[str, Any]) -> Mapping[str, Any]:
    """Stem -> the first stem of its group, and the same for words."""
    from copytaster.english.passage_words import stem_of  # noqa: PLC0415 -- to compile rules only

    groups = options["table"]
    return {
        "senses": {stem_of(word): stem_of(group[0]) for group in groups for word in group},
        "groups": {word: group[0] for group in groups for word in group},
    }


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding at the shorter of the two, or the later one; texts whose quotations share no words are left at once."""
    if '"' not in analysis.folded:
        return ()
    alike = _alike(analysis, options["groups"])
    return _find(analysis, header, alike, options["senses"]) if alike else ()


def _alike(analysis: Analysis, groups: Mapping[str, str]) -> list[tuple[int, int]]:
    """Pairs of quotations that share three long words, or two and a sense; a word in many of them tells nothing."""
    holders: dict[str, list[int]] = {}
    senses: dict[tuple[int, str], str] = {}
    folded = analysis.folded
    for number, quotation in enumerate(analysis.quotations[:_MOST_QUOTATIONS]):
        for word in {word.strip(_STOPS) for word in quotation.inner.of(folded).split()}:
            if word in groups:
                senses[number, groups[word]] = word
            if len(word) >= _LEAST_LETTERS:
                holders.setdefault(word, []).append(number)
    shared = Counter(pair for held in holders.values() if 1 < len(held) <= _MANY for pair in combinations(held, 2))
    reworded = {number for number, _ in senses}
    return sorted(
        (one, other)
        for (one, other), count in shared.items()
        if count >= _WITHOUT_SENSE
        or (
            count >= _WITH_SENSE
            and {one, other} <= reworded
            and any(
                senses.get((other, group), word) != word for (number, group), word in senses.items() if number == one
            )
        )
    )


def _find(
    analysis: Analysis, header: Header, alike: Sequence[tuple[int, int]], senses: Mapping[str, str]
) -> Iterator[Finding]:
    from copytaster.english.passages import passages_of  # noqa: PLC0415 -- few articles need it

    chosen = {number for pair in alike for number in pair}
    passages = {number: tuple(passages_of(analysis, analysis.quotations[number])) for number in sorted(chosen)}
    told: set[int] = set()
    for one, other in ((one, other) for pair in alike for one, other in product(*(passages[at] for at in pair))):
        shorter, longer = (one, other) if len(one.content) < len(other.content) else (other, one)
        if shorter.quotation in told:
            continue
        difference = _difference(analysis, shorter, longer, senses)
        if difference is not None:
            told.update((shorter.quotation, longer.quotation))
            here, there, severity = difference
            words = " ".join(there.of(analysis.text).split())
            place = Place(there, "quoted otherwise here")
            yield header.finding(analysis.text, here, severity=severity, related=(place,), other=words)


def _difference(
    analysis: Analysis, one: "Passage", other: "Passage", senses: Mapping[str, str]
) -> tuple[Span, Span, Severity | None] | None:
    """Where the two differ first if they are one statement; as an info where only the words tell that they are."""
    from copytaster.english.alignment import align, content_of, span_of  # noqa: PLC0415 -- few articles need it

    first, last = sorted((one.span, other.span))
    if len(one.content & other.content) < _WITH_SENSE or "\n" not in analysis.text[first.end : last.start]:
        return None
    if one.speaker != other.speaker and one.speaker is not None and other.speaker is not None:
        return None
    aligned = align(one.words, other.words, senses)
    if aligned.content < _COVERED * len(one.content) or aligned.run < _LEAST_RUN:
        return None
    gaps = [gap for gap in aligned.gaps if not (gap.is_head or gap.is_tail)]
    gaps = [gap for gap in gaps if content_of(one.words, gap.one) or content_of(other.words, gap.other)]
    if aligned.reworded and not gaps and one.speaker == other.speaker is not None:
        mine, its = aligned.reworded[0]
        return (one.words[mine].span, other.words[its].span, None) if aligned.content >= _SAME_SPEAKER else None
    changed = sum(max(content_of(one.words, gap.one), content_of(other.words, gap.other)) for gap in gaps)
    if not 0 < changed <= _MOST_CHANGED or aligned.content < _NO_SPEAKER:
        return None
    return span_of(one.words, gaps[0].one), span_of(other.words, gaps[0].other), Severity.INFO
