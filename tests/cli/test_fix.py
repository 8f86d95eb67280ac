"""Mending files and standard input."""

import os
import stat
from pathlib import Path

import pytest

from copytaster.api import Checker
from tests.cli.conftest import Copytaster


def test_safe_fixes_are_written_and_the_rest_is_reported(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("They utilise teh tram.\n", "utf-8")
    code, out, err = run("check", "a.txt", "--fix")
    assert (desk / "a.txt").read_text("utf-8") == "They utilise the tram.\n"
    assert (code, err) == (1, "")
    assert "ZED004" in out
    assert "Fixed 1" in out


def test_a_text_that_is_mended_completely_ends_with_0(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("They saw teh tram.\n", "utf-8")
    assert run("check", "a.txt", "--fix").code == 0


def test_unsafe_fixes_need_their_option(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("irregardless\n", "utf-8")
    assert run("check", "a.txt", "--fix").code == 1
    assert (desk / "a.txt").read_text("utf-8") == "irregardless\n"
    assert run("check", "a.txt", "--fix", "--unsafe-fixes").code == 0
    assert (desk / "a.txt").read_text("utf-8") == "regardless\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"teh\r\nend\r\n", b"the\r\nend\r\n"),
        (b"\xef\xbb\xbfteh\n", b"\xef\xbb\xbfthe\n"),
        ("\ufeffteh café\r\n".encode("utf-16-le"), "\ufeffthe café\r\n".encode("utf-16-le")),
        (b"a\rteh", b"a\rthe"),
        ("😀 teh\u2028teh\n".encode(), "😀 the\u2028the\n".encode()),
    ],
)
def test_everything_but_the_fix_keeps_its_bytes(desk: Path, run: Copytaster, before: bytes, after: bytes) -> None:
    (desk / "a.txt").write_bytes(before)
    assert run("check", "a.txt", "--fix").code == 0
    assert (desk / "a.txt").read_bytes() == after


def test_a_clean_file_is_not_touched(desk: Path, run: Copytaster) -> None:
    path = desk / "a.txt"
    path.write_text("They saw it.\n", "utf-8")
    before = path.stat()
    run("check", "a.txt", "--fix")
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_read_only_file_is_refused_and_the_others_are_done(desk: Path, run: Copytaster) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (desk / name).write_text("teh\n", "utf-8")
    (desk / "b.txt").chmod(stat.S_IRUSR)
    code, out, err = run("check", "a.txt", "b.txt", "c.txt", "--fix")
    assert code == 2
    assert err == "copytaster: b.txt: is read-only; it was not fixed\n"
    assert "b.txt:1:1: error ZED001" in out
    assert [(desk / name).read_text("utf-8") for name in ("a.txt", "b.txt", "c.txt")] == ["the\n", "teh\n", "the\n"]


def test_a_file_that_changes_meanwhile_is_left_alone(
    desk: Path, run: Copytaster, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk / "a.txt"
    path.write_text("teh\n", "utf-8")
    fix_source = Checker.fix_source

    def slowly(self: Checker, source: str, **options: object) -> object:
        path.write_text("teh news\n", "utf-8")
        return fix_source(self, source, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Checker, "fix_source", slowly)
    code, out, err = run("check", "a.txt", "--fix")
    assert (code, path.read_text("utf-8")) == (2, "teh news\n")
    assert err == "copytaster: a.txt: has changed since it was read; it was not fixed, run again\n"
    assert "ZED001" in out


def test_a_symbolic_link_stays_one(desk: Path, run: Copytaster) -> None:
    (desk / "real").mkdir()
    (desk / "real" / "a.txt").write_text("teh\n", "utf-8")
    (desk / "a.txt").symlink_to("real/a.txt")
    assert run("check", "a.txt", "--fix").code == 0
    assert (desk / "a.txt").is_symlink()
    assert (desk / "real" / "a.txt").read_text("utf-8") == "the\n"


def test_the_mode_of_a_file_is_kept(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("teh\n", "utf-8")
    (desk / "a.txt").chmod(0o640)
    run("check", "a.txt", "--fix")
    assert stat.S_IMODE((desk / "a.txt").stat().st_mode) == 0o640


def test_a_diff_shows_what_fixing_would_do_and_changes_nothing(desk: Path, run: Copytaster) -> None:
    text = "One line.\nThey utilise teh tram.\nThe end."
    (desk / "a.txt").write_text(text, "utf-8")
    code, out, err = run("check", "a.txt", "--diff")
    assert code == 1
    assert out == (
        "--- a/a.txt\n+++ b/a.txt\n@@ -1,3 +1,3 @@\n One line.\n-They utilise teh tram.\n+They utilise the tram.\n"
        " The end.\n\\ No newline at end of file\n"
    )
    assert err.startswith("copytaster: --fix would fix 1 in 1 file; left: 1 finding")
    assert (desk / "a.txt").read_text("utf-8") == text


def test_a_diff_with_nothing_in_it_ends_with_0(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("They saw it.\n", "utf-8")
    code, out, _ = run("check", "a.txt", "--diff")
    assert (code, out) == (0, "")


def test_fix_with_diff_changes_nothing(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("teh\n", "utf-8")
    assert "+the" in run("check", "a.txt", "--fix", "--diff").out
    assert (desk / "a.txt").read_text("utf-8") == "teh\n"


def test_standard_input_is_checked(run: Copytaster) -> None:
    code, out, err = run("check", "-", stdin=b"They saw teh tram.\n")
    assert (code, err) == (1, "")
    assert out.startswith("-:1:10: error ZED001")


def test_standard_input_is_called_as_the_user_says(desk: Path, house: Path, run: Copytaster) -> None:
    (desk / "wire").mkdir()
    (desk / "wire" / "copytaster.toml").write_text(f'packs = ["{house}"]\nselect = ["ZED004"]\n', "utf-8")
    text = b"<p title='utilise'>They utilise teh tram.</p>\n"
    code, out, _ = run("check", "-", "--stdin-filename", "wire/a.html", stdin=text)
    assert code == 1
    assert out.startswith("wire/a.html:1:25: warning ZED004")


def test_mended_standard_input_goes_out_and_findings_to_standard_error(run: Copytaster) -> None:
    code, out, err = run("check", "-", "--fix", stdin=b"They utilise teh tram.\r\n")
    assert (code, out) == (1, "They utilise the tram.\r\n")
    assert err.startswith("-:1:6: warning ZED004")


def test_clean_standard_input_comes_out_unchanged(run: Copytaster) -> None:
    assert run("check", "-", "--fix", stdin="Café “open”".encode())[:2] == (0, "Café “open”")


def test_standard_input_that_is_no_text_ends_with_2(run: Copytaster) -> None:
    code, out, err = run("check", "-", "--fix", stdin=b"caf\xe9\n")
    assert (code, out) == (2, "")
    assert err.startswith("copytaster: standard input:1: byte 0xe9 is not UTF-8")


def test_an_edit_by_a_hard_link_does_not_reach_the_other_name(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("teh\n", "utf-8")
    os.link(desk / "a.txt", desk / "archive.txt")
    run("check", "a.txt", "--fix")
    assert (desk / "archive.txt").read_text("utf-8") == "teh\n"
