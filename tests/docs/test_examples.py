"""The articles in examples/ show what the program finds, and what it leaves alone."""

import datetime
from pathlib import Path

import pytest

import copytaster
from copytaster import Applicability, Diagnostic, Severity
from copytaster.cli.main import main
from copytaster.english.analysis import Analysis
from copytaster.model.run import RunFacts
from copytaster.readers.choose import read
from tests.conftest import REPOSITORY

EXAMPLES = REPOSITORY / "examples"
STORY = [copytaster.Article(path.read_text("utf-8"), path.name) for path in sorted((EXAMPLES / "story").iterdir())]
CLEAN = EXAMPLES / "lighthouse-keeper.txt"
ARTICLES = sorted(path for path in EXAMPLES.iterdir() if path.suffix in (".txt", ".html"))
PUBLISHED = datetime.date(2025, 4, 28)
FORMATS = {".txt": "text", ".html": "html"}

each_article = pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)


def check(path: Path) -> list[Diagnostic]:
    text = path.read_text(encoding="utf-8")
    return copytaster.check(text, format=FORMATS[path.suffix], path=str(path), published=PUBLISHED)


def fix(text: str, path: Path, at_least: Applicability) -> str:
    return copytaster.fix(text, format=FORMATS[path.suffix], published=PUBLISHED, at_least=at_least).text


def quoted(text: str) -> list[str]:
    """The words of every direct quotation of four words or more, as far as fixes may not change them."""
    (document,) = read(text, format="text")
    analysis = Analysis(document, RunFacts())
    inner = (quotation.inner.of(text).strip() for quotation in analysis.quotations if quotation.closed)
    return [words for words in inner if len(words.split()) > 3]


def test_every_shelf_is_shown() -> None:
    shown = {found.rule[:-2] for path in ARTICLES for found in check(path)}
    shown |= {found.rule[:-2] for found in copytaster.check_story(STORY)}
    # An example with a comment that silences nothing would teach the wrong thing; CHR4 needs several files.
    assert shown == {rule.shelf for rule in copytaster.load_rules()} - {"SUP0", "CHR4"}


def test_clean_article_has_no_warning() -> None:
    assert [found for found in check(CLEAN) if found.severity >= Severity.WARNING] == []


@pytest.mark.parametrize("path", [path for path in ARTICLES if path != CLEAN], ids=lambda path: path.stem)
def test_every_other_article_has_warnings(path: Path) -> None:
    assert any(found.severity >= Severity.WARNING for found in check(path))


@each_article
def test_findings_point_at_the_source(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for found in check(path):
        assert text[slice(*found.span)] == found.excerpt
        assert text.splitlines()[found.line - 1].startswith(found.excerpt.splitlines()[0], found.column - 1)


@each_article
@pytest.mark.parametrize("at_least", [Applicability.SAFE, Applicability.UNSAFE], ids=lambda level: level.label)
def test_fixing_again_changes_nothing(path: Path, at_least: Applicability) -> None:
    once = fix(path.read_text(encoding="utf-8"), path, at_least)
    assert fix(once, path, at_least) == once


@pytest.mark.parametrize(
    "path",
    # The quotations of the storm warning have damaged encoding, which is the one thing that may be mended in them.
    [path for path in ARTICLES if path.suffix == ".txt" and path.stem != "storm-warning"],
    ids=lambda path: path.stem,
)
def test_words_between_quotation_marks_stay(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    fixed = fix(text, path, Applicability.UNSAFE)
    assert quoted(text)
    for words in quoted(text):
        assert words in fixed


def test_the_articles_on_one_story_show_every_kind_of_drift() -> None:
    found = copytaster.check_story(STORY)
    assert {diagnostic.rule for diagnostic in found} == {"FCT301", "FCT302", "FCT303", "FCT304", "FCT305"}


def test_command_line_takes_the_date_of_the_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(EXAMPLES / "lake-summit.txt"), "--select", "FCT201"]) == 1
    assert "April 28, 2025" in capsys.readouterr().out


@pytest.mark.parametrize("path", sorted((EXAMPLES / "formats").iterdir()), ids=lambda path: path.name)
def test_every_format_is_mended_in_place(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    assert main(["check", str(copy), "--fix", "--unsafe-fixes", "--exit-zero"]) == 0
    capsys.readouterr()
    before, after = path.read_text("utf-8"), copy.read_text("utf-8")
    assert "Monday" in after or "Friday" in after
    assert "Share this article" not in after
    assert "Read more" not in after
    assert after.count("<") >= before.count("<") - 4  # nothing but the deleted line loses its markup
    assert main(["check", str(copy), "--fix", "--unsafe-fixes", "--exit-zero"]) == 0
    assert copy.read_text("utf-8") == after
