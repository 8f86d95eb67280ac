"""What the examples of the rule do not show: marks around a copy, lists, and long texts."""

import copytaster

PARAGRAPH = "The council of Halden will vote on Monday on a tram that runs from the station to the harbour."
OTHER = "Work on the line begins in May, and the first trams are to run before the winter of next year, it is said."


def repeats(text: str) -> list[str]:
    """The places at which a repeated paragraph is found."""
    rules = copytaster.load_rules(select=["CHR360"])
    return [text[found.span.start : found.span.end] for found in copytaster.check(text, rules=rules)]


def test_a_pull_quote_is_the_paragraph_without_its_marks() -> None:
    assert repeats(f"“{PARAGRAPH}”\n{OTHER}\n{PARAGRAPH}\n") == [PARAGRAPH]


def test_a_text_that_repeats_itself_all_the_time_is_a_list() -> None:
    assert repeats(f"{PARAGRAPH}\n{OTHER}\n" * 6) == []


def test_a_long_text_of_one_line_over_and_over_is_read_in_passing() -> None:
    assert repeats(f"{PARAGRAPH}\n" * 20_000) == []


def test_a_paragraph_that_only_begins_alike_is_another() -> None:
    assert repeats(f"{PARAGRAPH}\n{PARAGRAPH[:-12]} old castle, which is closed.\n") == []


def test_the_headline_above_a_repeated_paragraph_goes_with_it() -> None:
    headline = "Tram to the harbour of Halden"
    assert repeats(f"{headline}\n{PARAGRAPH}\n{headline}\n{PARAGRAPH}\n{OTHER}\n") == [headline, PARAGRAPH]


def test_a_headline_may_begin_as_the_report_does() -> None:
    assert repeats(f"{PARAGRAPH[:-1]}\n{PARAGRAPH[:-1]}, the mayor said.\n{OTHER}\n") == []
