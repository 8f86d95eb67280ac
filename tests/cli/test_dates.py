"""Which date is taken for a text that does not tell its own."""

import datetime
from pathlib import Path

import pytest

from copytaster.cli.dates import assumed
from copytaster.model.settings import Settings
from tests.cli.conftest import Copytaster
from tests.cli.test_files import git


def committed(folder: Path, name: str, day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / name).write_text(f"{day}\n" * 9, "utf-8")
    for variable in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
        monkeypatch.setenv(variable, f"{day}T12:00:00 +0000")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", day)


def test_without_the_setting_nothing_is_assumed() -> None:
    assert assumed(Settings(), "a.txt") is None


def test_a_date_and_today_are_taken_as_they_are() -> None:
    assert assumed(Settings(assume_date="2025-03-01"), None) == datetime.date(2025, 3, 1)
    today = assumed(Settings(assume_date="today"), None)
    assert today is not None
    assert abs(today - datetime.datetime.now(datetime.UTC).date()) <= datetime.timedelta(days=1)


def test_git_tells_the_day_a_file_came_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(tmp_path, "init", "-q")
    committed(tmp_path, "a.txt", "2024-05-06", monkeypatch)
    committed(tmp_path, "b.txt", "2025-01-02", monkeypatch)
    git(tmp_path, "mv", "a.txt", "moved.txt")
    git(tmp_path, "commit", "-qm", "moved")
    (tmp_path / "new.txt").write_text("New.\n", "utf-8")
    settings = Settings(assume_date="git")
    assert assumed(settings, str(tmp_path / "moved.txt")) == datetime.date(2024, 5, 6)
    assert assumed(settings, str(tmp_path / "b.txt")) == datetime.date(2025, 1, 2)
    assert assumed(settings, str(tmp_path / "new.txt")) == assumed(Settings(assume_date="today"), None)
    assert assumed(settings, None) is None


def test_outside_a_repository_git_tells_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("New.\n", "utf-8")
    assert assumed(Settings(assume_date="git"), str(tmp_path / "a.txt")) is None


def test_dates_reach_the_checks_in_the_order_of_their_weight(
    desk: Path, run: Copytaster, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[datetime.date | None] = []

    def look(*_: object, published: datetime.date | None, **__: object) -> list[object]:
        seen.append(published)
        return []

    monkeypatch.setattr("copytaster.api.Checker.check_documents", look)
    (desk / "a.txt").write_text("They saw it.\n", "utf-8")
    (desk / "b.html").write_text(
        '<html><head><meta property="article:published_time" content="2025-02-03"></head><p>It was.</p></html>', "utf-8"
    )
    run("check", "a.txt")
    with (desk / "copytaster.toml").open("a", encoding="utf-8") as file:
        file.write("assume-date = 2025-03-01\n")
    run("check", "a.txt", "b.html")
    run("check", "a.txt", "--published", "2025-04-05")
    assert seen == [None, datetime.date(2025, 3, 1), None, datetime.date(2025, 4, 5)]


@pytest.mark.parametrize(
    ("date", "fault"),
    [("2025-13-45", "“2025-13-45” is none"), ("2199-01-05", "2199-01-05 lies in the future")],
)
def test_a_date_that_cannot_be_used_is_said_once_and_not_used(
    desk: Path, run: Copytaster, date: str, fault: str
) -> None:
    (desk / "story.md").write_text(f"---\ntitle: A\ndate: {date}\n---\nThey saw it.\n", "utf-8")
    ran = run("check", "story.md")
    assert ran.err.count(fault) == 1
    assert ran.code == 0


def test_a_missing_date_is_said_once_where_it_matters(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("Former President Donald Trump spoke.\n", "utf-8")
    (desk / "b.txt").write_text("The fair will open on May 3.\n", "utf-8")
    (desk / "c.txt").write_text("They saw it.\n", "utf-8")
    ran = run("check", "a.txt", "b.txt")
    assert ran.err.count("tells no date of publication") == 1
    assert ran.code == 0
    assert run("check", "c.txt").err == ""
    assert run("check", "a.txt", "b.txt", "--published", "2023-04-05").err == ""


def test_standard_input_has_a_name_where_its_date_is_missing(run: Copytaster) -> None:
    ran = run("check", "-", stdin=b"Former President Donald Trump spoke.\n")
    assert ran.err.startswith("copytaster: standard input: tells no date of publication")
