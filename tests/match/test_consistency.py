"""One thing in two forms: which form gives way, and when nothing is said."""

from typing import Any

import pytest

from copytaster.match import consistency
from copytaster.model.errors import RuleError

GROUPS = {"groups": [["Zelensky", "Zelenskyy", "Zelenskiy"], ["Kim Jong Un", "Kim Jong-un"]]}
SIDED = {"table": "sides.yaml", "sides": ["one", "two"]}
TABLES = {"sides.yaml": [{"one": "Kyiv", "two": "Kiev"}, {"one": "Odesa", "two": ["Odessa"]}]}


def test_the_minority_gives_way_and_is_reported_once(find: Any, fixed: Any) -> None:
    text = "Zelenskyy, Zelenskiy, Zelenskyy, Zelensky"
    findings = find("consistency", GROUPS, {}, text)
    assert [finding.span.of(text) for finding in findings] == ["Zelenskiy"]
    assert [place.span.of(text) for place in findings[0].related] == ["Zelensky", "Zelenskyy"]
    assert fixed(text, findings) == "Zelenskyy, Zelenskyy, Zelenskyy, Zelenskyy"


def test_the_first_form_of_the_group_wins_a_tie(find: Any, fixed: Any) -> None:
    text = "Kim Jong-un and Kim Jong Un"
    assert fixed(text, find("consistency", GROUPS, {}, text)) == "Kim Jong Un and Kim Jong Un"


@pytest.mark.parametrize(
    "text",
    [
        "Zelenskyy met Zelenskyy",
        "Zelensky tweeted as @Zelenskyy",
        "Zelensky said: “Call me Zelenskyy.”",
        "Zelensky left, zelenskyy.example.org reported",
        "Zelensky",
        "",
    ],
)
def test_one_form_is_consistent(find: Any, text: str) -> None:
    assert find("consistency", GROUPS, {}, text) == []


def test_an_article_takes_one_side(find: Any, fixed: Any) -> None:
    text = "Kiev and Kiev, but Odesa"
    findings = find("consistency", SIDED, TABLES, text)
    assert fixed(text, findings) == "Kyiv and Kyiv, but Odesa"
    assert find("consistency", SIDED, TABLES, "Kiev and Odessa") == []


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"groups": []},
        {"groups": [["Zelensky"]]},
        {"groups": ["Zelensky"]},
        {"groups": [{"one": "Kyiv"}], "sides": ["one", "two"]},
    ],
)
def test_bad_groups_are_refused(body: dict[str, Any]) -> None:
    with pytest.raises(RuleError):
        consistency.compile(body, TABLES.__getitem__)


def test_a_form_that_names_another_thing_does_not_count(find: Any) -> None:
    body = {**GROUPS, "not_before": [" street"]}
    assert find("consistency", body, {}, "Zelensky lives in Zelenskyy Street") == []
    assert len(find("consistency", body, {}, "Zelensky met Zelenskyy, streets away")) == 1
