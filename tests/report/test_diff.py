import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.report.diff import render
from copytaster.report.line_match import matching_blocks

texts = st.lists(st.sampled_from(["a", "b", "c\r", "", "long line", "x\u2028y"]), max_size=30).map("\n".join)


def patched(diff: str, old: str) -> str:
    """`old` with a unified diff applied, every line of which must fit."""
    lines = old.split("\n")
    result: list[str] = []
    at = 0
    entries = diff.split("\n")[2:-1]
    for index, entry in enumerate(entries):
        ends_without = index + 1 < len(entries) and entries[index + 1].startswith("\\")
        end = "" if ends_without else "\n"
        if entry.startswith("@@"):
            first, _, count = entry.split()[1][1:].partition(",")
            start = int(first) - (count != "0")
            result += [line + "\n" for line in lines[at:start]]
            at = start
        elif entry[:1] in {" ", "-"}:
            assert lines[at] == entry[1:]
            assert (at == len(lines) - 1) == ends_without
            at += 1
        if entry[:1] in {" ", "+"}:
            result.append(entry[1:] + end)
    rest = "\n".join(lines[at:])
    return "".join(result) + rest


def test_a_changed_line_with_its_context() -> None:
    old = "".join(f"{number}\n" for number in range(1, 10))
    assert render("news/a.txt", old, old.replace("5", "five")) == (
        "--- a/news/a.txt\n+++ b/news/a.txt\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n"
    )


def test_changes_far_apart_stand_in_hunks_of_their_own() -> None:
    old = "".join(f"{number}\n" for number in range(20))
    diff = render("a.txt", old, old.replace("2\n", "two\n", 1).replace("17\n", ""))
    assert [line for line in diff.splitlines() if line.startswith("@@")] == ["@@ -1,6 +1,6 @@", "@@ -15,6 +15,5 @@"]


def test_equal_texts_have_no_diff() -> None:
    assert render("a.txt", "same", "same") == ""


@pytest.mark.parametrize(
    ("old", "new", "body"),
    [
        ("a", "b", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"),
        ("a", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
        ("a\n", "a", "@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n"),
        ("", "a\n", "@@ -0,0 +1 @@\n+a\n"),
        ("a\n", "", "@@ -1 +0,0 @@\n-a\n"),
        ("x\na", "y\na", "@@ -1,2 +1,2 @@\n-x\n+y\n a\n\\ No newline at end of file\n"),
    ],
)
def test_the_end_of_the_file(old: str, new: str, body: str) -> None:
    assert render("f", old, new) == "--- a/f\n+++ b/f\n" + body


@pytest.mark.parametrize(
    ("path", "header"),
    [
        ("/srv/a.txt", "--- a/srv/a.txt\n"),
        ("my story.txt", "--- a/my story.txt\t\n"),
        ('say "x"\t\\\n.txt', '--- "a/say \\"x\\"\\t\\\\\\n.txt"\n'),
    ],
)
def test_names_are_written_as_git_writes_them(path: str, header: str) -> None:
    assert render(path, "a", "b").startswith(header)


@given(texts, texts)
def test_a_diff_turns_old_into_new(old: str, new: str) -> None:
    if old != new:
        assert patched(render("f", old, new), old) == new


@given(st.lists(st.sampled_from("abcdefgh")), st.lists(st.sampled_from("abcdefgh")))
def test_matching_blocks_rise_and_match(old: list[str], new: list[str]) -> None:
    old_at = new_at = 0
    for block in matching_blocks(old, new):
        assert block.old_start >= old_at
        assert block.new_start >= new_at
        assert block.length > 0
        old_at, new_at = block.old_start + block.length, block.new_start + block.length
        assert old[block.old_start : old_at] == new[block.new_start : new_at]


def test_git_applies_a_diff(tmp_path: Path) -> None:
    old = "Flood\r\n\r\nThe the mayor spoke.\r\n\r\nHe left the the town\u2028hall.\r\nEnd"
    new = "Flood\r\n\r\nThe mayor spoke.\r\n\r\nHe left the town\u2028hall.\r\nThe end\n"
    file = tmp_path / "my story é.txt"
    file.write_bytes(old.encode())
    diff = render(file.name, old, new)
    subprocess.run(["git", "apply", "--verbose"], cwd=tmp_path, input=diff.encode(), check=True, capture_output=True)
    assert file.read_bytes() == new.encode()


def test_a_long_text_of_equal_lines_is_compared() -> None:
    # Quadratic work would keep this test busy for minutes.
    old = ["", "x"] * 50_000
    new = ["", "y"] * 50_000
    assert sum(block.length for block in matching_blocks(old, new)) >= 1
