from hypothesis import given
from hypothesis import strategies as st

from copytaster.model.line_ends import with_line_feeds


@given(st.text("a\r\n", max_size=12))
def test_every_line_of_a_text_with_returns_ends_with_a_line_feed(source: str) -> None:
    text = with_line_feeds(source)
    assert len(text) == len(source)
    assert text == source or text.splitlines() == source.splitlines()
    assert text == source or "\r" not in text.replace("\r\n", "")


def test_a_stray_return_ends_no_line() -> None:
    source = "one\ntwo\rthree\nfour\r\n"
    assert with_line_feeds(source) == source
