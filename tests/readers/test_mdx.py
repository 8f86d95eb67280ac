import pytest

from copytaster.readers.markdown import read_mdx


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("import A from 'a'\nexport const b = {\n  c: 1,\n}\n\n# Head\n\nText", "Head\nText"),
        ("We import goods.\n\nexport is a word", "We import goods.\nexport is a word"),
        ("<Note kind='a' b={{ c: '}' }}>\nText *here*\n</Note>\nMore", "Text here\nMore"),
        ("<p>The *mayor*</p>", "The mayor"),
        ("a <B c={1}>d</B> e<br/>f", "a d e\nf"),
        ("a {b + '}'} c {/* no */} d", "a \ufffc c d"),
        ("a <>b</> c", "a b c"),
        ("`{` and {a} and ``<B>``", "{ and \ufffc and <B>"),
        ("```js\nimport {a} from 'b'\n```\n\nc", "import {a} from 'b'\nc"),
        ("It is {not closed and <b", "It is {not closed and <b"),
        ("3 < 4 and x<y", "3 < 4 and x<y"),
        ("<Tabs>\n  <Tab title='x'>\n\n  One\n\n  </Tab>\n</Tabs>", "One"),
        (r"a \{b\} c", "a {b} c"),
    ],
)
def test_code_in_mdx_is_no_text(source: str, text: str) -> None:
    assert read_mdx(source).text == text


def test_the_format_is_mdx() -> None:
    assert read_mdx("a", "b.mdx").format == "mdx"


@pytest.mark.parametrize(
    "part", ["{", "}", "<a ", "<A b={", "{/*", '{"', "`", "`a", "import a\n", "<", "</", "{`", "'"]
)
def test_a_long_strange_text_is_read_to_its_end(part: str) -> None:
    # Quadratic work would keep this test busy for minutes.
    assert read_mdx(part * 50_000).source == part * 50_000
