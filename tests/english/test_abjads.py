"""Names in Hebrew and Arabic letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.english.abjads import AbjadWords, abjad_key


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Zelensky", "אמר הנשיא זלנסקי ביום שני"),
        ("Zelensky", "قال زيلينسكي يوم الاثنين"),
        ("Peskov", "לפסקוב נאמר"),
        ("Johnson", "ג׳ונסון אמר"),
        ("Erdogan", "وأردوغان في أنقرة"),
        ("Pezeshkian", "پزشکیان گفت"),
        ("Trump", "ترامب قال"),
        ("Bo", "שלום"),
    ],
)
def test_a_name_is_found_again(name: str, text: str) -> None:
    assert AbjadWords(text.split()).hold(name)


@pytest.mark.parametrize(
    ("name", "text"), [("Macron", "אמר הנשיא זלנסקי ביום שני"), ("Merkel", "قال زيلينسكي يوم الاثنين في المدينة")]
)
def test_another_name_is_not(name: str, text: str) -> None:
    assert not AbjadWords(text.split()).hold(name)


@given(st.text(max_size=30))
def test_any_word_has_a_key(word: str) -> None:
    assert abjad_key(word).isascii()
