import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.fixing.apply import apply, choose_fixes
from copytaster.model.errors import FixError
from copytaster.model.fix import Applicability, Edit, Fix
from copytaster.model.span import Span

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE


def fix(*edits: tuple[int, int, str], trust: Applicability = SAFE) -> Fix:
    return Fix("", trust, tuple(Edit(Span(start, end), text) for start, end, text in edits))


@st.composite
def fixes(draw: st.DrawFn) -> Fix:
    places = sorted(draw(st.lists(st.integers(0, 12), min_size=2, max_size=6)))
    pairs = zip(places[::2], places[1::2], strict=False)
    edits = [Edit(Span(*pair), draw(st.text("xy", max_size=2))) for pair in dict.fromkeys(pairs)]
    disjoint = [
        edit for edit, last in zip(edits, [None, *edits[:-1]], strict=True) if not last or last.span != edit.span
    ]
    return Fix("", draw(st.sampled_from(Applicability)), tuple(disjoint))


def in_the_way(one: Fix, other: Fix) -> bool:
    return any(a.span.overlaps(b.span) or a.span == b.span for a in one.edits for b in other.edits)


def test_edits_of_all_fixes_are_made() -> None:
    text = "The mayer said the the bridge is save."
    assert apply(text, [fix((33, 37, "safe")), fix((4, 9, "mayor"), (18, 22, ""))]) == (
        "The mayor said the bridge is safe."
    )


def test_no_fix_changes_nothing() -> None:
    assert apply("as it is", []) == "as it is"


def test_an_insertion_at_the_edge_of_a_replaced_word_is_made_before_or_after_it() -> None:
    assert apply("a b c", [fix((2, 3, "B")), fix((2, 2, "<")), fix((3, 3, ">"))]) == "a <B> c"


@pytest.mark.parametrize(
    "pair",
    [
        (fix((0, 3, "x")), fix((2, 4, "y"))),
        (fix((0, 3, "x")), fix((0, 3, "x"))),
        (fix((2, 2, "x")), fix((2, 2, "y"))),
        (fix((0, 4, "x")), fix((2, 2, "y"))),
    ],
)
def test_two_fixes_of_one_place_are_refused(pair: tuple[Fix, Fix]) -> None:
    with pytest.raises(FixError, match="same place"):
        apply("abcdef", pair)


@pytest.mark.parametrize("edit", [(5, 7, ""), (-1, 2, ""), (3, 2, "")])
def test_a_fix_made_for_another_text_is_refused(edit: tuple[int, int, str]) -> None:
    with pytest.raises(FixError, match="outside the text, which has 6"):
        apply("abcdef", [fix(edit)])


def test_the_safer_fix_is_chosen_and_then_the_first() -> None:
    unsafe, safe, later = fix((0, 4, "u"), trust=UNSAFE), fix((3, 6, "s")), fix((5, 8, "l"))
    assert choose_fixes([unsafe, later, safe]) == ([safe], [unsafe, later])


def test_a_fix_with_several_edits_is_chosen_as_a_whole_or_not() -> None:
    long, short = fix((0, 1, "a"), (8, 9, "b"), trust=UNSAFE), fix((8, 9, "c"))
    assert choose_fixes([long, short]) == ([short], [long])


@given(st.lists(fixes(), max_size=8))
def test_chosen_fixes_fit_together_and_each_one_left_is_in_the_way_of_a_better_one(given_fixes: list[Fix]) -> None:
    chosen, left = choose_fixes(given_fixes)
    assert sorted(map(id, (*chosen, *left))) == sorted(map(id, given_fixes))
    assert not any(in_the_way(one, other) for one in chosen for other in chosen if one is not other)
    for loser in left:
        assert any(in_the_way(loser, winner) and winner.applicability >= loser.applicability for winner in chosen)
    apply("abcdefghijkl", chosen)


@given(st.lists(fixes(), max_size=4))
def test_what_lies_outside_the_edits_is_kept(given_fixes: list[Fix]) -> None:
    text = "abcdefghijkl"
    chosen, _ = choose_fixes(given_fixes)
    touched = {place for fix in chosen for edit in fix.edits for place in range(*edit.span)}
    kept = "".join(letter for place, letter in enumerate(text) if place not in touched)
    assert "".join(letter for letter in apply(text, chosen) if letter not in "xy") == kept


def test_many_fixes_under_one_long_deletion_are_chosen() -> None:
    # Quadratic work would keep this test busy for minutes.
    words = [fix((place, place + 1, "x")) for place in range(0, 200_000, 2)]
    everything = fix((0, 200_000, ""), trust=UNSAFE)
    assert choose_fixes([everything, *words]) == (words, [everything])
