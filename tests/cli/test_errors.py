"""Whatever the user gets wrong: one line that says what and what to do, exit 2, no traceback."""

from pathlib import Path

import pytest

from tests.cli.conftest import Copytaster


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("check",), "the following arguments are required: PATH; see “copytaster check --help”"),
        (("check", "a.txt", "--fxi"), "unknown option “--fxi”; did you mean “--fix”?; see “copytaster check --help”"),
        (("check", "a.txt", "--zzz=1"), "unknown option “--zzz=1”; see “copytaster check --help”"),
        (("check", "a.txt", "--select", "ZED9"), "--select: no rule is called “ZED9”; ZED goes from ZED001 to ZED004"),
        (
            ("check", "a.txt", "--ignore", "irregardles"),
            "--ignore: no rule is called “irregardles”; did you mean “irreg",
        ),
        (
            ("check", "a.txt", "--select", "qqqqqq"),
            "--select: no rule is called “qqqqqq”; “copytaster rules list” shows",
        ),
        (("check", "a.txt", "--select", ","), "--select names no rule; “copytaster rules list” shows all"),
        (("check", "a.txt", "--published", "2025-02-30"), "--published: “2025-02-30” is not a date; write it as YYYY-"),
        (("check", "a.txt", "--published", "1 May 2025"), "--published: “1 May 2025” is not a date"),
        (("check", "a.txt", "--published", "20250501"), "--published: “20250501” is not a date"),
        (("check", "a.txt", "--min-severity", "fatal"), "argument --min-severity: invalid choice: 'fatal'"),
        (("check", "a.txt", "--format", "xml"), "argument --format: invalid choice: 'xml'"),
        (("check", "a.txt", "--as", "docx"), "argument --as: invalid choice: 'docx'"),
        (("check", "a.txt", "--source-language", "xx"), "--source-language: “xx” is not a language code"),
        (("check", "a.txt", "--source-language", "r u"), "--source-language: “r u” is not a language code"),
        (("check", "a.txt", "--style", "martian"), "there is no house style “martian”; "),
        (("check", "a.txt", "--unsafe-fixes"), "--unsafe-fixes says what --fix or --diff may do; add one of them"),
        (("check", "-", "a.txt"), "“-” (standard input) stands alone"),
        (("check", "a.txt", "--stdin-filename", "b.txt"), "--stdin-filename is for standard input"),
        (
            ("check", "a.txt", "--config", "none.toml"),
            "none.toml: the settings cannot be read: No such file or directory",
        ),
        (("check", "a.txt", "--config", "pyproject.toml"), "pyproject.toml: holds no table [tool.copytaster]"),
        (
            ("check", "a.txt", "--output", "none/report.json"),
            "none/report.json: there is no folder “none”; make it first",
        ),
        (("check", "a.txt", "--output", "."), ".: this is a folder; name a file"),
        (("check", "a.txt", "--statistics", "--format", "json"), "--statistics is a table for people"),
        (
            ("check", "a.txt", "--baseline", "none.json"),
            "none.json: the baseline cannot be read (No such file or directo",
        ),
        (("check", "a.txt", "--baseline", "a.txt"), "a.txt:1: this is not a baseline: expecting value; write it anew"),
        (("chekc", "x"), "unknown command “chekc”; did you mean “check”?"),
        (("a.txt",), "unknown command “a.txt”; to check a file or folder, write “copytaster check a.txt”"),
        (("--fix",), "unknown option “--fix”; commands are check, story, extract, score, explain, rules, init"),
        (("explain", "ZED9999"), "no rule is called “ZED9999”; ZED goes from ZED001 to ZED004"),
        (("rules", "list", "--select", "Q"), "--select: no rule is called “Q”"),
        (("rules", "test", "none"), "none: not a folder; name the folder with the rule files"),
        (("init",), "copytaster.toml: exists already; edit it, or remove it first"),
        (("init", "none"), "none/copytaster.toml: cannot be written (No such file or directory)"),
    ],
)
def test_a_wrong_command_line(desk: Path, run: Copytaster, arguments: tuple[str, ...], message: str) -> None:
    (desk / "a.txt").write_text("They saw it.\n", "utf-8")
    (desk / "pyproject.toml").write_text("[project]\n", "utf-8")
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith(f"copytaster: {message}")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"One line.\ncaf\xe9\n", "bad.txt:2: byte 0xe9 is not UTF-8; save the file as UTF-8"),
        (b"PK\x03\x04\x00\x00", "bad.txt:1: holds a NUL character, so it is binary or in another encoding"),
        (b"\x89PNG\r\n\x1a\n\x00", "bad.txt:1: byte 0x89 is not UTF-8"),
        (b"\xff\xfea", "bad.txt:1: byte 0x61 is not UTF-16"),
    ],
)
def test_a_file_that_is_no_text_is_told_and_the_rest_is_reported(
    desk: Path, run: Copytaster, data: bytes, message: str
) -> None:
    (desk / "bad.txt").write_bytes(data)
    (desk / "good.txt").write_text("teh\n", "utf-8")
    code, out, err = run("check", "bad.txt", "good.txt")
    assert code == 2
    assert err.startswith(f"copytaster: {message}")
    assert err.count("\n") == 1
    assert "good.txt:1:1: error ZED001" in out


