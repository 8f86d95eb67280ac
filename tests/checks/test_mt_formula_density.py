"""Many translation formulas in one article."""

import copytaster

RULES = copytaster.load_rules(select=["MT910"])
FILLER = "The old bridge leads over the river to the market where the farmers of the valley sell their fruit. " * 5


def found(text: str) -> list[copytaster.Diagnostic]:
    return copytaster.check(text, rules=RULES)


def test_many_kinds_in_an_article_are_one_finding() -> None:
    text = (
        "It is noted that the bridge is old. The work will be done within the framework of a plan. "
        f"All checks were carried out in May. {FILLER}"
    )
    (diagnostic,) = found(text)
    assert text[diagnostic.span.start : diagnostic.span.end] == "It is noted that"
    assert len(diagnostic.related) == 2


def test_one_kind_often_is_not_enough() -> None:
    assert found("It is noted that the bridge is old. " * 4 + FILLER) == []


def test_short_notes_are_not_judged() -> None:
    assert found("It is noted that checks were carried out within the framework of a plan.") == []


def test_formulas_in_quotations_do_not_count() -> None:
    text = (
        "“It is noted that the bridge is old. The work will be done within the framework of a plan. "
        f"All checks were carried out in May,” the mayor said. {FILLER}"
    )
    assert found(text) == []
