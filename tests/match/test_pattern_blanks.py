"""Patterns of rules about wording read a no-break blank as any blank."""

import copytaster


def found(text: str, rule: str) -> list[str]:
    """The places at which `rule` fires in `text`."""
    rules = copytaster.load_rules(select=[rule])
    return [text[one.span.start : one.span.end] for one in copytaster.check(text, rules=rules)]


def test_wording_is_found_across_a_no_break_blank() -> None:
    assert found("A mine went off in\u00a0northern Syrian, killing two.", "MT413") == ["in\u00a0northern Syrian"]
