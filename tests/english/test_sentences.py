"""The splitter against texts of our own, each written as the list of its sentences."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.english.sentences import split_sentences

GOLD = [
    # Plain
    ["The pier is closed.", "It will open in May."],
    ["Is the pier closed?", "Nobody knew!", "Then it rained."],
    ["The pier is closed"],
    # Titles and initials
    ["Mr. Novak met Dr. Lind and Gov. Ortiz on Monday.", "They talked for an hour."],
    ["Gen. Lt. Pavel Orlov spoke to Lt. Gov. Ann Reyes."],
    ["J. K. Rowling and J.R.R. Tolkien wrote novels.", "George W. Bush did not."],
    ["The I. A. P. A. is a press group.", "It met in Oslo."],
    ["The speaker was Prof. A. B. Tamm.", "He left early."],
    ["He joined the St. Petersburg office.", "St. Louis came later."],
    ["So did I.", "Nobody else came."],
    ["They chose plan B.", "It failed."],
    # Countries and companies
    ["The U.S. Senate voted on Friday.", "The House will follow."],
    ["He moved to the U.S.", "He found work there."],
    ["Officials in the U.K. said no.", "The U.N. Security Council agreed."],
    ["Acme Inc. shares fell.", "Brown Bros. Harriman bought them."],
    ["She works for Acme Inc.", "The firm is in Oslo."],
    ["Martin Luther King Jr. Day is a holiday.", "Robert Downey Jr. was there."],
    ["Washington, D.C. is hot.", "He left Washington, D.C.", "It was raining."],
    # Times, months, numbers
    ["The train left at 5 p.m. on Sunday.", "It came back at 9 a.m.", "Nobody got off."],
    ["Doors open at 7 p.m. Monday.", "The show ends at 10 p.m. GMT."],
    ["The vote is on Sept. 11 in Oslo.", "It was moved from Jan. 5."],
    ["They met in Sept.", "No deal was made."],
    ["Prices rose 3.5 percent to $1.25.", "Wages fell 0.5%."],
    ["See fig. 3 and p. 12 of vol. 2.", "The rest is in No. 4."],
    ["The toll was 35.", "The injured were 117."],
    ["It happened in 1999.", "In 2004 it happened again."],
    ["He won 5-0.", "She lost 2-6."],
    # Ellipsis
    ["He waited... and waited.", "Nobody came..."],
    ["We will see... The talks go on."[:14], "The talks go on."],
    ["As for the ships… this needs to be sorted out.", "It will be."],
    # Quotations
    ["“We are ready.”", "He left the room."],
    ["“We are ready”.", "He left the room."],
    ['"We are ready."', '"So are we."'],
    ["“Are we ready?” he asked.", "“No!” she said."],
    ["“Are we ready?” Novak asked.", "“Not yet!” Ms. Lind replied."],
    ["“We are ready,” Novak said.", "“If not, we wait.”"],
    ["He said, “We are ready.", "We have always been.”", "Nobody believed him."],
    ["‘We are ready.’", "He left."],
    ["She calls it “the end.”", "Others do not."],
    ["Putin said: “Yes.”", "Then he left."],
    ["The deal is “dead”, he said.", "It is not."],
    ["Trump said he would ‘walk away.’", "‘We will see.’"],
    # Brackets and dashes
    ["He left (she stayed).", "They met later."],
    ["He left. (She stayed.)"[:8], "(She stayed.)", "They met later."],
    ["The report (see p. 4) is out.", "It has 300 pages."],
    ["The plan failed.", "[It was old.]", "A new one is needed."],
    ["He left — She stayed behind.", "All was well."],
    # Abbreviations inside
    ["Bring fruit, e.g. apples, i.e. what grows here.", "Pears, nuts, etc. are fine too."],
    ["Smith et al. found nothing.", "Novak v. Lind was decided later."],
    ["He earned a Ph.D. in Oslo.", "She has an M.A. from Bergen."],
    ["Yahoo! Japan was sold.", "Nobody wept."],
    ["Visit example.com for more.", "Version 2.0.1 is out."],
    # Glued by scraping
    ["The pier is closed.", "The ferry runs."],
    # Lower case goes on
    ["The app is called iWalk. iwalk is free."],
    # Numbers at the start
    ["Nobody was hurt.", "35 people fled.", "$5 million was lost."],
    ["1. Wash the fruit.", "Then dry it."],
    # Other scripts and marks
    ["Он ушёл.", "Она осталась."],
    ["«We are ready».", "He left."],
    ["He left.*", "She stayed."],
    ["Spotted!!", "What?!", "Nothing."],
    ["The Rev. Martin Aas spoke in Ft. Worth.", "Sen. Lee did not."],
    ["Dr. Tamm, 45, M.D., won.", "Mrs. Tamm cheered."],
    ["He lived on Main St. in Oslo.", "It is a long street."],
    ["The company, Lind & Co., closed.", "Its rival, Aas Ltd., did not."],
]


@pytest.mark.parametrize("sentences", GOLD, ids=lambda sentences: sentences[0][:30])
def test_gold(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [span.of(text) for span in split_sentences(text)] == sentences


@pytest.mark.parametrize("sentences", GOLD, ids=lambda sentences: sentences[0][:30])
def test_lines_end_sentences(sentences: list[str]) -> None:
    text = "\n".join(sentences)
    assert [span.of(text) for span in split_sentences(text)] == sentences


@pytest.mark.parametrize("glued", ["The pier is closed.The ferry runs.", "“We are ready.”The crowd left."])
def test_glued_sentences_are_told_apart(glued: str) -> None:
    assert len(split_sentences(glued)) == 2


def test_a_line_without_a_full_stop_ends_with_its_line() -> None:
    text = "Pier Closed for Summer\n\nBy Ann Lind\nThe pier is closed."
    assert [span.of(text) for span in split_sentences(text)] == [
        "Pier Closed for Summer",
        "By Ann Lind",
        "The pier is closed.",
    ]


def test_a_sentence_goes_on_in_the_next_wrapped_line() -> None:
    text = (
        "The harbour master of the town said on Tuesday that the old pier would stay\n"
        "closed until engineers had looked at every one of its pillars, which divers\n"
        "found to be hollow in three places. The council had hoped to open it before\n"
        "the regatta in August.\n"
    )
    assert len(split_sentences(text)) == 2


@given(st.text(alphabet="aB1.!?…\"“”'’() \n\r\t-"))
def test_sentences_hold_every_character_that_is_not_blank(text: str) -> None:
    spans = split_sentences(text)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    for before, after in pairwise(spans):
        assert before.end <= after.start
    assert all(span.of(text) == span.of(text).strip() for span in spans)


def test_edited_prose_is_split_at_plausible_places(data: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted((data / "data" / "clean" / "brown").glob("*.txt"))]
    sentences = [text[span.start - 1 : span.end] for text in texts for span in split_sentences(text)]
    suspicious = [
        sentence
        for sentence in sentences
        if sentence.endswith((" Mr.", " Dr.", " Gen.")) or (sentence[:1] == " " and sentence[1].islower())
    ]
    assert len(sentences) > 1_000
    assert len(suspicious) < 0.002 * len(sentences)
