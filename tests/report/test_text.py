import re

from copytaster.model.severity import Severity
from copytaster.report.result import FileResult
from copytaster.report.text import render, summary

from .conftest import Find

EXPECTED = """\
bridge.txt:2:1: warning TYP301 typ301-rule: “The the” is wrong.
    The the mayor crossed the brigde
    ^^^^^^^
    fix: Replace “The the” with “The”
bridge.txt:2:27: warning TYP302 typ302-rule: “brigde” is wrong.
    The the mayor crossed the brigde
                              ^^^^^^
    unsafe fix: Replace “brigde” with “bridge”
river.txt:1:1: error NAM201 nam201-rule: “Voldymir” is wrong.
    Voldymir Petrenko met Volodymyr’s brother.
    ^^^^^^^^
    suggestion: Replace “Voldymir” with “Volodymyr”
    see river.txt:1:23: the other form
    see bridge.txt:2:5: and here
    see elsewhere.txt: a file of another run
image.txt:1: holds a NUL character
Fixed 2; 3 findings (1 fixable with --fix, 1 more with --unsafe-fixes) in 2 files; 1 error
"""


def test_each_finding_with_its_line_and_a_summary(two_files: list[FileResult]) -> None:
    assert render(two_files) == EXPECTED


def test_colours_change_nothing_but_colour(two_files: list[FileResult]) -> None:
    coloured = render(two_files, colour=True)
    assert "\x1b[31merror\x1b[0m" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == EXPECTED


def test_no_finding() -> None:
    assert render([FileResult("a.txt", "Fine.")]) == "No findings in 1 file\n"
    assert render([]) == "No findings in 0 files\n"


def test_one_finding(find: Find) -> None:
    result = FileResult("a.txt", "Kiev", (find("Kiev", "Kiev"),))
    assert summary([result]) == "1 finding in 1 file"


def test_a_source_cannot_send_codes_to_the_terminal(find: Find) -> None:
    source = "The \x1b[31mmayor\x07\u202e spoke"
    result = FileResult("a\x1b[0m.txt", source, (find(source, source, severity=Severity.INFO),))
    printed = render([result])
    assert printed.isascii() is False
    assert not set(printed) & {"\x1b", "\x07", "\u202e"}
