"""“Will meet yesterday”, “arrived tomorrow”: a day that contradicts the tense of its verb, whatever the date."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_PLACE = r"(?: (?:in|at|near|outside|to|with|from) (?:the |a |an |its |his |her |their )?\w{1,16}(?: \w{1,16})?){0,2}"
_FUTURE = r"will (?:not |also |again |now |then ){0,2}(?:be )?(?!have\b)[a-z]{2,14}"
_PAST = (
    r"(?:(?:was|were) (?:held|killed|arrested|signed|detained|injured|hit|struck|attacked|destroyed|opened|launched"
    r"|released|elected|published|shot|wounded|evacuated|closed|found)|took place|happened|occurred|died|crashed"
    r"|arrived|met|began|ended|fell|rose|won|lost)"
)
_GONE = r"(?:yesterday|last (?:night|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday))"
_COMING = r"(?:tomorrow|next (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday))"
_END = r"(?=[,.;:!?)\n]|\Z| (?:and|morning|evening|afternoon|night|in|at|after|before|when|because|as|the)\b)"
_FUTURE_GONE = expression(rf"\b{_FUTURE}{_PLACE} (?P<day>{_GONE}){_END}")
_PAST_COMING = expression(rf"\b{_PAST}{_PLACE} (?P<day>{_COMING}){_END}")
# “Tomorrow the president met the envoy”: the day begins the sentence, and between it and the verb is only a name.
_NAMED = (
    r"(?:the |a |an |its |his |her |our |their )(?!(?:man|woman|day|time|moment|way)\b)"
    r"(?:(?!that\b|who\b|which\b|said\b|of\b)[a-z]{2,16} ){1,3}?"
)
_GONE_FUTURE = expression(rf"(?P<day>yesterday),? {_NAMED}{_FUTURE}\b")
_COMING_PAST = expression(
    rf"(?P<day>tomorrow),? {_NAMED}{_PAST}(?= (?:the|a|an|in|at|to|with|his|her|their|by|on|for|from)\b|[.,])"
)
_TALE = expression(r"\b(?:novel|film|movie|would|if|had|should|imagine|as though|as if)\b")
_REACH = 110


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterator[Finding]:
    """A finding from the verb to the day; `hits` are the places of the words for days."""
    folded = analysis.folded
    for hit in hits:
        for pattern in (_FUTURE_GONE, _PAST_COMING, _GONE_FUTURE, _COMING_PAST):
            start = hit if pattern in (_GONE_FUTURE, _COMING_PAST) else max(0, hit - _REACH)
            found = next((one for one in pattern.finditer(folded, start, hit + 30) if one.start("day") == hit), None)
            if found is None or analysis.quotation_at(hit) is not None:
                continue
            sentence = analysis.sentence_at(hit) or analysis.line_at(hit)
            is_led_in = start == hit and hit > sentence.start
            if (
                not is_led_in
                and found.start() >= sentence.start
                and _TALE.search(folded, sentence.start, sentence.end) is None
            ):
                yield header.finding(analysis.text, Span(*found.span()), day=found["day"])
                break
