import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.model.document import Dated
from copytaster.readers.markdown import read_markdown


def zones(source: str) -> list[tuple[str, str]]:
    document = read_markdown(source)
    return [(zone.kind.value, zone.span.of(document.text)) for zone in document.zones]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("One.\n\nTwo.", "One.\nTwo."),
        ("One\ntwo \nthree", "One two three"),
        ("One  \ntwo\\\nthree", "One\ntwo\nthree"),
        ("un**believ**able", "unbelievable"),
        ("*a* __b__ ~~c~~", "a b c"),
        ("# Head #\n\nSub\n---\n\nText", "Head\nSub\nText"),
        ("> a\n> b\n>\n> > c", "a b\nc"),
        ("- one\n  two\n- [x] three\n\n1. four", "one two\nthree\nfour"),
        ("| a | b |\n|---|---|\n| c \\| d | *e* |", "a\nb\nc | d\ne"),
        (r"2 \* 3 \[x\] \q", r"2 * 3 [x] \q"),
        ("AT&amp;T &copy; &#8217; &nosuch; R&D", "AT&T © ’ &nosuch; R&D"),
        ("a [b *c*](http://d.e 'title') f [g][h]\n\n[h]: /i", "a b c f g"),
        ("a ![b *c*](d 'e &amp; f') g", "a\nb c\ne & f\ng"),
        ("> [!NOTE]\n> a", "a"),
        ("a[^1].\n\n[^1]: Note.", "a.\nNote."),
        ("a `b` ``c ` d``", "a b c ` d"),
        ("```py\na\n\n b\n```\nc", "a\n\n b\nc"),
        ("    a\n    b\n\nc", "a\nb\nc"),
        ("a\n\n```\nb", "a\nb"),
        ("a <b>b</b><!-- c --> d<br>e", "a b d\ne"),
        ("a <script>b</script> c", "a c"),
        ("<div>\n<p>a &amp; <i>b</i></p>\n<script>x</script>\n</div>\n\n*c*", "a & b\nc"),
        ("<!-- a\n\nb -->\nc", "c"),
        ("---\n\na\n\n---\n\nb", "a\nb"),
        ("---\nnot front matter\n---\n", "not front matter"),
        ("---\ntitle: never closed\n\na", "title: never closed\na"),
        ("One  two\tthree", "One two three"),
        ("\ufeff# Head", "Head"),
        ("a\r\nb\r\n\r\nc\rd", "a b\nc d"),
        ("a\u2028b \ud800 c", "a\u2028b \ud800 c"),
        ("", ""),
        ("\n \n", ""),
    ],
)
def test_the_text_is_what_the_page_shows(source: str, text: str) -> None:
    assert read_markdown(source).text == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('a\n\n{{< figure src="b" >}}\n\nc', "a\nc"),
        ("a\n{{% note %}}\n**b**\n{{% /note %}}\nc", "a\nb\nc"),
        ("a {{ site.name }} b {% if x %}c{% endif %}", "a \ufffc b \ufffcc\ufffc"),
        ("a\n\n{{< highlight go >}}\nx := 1\n{{< /highlight >}}\n\nb", "a\nb"),
        ("{% raw %}{{ a }}{% endraw %} b", "b"),
        ('[caption id="1"]![a](b) The mayor.[/caption]', "a\nThe mayor."),
        ("a [gallery](b) and [sic] c [video]", "a gallery and [sic] c"),
        ("> {{< x\n> y >}}\n>\n> a", "a"),
        ("<p>a {{< x >}} b</p>", "a b"),
        ("[a]({{< ref 'b' >}}) ![c]({{ d }}/e.png)", "a\nc"),
        ("## Head {#id .x}\n\nText\n{: .note}\n\n*a*{: b='c'} d {e} {.f}", "Head\nText\na d {e}"),
        ("a {{ b", "a {{ b"),
        (r"a \{{ b }}", "a {{ b }}"),
    ],
)
def test_shortcodes_are_no_text(source: str, text: str) -> None:
    assert read_markdown(source).text == text


def test_zones_tell_what_the_parts_are() -> None:
    source = (
        "# Flood\n\nSee [the *map*](m), <http://a.b> and `x`.\n\n> Quoted\n\n- One\n\n| Water |\n|---|\n| 3 m |\n\n"
        "![Photo](p 'By a')\n\n    code\n\n{{ a }} b <q>c</q> <a href='d'>e</a> <a name='f'>g</a>\n\n<h2>H</h2>\n"
    )
    assert zones(source) == [
        ("heading", "Flood"),
        ("link", "the map"),
        ("url", "http://a.b"),
        ("code", "x"),
        ("blockquote", "Quoted"),
        ("list", "One"),
        ("table", "Water"),
        ("table", "3 m"),
        ("caption", "Photo\nBy a"),
        ("code", "code"),
        ("embed", "\ufffc"),
        ("quotation", "c"),
        ("link", "e"),
        ("heading", "H"),
    ]


def test_front_matter_tells_about_the_article() -> None:
    document = read_markdown(
        "---\ntitle: River floods\nauthor: [Ada Brook, Bo Li]\ndate: 2025-04-21T23:30:00Z\nlang: en-GB\n"
        "canonical: https://daily.example/flood\n---\nText.\n",
        "flood.md",
    )
    assert (document.title, document.byline, document.language) == ("River floods", "Ada Brook, Bo Li", "en-GB")
    assert document.published == Dated(datetime.date(2025, 4, 21), "metadata")
    assert document.url == "https://daily.example/flood"
    assert (document.path, document.format, document.text) == ("flood.md", "markdown", "River floods\nText.")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Text.", "A title\nWhat it is.\nText."),
        ("# A title\n\nText.", "A title\nText."),
        ("What it is.", "A title\nWhat it is."),
        ("Head\n====\n\nText.", "Head\nText."),
    ],
)
def test_title_and_description_are_text_unless_the_article_has_them(body: str, text: str) -> None:
    assert read_markdown(f"---\ntitle: A title\ndescription: 'What it is.'\n---\n{body}").text == text


@given(st.text(st.sampled_from("ab*_`[]()<>!&;#-=+|~\\{}%:.1 \n\r\t\ud800é\u2028")))
def test_any_text_is_read(source: str) -> None:
    assert read_markdown(source).source == source


@pytest.mark.parametrize(
    "part",
    [
        *("*", "_", "[", "![", "<", "`", "~", "&", "\\", "> ", "- ", "#", "|", "{{", "{%", "{{<", "[/", "[gallery "),
        *("<!--", "<div>\n", "<script>", "a\n", "\r", "    a\n", "```\n", "[a](", "[^a]: ", "|a|\n|-|\n", "{% raw %}"),
        *('![a](b "', "<code>", "`a", "&a", "a\\\n", "\u2028", "\ud800", "é*"),
    ],
)
def test_a_long_strange_text_is_read_to_its_end(part: str) -> None:
    # Quadratic work would keep this test busy for minutes.
    assert read_markdown(part * 50_000).source == part * 50_000
