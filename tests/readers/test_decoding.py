import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.model.errors import SourceError
from copytaster.readers.decoding import decode, encode_back

MARKS = {"utf-8": codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")), st.sampled_from([*MARKS, ""]))
def test_bytes_come_back_as_they_were(text: str, mark: str) -> None:
    data = MARKS.get(mark, b"") + text.encode(mark or "utf-8")
    decoded, encoding = decode(data)
    assert decoded == text
    assert encode_back(decoded, encoding) == data


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"one\r\ntwo\rthree\n")[0] == "one\r\ntwo\rthree\n"


def test_a_byte_order_mark_is_not_counted() -> None:
    assert decode(codecs.BOM_UTF8 + b"Kyiv")[0] == "Kyiv"


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        (b"The mayor\nspoke.\nPi\xf1ata\n", 3, "byte 0xf1 is not UTF-8; save the file as UTF-8"),
        ("Мэр выступил.".encode("cp1251"), 1, "save the file as UTF-8"),
        (b"\xed\xa0\x80", 1, "is not UTF-8"),
        (b"PK\x03\x04\nab\0cd", 2, "binary"),
        ("a\nb".encode("utf-16-le"), 1, "NUL"),
        (codecs.BOM_UTF16_LE + "one\ntwo".encode("utf-16-le") + b"\x00\xd8", 2, "is not UTF-16"),
        (codecs.BOM_UTF16_BE + "one\n".encode("utf-16-be") + b"\x00", 2, "is not UTF-16"),
        (codecs.BOM_UTF16_LE + "one\n\0".encode("utf-16-le"), 2, "NUL"),
        ("a".encode("utf-32"), 1, "UTF-32"),
    ],
)
def test_what_is_no_text_is_refused_with_place_and_advice(data: bytes, line: int, said: str) -> None:
    with pytest.raises(SourceError, match=said) as caught:
        decode(data, "story.txt")
    assert (caught.value.path, caught.value.line) == ("story.txt", line)
    assert "\n" not in str(caught.value)
