"""One typing error away from one word of the table."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from copytaster.checks.near_miss_spelling import _is_one_error
from copytaster.model.finding import Finding

Run = Callable[..., list[Finding]]
TABLE = {"table": ["government", "governments", "providing", "proving"]}


@pytest.mark.parametrize("wrong", ["goverment", "govenrment", "governmment", "governmentt", "govrnment"])
def test_one_error_is_seen(wrong: str) -> None:
    assert _is_one_error(wrong, "government")


@pytest.mark.parametrize("word", ["government", "governments", "governmxent", "govermnet", "overnment", "govt"])
def test_other_words_are_not(word: str) -> None:
    assert not _is_one_error(word, "government")


def test_two_candidates_are_none(run_check: Run) -> None:
    assert run_check("near_miss_spelling", "They are provding it.", ("ovd",), TABLE) != []
    assert run_check("near_miss_spelling", "They are provin it.", ("vin",), {"table": ["proving", "provine"]}) == []


@pytest.mark.parametrize("text", ["Goverment", "x@goverment", "goverment-x", "goverment.org", "#goverment"])
def test_names_and_addresses_are_left_alone(run_check: Run, text: str) -> None:
    assert run_check("near_miss_spelling", f"See {text} now.", ("erm",), TABLE) == []


def test_no_anchor_stands_in_a_sound_word(repository: Path) -> None:
    folder = repository / "rules" / "typography"
    words = yaml.safe_load((folder / "news_words.yaml").read_text(encoding="utf-8"))
    anchors = yaml.safe_load((folder / "TYP313-typing-error.yaml").read_text(encoding="utf-8"))["anchors"]
    text = "\n".join(words)
    assert [anchor for anchor in anchors if anchor in text] == []
