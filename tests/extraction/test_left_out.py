"""Whatever is not in the extract is told."""

from hypothesis import given
from hypothesis import strategies as st

from copytaster.extraction.left_out import _WORD, LeftOut, left_out
from copytaster.readers.html import read_html
from tests.extraction.pages import PAGE, PARAGRAPHS

EXTRACT = "Bridge shut for a month\n\n" + "\n\n".join((PARAGRAPHS[0], "What comes next", *PARAGRAPHS[1:]))


def of(page: str, extract: str = EXTRACT) -> list[LeftOut]:
    return left_out(read_html(page), extract)


def test_blocks_are_told_with_their_line() -> None:
    assert [(piece.text, piece.line) for piece in of(PAGE)] == [
        ("Home", 10),
        ("World news", 10),
        ("Ten walks along the river you should take", 19),
        ("Copyright Harbour Post 2025", 20),
    ]


def test_chrome_does_not_read_like_the_article() -> None:
    assert not any(piece.reads_like_article for piece in of(PAGE))


def test_a_paragraph_that_was_dropped_reads_like_the_article() -> None:
    (piece,) = [piece for piece in of(PAGE, EXTRACT.replace(PARAGRAPHS[1], "")) if piece.reads_like_article]
    assert piece.text == PARAGRAPHS[1]
    assert piece.line == 15


def test_a_heading_that_was_dropped_reads_like_the_article() -> None:
    (piece,) = [piece for piece in of(PAGE, EXTRACT.replace("What comes next", "")) if piece.reads_like_article]
    assert piece.text == "What comes next"


def test_a_sentence_dropped_from_a_paragraph_is_told() -> None:
    page = PAGE.replace(PARAGRAPHS[2], f"{PARAGRAPHS[2]} It was the third time this year, he added.")
    assert "It was the third time this year, he added." in [piece.text for piece in of(page)]


def test_a_paragraph_of_links_is_no_article() -> None:
    link = '<p><a href="/x">Read how the river was bridged for the first time in 1931.</a></p>'
    page = PAGE.replace("<h2>", f"{link}<h2>")
    (piece,) = [piece for piece in of(page) if piece.text.startswith("Read how")]
    assert not piece.reads_like_article


def test_scripts_without_blanks_are_compared_letter_by_letter() -> None:
    page = "<p>大桥周二关闭一个月。</p><p>分享到微博</p>"
    assert [piece.text for piece in of(page, "大桥周二关闭一个月。")] == ["分享到微博"]


def test_nothing_is_left_out_of_the_whole() -> None:
    page = read_html(PAGE)
    assert left_out(page, page.text) == []


@given(st.lists(st.sampled_from([*PARAGRAPHS, "Home", "Read more", "桥关闭了"]), max_size=8), st.data())
def test_every_word_is_in_the_extract_or_told(blocks: list[str], data: st.DataObject) -> None:
    kept = [block for block in blocks if data.draw(st.booleans())]
    page = read_html("".join(f"<p>{block}</p>" for block in blocks))
    told = left_out(page, "\n".join(kept))
    words = {word for block in blocks for word in _WORD.findall(block)}
    assert words == {word for text in (*kept, *(piece.text for piece in told)) for word in _WORD.findall(text)}
    assert all(piece.text in page.text for piece in told)


def test_long_pages_are_read_in_one_go() -> None:
    page = "<p>" + "word " * 100_000 + "</p>" + "<p>a</p>" * 50_000 + "<a href=x>b" * 20_000
    assert of(page, "word " * 100_000)