def test_a_missing_file_is_told_and_the_rest_is_reported(desk: Path, run: Copytaster) -> None:
    (desk / "good.txt").write_text("teh\n", "utf-8")
    code, out, err = run("check", "gone.txt", "good.txt", "--exit-zero")
    assert (code, err) == (2, "copytaster: gone.txt: no such file or folder; check the name\n")
    assert "good.txt:1:1" in out


def test_a_file_that_may_not_be_read_is_told(desk: Path, run: Copytaster, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "closed.txt").write_text("teh\n", "utf-8")
    real = open

    def refuse(path: object, *rest: object, **options: object) -> object:
        if path == "closed.txt":
            raise PermissionError(13, "Permission denied", path)
        return real(path, *rest, **options)  # type: ignore[call-overload]

    monkeypatch.setattr("builtins.open", refuse)
    code, _, err = run("check", "closed.txt")
    assert code == 2
    assert err == "copytaster: closed.txt: cannot be read (Permission denied); change its permissions or leave it out\n"


def test_a_wrong_settings_file_is_told_with_its_line(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("teh\n", "utf-8")
    (desk / "copytaster.toml").write_text('\nignroe = ["MT"]\n', "utf-8")
    code, out, err = run("check", "a.txt")
    assert (code, out) == (2, "")
    assert err == "copytaster: copytaster.toml:2: unknown key “ignroe”; did you mean “ignore”?\n"


def test_an_unknown_rule_in_the_settings_is_told_with_its_line(desk: Path, run: Copytaster) -> None:
    (desk / "a.txt").write_text("teh\n", "utf-8")
    with (desk / "copytaster.toml").open("a", encoding="utf-8") as file:
        file.write('ignore = [\n  "ZED7",\n]\n')
    code, _, err = run("check", "a.txt")
    assert code == 2
    assert err.startswith("copytaster: copytaster.toml:4: no rule is called “ZED7”; ZED goes from ZED001")


def test_a_broken_rule_is_told_with_its_line(desk: Path, house: Path, run: Copytaster) -> None:
    rule = desk / "rules" / "ZED001-teh.yaml"
    rule.parent.mkdir()
    text = (house / rule.name).read_text("utf-8")
    rule.write_text(text.replace("severity: error", "severity: fatal"), "utf-8")
    (desk / "copytaster.toml").write_text('packs = ["rules"]\n', "utf-8")
    (desk / "a.txt").write_text("teh\n", "utf-8")
    code, _, err = run("check", "a.txt")
    assert code == 2
    assert err.startswith(f"copytaster: {rule}:6: ")
    assert err.count("\n") == 1


def test_a_bug_keeps_its_traceback_and_ends_with_2(
    desk: Path, run: Copytaster, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("copytaster.api.Checker.check_documents", fail)
    (desk / "a.txt").write_text("teh\n", "utf-8")
    code, _, err = run("check", "a.txt")
    assert code == 2
    assert "Traceback" in err
    assert "while checking a.txt" in err


def test_a_name_that_is_not_utf8_can_be_reported(desk: Path, run: Copytaster) -> None:
    name = b"caf\xe9.txt".decode("utf-8", "surrogateescape")
    (desk / name).write_text("teh\n", "utf-8")
    assert run("check", name).out.startswith("caf\ufffd.txt:1:1: ")
    for report in ("json", "jsonl"):
        code, out, _ = run("check", name, "--format", report)
        assert code == 1
        assert "caf\\udce9.txt" in out
