"""Who says what."""

import pytest

from copytaster.english.quotations import find_quotations
from copytaster.english.speakers import speaker_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We go,” Lind said.", "Lind"),
        ("“We go,” said Ann Lind, the mayor.", "Ann Lind"),
        ("“We go,” said mayor Ann Lind.", "Ann Lind"),
        ("“Do we go?” Lind asked.", "Lind"),
        ("Lind said: “We go.”", "Lind"),
        ("Harbour spokesman Ola Dahl told reporters, “We go.”", "Ola Dahl"),
        ("The pier is “closed,” according to Ola Dahl.", "Ola Dahl"),
        ("According to Ola Dahl, the pier is “closed.”", "Ola Dahl"),
        ("Lind later also wrote on Tuesday: “We go.”", "Lind"),
        ("“We go,” the mayor said.", None),
        ("A “first” for the town.", None),
        ("“We go.” Lind left on Monday.", None),
    ],
)
def test_a_reporting_verb_names_the_speaker(text: str, speaker: str | None) -> None:
    assert speaker_of(text, find_quotations(text)[0]) == speaker


def test_a_pronoun_stands_for_the_only_person_named() -> None:
    text = "Mayor Ann Lind opened the pier on Monday.\n“We go,” she said."
    assert speaker_of(text, find_quotations(text)[0]) == "Ann Lind"


def test_a_pronoun_between_two_people_stands_for_nobody() -> None:
    text = "Mayor Ann Lind met governor Eva Moe on Monday.\n“We go,” she said."
    assert speaker_of(text, find_quotations(text)[0]) is None
