"""JSON values, the way back from their strings, and errors that say where."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.model.errors import SourceError
from copytaster.readers.json_scanner import MOST_NESTED, JsonSource, JsonText, JsonValue, parse

scalars = st.one_of(st.none(), st.booleans(), st.integers(-999, 999), st.floats(allow_nan=False), st.text())
values = st.recursive(
    scalars, lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text(), inner)), max_leaves=12
)


def plain(value: JsonValue) -> Any:
    """The value as `json.loads` gives it."""
    if isinstance(value, JsonText):
        return value.value
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    return value


@given(values, st.booleans(), st.sampled_from([None, 1, "\t"]))
def test_values_are_those_of_json(value: Any, ascii_only: bool, indent: int | str | None) -> None:
    source = json.dumps(value, ensure_ascii=ascii_only, indent=indent).replace("\n", "\r\n")
    assert plain(parse(JsonSource(source))) == json.loads(source)


@given(st.text(), st.booleans())
def test_every_character_of_a_string_leads_to_what_wrote_it(text: str, ascii_only: bool) -> None:
    source = json.dumps(text, ensure_ascii=ascii_only)
    value = parse(JsonSource(source))
    assert isinstance(value, JsonText)
    read, source_map = value.read()
    assert read == text == value.value
    for piece in source_map.pieces:
        assert json.loads(f'"{piece.source_span.of(source)}"') == piece.span.of(text)
    assert "".join(piece.source_span.of(source) for piece in source_map.pieces) == source[1:-1]


@given(st.text(), st.booleans())
def test_what_is_written_reads_the_same(text: str, ascii_only: bool) -> None:
    source = JsonSource("" if ascii_only else "é")
    written = source.encode(text)
    assert json.loads(f'"{written}"') == text
    assert written.isascii() or not ascii_only


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"\"\\\/\b\f\n\r\t", '"\\/\b\f\n\r\t'),
        (r"\u00e9\u00E9", "éé"),
        (r"\ud83d\ude00", "😀"),
        (r"\uD83D\uDE00x", "😀x"),
        (r"a\ud83db", "a\ufffdb"),
        (r"\ude00\ud83d", "\ufffd\ufffd"),
        (r"\ud83d\u0041", "\ufffdA"),
        (r"\\u0041", "\\u0041"),
    ],
)
def test_escapes(written: str, text: str) -> None:
    value = parse(JsonSource(f'"{written}"'))
    assert isinstance(value, JsonText)
    assert value.value == value.read()[0] == text


def test_slashes_are_escaped_where_the_file_does() -> None:
    assert JsonSource(r'"<\/p>"').encode("a/b") == r"a\/b"
    assert JsonSource('"</p>"').encode("a/b") == "a/b"


def test_of_equal_names_the_last_counts() -> None:
    assert plain(parse(JsonSource('{"a": 1, "\\u0061": 2}'))) == {"a": 2}


def test_a_byte_order_mark_and_numbers_that_are_none_are_read() -> None:
    value = parse(JsonSource("\ufeff [NaN, Infinity, -Infinity, 1.50e3]"))
    assert str(plain(value)) == "[nan, inf, -inf, 1500.0]"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", "1: column 1: the JSON ends too early"),
        ('{"a": 1,\r\n  "b": }', "2: column 8: “}” is not expected here"),
        ("[1 2]", "1: column 4: a comma or “]” is expected here"),
        ('{"a": 1]', "1: column 8: a comma or “}” is expected here"),
        ('{"a": 1,}', "1: column 9: a name in quotation marks is expected here"),
        ("{a: 1}", "1: column 2: a name in quotation marks is expected here"),
        ('{"a" 1}', "1: column 5: a colon is expected after this name"),
        ('\n["abc', "2: column 2: this string is not closed"),
        ('["a\nb"]', "1: column 4: line breaks and other control characters in a string"),
        (r'["a\xb"]', "1: column 4: unknown escape"),
        (r'["\u12"]', "1: column 3: unknown escape"),
        ("[01]", "1: column 3: a comma or “]” is expected here"),
        ("\ufeff[tru]", "1: column 2: “t” is not expected here"),
        ('{"a": 1}\n{"a": 2}', "2: column 1: the JSON ends here, but more text follows"),
        ("[" * 100_000, f"1: column {MOST_NESTED + 1}: the values are nested more than {MOST_NESTED} deep"),
        ('{"a":' * 100_000, f"nested more than {MOST_NESTED} deep"),
        ('"' + "\\\\" * 500_000, "1: column 1: this string is not closed"),
        ("1" * 1_000_000 + "x", "1: column 1000001: the JSON ends here"),
    ],
)
def test_what_is_no_json_is_reported_at_its_place(source: str, expected: str) -> None:
    with pytest.raises(SourceError, match=re.escape(expected)) as error:
        parse(JsonSource(source, "a.json"))
    assert str(error.value).startswith("a.json:")
    assert "\n" not in str(error.value)


def test_an_error_in_nested_json_is_reported_at_its_place_in_the_file() -> None:
    source = '\n{"lexical": "{\\"a\\": nothing}"}'
    value = parse(JsonSource(source, "post.json"))
    assert isinstance(value, dict)
    text = value["lexical"]
    assert isinstance(text, JsonText)
    with pytest.raises(SourceError, match=r"post.json:2: column 22: in the JSON that this string holds: “n” is not"):
        text.parse()
