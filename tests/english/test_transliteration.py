"""Whether two forms are one name, and by which letter of which language."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from copytaster.english.transliteration import Spelling, compile_languages, languages_about, same_name
from copytaster.model.errors import RuleError

TABLE = Path(__file__).parents[2] / "rules" / "names" / "name-spellings.yaml"


@pytest.fixture(scope="module")
def languages() -> tuple[Any, ...]:
    return compile_languages(yaml.safe_load(TABLE.read_text(encoding="utf-8"))["languages"])


def _only(languages: tuple[Any, ...], name: str) -> tuple[Any, ...]:
    return tuple(language for language in languages if language[0] == name)


@pytest.mark.parametrize(
    ("language", "one", "other", "letter"),
    [
        ("Ukrainian", "oleksiy", "oleksii", "ій"),
        ("Ukrainian", "bohdan", "bogdan", "г"),
        ("Russian", "alexeyeva", "alekseeva", "кс"),
        ("Belarusian", "tsikhan", "tsihan", "х"),
        ("Bulgarian", "parvan", "purvan", "ъ"),
        ("Serbian", "djokovic", "djokovich", "ћ"),
        ("Kazakh", "qasym", "kasym", "қ"),
        ("Uzbek", "oktam", "uktam", "ў"),
        ("Georgian", "gharibashvili", "garibashvili", "ღ"),
        ("Armenian", "khachatur", "hachatur", "խ"),
        ("Arabic", "mohamed", "mohammed", "doubled م"),
        ("Persian", "ebrahim", "ibrahim", "short i"),
        ("Hebrew", "tzipi", "tsipi", "צ"),
        ("Chinese", "xiaoping", "hsiaoping", "pinyin x, Wade-Giles hs"),
        ("Chinese", "zhou", "chou", "pinyin Zhou, Wade-Giles Chou"),
        ("Korean", "park", "pak", "박"),
        ("Turkish", "celik", "chelik", "ç"),
        ("Azerbaijani", "aliyev", "aliev", "iye"),
    ],
)
def test_every_language_tells_its_letter(
    languages: tuple[Any, ...], language: str, one: str, other: str, letter: str
) -> None:
    found = same_name(_only(languages, language), one, other)
    assert found is not None
    assert (found.language, found.letter) == (language, letter)
    back = same_name(_only(languages, language), other, one)
    assert back == Spelling(language, letter, found.second, found.first)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("marta", "maria"),
        ("hassan", "hussein"),
        ("ivan", "ivana"),
        ("mahmoud", "mohammed"),
        ("wang", "huang"),
        ("a", ""),
    ],
)
def test_other_names_are_other_names(languages: tuple[Any, ...], one: str, other: str) -> None:
    assert same_name(languages, one, other) is None


def test_the_language_an_article_speaks_of_most_comes_first(languages: tuple[Any, ...]) -> None:
    about = languages_about(languages, "kyiv and moscow: the ukrainian envoy left")
    assert [language[0] for language in about] == ["Ukrainian", "Russian"]
    assert languages_about(languages, "the ferry sails on friday") == ()


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (None, "list of mappings"),
        ([{"near": ["x"]}], "needs a name"),
        ([{"language": "X", "near": "x"}], "near of X"),
        ([{"language": "X", "near": ["x"], "letters": ["a"]}], "mapping of letter"),
        ([{"language": "X", "near": ["x"], "letters": {"я": ["ya", "Ia"]}}], "я of X"),
        ([{"language": "X", "near": ["x"], "letters": {"я": ["ya", "ya"]}}], "different spellings"),
    ],
)
def test_a_faulty_table_is_refused(table: Any, message: str) -> None:
    with pytest.raises(RuleError, match=message):
        compile_languages(table)
