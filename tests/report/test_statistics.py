from copytaster.report.result import FileResult
from copytaster.report.statistics import render


def test_the_most_frequent_rule_stands_first(two_files: list[FileResult]) -> None:
    assert render([*two_files, two_files[1]]) == (
        "found  fixable  rule    name\n"
        "    2        0  NAM201  nam201-rule\n"
        "    1        1  TYP301  typ301-rule\n"
        "    1        0  TYP302  typ302-rule\n"
    )


def test_nothing_found_is_nothing_to_count(two_files: list[FileResult]) -> None:
    assert render(two_files[2:]) == ""
