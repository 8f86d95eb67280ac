"""The closed classes of the template language."""

import re

import pytest

from copytaster.english.classes import CAPITALISED, CLASSES

_MEMBERS = {
    "VBG": ["mediating", "going", "being"],
    "VBN": ["gone", "decided", "put"],
    "DET": ["the", "an", "every"],
    "POSS": ["its"],
    "SUBJ": ["they"],
    "OBJ": ["them"],
    "BE": ["were", "isn't"],
    "HAVE": ["had"],
    "MODAL": ["cannot", "won't"],
    "PREP": ["towards", "of"],
    "NATIONALITY": ["polish", "turkish", "south korean", "u.s.", "new zealand"],
    "COUNTRY": ["ukraine", "the united states", "bosnia and herzegovina", "cote d'ivoire"],
    "WEEKDAY": ["wednesday"],
    "MONTH": ["september"],
    "AGENCY": ["reuters", "the associated press", "interfax-ukraine"],
    "TITLE": ["president", "secretary of state", "prime minister"],
    "SAY": ["said", "told", "emphasized", "noting"],
    "VERB": ["discuss", "withdraw"],
    "NUMBER": ["5", "1,200", "3.5 percent", "12 million", "30000"],
    "N": ["12", "1.2k", "3,400"],
    "NETWORK": ["facebook", "truth social", "x"],
    "NAME": ["lind", "ann lind", "ursula von der leyen", "j.k. rowling"],
    "REST": ["x", "anything at all, up to the end of it"],
    "TEXT": ["x", "anything at all, up to the end of it"],
    "WORDS": ["one", "one two", "one, two three"],
    "WORD": ["one", "don't", "re-open"],
}
_STRANGERS = {
    "VBG": ["thing", "king", "during", "something", "go"],
    "VBN": ["need", "indeed", "go"],
    "NATIONALITY": ["ukraine", "pole"],
    "COUNTRY": ["ukrainian", "the"],
    "NUMBER": ["five", ""],
    "WORDS": ["one two three four", ""],
    "REST": ["", "two\nlines", "x" * 250],
    "TEXT": ["", "two\nlines", "x" * 90],
}


@pytest.mark.parametrize("name", CLASSES)
def test_members_match_and_strangers_do_not(name: str) -> None:
    expression = re.compile(CLASSES[name])
    assert expression.groups == 0
    for member in _MEMBERS[name]:
        assert expression.fullmatch(member), member
    for stranger in _STRANGERS.get(name, []):
        assert not expression.fullmatch(stranger), stranger


def test_capitalised_classes_exist() -> None:
    assert set(CLASSES) >= CAPITALISED


def test_expressions_are_bounded() -> None:
    assert [name for name, source in CLASSES.items() if re.search(r"(?<!\\)[*+]", source)] == []
