from hypothesis import given
from hypothesis import strategies as st

from copytaster.model.line_ends import with_line_feeds
from copytaster.model.span import Span
from copytaster.readers.plain import read_plain


@given(st.text())
def test_plain_text_is_its_own_document(source: str) -> None:
    document = read_plain(source, "a.txt")
    assert document.source == source
    assert document.text == with_line_feeds(source)
    assert document.path == "a.txt"
    assert document.source_map.to_source(Span(0, len(source))) == (0, len(source))
