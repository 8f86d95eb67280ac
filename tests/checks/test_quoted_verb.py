"""The narrated particle verb against the quoted one."""

import pytest

import copytaster
from copytaster.catalog.tables import Tables
from copytaster.english.inflection import all_verb_forms

RULES = copytaster.load_rules(select=["MT009"])

QUOTED = "“If the vote fails again, I think we just move on from the plan,” Harbour Minister Ida Lund told reporters."


def found(text: str) -> list[str]:
    return [text[d.span.start : d.span.end] for d in copytaster.check(text, rules=RULES)]


@pytest.mark.parametrize(
    ("narration", "verb"),
    [
        ("Minister Ida Lund warned that if the vote fails, Oslo could “go ahead” with the plan.", "go ahead"),
        ("Oslo warned on Friday that it could “press ahead” with the plan if the vote fails.", "press ahead"),
        ("Ida Lund said Oslo would move ahead with the plan if the vote fails again.", "move ahead"),
        ("Lund warned that Oslo was going ahead with the plan if the vote failed again.", "going ahead"),
        ("Lund warned that if the vote on the plan fails once more, Oslo would go ahead", "go ahead"),
    ],
)
def test_opposite_verb_is_found(narration: str, verb: str) -> None:
    assert found(f"{narration}\n{QUOTED}") == [verb]


@pytest.mark.parametrize(
    "narration",
    [
        "Minister Ida Lund warned that if the vote fails, Oslo could “move on” from the plan.",
        "Minister Ida Lund warned that if the vote fails, Oslo could “walk away” from the plan.",
        "The brewery will go ahead with the merger, its owner said on Tuesday.",
        "Ferries go ahead of the cargo ships in summer.",
        "“If the vote fails, we go ahead with it,” Ida Lund warned. Lund said Oslo could “go ahead” if the vote fails.",
    ],
)
def test_agreement_and_other_statements_are_left_alone(narration: str) -> None:
    assert found(f"{narration}\n{QUOTED}") == []


def test_a_full_quotation_is_never_blamed() -> None:
    other = "“If the vote fails, we go ahead with the plan,” Minister Ida Lund said."
    assert found(f"{other}\n{QUOTED}") == []


def test_the_finding_points_at_the_quotation_and_keeps_the_form() -> None:
    narration = "Lund warned that Oslo was going ahead with the plan if the vote failed again."
    text = f"{narration}\n{QUOTED}"
    (diagnostic,) = copytaster.check(text, rules=RULES)
    assert [text[place.span.start : place.span.end] for place in diagnostic.related] == ["move on"]
    assert "move on" in diagnostic.message
    assert diagnostic.fixes[0].edits[0].text == "moving on"


def test_the_anchors_cover_all_verbs_but_those_declared() -> None:
    (rule,) = RULES
    anchors = rule.body["anchors"]

    def wakes(verb: str) -> bool:
        head, _, particle = verb.partition(" ")
        return all(any(anchor in form or anchor in particle for anchor in anchors) for form in all_verb_forms(head))

    for row in Tables().load(rule, rule.body["table"]):
        asleep = [sense for sense in row["senses"] if not all(map(wakes, sense))]
        assert asleep == (row["senses"][-1:] if "unanchored" in row else []), row


def test_no_verb_stands_in_two_senses_of_a_row() -> None:
    (rule,) = RULES
    for row in Tables().load(rule, rule.body["table"]):
        verbs = [verb for sense in row["senses"] for verb in sense]
        assert len(verbs) == len(set(verbs))
        assert len(row["senses"]) > 1
