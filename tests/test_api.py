"""The public functions that look at more than one finding."""

import datetime
from typing import Any

import pytest

import copytaster
from copytaster import Article

ONE = Article("Volodymyr Zelensky spoke in Vilnius. Zelensky left early.", "one.txt")
TWO = Article("Volodymyr Zelensky arrived on Monday, officials said.", "two.txt")
THREE = Article("Volodymyr Zelenskyy arrived on Monday, officials said.", "three.txt")


def test_a_story_shows_the_form_that_fewer_articles_use() -> None:
    found = copytaster.check_story([ONE, TWO, THREE])
    assert [(diagnostic.path, diagnostic.rule[:3]) for diagnostic in found] == [("three.txt", "NAM")]
    assert "Zelenskyy" in found[0].excerpt
    assert {place.path for place in found[0].related} == {"one.txt", "two.txt"}


def test_a_story_without_a_majority_is_left_alone() -> None:
    assert copytaster.check_story([TWO, THREE]) == []


@pytest.mark.parametrize(("text", "published"), [(b"bytes", None), ("text", "2025-01-01")])
def test_slips_of_the_caller_are_told(text: Any, published: Any) -> None:
    with pytest.raises(TypeError, match="must be"):
        copytaster.check(text, published=published)


def test_a_changed_list_of_rules_is_read_anew() -> None:
    rules = list(copytaster.load_rules(select=["TYP101"]))
    text = "The council met on monday."
    published = datetime.date(2025, 4, 22)
    assert copytaster.check(text, rules=rules, published=published)
    rules[:] = copytaster.load_rules(select=["TYP304"])
    assert not copytaster.check(text, rules=rules, published=published)


def test_lone_surrogates_are_read() -> None:
    copytaster.check("word " * 30_000)
    found = copytaster.check("The council met \ud800 on monday.")
    assert "monday" in [diagnostic.excerpt for diagnostic in found]
