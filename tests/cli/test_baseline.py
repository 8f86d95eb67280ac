"""Known findings are not reported again."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Copytaster


def test_known_findings_are_left_out_and_new_ones_reported(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("They saw teh tram.\nThey utilise it.\n", "utf-8")
    code, out, err = run("check", "a.txt", "--write-baseline", "known.json")
    assert (code, out, err) == (0, "", "copytaster: known.json: 2 findings known from now on\n")
    assert run("check", "a.txt", "--baseline", "known.json").code == 0
    (desk / "a.txt").write_text("New.\n\nThey saw teh tram.\nThey utilise it.\nWe utilise buses.\n", "utf-8")
    code, out, _ = run("check", "a.txt", "--baseline", "known.json")
    assert code == 1
    assert out.startswith("a.txt:5:4: warning ZED004")


def test_paths_in_a_baseline_count_from_its_folder(
    desk: Path, run: Copytaster, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "wire").mkdir()
    (desk / "wire" / "a.txt").write_text("teh\n", "utf-8")
    run("check", "wire", "--write-baseline", "known.json")
    assert list(json.loads((desk / "known.json").read_text("utf-8"))["fingerprints"]) == ["wire/a.txt"]
    assert run("check", str(desk / "wire"), "--baseline", "known.json").code == 0
    monkeypatch.chdir(desk / "wire")
    assert run("check", "a.txt", "--baseline", "../known.json").code == 0


def test_one_known_finding_does_not_cover_a_second_of_its_kind(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("teh\n", "utf-8")
    run("check", "a.txt", "--write-baseline", "known.json")
    (desk / "a.txt").write_text("teh\nteh\n", "utf-8")
    assert run("check", "a.txt", "--baseline", "known.json", "--format", "jsonl").out.count("\n") == 1


def test_standard_input_has_a_baseline_too(run: Copytaster) -> None:
    run("check", "-", "--write-baseline", "known.json", stdin=b"teh\n")
    assert run("check", "-", "--baseline", "known.json", stdin=b"teh\n").code == 0


def test_the_same_findings_make_the_same_file(desk: Path, run: Copytaster) -> None:
    for name in ("b.txt", "a.txt"):
        (desk / name).write_text("teh utilise\n", "utf-8")
    run("check", "a.txt", "b.txt", "--write-baseline", "one.json")
    run("check", "b.txt", "a.txt", "--write-baseline", "two.json")
    assert (desk / "one.json").read_bytes() == (desk / "two.json").read_bytes()


def test_an_unreadable_file_still_ends_with_2(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_bytes(b"\xe9")
    assert run("check", "a.txt", "--write-baseline", "known.json").code == 2


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[" * 100_000, "known.json: this is not a baseline: it nests too deep"),
        ('{"version": true, "fingerprints": {}}', "known.json: this is not a baseline of this version"),
        ("", "known.json:1: this is not a baseline: expecting value"),
        ('{\n"version": 1,,\n}', "known.json:2: this is not a baseline: "),
        ("[]", "known.json: this is not a baseline of this version"),
        ('{"version": 2, "fingerprints": {}}', "known.json: this is not a baseline of this version"),
        ('{"version": 1, "fingerprints": {"a.txt": ["x"]}}', "known.json: this is not a baseline of this version"),
        ('{"version": 1, "fingerprints": {"a.txt": {"x": "1"}}}', "known.json: this is not a baseline of this version"),
        ('{"version": 1}', "known.json: this is not a baseline of this version"),
    ],
)
def test_a_malformed_baseline_is_one_line(desk: Path, run: Copytaster, text: str, message: str) -> None:
    (desk / "a.txt").write_text("teh\n", "utf-8")
    (desk / "known.json").write_text(text, "utf-8")
    code, out, err = run("check", "a.txt", "--baseline", "known.json")
    assert (code, out) == (2, "")
    assert err.startswith(f"copytaster: {message}")
    assert err.endswith("; write it anew with --write-baseline\n")
    assert err.count("\n") == 1


def test_a_baseline_written_over_itself_knows_no_less(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("Teh one. irregardless.\n", "utf-8")
    run("check", "a.txt", "--write-baseline", "known.json")
    before = (desk / "known.json").read_bytes()
    assert run("check", "a.txt", "--baseline", "known.json", "--write-baseline", "known.json").code == 0
    assert (desk / "known.json").read_bytes() == before


def test_a_baseline_of_texts_that_were_only_mended_for_show_is_refused(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("Teh one.\n", "utf-8")
    ended = run("check", "a.txt", "--fix", "--diff", "--write-baseline", "known.json")
    assert (ended.code, "leave one out" in ended.err) == (2, True)
    assert not (desk / "known.json").exists()
