"""copytaster extract: the article, what is found in it, and what was left out."""

import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Copytaster
from tests.extraction.pages import PAGE, PARAGRAPHS

FAULTY = PAGE.replace("The ferry sails", "They saw teh ferry; it sails")


@pytest.fixture(autouse=True)
def _pages(desk: Path) -> None:
    (desk / "bridge.html").write_text(PAGE, "utf-8")
    (desk / "faulty.html").write_text(FAULTY, "utf-8")


def test_the_article_goes_to_standard_output(run: Copytaster) -> None:
    code, out, err = run("extract", "bridge.html")
    assert code == 0
    assert out.startswith("Bridge shut for a month\nAnn Berg\n22 April 2025\n\nThe old bridge")
    assert "bridge.html: left out 4 blocks of the page (15 words); --left-out lists them" in err
    assert "No findings" in err


def test_what_is_left_out_is_listed_in_full(run: Copytaster) -> None:
    err = run("extract", "bridge.html", "--left-out").err
    assert "bridge.html:19: left out: “Ten walks along the river you should take”" in err


def test_what_reads_like_the_article_is_warned_about(desk: Path, run: Copytaster) -> None:
    aside = "<footer><p>The works were to begin in May, but the rain came first this year.</p></footer>"
    (desk / "page.html").write_text(PAGE.replace("<h2>", f"{aside}<h2>"), "utf-8")
    err = run("extract", "page.html").err
    assert "page.html:14: left out, but it reads like the article: “The works were to begin in May" in err


def test_findings_are_reported_at_their_place_in_the_article(run: Copytaster) -> None:
    code, out, err = run("extract", "faulty.html")
    assert code == 1
    lines = out.splitlines()
    number = next(index for index, line in enumerate(lines, 1) if "teh" in line)
    column = lines[number - 1].index("teh") + 1
    assert f"faulty.html (article):{number}:{column}: error ZED001 teh" in err
    assert run("extract", "faulty.html", "--exit-zero").code == 0


def test_the_article_is_mended_on_request(run: Copytaster) -> None:
    code, out, _ = run("extract", "faulty.html", "--fix")
    assert code == 0
    assert "They saw the ferry" in out


def test_standard_input_is_read(run: Copytaster) -> None:
    code, out, _ = run("extract", "-", stdin=PAGE.encode())
    assert code == 0
    assert PARAGRAPHS[0] in out


def test_a_file_is_written_and_the_report_goes_to_standard_output(desk: Path, run: Copytaster) -> None:
    code, out, _ = run("extract", "faulty.html", "--output", "out.md", "--format", "json")
    assert code == 1
    (result,) = json.loads(out)["files"]
    assert result["path"] == "out.md"
    written = (desk / "out.md").read_text("utf-8")
    assert written.startswith("---\ntitle: Bridge shut for a month\n")
    (finding,) = result["diagnostics"]
    assert written[finding["span"]["start"] : finding["span"]["end"]] == "teh"


def test_several_pages_go_to_a_folder(desk: Path, run: Copytaster) -> None:
    (desk / "out").mkdir()
    assert run("extract", "bridge.html", "faulty.html", "--output", "out").code == 1
    assert sorted(path.name for path in (desk / "out").iterdir()) == ["bridge.txt", "faulty.txt"]


def test_several_pages_on_standard_output_are_told_apart(run: Copytaster) -> None:
    out = run("extract", "bridge.html", "faulty.html").out
    assert out.index("==> bridge.html <==") < out.index("==> faulty.html <==")


def test_the_fast_way_finds_the_article(run: Copytaster) -> None:
    code, out, _ = run("extract", "bridge.html", "--fast")
    assert code == 0
    assert all(paragraph in out for paragraph in PARAGRAPHS)


def test_a_page_without_article_is_an_error_and_writes_nothing(desk: Path, run: Copytaster) -> None:
    (desk / "menu.html").write_text("<html><body><nav>Home</nav></body></html>", "utf-8")
    code, out, err = run("extract", "menu.html", "--output", "out.txt")
    assert (code, out) == (2, "")
    assert err == "copytaster: menu.html: no article was found on this page; nothing was written\n"
    assert not (desk / "out.txt").exists()


def test_one_bad_page_does_not_stop_the_others(run: Copytaster) -> None:
    code, out, err = run("extract", "missing.html", "bridge.html")
    assert code == 2
    assert "missing.html: no such file" in err
    assert PARAGRAPHS[0] in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["bridge.html", "--output", "bridge.html"], "this is a page to read"),
        (["bridge.html", "faulty.html", "--output", "out.txt"], "this is no folder"),
        (["bridge.html", "./bridge.html", "--output", "."], "two pages would be written to this file"),
        (["bridge.html", "--output", "nowhere/out.txt"], "there is no folder"),
        (["bridge.html", "--fast", "--to", "markdown"], "--fast finds plain text only"),
        (["bridge.html", "--encoding", "utf-99"], "there is no encoding “utf-99”"),
        (["bridge.html", "--unsafe-fixes"], "add --fix"),
        (["-", "bridge.html"], "stands alone"),
        (["bridge.html", "--select", "QQQ"], "QQQ"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(run: Copytaster, arguments: list[str], message: str) -> None:
    code, out, err = run("extract", *arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1
    assert Path("bridge.html").read_text("utf-8") == PAGE


@pytest.mark.parametrize(("module", "options"), [("trafilatura", []), ("resiliparse.extract.html2text", ["--fast"])])
def test_without_the_extra_one_line_says_what_to_install(
    run: Copytaster, monkeypatch: pytest.MonkeyPatch, module: str, options: list[str]
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    code, out, err = run("extract", "bridge.html", *options)
    assert (code, out) == (2, "")
    assert "pip install '.[extract]'" in err
    assert err.count("\n") == 1


def test_a_page_in_another_encoding_is_read(desk: Path, run: Copytaster) -> None:
    text = PAGE.replace("<head>", '<head><meta charset="windows-1252">')
    (desk / "page.html").write_bytes(text.encode("cp1252"))
    assert PARAGRAPHS[2] in run("extract", "page.html").out
