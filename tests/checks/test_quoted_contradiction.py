"""Narration against the quotation beside it, and one statement quoted in two wordings."""

import pytest

import copytaster

NUMBER = copytaster.load_rules(select=["MT338"])
NEGATION = copytaster.load_rules(select=["MT339"])
NAME = copytaster.load_rules(select=["MT460"])
DAY = copytaster.load_rules(select=["MT461"])
TENSE = copytaster.load_rules(select=["MT462"])
OPPOSITE = copytaster.load_rules(select=["MT463"])
TWICE = copytaster.load_rules(select=["FCT316"])


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


def test_the_sentence_that_leads_to_a_quotation_is_narration() -> None:
    text = "Holm said four pumps had failed in the mine: “Three pumps failed in the mine.”"
    assert found(text, NUMBER) == [("four", "Three")]


BLAME = "Mayor Eva Holm said the council blamed {} for the delay of the ferry. “{},” Holm said. Tom Aas and Per Lind build it."


@pytest.mark.parametrize(
    ("narrated", "quoted", "places"),
    [
        ("Tom Aas", "We blame Per Lind for the delay", [("Tom Aas", "Per Lind")]),
        ("Lind", "We blame Aas for the delay", [("Lind", "Aas")]),
        ("Norway", "We blame Sweden for the delay", [("Norway", "Sweden")]),
        ("Tom Aas", "We blame Aas for the delay", []),
        ("Tom Aas", "We do not blame Per Lind for the delay", []),
        ("Tom Aas", "We blame Per Lind for the delay, and Aas", []),
        ("Tom Aas", "We blame Stockholm for the delay", []),
        ("Tom Aas", "The delay cost Per Lind dearly", []),
    ],
)
def test_names(narrated: str, quoted: str, places: list[tuple[str, str]]) -> None:
    assert found(BLAME.format(narrated, quoted), NAME) == places


@pytest.mark.parametrize(
    ("narrated", "quoted", "places"),
    [
        ("would close on Monday", "will close on Sunday", [("Monday", "Sunday")]),
        ("would close in June", "will close in July", [("June", "July")]),
        ("would close on Monday", "will close in July", []),
        ("would close on Monday", "will close on Sunday and Monday", []),
        ("would close", "will close on Sunday", []),
        ("was repaired on Monday", "will close on Sunday", []),
    ],
)
def test_days(narrated: str, quoted: str, places: list[tuple[str, str]]) -> None:
    text = (
        f"Holm told reporters on Friday that the harbour bridge {narrated}. “The harbour bridge {quoted},” Holm said."
    )
    assert found(text, DAY) == places


@pytest.mark.parametrize(
    ("narrated", "quoted", "places"),
    [
        ("would sell", "sold the harbour pump yesterday", [("would sell", "sold")]),
        ("had sold", "will sell the harbour pump", [("had sold", "will sell")]),
        ("would sell", "will sell the harbour pump", []),
        ("had sold", "will sell another harbour pump", []),
        ("had sold", "will sell the harbour pump if prices rise", []),
    ],
)
def test_tenses(narrated: str, quoted: str, places: list[tuple[str, str]]) -> None:
    text = f"Holm said the council {narrated} the harbour pump. “Our council {quoted},” Holm said."
    assert found(text, TENSE) == places


@pytest.mark.parametrize(
    ("narrated", "quoted", "places"),
    [
        ("had risen", "fell", [("risen", "fell")]),
        ("had improved", "worsened", [("improved", "worsened")]),
        ("had risen", "grew", []),
        ("had not risen", "fell", []),
        ("had risen and fallen", "fell", []),
    ],
)
def test_opposites(narrated: str, quoted: str, places: list[tuple[str, str]]) -> None:
    text = f"Holm said harbour sales {narrated} in the second quarter. “Harbour sales {quoted} in the second quarter,” Holm said."
    assert found(text, OPPOSITE) == places


@pytest.mark.parametrize(
    ("first", "second", "places"),
    [
        ("“We expect a clear answer from Halden,” Holm said.", "“We expect a clear reply from Halden,” Holm said.", 1),
        ("“We expect a clear answer from Halden,” Aas said.", "“We expect a clear reply from Halden,” Holm said.", 0),
        ("“We expect a clear answer from Halden,” Holm said.", "“We expect a clear answer from Halden,” Holm said.", 0),
        ("“We expect a clear answer from Halden,” Holm said.", "“Halden is a clear winner,” Holm said.", 0),
    ],
)
def test_one_statement_in_two_wordings(first: str, second: str, places: int) -> None:
    assert len(found(f"{first}\n\n{second}", TWICE)) == places
    assert found(f"{first} {second}", TWICE) == []


@pytest.mark.parametrize("rules", [NAME, DAY, TENSE, OPPOSITE, TWICE])
def test_hostile_text_is_read_in_one_pass(rules: tuple[copytaster.Rule, ...]) -> None:
    text = (
        "“We blame Per Lind, will close on Sunday and sold it yesterday, sales fell,” Holm said. Holm said sales rose. "
    )
    copytaster.check(text * 3_000, rules=rules)
    copytaster.check("“" * 200_000, rules=rules)
    copytaster.check("“a b c d” " * 30_000, rules=rules)
