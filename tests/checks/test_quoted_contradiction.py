"""Narration against the quotation beside it: numbers and negation."""

import pytest

import copytaster

NUMBER = copytaster.load_rules(select=["MT338"])
NEGATION = copytaster.load_rules(select=["MT339"])


def found(text: str, rules: tuple[copytaster.Rule, ...]) -> list[tuple[str, str]]:
    return [
        (text[d.span.start : d.span.end], text[d.related[0].span.start : d.related[0].span.end])
        for d in copytaster.check(text, rules=rules)
    ]


def test_both_places_of_a_number_are_shown() -> None:
    text = "“Three pumps failed in the mine,” Holm said. Holm told the council that four pumps failed there."
    assert found(text, NUMBER) == [("four", "Three")]


@pytest.mark.parametrize(
    "text",
    [
        "“3 pumps failed in the mine,” Holm said. Holm told the council that three pumps failed there.",
        "“Three pumps failed in the mine,” Holm said. Aas told the council that four pumps failed in the mine.",
        "“Three pumps failed in the mine,” Holm said. Holm told the council that at least four pumps failed there.",
        "“Three pumps failed in the mine,” Holm said. Holm said four pumps were new and three pumps failed.",
        "“Three men dug,” Holm said. Holm told the council that four pumps failed in the mine.",
        "Holm said that four pumps failed in the mine.",
    ],
)
def test_numbers_that_may_both_be_right_are_left_alone(text: str) -> None:
    assert found(text, NUMBER) == []


def test_a_lost_negation_is_found() -> None:
    text = "“The council won't sell the harbour pump,” Holm said. Holm said the council would sell the harbour pump."
    assert found(text, NEGATION) == [("sell", "won't sell")]


@pytest.mark.parametrize(
    "text",
    [
        "“The council won't sell the harbour pump,” Holm said. Holm denied the council would sell the harbour pump.",
        "“The council won't sell the harbour pump,” Holm said. Aas said the council would sell the harbour pump.",
        "“Will the council not sell the harbour pump?” Holm said. Holm said the council would sell the harbour pump.",
        "“The council won't sell the pump,” Holm said. Holm said the town would buy two trams.",
    ],
)
def test_statements_that_agree_are_left_alone(text: str) -> None:
    assert found(text, NEGATION) == []


def test_many_quotations_are_read_in_one_pass() -> None:
    text = "“Three pumps failed,” Holm said. Holm said that three pumps failed. " * 3_000
    assert found(text, NUMBER) == []
