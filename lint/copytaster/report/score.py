"""Translation scores: for people, and as one JSON object."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from copytaster.model.named_tuple import NamedTuple
from copytaster.model.translation import FEWEST_WORDS, Reason, TellingSentence, TranslationScore
from copytaster.report.columns import printable

_VERSION = 1
_READS = (
    (0.9, "reads like a translation that nobody edited"),
    (0.7, "reads like a translation"),
    (0.5, "reads somewhat like a translation"),
    (0.2, "reads rather like news written in English"),
    (0.0, "reads like news written in English"),
)
_SHOWN_LENGTH = 140


class ScoredFile(NamedTuple):
    """The scores of the articles in one file, or the one line that says why there are none; `source` is its text."""

    path: str
    source: str = ""
    scores: tuple[TranslationScore, ...] = ()
    error: str | None = None


def render_text(files: Iterable[ScoredFile], *, brief: bool = False) -> str:
    """A paragraph for each article: score, reasons, telling sentences; if `brief`, its first line only."""
    lines: list[str] = []
    for file in files:
        lines += [printable(file.error)] if file.error else []
        for score in file.scores:
            lines.append(_headline(file, score))
            lines += [] if brief else _details(file, score)
    return "".join(f"{line}\n" for line in lines)


def render_json(files: Iterable[ScoredFile]) -> str:
    """`{"version": 1, "files": [{"path", "error", "articles": [{"score", "words", ...}]}]}`; no English: score null.

    Weights are log-odds, rates are per 1,000 words, offsets count code points of the source.
    """
    plain = [
        {"path": file.path, "error": file.error, "articles": [_plain(file, score) for score in file.scores]}
        for file in files
    ]
    return json.dumps({"version": _VERSION, "files": plain}, ensure_ascii=False, indent=2) + "\n"


def _headline(file: ScoredFile, score: TranslationScore) -> str:
    place = printable(file.path) + (f":{score.line}" if len(file.scores) > 1 else "")
    if not score.is_told:
        reason = "no running text" if score.language == "en" else f"not English ({score.language})"
        return f"{place}: not scored: {reason}"
    words = _count(score.words)
    if score.is_short:
        return f"{place}: {score.score:.2f}, little more than a guess for {words}; it takes {FEWEST_WORDS} to tell"
    return f"{place}: {score.score:.2f} {next(reads for least, reads in _READS if score.score >= least)} ({words})"


def _count(words: int) -> str:
    return "1 word" if words == 1 else f"{words:,} words"


def _details(file: ScoredFile, score: TranslationScore) -> Iterator[str]:
    for sign, title in ((1, "speaks for a translation"), (-1, "speaks against it")):
        reasons = [reason for reason in score.reasons if sign * reason.weight > 0]
        if reasons:
            yield f"  {title}, per 1,000 words (news written in English / machine translations):"
            yield from (f"    {reason.weight:+.1f} {_reason(reason)}" for reason in reasons)
    if score.sentences:
        yield "  sentences that weigh most:"
        yield from (f"    {sentence.weight:+.2f} {_sentence(file, sentence)}" for sentence in score.sentences)


def _reason(reason: Reason) -> str:
    rates = [f"{r.name} {_rate(r.here)} ({_rate(r.original)} / {_rate(r.translated)})" for r in reason.rates]
    return f"{reason.group}: {'; '.join(rates)}"


def _rate(rate: float) -> str:
    return f"{rate:.0f}" if rate >= 100 else f"{rate:.1f}"


def _sentence(file: ScoredFile, sentence: TellingSentence) -> str:
    text = printable(" ".join(sentence.span.of(file.source).split()))
    shown = text if len(text) <= _SHOWN_LENGTH else text[: _SHOWN_LENGTH - 1].rstrip() + "…"
    features = f" [{'; '.join(sentence.features)}]" if sentence.features else ""
    return f"{printable(file.path)}:{sentence.line}:{sentence.column}: {shown}{features}"


def _plain(file: ScoredFile, score: TranslationScore) -> dict[str, Any]:
    return {
        "line": score.line,
        "score": round(score.score, 4) if score.is_told else None,
        "words": score.words,
        "short": score.is_short,
        "language": score.language,
        "reasons": [
            {
                "group": reason.group,
                "weight": round(reason.weight, 3),
                "rates": [{**rate._asdict(), "here": round(rate.here, 3)} for rate in reason.rates],
            }
            for reason in score.reasons
        ],
        "sentences": [
            {
                "line": sentence.line,
                "column": sentence.column,
                "span": sentence.span._asdict(),
                "text": sentence.span.of(file.source),
                "weight": round(sentence.weight, 3),
                "features": list(sentence.features),
            }
            for sentence in score.sentences
        ],
    }
