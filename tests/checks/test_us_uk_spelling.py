"""When British and American words are said to stand in each other's way."""

from collections.abc import Callable

from copytaster.model.finding import Finding
from copytaster.model.severity import Severity

Run = Callable[..., list[Finding]]

TABLE = {
    "table": {
        "our": {"harbour": "harbor", "colour": "color"},
        "words": {"centre": "center", "defence": "defense"},
        "ise": ["organis", "emphasis"],
    }
}
ANCHORS = ("harbo", "colo", "cent", "defen", "organi", "emphasi")


def found(run_check: Run, text: str) -> list[str]:
    return [finding.span.of(text) for finding in run_check("us_uk_spelling", text, ANCHORS, TABLE)]


def test_the_minority_is_reported(run_check: Run) -> None:
    assert found(run_check, "The harbor and the color of the center; the defence.") == ["defence"]


def test_oxford_spelling_is_one_variety(run_check: Run) -> None:
    assert found(run_check, "They organized the defence of the harbour.") == []


def test_ise_and_ize_never_stand_together(run_check: Run) -> None:
    assert found(run_check, "They organised it, emphasised it, and organized it again.") == ["organized"]


def test_capitals_are_names(run_check: Run) -> None:
    assert found(run_check, "The Defence Centre has a harbor.") == []


def test_nouns_in_is_are_no_verbs(run_check: Run) -> None:
    assert found(run_check, "The emphasis is on the harbor and the organism.") == []


def test_a_quoted_minority_is_information(run_check: Run) -> None:
    text = "The harbor and the center were shut. “We act in defence of the town,” she said."
    (finding,) = run_check("us_uk_spelling", text, ANCHORS, TABLE)
    assert finding.severity is Severity.INFO
    assert finding.fixes == ()
