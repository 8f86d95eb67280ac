"""What the rules about offices, calendar and tense find, and leave alone, in sentences and articles of our own."""

import datetime
import re
from pathlib import Path
from typing import Any

import pytest

from copytaster.api import check, load_rules
from copytaster.catalog.yaml_source import YamlSource

RULES = load_rules(select=("FCT",))


def table(name: str) -> Any:
    path = Path(__file__).with_name(name)
    return YamlSource(path.read_text(encoding="utf-8"), str(path)).value


SENTENCES = [
    (day, sentence)
    for days in table("sentences.yaml").values()
    for day, sentences in days.items()
    for sentence in sentences
]
ARTICLES = [(article["published"], article["text"]) for article in table("articles.yaml")]


@pytest.mark.parametrize(("day", "marked"), SENTENCES + ARTICLES)
def test_what_is_marked_is_found_and_nothing_else(day: str, marked: str) -> None:
    text = marked.replace("[[", "").replace("]]", "")
    published = None if day == "undated" else datetime.date.fromisoformat(day)
    found = check(text, published=published, rules=RULES)
    warned = [one.excerpt for one in found if one.severity.label != "info"]
    assert warned == re.findall(r"\[\[(.*?)\]\]", marked)


@pytest.mark.parametrize(("cases", "least"), [(SENTENCES, 150), (ARTICLES, 10)])
def test_at_least_half_are_traps(cases: list[tuple[str, str]], least: int) -> None:
    traps = [marked for _, marked in cases if "[[" not in marked]
    assert len(cases) >= least
    assert len(traps) / len(cases) >= 0.45
