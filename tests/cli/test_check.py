"""What `check` finds, says and returns."""

import json
from pathlib import Path

from tests.cli.conftest import Copytaster


def test_clean_text_ends_with_0(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("They saw the results.\n", "utf-8")
    code, out, err = run("check", "a.txt")
    assert (code, err) == (0, "")
    assert out.startswith("No findings")


def test_a_finding_is_reported_at_its_place_and_ends_with_1(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("One line.\nThey saw teh results.\n", "utf-8")
    code, out, err = run("check", "a.txt")
    assert (code, err) == (1, "")
    assert out.startswith("a.txt:2:10: error ZED001 teh: “teh” is not written here.\n")


def test_an_empty_file_is_clean(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_bytes(b"")
    assert run("check", "a.txt").code == 0


def test_exit_zero_reports_and_ends_with_0(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("teh\n", "utf-8")
    code, out, _ = run("check", "a.txt", "--exit-zero")
    assert code == 0
    assert "ZED001" in out


def test_info_is_shown_only_when_asked_for(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("It was moreover late.\n", "utf-8")
    assert run("check", "a.txt").code == 0
    assert run("check", "a.txt", "--min-severity", "info").code == 1


def test_min_severity_of_the_command_line_goes_before_the_settings(desk: Path, run: Copytaster) -> None:
    with (desk / "copytaster.toml").open("a", encoding="utf-8") as file:
        file.write('min-severity = "info"\n')
    (desk / "a.txt").write_text("It was moreover late.\n", "utf-8")
    assert run("check", "a.txt").code == 1
    assert run("check", "a.txt", "--min-severity", "error").code == 0


def test_rules_are_chosen_by_id_beginning_and_name(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("They utilise teh tram irregardless.\n", "utf-8")

    def rules(*options: str) -> list[str]:
        return [
            json.loads(line)["rule"] for line in run("check", "a.txt", "--format", "jsonl", *options).out.splitlines()
        ]

    assert rules() == ["ZED004", "ZED001", "ZED002"]
    assert rules("--select", "ZED001") == ["ZED001"]
    assert rules("--select", "teh,utilise") == ["ZED004", "ZED001"]
    assert rules("--select", "teh", "--select", "utilise") == ["ZED004", "ZED001"]
    assert rules("--ignore", "ZED00", "--select", "ZED001") == ["ZED001"]
    assert rules("--ignore", "teh", "--ignore", "ZED002") == ["ZED004"]


def test_a_rule_ignored_by_the_settings_runs_when_selected_by_name(desk: Path, house: Path, run: Copytaster) -> None:
    (desk / "copytaster.toml").write_text(f'packs = ["{house}"]\nselect = ["ZED"]\nignore = ["ZED001"]\n', "utf-8")
    (desk / "a.txt").write_text("teh\n", "utf-8")
    assert run("check", "a.txt").code == 0
    assert run("check", "a.txt", "--select", "ZED001").code == 1


def test_the_severity_of_a_rule_can_be_set(desk: Path, run: Copytaster) -> None:
    with (desk / "copytaster.toml").open("a", encoding="utf-8") as file:
        file.write('[severity]\nZED004 = "error"\nZED001 = "info"\n')
    (desk / "a.txt").write_text("They utilise teh tram.\n", "utf-8")
    _, out, _ = run("check", "a.txt")
    assert "error ZED004" in out
    assert "ZED001" not in out


def test_overrides_hold_for_their_files(desk: Path, run: Copytaster) -> None:
    with (desk / "copytaster.toml").open("a", encoding="utf-8") as file:
        file.write('[[overrides]]\npaths = ["opinion/"]\nignore = ["ZED001"]\n')
    for folder in ("news", "opinion"):
        (desk / folder).mkdir()
        (desk / folder / "a.txt").write_text("teh utilise\n", "utf-8")
    lines = run("check", "news", "opinion/a.txt", "--format", "jsonl").out.splitlines()
    found = [(json.loads(line)["path"], json.loads(line)["rule"]) for line in lines]
    assert found == [("news/a.txt", "ZED001"), ("news/a.txt", "ZED004"), ("opinion/a.txt", "ZED004")]


def test_words_of_the_house_are_accepted(desk: Path, run: Copytaster) -> None:
    with (desk / "copytaster.toml").open("a", encoding="utf-8") as file:
        file.write('accept = ["Utilise"]\n')
    (desk / "a.txt").write_text("They utilise it.\n", "utf-8")
    assert run("check", "a.txt").code == 0


def test_json_holds_findings_and_errors(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("teh\n", "utf-8")
    (desk / "b.txt").write_bytes(b"caf\xe9\n")
    code, out, err = run("check", "a.txt", "b.txt", "c.txt", "--format", "json")
    assert code == 2
    files = {file["path"]: file for file in json.loads(out)["files"]}
    assert [found["rule"] for found in files["a.txt"]["diagnostics"]] == ["ZED001"]
    assert files["b.txt"]["error"].startswith("b.txt:1: ")
    assert files["c.txt"]["error"] == "c.txt: no such file or folder; check the name"
    assert err.count("copytaster: ") == 2


def test_a_report_can_be_written_to_a_file(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("teh “café”\n", "utf-8")
    code, out, _ = run("check", "a.txt", "--output", "report.txt", "--color", "auto")
    assert (code, out) == (1, "")
    assert (desk / "report.txt").read_text("utf-8").startswith("a.txt:1:1: error ZED001")
    assert {path.name for path in desk.iterdir()} == {"copytaster.toml", "a.txt", "report.txt"}


def test_statistics_count_rules(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("teh teh utilise\n", "utf-8")
    rows = [line.split() for line in run("check", "a.txt", "--statistics").out.splitlines()]
    assert [(row[0], row[2]) for row in rows[1:]] == [("2", "ZED001"), ("1", "ZED004")]


def test_a_file_named_twice_is_read_once(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("teh\n", "utf-8")
    assert run("check", "a.txt", "./a.txt", str(desk), "--format", "jsonl").out.count("\n") == 1


def test_the_format_of_a_text_is_told_by_name_or_option(desk: Path, run: Copytaster) -> None:
    (desk / "a.html").write_text("<p title='teh'>They saw it.</p>\n", "utf-8")
    assert run("check", "a.html").code == 0
    assert run("check", "a.html", "--as", "text").code == 1


def test_settings_can_be_named(desk: Path, house: Path, run: Copytaster, tmp_path: Path) -> None:
    (tmp_path / "other.toml").write_text(f'packs = ["{house}"]\nselect = ["ZED004"]\n', "utf-8")
    (desk / "a.txt").write_text("teh\n", "utf-8")
    assert run("check", "a.txt", "--config", "../other.toml").code == 0


def test_settings_are_those_above_the_first_path(desk: Path, house: Path, run: Copytaster) -> None:
    inner = desk / "wire"
    inner.mkdir()
    (inner / "copytaster.toml").write_text(f'packs = ["{house}"]\nselect = ["ZED004"]\n', "utf-8")
    (inner / "a.txt").write_text("teh utilise\n", "utf-8")
    (desk / "b.txt").write_text("teh utilise\n", "utf-8")
    assert run("check", "wire/a.txt", "b.txt", "--format", "jsonl").out.count("ZED001") == 0
    assert run("check", "b.txt", "wire/a.txt", "--format", "jsonl").out.count('"ZED001"') == 2


def test_without_cache_the_result_is_the_same(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("teh\n", "utf-8")
    assert run("check", "a.txt", "--no-cache") == run("check", "a.txt") == run("check", "a.txt")
