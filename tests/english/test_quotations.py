"""Direct quotations of every style of marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.english.quotations import find_quotations, find_stray_marks, is_partial


def _found(text: str) -> list[str]:
    return [quotation.inner.of(text) for quotation in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“We go,” he said. “Now.”", ["We go,", "Now."]),
        ('"We go," he said. "Now."', ["We go,", "Now."]),
        ('He said:"We go."And left.', ["We go."]),
        ('("We go")', ["We go"]),
        ("„Wir gehen“, sagte er. „Jetzt.“", ["Wir gehen", "Jetzt."]),
        ("«We go», he said, »we stay«.", ["We go", "we stay"]),
        ("‘We go,’ he said. ‘Now.’", ["We go,", "Now."]),
        ("'We go,' he said. 'Now.'", ["We go,", "Now."]),
        ("The ‘90s, the dogs’ tails, don’t, ’til and rock ’n’ roll", []),
        ("The '90s, the dogs' tails, don't, 'til and rock 'n' roll", []),
        ("‘The dogs’ owner left,’ she said.", ["The dogs’ owner left,"]),
        ("'The dogs' owner left,' she said.", ["The dogs' owner left,"]),
        ("He is 6'2\" tall.", []),
        ('“We go," he said.', ["We go,"]),
        ('"We go,” he said.', ["We go,"]),
        ("Readers’ letters said ‘no’ to the workers’ plan.", ["no"]),
        ("a “first” and a “second” thing", ["first", "second"]),
        ("”We go,” he said.", ["We go,"]),
        ("“—we go,” he said", ["—we go,"]),
        ('"We will—" he said. "What?"', ["We will—", "What?"]),
    ],
)
def test_marks(text: str, inner: list[str]) -> None:
    assert _found(text) == inner


def test_nested_quotations_are_kept_inside() -> None:
    text = "“He said ‘no’ and ‘never,’” she said."
    (quotation,) = find_quotations(text)
    assert quotation.inner.of(text) == "He said ‘no’ and ‘never,’"
    assert [nested.inner.of(text) for nested in quotation.nested] == ["no", "never,"]


def test_double_marks_inside_single_ones_are_nested() -> None:
    text = "‘He said “no” twice,’ she said."
    (quotation,) = find_quotations(text)
    assert [nested.inner.of(text) for nested in quotation.nested] == ["no"]


def test_guillemets_hold_curly_marks() -> None:
    text = "«He said “no” twice», she said."
    (quotation,) = find_quotations(text)
    assert [nested.inner.of(text) for nested in quotation.nested] == ["no"]


def test_a_quotation_of_several_paragraphs_repeats_its_opening_mark() -> None:
    text = "“First we go.\n\n“Then we rest,” he said."
    (quotation,) = find_quotations(text)
    assert quotation.closed
    assert quotation.span.of(text) == "“First we go.\n\n“Then we rest,”"
    assert quotation.repeated == (15,)
    assert not quotation.reopened


def test_a_lost_closing_mark_ends_with_the_paragraph() -> None:
    text = "“We go, he said.\nShe stayed. “I stay,” she said."
    first, second = find_quotations(text)
    assert not first.closed
    assert first.span.of(text) == "“We go, he said."
    assert second.closed


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"')])
def test_an_opening_mark_inside_a_quotation_is_recorded(opening: str, closing: str) -> None:
    text = f"{opening}We go, he said. {opening}And we stay.{closing}"
    (quotation,) = find_quotations(text)
    assert quotation.reopened == (text.index(opening, 1),)


def test_a_closing_mark_alone_is_stray() -> None:
    text = "We go,” he said. “Now.”"
    assert find_stray_marks(text) == (6,)
    assert _found(text) == ["Now."]


@pytest.mark.parametrize("inner", ["go ahead", "move ahead from", "peace", "absolutely not,"])
def test_one_to_three_words_without_a_subject_are_partial(inner: str) -> None:
    text = f"The US could “{inner}” by mediating."
    assert is_partial(find_quotations(text)[0], text)


@pytest.mark.parametrize("inner", ["we move on", "It’s over", "the war must end now", "I do,"])
def test_sentences_are_not_partial(inner: str) -> None:
    text = f"He said “{inner}” on Monday."
    assert not is_partial(find_quotations(text)[0], text)


@given(st.text(alphabet="\"“”„‘’'«» ab.,\ns"))
def test_quotations_are_sorted_and_apart(text: str) -> None:
    quotations = find_quotations(text)
    position = 0
    for quotation in quotations:
        assert position <= quotation.span.start < quotation.span.end <= len(text)
        assert quotation.span.contains(quotation.inner)
        assert all(quotation.inner.contains(nested.span) for nested in quotation.nested)
        position = quotation.span.end


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"')])
def test_a_quotation_may_go_on_in_lines_of_one_sentence_each(opening: str, closing: str) -> None:
    text = f"{opening}We go.\nWe rest.\nThen we go on,{closing} he said.\n{opening}Now.{closing}"
    assert _found(text) == ["We go.\nWe rest.\nThen we go on,", "Now."]
    assert find_stray_marks(text) == ()


def test_curly_marks_inside_curly_marks_are_nested_where_both_close() -> None:
    text = "“The downing should be “a wake-up call” for all of us,” he said."
    (quotation,) = find_quotations(text)
    assert quotation.inner.of(text) == "The downing should be “a wake-up call” for all of us,"
    assert [nested.inner.of(text) for nested in quotation.nested] == ["a wake-up call"]
    assert quotation.reopened == ()
