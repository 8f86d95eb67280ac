import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.model.document import Dated, Suppression
from copytaster.model.errors import SourceError
from copytaster.model.span import Span
from copytaster.readers.front_matter import read_front_matter


def yaml(text: str) -> str:
    return f"---\n{text}\n---\nText.\n"


def toml(text: str) -> str:
    return f"+++\n{text}\n+++\nText.\n"


@pytest.mark.parametrize(
    "source",
    [
        yaml("title: The mayor's day"),
        yaml("title:   'The mayor''s day'  "),
        yaml('# comment\ntitle: "The mayor\\u0027s day"\ntags: [a, "b"]'),
        yaml("title: The mayor's day\nparams:\n  nested: {a: b}"),
        yaml("title: >-\n  The mayor's\n  day"),
        yaml("title: The mayor's\n  day"),
        "---\r\ntitle: The mayor's day\r\n---\r\nText.\r\n",
        "---\ntitle: The mayor's day\n...\nText.\n",
        "\ufeff---\ntitle: The mayor's day\n---\n",
        toml('title = "The mayor\'s day"'),
        toml("title = '''The mayor's day'''"),
        toml('draft = true\ntitle = "The mayor\\u0027s day"\n[params]\ntitle = "x"'),
    ],
)
def test_titles_are_read_however_they_are_written(source: str) -> None:
    title = read_front_matter(source).title
    assert title is not None
    assert title.text == "The mayor's day"
    for piece in title.pieces:
        if piece.is_verbatim:
            assert piece.span.of(title.text) == piece.source_span.of(source)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("date: 2025-04-21", (2025, 4, 21)),
        ("date: 2025-04-21T10:00:00+02:00", (2025, 4, 21)),
        ("date: '2025/4/1 10:00'", (2025, 4, 1)),
        ("published: true\ndate: 2025-04-21", (2025, 4, 21)),
        ("date: 2025-04-21\npublishDate: 2025-05-01", (2025, 5, 1)),
        ("date: 2025-13-41", None),
        ("date: soon", None),
    ],
)
def test_the_date_of_publication(text: str, day: tuple[int, int, int] | None) -> None:
    expected = None if day is None else Dated(datetime.date(*day), "metadata")
    assert read_front_matter(yaml(text)).published == expected


def test_a_date_in_toml() -> None:
    assert read_front_matter(toml("date = 2025-04-21T10:00:00Z")).published == Dated(
        datetime.date(2025, 4, 21), "metadata"
    )


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        ("author: Ada Brook", "Ada Brook"),
        ("authors:\n  - Ada Brook\n  - Bo Li", "Ada Brook, Bo Li"),
        ("authors:\n- name: Ada Brook\n  url: x\n- Bo Li", "Ada Brook, Bo Li"),
        ("author: {name: Ada Brook}", "Ada Brook"),
        ("author:", None),
    ],
)
def test_the_byline(text: str, byline: str | None) -> None:
    assert read_front_matter(yaml(text)).byline == byline


@pytest.mark.parametrize(
    ("text", "language"),
    [("lang: en", "en"), ("language: en_GB", "en-GB"), ("language: English", None), ("locale: [uk]", "uk")],
)
def test_the_language(text: str, language: str | None) -> None:
    assert read_front_matter(yaml(text)).language == language


@pytest.mark.parametrize(
    ("text", "selectors"),
    [
        ("copytaster: [NAM001, MT]", ("NAM001", "MT")),
        ("copytaster:\n  - NAM001\n  - MT", ("NAM001", "MT")),
        ("copytaster:\n  ignore: [NAM001, MT]", ("NAM001", "MT")),
        ("copytaster: {ignore: NAM001}", ("NAM001",)),
        ("copytaster: ignore NAM001, MT", ("NAM001", "MT")),
        ("copytaster: off", ()),
        ("copytaster: false", ()),
    ],
)
def test_rules_are_suppressed_in_the_whole_file(text: str, selectors: tuple[str, ...]) -> None:
    [found] = read_front_matter(yaml(text)).suppressions
    assert found.selectors == selectors
    assert found.span.of(yaml(text)).strip("[]{}") in text


def test_without_the_key_nothing_is_suppressed() -> None:
    assert read_front_matter(yaml("title: x")).suppressions == ()
    assert read_front_matter(yaml("copytaster:\n  other: x")).suppressions == ()
    assert read_front_matter(toml('copytaster = ["NAM001"]')).suppressions == (Suppression(Span(4, 28), ("NAM001",)),)


@pytest.mark.parametrize(
    ("source", "line", "said"),
    [
        (yaml('title: "x\ndate: [y'), 4, "front matter is not YAML"),
        (yaml("title: x\n\tdate: y"), 3, "front matter is not YAML"),
        (yaml("title: a: b"), 2, "front matter is not YAML"),
        (toml('title = "a"\ndate = '), 3, "front matter is not TOML"),
        (toml("title: a"), 2, "front matter is not TOML"),
    ],
)
def test_what_does_not_parse_is_refused_with_its_line(source: str, line: int, said: str) -> None:
    with pytest.raises(SourceError, match=said) as caught:
        read_front_matter(source, "story.md")
    assert (caught.value.path, caught.value.line) == ("story.md", line)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "source",
    ["---\nThe council met.\n---\n", "---\n\ntitle: x\n---\n", "---\ntitle: x\n", "Text\n---\ntitle: x\n---\n", "---"],
)
def test_what_is_no_front_matter_belongs_to_the_text(source: str) -> None:
    assert read_front_matter(source) == (0, {})


def test_aliases_do_not_multiply() -> None:
    levels = "".join(
        f"{chr(98 + level)}: &{chr(98 + level)} [{', '.join(['*' + chr(97 + level)] * 50)}]\n" for level in range(8)
    )
    assert read_front_matter(yaml(f"a: &a [x]\n{levels}title: y")).title is not None


def end_or_line(source: str) -> int:
    """Where the article begins, or the line of what is refused."""
    try:
        return read_front_matter(source, "a.md").end
    except SourceError as error:
        return error.line or -1


@given(st.text(st.sampled_from("ab:-[]{}'\"#&*!|>%@` \n\t,\\1\ud800é"), max_size=40))
def test_any_front_matter_is_read_or_refused(text: str) -> None:
    for source in (yaml(text), toml(text)):
        assert 0 <= end_or_line(source) <= len(source)


@pytest.mark.parametrize("part", ["a: b\n", "a: '", "- a\n", "[", "{", "# a\n", "a", '"', "&a ", "\t", "a:\n "])
def test_long_front_matter_is_read_or_refused(part: str) -> None:
    # Quadratic work would keep this test busy for minutes.
    assert end_or_line(yaml(part * 20_000)) >= 0
