"""House styles: what their files may say, and what they change."""

from pathlib import Path

import pytest

import copytaster
from copytaster.catalog.packs import find_style, known_styles
from copytaster.catalog.style_file import read_style
from copytaster.model.errors import RuleError, SettingsError

TEXT = "Zelensky spoke. Later Zelenskyy flew to Kiev, and Zelensky’s aide wrote on 3 May that the colour was gray.\n"


def words(text: str, style: str | None) -> list[tuple[str, str]]:
    rules = copytaster.load_rules(select=("NAM", "TYP351", "TYP352", "TYP303"), style=style)
    found = copytaster.check(text, rules=rules)
    return [(diagnostic.rule, diagnostic.excerpt) for diagnostic in found if diagnostic.severity.label != "info"]


@pytest.mark.parametrize("name", sorted(known_styles()))
def test_every_style_that_ships_can_be_read_and_names_its_sources(name: str) -> None:
    style = read_style(find_style(name))
    assert style.entries()
    assert all(entry.source for entry in style.entries())


def test_without_a_style_only_the_mixture_is_reported() -> None:
    assert [rule for rule, _ in words(TEXT, None)] == ["NAM201", "TYP303"]


def test_a_style_decides_and_silences_what_it_has_decided() -> None:
    assert words(TEXT, "ap") == [
        ("NAM051", "Zelensky"),
        ("NAM151", "Kiev"),
        ("NAM051", "Zelensky"),
        ("TYP352", "3 May"),
        ("TYP351", "colour"),
    ]
    assert words(TEXT, "bbc") == [("NAM051", "Zelenskyy"), ("NAM151", "Kiev"), ("TYP351", "gray")]


def test_a_newsroom_can_bring_its_own_style(tmp_path: Path) -> None:
    path = tmp_path / "courier.yaml"
    path.write_text("title: the Courier\nplaces:\n  - {write: Kiev, not: [Kyiv], source: page 3}\n", encoding="utf-8")
    rules = copytaster.load_rules(select=("NAM",), style=str(path))
    fixed = copytaster.fix("The train left Kyiv at noon.\n", rules=rules, at_least=copytaster.Applicability.UNSAFE)
    assert fixed.text == "The train left Kiev at noon.\n"
    assert copytaster.check("The train left Kiev at noon in 2024.\n", rules=rules) == []


def test_a_form_may_be_part_of_the_one_that_is_written(tmp_path: Path) -> None:
    path = tmp_path / "courier.yaml"
    path.write_text("title: x\nwords:\n  - {write: e-mail letter, not: [e-mail], source: page 3}\n", encoding="utf-8")
    rules = copytaster.load_rules(select=("TYP35",), style=str(path))
    fixed = copytaster.fix("The e-mail came.\n", rules=rules, at_least=copytaster.Applicability.UNSAFE)
    assert fixed.text == "The e-mail letter came.\n"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("title: x\ncolour: red\n", r"house.yaml:2: unknown key “colour”"),
        ("title: x\nspelling: welsh\n", r"house.yaml:2: "),
        ("title: x\nplaces:\n  - {write: A, not: [], source: s}\n", r"house.yaml:3: an entry states"),
        ("title: x\nplaces:\n  - {write: A, not: [B], source: s}\n  - {write: B, not: [C], source: s}\n", r"house.yaml:3: “B”"),
        ("title: x\nplaces:\n  - {write: A, not: [B], source: s}\nwords:\n  - {write: b, not: [A], source: s}\n", r"house.yaml:3: “B” .* under words"),
        ("title: x\nplaces:\n  - {write: A, not: [' '], source: s}\n", r"house.yaml:3: a form that is not A is empty"),
        ("title: x\nplaces:\n  - {write: Bay, not: [Bee], keep_in: [wasp], source: s}\n", r"house.yaml:3: “wasp” in keep_in"),
    ],
)  # fmt: skip
def test_a_style_that_is_not_as_it_must_be_is_refused(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "house.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(RuleError, match=message):
        read_style(str(path))


def test_an_unknown_style_names_those_there_are() -> None:
    with pytest.raises(SettingsError, match="known are ap, bbc"):
        find_style("martian")
    with pytest.raises(SettingsError, match=r"there is no file “none\.yaml”"):
        find_style("none.yaml")
