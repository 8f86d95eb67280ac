"""One slip away from a usual word, and no word itself."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from copytaster.checks.near_miss_spelling import prepare
from copytaster.model.finding import Finding

Run = Callable[..., list[Finding]]


@pytest.fixture(scope="module")
def options(repository: Path) -> dict[str, object]:
    written = (repository / "rules" / "typography" / "words.yaml").read_text(encoding="utf-8")
    return prepare({"table": yaml.load(written, Loader=yaml.CSafeLoader)})


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("goverment", "government"),
        ("govenrment", "government"),
        ("governmment", "government"),
        ("incetivize", "incentivize"),
        ("recieved", "received"),
        ("analist", "analyst"),
        ("exicutive", "executive"),
        ("carriing", "carrying"),
        ("revokeed", "revoked"),
        ("palce", "place"),
    ],
)
def test_slips_are_mended(run_check: Run, options: dict[str, object], wrong: str, right: str) -> None:
    (finding,) = run_check("near_miss_spelling", f"They saw the {wrong} there.", (), options)
    assert finding.fixes[0].edits[0].text == right


@pytest.mark.parametrize(
    "word",
    [
        "cyberattack",
        "webshop",
        "rearmable",
        "hyperlocal",
        "hryvnias",
        "facto",
        "materiel",
        "jihadi",
        "tradie",
        "choreo",
        "puncheur",
    ],
)
def test_new_words_and_loans_are_left_alone(run_check: Run, options: dict[str, object], word: str) -> None:
    assert run_check("near_miss_spelling", f"They saw the {word} there.", (), options) == []


@pytest.mark.parametrize(
    "text",
    ["Goverment", "x@goverment", "goverment-x", "goverment.org", "#goverment", "Felis domestica", "walkin’ home"],
)
def test_names_and_addresses_are_left_alone(run_check: Run, options: dict[str, object], text: str) -> None:
    assert run_check("near_miss_spelling", f"See {text} now.", (), options) == []


def test_what_an_article_uses_often_is_its_word(run_check: Run, options: dict[str, object]) -> None:
    assert len(run_check("near_miss_spelling", "The goverment met. A goverment fell.", (), options)) == 2
    assert run_check("near_miss_spelling", "The goverment met. " * 3, (), options) == []


def test_a_text_of_unknown_words_is_left_alone(run_check: Run, options: dict[str, object]) -> None:
    words = (f"{first}{second}overment" for first in "bcdfghjklm" for second in "aeiou")
    assert run_check("near_miss_spelling", f"{' '.join(words)} recieved", (), options) == []
