"""Cyrillic in the encodings of before, read as Western letters."""

import pytest

import copytaster
from tests.checks.sentences import SENTENCES

RULES = copytaster.load_rules(select=["TYP216"])
UNSAFE = copytaster.Applicability.UNSAFE


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r"])
@pytest.mark.parametrize(
    "sentence", ["Старый мост закрыли на месяц, сказал мэр", "Президент России прибыл", "Мы и не ждали этого"]
)
def test_sentences_are_read_back(sentence: str, encoding: str) -> None:
    text = f"He wrote: {sentence.encode(encoding).decode('latin-1')}."
    assert copytaster.fix(text, rules=RULES, at_least=UNSAFE).text == f"He wrote: {sentence}."
    assert copytaster.fix(text, rules=RULES).text == text


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_sound_sentences_stay(language: str) -> None:
    for text in (SENTENCES[language], SENTENCES[language].upper()):
        assert copytaster.check(text, rules=RULES) == []


@pytest.mark.parametrize("text", ["íî" * 300_000, "íî " * 200_000, "íî," * 200_000, "à" * 500_000])
def test_long_runs_are_read_in_one_go(text: str) -> None:
    copytaster.check(text, rules=RULES)
