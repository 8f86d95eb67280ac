"""Folding keeps every offset and makes texts easier to search."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.english.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("The “Kyiv” Post", 'the "kyiv" post'),
        ("don’t ‘go’ ‚so‛", "don't 'go' 'so'"),
        ("«Так», „so“", '"так", "so"'),
        ("10\u00a0000\u202fkm\tFAR", "10 000 km far"),
        ("a\r\nB\n", "a\r\nb\n"),
        ("İstanbul", "istanbul"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_length_is_kept(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_length_is_kept_for_every_character() -> None:
    grown = [code for code in range(sys.maxunicode + 1) if len(fold(chr(code))) != 1]
    assert grown == []


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
