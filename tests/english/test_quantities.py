"""Numbers with what they count."""

import pytest

from copytaster.english.quantities import compatible, find_quantities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 million crowns", [(12e6, "crown")]),
        ("a 30-hour strike", [(30.0, "hour")]),
        ("thirty-five boats", [(35.0, "boat")]),
        ("$1.5bn and 40 percent", [(1.5e9, "$"), (40.0, "%")]),
        ("3,000 islanders", [(3000.0, "islander")]),
        ("in 2021 talks", []),
        ("at 10:30 o’clock", []),
        ("9 o’clock", []),
        ("the 21st boat", []),
        ("150-250 boats", []),
        ("1 000 boats", []),
    ],
)
def test_values_and_kinds(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(found.value, found.kind) for found in find_quantities(text, 0, len(text))] == expected


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        ("3,000 boats", "2,935 boats", True),
        ("about 40 boats", "44 boats", True),
        ("at least 40 boats", "60 boats", True),
        ("up to 60 boats", "40 boats", True),
        ("40 boats", "44 boats", False),
        ("12 boats", "21 boats", False),
        ("about 40 boats", "80 boats", False),
    ],
)
def test_what_both_may_be_true(one: str, other: str, *, fits: bool) -> None:
    (first,), (second,) = (find_quantities(text, 0, len(text)) for text in (one, other))
    assert compatible(first, second) is compatible(second, first) is fits
