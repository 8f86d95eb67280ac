"""The encoding of a page is the one it says, or it is an error that says so."""

import codecs

import pytest

from copytaster.extraction.page import decode_page
from copytaster.model.errors import SettingsError, SourceError


def page(charset: str, text: str = "Мост закрыт.") -> str:
    return f'<html><head>\n<meta charset="{charset}"></head><body><p>{text}</p></body></html>'


@pytest.mark.parametrize("charset", ["windows-1251", "koi8-r", "UTF-8", "utf8", "ISO-8859-5"])
def test_the_charset_of_the_page_is_used(charset: str) -> None:
    assert decode_page(page(charset).encode(charset)) == page(charset)


def test_the_older_form_of_naming_the_charset_is_used() -> None:
    text = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Мост</p>'
    assert decode_page(text.encode("cp1251")) == text


@pytest.mark.parametrize("label", ["iso-8859-1", "latin1", "us-ascii"])
def test_latin_1_is_read_as_browsers_do(label: str) -> None:
    text = page(label, "The city’s bridge – shut")
    assert decode_page(text.encode("cp1252")) == text


def test_a_byte_order_mark_counts_before_the_charset() -> None:
    text = page("windows-1251")
    assert decode_page(codecs.BOM_UTF8 + text.encode()) == text
    assert decode_page(codecs.BOM_UTF16_LE + text.encode("utf-16-le")) == text


def test_the_option_counts_before_the_charset() -> None:
    text = page("utf-8")
    assert decode_page(text.encode("cp1251"), "p.html", "windows-1251") == text


def test_a_charset_of_utf_16_in_a_page_of_bytes_cannot_be_meant() -> None:
    text = page("utf-16")
    assert decode_page(text.encode()) == text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<p>\n\xe9t\xe9</p>", "p.html:2: byte 0xe9 is not UTF-8, and the page names no other encoding; name the"),
        (page("utf-8").encode("cp1251"), "though the page says “utf-8”"),
        (page("no-such-thing").encode("cp1251"), "though the page says “no-such-thing”"),
        (page("euc-jp").encode("cp1251"), "is not euc_jp, as its charset “euc-jp” says"),
        (b"<p>\0</p>", "NUL"),
    ],
)
def test_what_cannot_be_decoded_is_an_error_with_its_line(data: bytes, message: str) -> None:
    with pytest.raises(SourceError) as raised:
        decode_page(data, "p.html")
    assert message in str(raised.value)
    assert raised.value.line is not None


@pytest.mark.parametrize("name", ["windows-125", "base64", "rot13"])
def test_an_encoding_that_is_none_is_an_error_of_the_option(name: str) -> None:
    with pytest.raises(SettingsError, match="there is no encoding"):
        decode_page(b"<p>x</p>", "p.html", name)
