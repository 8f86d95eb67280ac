"""What was measured, said in a sentence."""

from copytaster.model.evidence import Evidence
from copytaster.report.evidence import evidence_sentence

WORDS = {"machine": 400_000, "human": 100_000, "original": 100_000, "web": 100_000, "pages": 1_000_000}


def test_rates_and_hits_in_errors_are_told() -> None:
    found = Evidence({"machine": 40, "human": 1}, WORDS, in_errors=6, annotated=8)
    sentence = evidence_sentence(found, of_chrome=False)
    assert sentence.startswith("100 of machine translation, 10 of human translation, 0 of news")
    assert sentence.endswith("6 of 8 hits touch an annotated error of translation")


def test_rules_of_page_chrome_are_judged_by_pages() -> None:
    sentence = evidence_sentence(Evidence({"pages": 50}, WORDS, in_chrome=49), of_chrome=True)
    assert (
        sentence == "no hits in 0.7 million words of undated articles; 49 of 50 hits on annotated pages are page chrome"
    )
