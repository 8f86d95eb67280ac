import re

import pytest

from copytaster.config.patterns import compiled, matches


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("*.txt", "a.txt", True),
        ("*.txt", "wire/a.txt", True),
        ("*.txt", "a.html", False),
        ("/a.txt", "a.txt", True),
        ("/a.txt", "wire/a.txt", False),
        ("wire", "wire/old/a.txt", True),
        ("wire", "wires/a.txt", False),
        ("wire/", "wire/a.txt", True),
        ("wire/", "wire", False),
        ("wire/*.txt", "wire/a.txt", True),
        ("wire/*.txt", "wire/old/a.txt", False),
        ("wire/*.txt", "old/wire/a.txt", False),
        ("wire/**", "wire/old/a.txt", True),
        ("wire/**/a.txt", "wire/a.txt", True),
        ("wire/**/a.txt", "wire/old/older/a.txt", True),
        ("**/wire/*.txt", "old/wire/a.txt", True),
        ("**/wire/*.txt", "wire/a.txt", True),
        ("?.txt", "ab.txt", False),
        ("[ab].txt", "b.txt", True),
        ("[!ab].txt", "b.txt", False),
        ("a.txt", "abtxt", False),
        (r"\*.txt", "*.txt", True),
        (r"\*.txt", "a.txt", False),
        ("é*.txt", "été.txt", True),
    ],
)
def test_a_pattern_matches_as_in_a_gitignore(pattern: str, path: str, expected: bool) -> None:
    assert matches(path, [pattern]) is expected


def test_the_last_pattern_that_matches_decides() -> None:
    patterns = ["wire/**", "!wire/keep.txt", "wire/keep.txt.old"]
    assert matches("wire/a.txt", patterns)
    assert not matches("wire/keep.txt", patterns)


def test_a_broken_class_is_an_error() -> None:
    with pytest.raises(re.error):
        compiled("[z-a].txt")
