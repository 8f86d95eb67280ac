import json

from copytaster.model.fix import Applicability, Edit, Fix
from copytaster.model.span import Span
from copytaster.report import json as json_report
from copytaster.report import jsonl
from copytaster.report.result import FileResult


def test_one_object_holds_all_files(two_files: list[FileResult]) -> None:
    report = json.loads(json_report.render(two_files))
    assert report["version"] == 1
    assert [file["path"] for file in report["files"]] == ["bridge.txt", "river.txt", "clean.txt", "image.txt"]
    assert [len(file["diagnostics"]) for file in report["files"]] == [2, 1, 0, 0]
    assert report["files"][0]["applied"] == 2
    assert report["files"][3]["error"] == "image.txt:1: holds a NUL character"


def test_a_diagnostic_in_full(two_files: list[FileResult]) -> None:
    [found] = json.loads(json_report.render(two_files[1:2]))["files"][0]["diagnostics"]
    assert found == {
        "rule": "NAM201",
        "name": "nam201-rule",
        "message": "“Voldymir” is wrong.",
        "severity": "error",
        "path": "river.txt",
        "span": {"start": 0, "end": 8},
        "line": 1,
        "column": 1,
        "excerpt": "Voldymir",
        "fixes": [
            {
                "title": "Replace “Voldymir” with “Volodymyr”",
                "applicability": "display",
                "edits": [{"span": {"start": 0, "end": 8}, "text": "Volodymyr"}],
            }
        ],
        "related": [
            {"path": None, "span": {"start": 22, "end": 31}, "message": "the other form"},
            {"path": "bridge.txt", "span": {"start": 10, "end": 14}, "message": "and here"},
            {"path": "elsewhere.txt", "span": {"start": 3, "end": 4}, "message": "a file of another run"},
        ],
        "fingerprint": "5eed",
    }


def test_every_line_of_json_lines_stands_alone(two_files: list[FileResult]) -> None:
    lines = jsonl.render(two_files).split("\n")
    assert lines.pop() == ""
    records = [json.loads(line) for line in lines]
    assert [record.get("rule") for record in records] == ["TYP301", "TYP302", "NAM201", None]
    assert records[-1] == {"error": "image.txt:1: holds a NUL character", "path": "image.txt"}
    assert all(record["path"] for record in records)


def test_both_formats_say_the_same_of_a_diagnostic(two_files: list[FileResult]) -> None:
    files = json.loads(json_report.render(two_files[:3]))["files"]
    records = [json.loads(line) for line in jsonl.render(two_files[:3]).splitlines()]
    assert [found for file in files for found in file["diagnostics"]] == records


def test_a_text_is_not_escaped_more_than_json_asks(two_files: list[FileResult]) -> None:
    assert "“Voldymir”" in json_report.render(two_files)
    assert "“Voldymir”" in jsonl.render(two_files)


def test_edits_that_cross_lines_stay_on_one_line_of_json_lines(two_files: list[FileResult]) -> None:
    fix = Fix("", Applicability.SAFE, (Edit(Span(0, 5), "a\nb\u2028c\x85"),))
    found = two_files[0].diagnostics[0]._replace(fixes=(fix,))
    [line] = jsonl.render([two_files[0]._replace(diagnostics=(found,))]).splitlines()
    assert json.loads(line)["fixes"][0]["edits"][0]["text"] == "a\nb\u2028c\x85"
