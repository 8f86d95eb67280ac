"""What the translation score may see and what it must not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster import translation_score
from copytaster.api import score_translation
from copytaster.model.translation import FEWEST_WORDS
from tests.scoring.articles import EDITED, TRANSLATED

_MARKS = '“”„«»"'


def test_a_plain_translation_scores_far_above_edited_english() -> None:
    assert translation_score(EDITED) < 0.1
    assert translation_score(TRANSLATED) > 0.9


@pytest.mark.parametrize("text", [EDITED, TRANSLATED, f"{EDITED}\n{EDITED}\n{TRANSLATED}"])
@pytest.mark.parametrize(
    "change",
    [
        lambda text: re.sub(r'"([^"]*)"', r"“\1”", text).replace("'", "’"),
        lambda text: re.sub(f"[{_MARKS}]", "", text),
        lambda text: text.replace(": ", " — "),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n\n", "\0").replace("\n", " ").replace("\0", "\n\n"),
        lambda text: text.partition("\n\n")[2],
        lambda text: text.partition("\n\n")[0].upper() + "\n\n" + text.partition("\n\n")[2],
        lambda text: text + "\n\nShare\n\nRead more\n\nPhoto: Halden Post\n",
    ],
    ids=["curly", "no marks", "dashes", "line ends", "unwrapped", "no headline", "capitals", "chrome"],
)
def test_marks_dashes_and_layout_change_nothing(text: str, change: object) -> None:
    assert callable(change)
    assert translation_score(change(text)) == pytest.approx(translation_score(text), abs=0.02)


def test_a_formula_more_never_lowers_the_score() -> None:
    score = translation_score(EDITED)
    for _ in range(3):
        longer = translation_score(
            EDITED + "\nIt is noted that the repair of the pier of the island was carried out.\n"
        )
        assert longer > score


@given(st.text(max_size=300))
def test_every_text_has_a_score(text: str) -> None:
    assert 0.0 <= translation_score(text) <= 1.0
    for scored in score_translation(text):
        assert all(sentence.span.of(text) for sentence in scored.sentences)


@pytest.mark.parametrize("text", ["", "   \n", "Bridge.", "12 13 14", "Совет решил, что мост не нужен. " * 30])
def test_where_nothing_tells_the_score_is_in_the_middle(text: str) -> None:
    assert translation_score(text) == 0.5
    assert not score_translation(text)[0].is_told


def test_a_language_other_than_english_is_named() -> None:
    german = "Der Rat hat am Montag beschlossen, dass die Brücke nicht gebaut wird und das Geld fehlt. " * 20
    assert score_translation(german)[0].language == "de"


def test_few_words_are_judged_with_reserve() -> None:
    sentence = "It is noted that the movement of the ferry of the island was restored on Monday."
    short, long = score_translation(sentence)[0], score_translation(f"{sentence}\n" * 20)[0]
    assert short.is_short
    assert not long.is_short
    assert long.words > FEWEST_WORDS
    assert 0.5 < short.score < long.score


def test_reasons_and_sentences_say_what_weighs() -> None:
    scored = score_translation(TRANSLATED)[0]
    pulls = {reason.group: reason.weight for reason in scored.reasons}
    assert pulls["nouns joined by “of”"] > 0
    assert list(map(abs, pulls.values())) == sorted(map(abs, pulls.values()), reverse=True)
    rate = next(rate for reason in scored.reasons for rate in reason.rates if rate.name == "“the … of the”")
    assert rate.here > rate.translated > rate.original
    first = scored.sentences[0]
    assert first.weight == max(sentence.weight for sentence in scored.sentences)
    assert first.features
    line = TRANSLATED.split("\n")[first.line - 1]
    assert line[first.column - 1 :].startswith(first.span.of(TRANSLATED).partition("\n")[0])


def test_quoted_sentences_are_not_shown() -> None:
    quoted = '"It is noted that the construction of the pier of the island is not possible," she said.\n\n'
    scored = score_translation(EDITED + "\n" + quoted)[0]
    assert all("noted" not in sentence.span.of(EDITED + "\n" + quoted) for sentence in scored.sentences)


def test_places_are_of_the_source() -> None:
    page = "".join(f"<p>{part}</p>\n" for part in TRANSLATED.split("\n\n"))
    scored = score_translation(page, format="html")[0]
    assert scored.score == pytest.approx(translation_score(TRANSLATED), abs=0.02)
    for sentence in scored.sentences:
        assert sentence.span.of(page)[0].isupper()
        assert page.split("\n")[sentence.line - 1][sentence.column - 1].isupper()


def test_slips_of_the_caller_are_told() -> None:
    with pytest.raises(TypeError, match="must be str"):
        translation_score(b"bytes")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "piece", ["a", "a ", "the ", "the-", "of the ", ", ", '"', "A. ", "In it , ", "\n", "9,", "a's "]
)
def test_hostile_texts_take_no_longer_than_their_length(piece: str) -> None:
    start = "The council met on Monday and said that it would build the bridge. "
    assert 0.0 <= translation_score(start + piece * (100_000 // len(piece))) <= 1.0


def test_a_short_text_stays_nearer_the_middle_the_shorter_it_is() -> None:
    sentences = re.split(r"(?<=[.]) ", TRANSLATED.replace("\n", " "))
    scores = [score for count in (1, 2, 40) for score in score_translation(" ".join(sentences[:count]))]
    assert [score.words < FEWEST_WORDS for score in scores] == [True, True, False]
    assert all(abs(score.score - 0.5) <= score.words / FEWEST_WORDS / 2 for score in scores)
    assert abs(scores[0].score - 0.5) < abs(scores[1].score - 0.5) < abs(scores[2].score - 0.5)
