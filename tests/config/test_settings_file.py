"""What a settings file may say, and how a wrong one is reported."""

from pathlib import Path

import pytest

from copytaster import config
from copytaster.config.selectors import check_settings
from copytaster.model.errors import SettingsError
from copytaster.model.settings import Override, Settings
from copytaster.model.severity import Severity

FULL = """\
select = ["MT", "CHR"]
ignore = ["MT1"]
accept = ["Kiev", "Perplexica", "kiev"]
source-language = "ru"
assume-date = 2025-03-01
min-severity = "info"
preview = true
packs = ["house"]
exclude = ["old/**"]
json-fields = ["article.body:html", "[].text"]

[severity]
CHR001 = "error"

[[overrides]]
paths = ["opinion/**"]
ignore = ["TYP"]
"""


def write(folder: Path, text: str, name: str = "copytaster.toml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def message(path: Path) -> str:
    with pytest.raises(SettingsError) as error:
        config.read(str(path), cache=False)
    return str(error.value).removeprefix(str(path.parent) + "/")


def test_every_key_is_read(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    assert config.read(str(write(tmp_path, FULL)), cache=False) == Settings(
        select=("MT", "CHR"),
        ignore=("MT1",),
        accept=("kiev", "perplexica"),
        severity=(("CHR001", "error"),),
        exclude=("old/**",),
        packs=(str(tmp_path / "house"),),
        source_language="ru",
        assume_date="2025-03-01",
        min_severity=Severity.INFO,
        preview=True,
        json_fields=("article.body:html", "[].text"),
        overrides=(Override(("opinion/**",), (), ("TYP",)),),
        root=str(tmp_path),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('\nignroe = ["MT"]', "2: unknown key “ignroe”; did you mean “ignore”?"),
        ("min_severity = 1", "1: unknown key “min_severity”; did you mean “min-severity”?"),
        ("x = 1", "1: unknown key “x”; known keys are select, ignore, "),
        ('select = "MT"', "1: “select” must be a list of texts, not a text"),
        ("\n\nselect = [1]", "3: “select” must be a list of texts, but holds a number"),
        ('ignore = [" "]', "1: “ignore” holds an empty text"),
        ('preview = "yes"', "1: “preview” must be true or false, not a text"),
        ("style = 3", "1: “style” must be a text, not a number"),
        ('min-severity = "fatal"', "1: “fatal” is not a severity; write info, warning or error"),
        ('severity = "error"', "1: “severity” must be a table of rules, not a text"),
        ('[severity]\n# all\nMT001 = "high"', "3: “high” is not a severity"),
        ('severity.MT001 = "high"', "1: “high” is not a severity"),
        ("[severity]\nMT001 = 3", "2: a number is not a severity"),
        ('assume-date = "2025-02-30"', "1: “2025-02-30” is not a date; write YYYY-MM-DD, “git” or “today”"),
        ('source-language = "Russian"', "1: “Russian” is not a language code"),
        ('packs = [\n "house",\n]', "2: the rule pack “house” is not a folder; paths count from"),
        ('exclude = [\n "a",\n "[z-a]"]', "3: “[z-a]” is not a path pattern"),
        (
            'json-fields = [\n "a",\n "b:htm"]',
            "3: “b:htm” in “json-fields”: “htm” is no kind of field; write one of text, ",
        ),
        ('json-fields = ["a..b"]', "1: “a..b” in “json-fields”: it is no path; write the names of members with dots"),
        ("overrides = 3", "1: “overrides” must be tables; write [[overrides]]"),
        ('preview = true\n[[overrides]]\nignore = ["MT"]', "2: an override needs “paths”"),
        ('[[overrides]]\npaths = ["a"]\n[[overrides]]\npath = ["b"]', "4: unknown key “path”; did you mean “paths”?"),
        ("select = [", "1: this is not TOML: invalid value"),
        ("\nselect [", "2: this is not TOML: expected"),
        ("preview = true\npreview = true", "2: this is not TOML: cannot overwrite a value"),
    ],
)
def test_a_wrong_file_is_reported_at_its_line(tmp_path: Path, text: str, expected: str) -> None:
    found = message(write(tmp_path, text))
    assert found.startswith(f"copytaster.toml:{expected}")
    assert "\n" not in found


def test_a_file_that_is_not_utf8_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "copytaster.toml"
    path.write_bytes(b'style = "\xff"')
    assert message(path) == "copytaster.toml: the settings are not UTF-8; save them as UTF-8"


def test_a_table_in_pyproject_is_reported_at_its_line(tmp_path: Path) -> None:
    path = write(tmp_path, '[project]\nname = "x"\n[tool.copytaster]\nselect = 3\n', "pyproject.toml")
    assert message(path).startswith("pyproject.toml:4: “select” must be a list")


def test_an_unknown_style_is_reported_at_its_line(tmp_path: Path) -> None:
    path = write(tmp_path, 'preview = true\nstyle = "martian"')
    settings = config.read(str(path), cache=False)
    assert settings is not None
    with pytest.raises(SettingsError, match=r"copytaster.toml:2: there is no house style “martian”; "):
        check_settings(settings, str(path))


@pytest.mark.parametrize(
    ("text", "line", "name"),
    [
        ('select = [\n  "MT",\n  "ZZZ",\n]', 3, "ZZZ"),
        ('ignore = ["no-such-rule"]', 1, "no-such-rule"),
        ('[severity]\nZZZ001 = "error"', 2, "ZZZ001"),
        ('[[overrides]]\npaths = ["a"]\n[[overrides]]\npaths = ["b"]\nignore = ["ZZZ"]', 5, "ZZZ"),
    ],
)
def test_an_unknown_rule_is_reported_at_its_line(tmp_path: Path, text: str, line: int, name: str) -> None:
    path = write(tmp_path, text)
    settings = config.read(str(path), cache=False)
    assert settings is not None
    with pytest.raises(SettingsError, match=f"copytaster.toml:{line}: no rule is called “{name}”; "):
        check_settings(settings, str(path))


def test_a_byte_order_mark_and_windows_lines_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "copytaster.toml"
    path.write_bytes(b"\xef\xbb\xbfpreview = true\r\n[severity]\r\nCHR001 = 'high'\r\n")
    assert message(path).startswith("copytaster.toml:3: “high” is not a severity")
