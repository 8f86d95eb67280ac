"""A pattern made from stored code is the pattern `re` compiles."""

import marshal
import re

import pytest

from copytaster.english import deferred
from copytaster.english.expression_code import assemble, pattern_of

SOURCES = [
    "a(?P<word>b|c)*d",
    r"(?i:straße|ÉTÉ)\b",
    r"(?<=[.!?]) (?P<span>[A-Z]\w{0,30})(?=,)",
    r"(?P<q>['\"])x(?P=q)",
    "[\u0400-\u052f一-鿿]{2,5}",
    "",
]
TEXTS = ["abcbd", "STRASSE Straße été", "End. Name, and", "'x' \"x' \"x\"", "Привет 北京", ""]


@pytest.mark.parametrize("source", SOURCES)
def test_stored_code_matches_alike(source: str) -> None:
    stored = pattern_of(marshal.loads(marshal.dumps(assemble(source))))  # noqa: S302 -- made in the same line
    compiled = re.compile(source)
    assert (stored.groups, stored.groupindex, stored.flags) == (compiled.groups, compiled.groupindex, compiled.flags)
    for text in TEXTS:
        found = [(match.span(), match.groupdict()) for match in stored.finditer(text)]
        assert found == [(match.span(), match.groupdict()) for match in compiled.finditer(text)]


def test_a_malformed_expression_is_an_error() -> None:
    with pytest.raises(re.error):
        assemble("(")


def test_flags_hold() -> None:
    assert deferred.expression("^b.c$", re.IGNORECASE | re.MULTILINE | re.DOTALL).search("a\nB\nC")
    assert not deferred.expression("^b$").search("a\nB")


def test_what_is_compiled_is_learned_once() -> None:
    deferred.expression("learned in a test")
    known = deferred.learned()
    assert known is not None
    assert "learned in a test" in known
