"""What was measured of a rule, in a sentence."""

from copytaster.model.evidence import Evidence

_KINDS = {
    "machine": "of machine translation",
    "human": "of human translation",
    "original": "of news and other prose written in English",
    "web": "of articles scraped from the web",
}


def evidence_sentence(evidence: Evidence, *, of_chrome: bool) -> str:
    """Rates per million words by kind of text; how many hits are annotated errors or, if `of_chrome`, page chrome."""
    parts = []
    if any(evidence.hits.get(kind) for kind in _KINDS):
        rates = ", ".join(f"{_rate(evidence.per_million(kind))} {name}" for kind, name in _KINDS.items())
        parts.append(f"{rates} (hits per million words)")
    else:
        parts.append(f"no hits in {_million(sum(evidence.words[kind] for kind in _KINDS))} words of undated articles")
    if evidence.annotated and not of_chrome:
        parts.append(f"{evidence.in_errors} of {evidence.annotated} hits touch an annotated error of translation")
    pages = evidence.hits.get("pages", 0)
    if of_chrome:
        chrome = f"{evidence.in_chrome} of {pages} hits on annotated pages are page chrome"
        parts.append(chrome if pages else "no hits on annotated pages")
    return "; ".join(parts)


def _rate(value: float) -> str:
    return f"{value:.0f}" if value >= 10 or value == 0 else f"{value:.1f}"


def _million(words: int) -> str:
    return f"{words / 1e6:.1f} million"
