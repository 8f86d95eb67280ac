"""`copytaster story` as a user runs it."""

import json
from pathlib import Path

import pytest

from copytaster.cli.main import main

QUOTED = "“We are ready for any talks about a fair timetable for the island,” Mayor Anna Holm said.\n"
DRIFTED = QUOTED.replace("timetable", "price")
SOURCE = "Мэр Анна Хольм сказала в понедельник, что город потратит 12 миллионов крон на новый паром.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in {"one.txt": QUOTED, "two.txt": DRIFTED, "russian.txt": SOURCE}.items():
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_drift_is_shown_with_the_lines_of_both_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["story", "one.txt", "two.txt"]) == 1
    out = capsys.readouterr().out
    assert "two.txt:1:42: warning FCT301" in out
    assert "see one.txt:1:42" in out


@pytest.mark.usefixtures("folder")
def test_what_cannot_be_compared_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["story", "one.txt", "russian.txt"]) == 0
    told = capsys.readouterr().err
    assert "russian.txt: is not in English (ru)" in told
    assert "--source" in told
    assert "nothing to compare" in told


def test_the_same_article_twice(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "copy.txt").write_text(QUOTED, "utf-8")
    assert main(["story", "one.txt", "copy.txt"]) == 0
    assert "copy.txt: has the same text as one.txt" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_a_folder_and_a_baseline(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["story", ".", "--write-baseline", "known.json"]) == 0
    assert main(["story", ".", "--baseline", "known.json"]) == 0
    assert main(["story", ".", "--exit-zero"]) == 0
    assert main(["story", ".", "--ignore", "FCT301"]) == 0
    capsys.readouterr()
    assert main(["story", ".", "--group", "--format", "json"]) == 1
    assert "FCT301" in json.dumps(json.loads(capsys.readouterr().out))


def test_against_the_source(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "made.txt").write_text(
        "The city will spend 120 million crowns on a ferry, she said on Monday.\n", "utf-8"
    )
    assert main(["story", "made.txt", "--source", "russian.txt"]) == 1
    assert "FCT312" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-"], "compares files"),
        (["one.txt", "--source", "none.txt"], "none.txt"),
        (["one.txt", "none.txt"], "none.txt"),
        (["one.txt", "--fix"], "unknown option"),
    ],
)
def test_what_cannot_be_done(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["story", *arguments]) == 2
    assert message in capsys.readouterr().err


def test_an_empty_source(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "empty.txt").write_text("\n", "utf-8")
    assert main(["story", "one.txt", "--source", "empty.txt"]) == 2
    assert "holds no text" in capsys.readouterr().err
