"""`copytaster score`: how strongly texts read as translation."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Copytaster
from tests.scoring.articles import EDITED, TRANSLATED


@pytest.fixture
def articles(desk: Path) -> Path:
    """Two articles and a text that is too short, in the current folder."""
    folder = desk / "wire"
    folder.mkdir()
    (folder / "edited.txt").write_text(EDITED, "utf-8")
    (folder / "translated.txt").write_text(TRANSLATED, "utf-8")
    (folder / "short.txt").write_text("The ferry of the island was running again on Monday.\n", "utf-8")
    return folder


def test_a_score_is_shown_with_reasons_and_sentences(articles: Path, run: Copytaster) -> None:
    code, out, err = run("score", str(articles / "translated.txt"))
    assert (code, err) == (0, "")
    assert "reads like a translation that nobody edited" in out
    assert "nouns joined by “of”" in out
    assert "sentences that weigh most" in out
    assert "translated.txt:" in out.partition("weigh most")[2]


def test_a_folder_is_scored_in_brief(articles: Path, run: Copytaster) -> None:
    lines = run("score", str(articles), "--brief").out.splitlines()
    names = [line.partition(": ")[0].rpartition("/")[2] for line in lines]
    assert names == ["edited.txt", "short.txt", "translated.txt"]
    assert "little more than a guess for 10 words; it takes 120 to tell" in lines[1]


def test_the_report_can_be_json(articles: Path, run: Copytaster) -> None:
    report = json.loads(run("score", str(articles / "translated.txt"), "--format", "json").out)
    (file,) = report["files"]
    (article,) = file["articles"]
    assert article["score"] > 0.9
    assert article["reasons"][0]["rates"][0].keys() == {"name", "here", "original", "translated"}
    sentence = article["sentences"][0]
    assert TRANSLATED[sentence["span"]["start"] : sentence["span"]["end"]] == sentence["text"]


@pytest.mark.parametrize(("most", "code"), [("0.9", 1), ("1", 0)])
def test_a_score_above_the_limit_ends_with_1(articles: Path, run: Copytaster, most: str, code: int) -> None:
    assert run("score", str(articles), "--brief", "--at-most", most).code == code


def test_a_short_text_is_never_above_the_limit(articles: Path, run: Copytaster) -> None:
    assert run("score", str(articles / "short.txt"), "--at-most", "0").code == 0


def test_standard_input_is_scored(run: Copytaster) -> None:
    out = run("score", "-", "--stdin-filename", "wire.txt", stdin=TRANSLATED.encode()).out
    assert out.startswith("wire.txt: 1.00 reads like a translation")


def test_other_languages_and_texts_without_prose_are_told(run: Copytaster) -> None:
    russian = "Совет решил, что мост через реку не нужен, но и паром не по душе жителям. " * 30
    assert "not scored: not English (ru)" in run("score", "-", stdin=russian.encode()).out
    assert "not scored: no running text" in run("score", "-", stdin=b"").out
    report = json.loads(run("score", "-", "--format", "json", stdin=russian.encode()).out)
    assert report["files"][0]["articles"][0]["score"] is None


def test_each_article_of_a_source_has_its_score(desk: Path, run: Copytaster) -> None:
    path = desk / "wire.jsonl"
    lines = [json.dumps({"title": "Ferry", "body": text}) for text in (EDITED, TRANSLATED)]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    lines = run("score", "wire.jsonl", "--brief").out.splitlines()
    assert [line.partition(": ")[0] for line in lines] == ["wire.jsonl:1", "wire.jsonl:2"]


def test_what_cannot_be_read_is_told_and_the_rest_scored(articles: Path, run: Copytaster) -> None:
    code, out, err = run("score", "none.txt", str(articles / "edited.txt"), "--brief")
    assert code == 2
    assert "none.txt: no such file or folder" in err
    assert "edited.txt: 0." in out
    report = json.loads(run("score", "none.txt", str(articles), "--format", "json").out)
    assert report["files"][0]["error"].startswith("none.txt")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("-", "wire"), "stands alone"),
        (("wire", "--stdin-filename", "x"), "--stdin-filename is for standard input"),
        (("wire", "--at-most", "much"), "not a number from 0 to 1"),
        (("wire", "--at-most", "nan"), "not a number from 0 to 1"),
        (("wire", "--at-most", "1.5"), "not a number from 0 to 1"),
    ],
)
def test_wrong_options_are_told(run: Copytaster, arguments: tuple[str, ...], message: str) -> None:
    code, _, err = run("score", *arguments)
    assert code == 2
    assert message in err
    assert err.count("\n") == 1
