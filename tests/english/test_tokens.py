"""Words and capitalised runs."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.english.tokens import find_capitalised, words


def test_words_keep_apostrophes_and_hyphens() -> None:
    text = "Don’t re-open O'Neil's pier, he said: 30,000 tons."
    assert [span.of(text) for span in words(text, 0, len(text))] == [
        "Don’t", "re-open", "O'Neil's", "pier", "he", "said", "30", "000", "tons",
    ]  # fmt: skip


def test_words_of_a_part() -> None:
    assert [span.start for span in words("one two three", 4, 7)] == [4]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("the mayor Ann Lind spoke", ["Ann Lind"]),
        (
            "met Ursula von der Leyen and Luiz Inácio Lula da Silva",
            ["Ursula von der Leyen", "Luiz Inácio Lula da Silva"],
        ),
        ("by J. K. Rowling and George W. Bush", ["J. K. Rowling", "George W. Bush"]),
        ("Mohammed bin Salman of Saudi Arabia", ["Mohammed bin Salman", "Saudi Arabia"]),
        ("Ukraine’s Frank-Walter Steinmeier's house", ["Ukraine", "Frank-Walter Steinmeier"]),
        ("Conan O’Brien and Bashar al-Assad", ["Conan O’Brien", "Bashar al-Assad"]),
        ("met Kim Jong-un in North Korea-backed Oslo", ["Kim Jong-un", "North Korea", "Oslo"]),
        ("the U.S. Senate", ["U.S. Senate"]),
        ("Oslo.\nBergen", ["Oslo", "Bergen"]),
        ("in Ćuprija, Đorđe and Łódź", ["Ćuprija", "Đorđe", "Łódź"]),
        ("an iPhone and a McDonald", ["McDonald"]),
    ],
)
def test_capitalised_runs(text: str, runs: list[str]) -> None:
    assert [span.of(text) for span in find_capitalised(text)] == runs


@given(st.text(alphabet="Ab .-’'d\nÉ"))
def test_runs_are_sorted_and_apart(text: str) -> None:
    spans = find_capitalised(text)
    for before, after in pairwise(spans):
        assert before.end <= after.start
    assert all(0 <= span.start < span.end <= len(text) and "\n" not in span.of(text) for span in spans)
