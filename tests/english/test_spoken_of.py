"""Names and words a sentence speaks of as such."""

import pytest

from copytaster.english.folding import fold
from copytaster.english.spoken_of import is_spoken_of
from copytaster.model.span import Span


def _spoken_of(text: str) -> bool:
    start, end = text.index("["), text.index("]") - 1
    return is_spoken_of(fold(text.replace("[", "").replace("]", "")), Span(start, end))


@pytest.mark.parametrize(
    "text",
    [
        "Turkey, which calls itself [Türkiye], sent planes.",
        "The town was then called [Lvov].",
        "[Swaziland] was renamed Eswatini.",
        "[Stalingrad], now Volgograd, was rebuilt.",
        "Kyiv, known abroad as [Kiev], lies on the river.",
        "Qaddafi, also spelt [Gaddafi], fled.",
        "The sign read “[Recieved]”, misspelt since 1911.",
        "The orchestra plays under its old name, [Kiev] Sinfonietta.",
    ],
)
def test_a_form_that_is_the_matter_of_the_sentence(text: str) -> None:
    assert _spoken_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Moscow called [Kiev] to the table.",
        "The envoy called on [Kiev] to answer.",
        "It was spelt out. The mayor of [Kiev] left.",
        "He named a [Kiev] judge.",
        "In [Kiev] now the lights are on.",
    ],
)
def test_a_form_that_is_only_used(text: str) -> None:
    assert not _spoken_of(text)
