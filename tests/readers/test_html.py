import datetime

import pytest

from copytaster.model.document import Dated
from copytaster.model.zone import ZoneKind
from copytaster.readers.html import read_html


def zones(source: str) -> list[tuple[str, str, str | None]]:
    document = read_html(source)
    return [(zone.kind.value, zone.span.of(document.text), zone.language) for zone in document.zones]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\nTwo."),
        ("<p>One.\n\n<p>Two.", "One.\nTwo."),
        ("<p>The <b>may</b>or of<i> Riverton</i></p>", "The mayor of Riverton"),
        ("<p>  The\n   mayor\t of  Riverton \n</p>", "The mayor of Riverton"),
        ("<p>One <b> two</b> </p>\n<p> three", "One two\nthree"),
        ("one<br>two<br/><br> three", "one\ntwo\nthree"),
        ("<ul><li>a<li>b</ul>c", "a\nb\nc"),
        ("<table><tr><td>a<td>b<tr><th>c</table>", "a\nb\nc"),
        ("5&nbsp;km &lt;b&gt; R&D &mdash;&#32;&#10;end", "5\xa0km <b> R&D — end"),
        ("a<script>x</script><style>y</style><template>z</template>b", "ab"),
        ("a<noscript><p>Enable it</p></noscript>b<svg><title>c</title><text>d</text></svg>", "ab"),
        ("<title>Site</title><h1>Head</h1>Text", "Head\nText"),
        ("a<!-- no -->b", "ab"),
        ("<pre>\n  one\n\n two&#10;x</pre>three\n four", "  one\n\n two\nx\nthree four"),
        ("<button>Share</button><button>Save</button>", "Share\nSave"),
        ("</p>one</div></p>two", "one\ntwo"),
        ("un<wbr>broken so&shy;ft", "unbroken so\xadft"),
        ("a<p hidden>b<i>c</i></p><p style='color:red; DISPLAY : none'>d</p><p hidden=until-found>e</p>", "a\ne"),
        ("a<span aria-hidden=true>b</span><span style='overflow:hidden'>c</span>", "abc"),
        ("a<title>b <i></title>c", "a\nc"),
        ("a<textarea><p>b</textarea>c", "ac"),
        ("<![CDATA[a<b>c]]>d]]>", "c]]>d]]>"),
        ("He said <q>yes</q>.", "He said yes."),
        ("<img alt='Boats &amp; rain' title=\"Photo: A. Brook\">One", "Boats & rain\nPhoto: A. Brook\nOne"),
        ("<img alt=Boats title=' '>One<img alt=''>", "One"),
        ("<p>One<img alt='Two'></p><p>Good <img alt='smile'> day", "One\nTwo\nGood day"),
        ("<img title='Boats' alt='Boats'>", "Boats"),
        ("<noscript><img alt='Boats'></noscript><img hidden alt='Boats'><a title='Boats'>One</a>", "One"),
        ("", ""),
        (" \n ", ""),
        ("&#1;", ""),
    ],
)
def test_the_text_is_what_a_page_shows(source: str, text: str) -> None:
    assert read_html(source).text == text


def test_zones_tell_what_the_elements_are() -> None:
    source = (
        "<h1>Flood</h1><p>He said <q>yes</q> on <a href=/x>Monday</a> <a name=y>here</a>.</p>"
        "<blockquote><p>Quoted</p></blockquote><ul><li>One <code>x=1</code></ul>"
        "<table><caption>Water</caption><td>3 m</table><figure><figcaption>Photo</figcaption></figure>"
        "<p></p><pre>  a\n  b</pre>"
    )
    assert zones(source) == [
        ("heading", "Flood", None),
        ("paragraph", "He said yes on Monday here.", None),
        ("quotation", "yes", None),
        ("link", "Monday", None),
        ("blockquote", "Quoted", None),
        ("paragraph", "Quoted", None),
        ("list", "One x=1", None),
        ("code", "x=1", None),
        ("caption", "Water", None),
        ("table", "3 m", None),
        ("caption", "Photo", None),
        ("code", "  a\n  b", None),
    ]


def test_captions_of_images_are_zones_in_the_order_of_the_page() -> None:
    assert zones("<a href=x><img alt='Boats'></a><p>One</p>") == [
        ("link", "Boats", None),
        ("caption", "Boats", None),
        ("paragraph", "One", None),
    ]


@pytest.mark.parametrize(
    ("source", "navigation"),
    [
        ("<header>Daily</header><nav>Home</nav><aside>Related</aside><footer>Imprint</footer>", 4),
        ("<form>Search</form><button>Share</button><menu>Print</menu><dialog>Cookies</dialog>", 4),
        ("<article><header>Floods</header></article><blockquote>Rain<footer>A. Brook</footer></blockquote>", 0),
        ("<form><p>One<p>Two<p>Three</form>", 0),
        ("<nav></nav>", 0),
    ],
)
def test_what_is_marked_as_not_the_article_is_a_zone(source: str, navigation: int) -> None:
    assert [kind for kind, _, _ in zones(source)].count("navigation") == navigation


def test_a_zone_does_not_begin_with_the_blank_or_line_break_before_it() -> None:
    assert zones("one<a href=x> two</a> <a href=x><div>three</div></a>") == [
        ("link", "two", None),
        ("link", "three", None),
    ]


def test_an_unclosed_element_ends_with_the_next_of_its_kind() -> None:
    assert zones("<a href=x>one <a href=y>two</a> three<p>four<p>five") == [
        ("link", "one", None),
        ("link", "two", None),
        ("paragraph", "four", None),
        ("paragraph", "five", None),
    ]


def test_languages_of_the_page_and_of_its_parts() -> None:
    source = (
        '<html lang="en-GB"><p>He wrote <q lang=fr>oui</q> and <i lang="uk">так</i>.</p><div lang=de><p>Ja.</p></div>'
    )
    assert read_html(source).language == "en-GB"
    assert zones(source) == [
        ("paragraph", "He wrote oui and так.", None),
        ("quotation", "oui", "fr"),
        ("paragraph", "так", "uk"),
        ("paragraph", "Ja.", "de"),
        ("paragraph", "Ja.", None),
    ]


def test_metadata_of_a_page() -> None:
    document = read_html(
        """<!doctype html><html><head><title>River\n floods &amp; rain | The Daily</title>
        <meta name="author" content="Ada  Brook"><link rel=canonical href="https://daily.example/flood">
        <meta property="article:published_time" content="2025-04-21T23:30:00-05:00"></head><body>Text""",
        "page.html",
    )
    assert document.title == "River floods & rain | The Daily"
    assert document.byline == "Ada Brook"
    assert document.url == "https://daily.example/flood"
    assert document.published == Dated(datetime.date(2025, 4, 21), "metadata")
    assert (document.path, document.format, document.text) == ("page.html", "html", "Text")


def test_the_title_for_sharing_counts_before_that_of_the_window() -> None:
    source = "<meta property=og:title content='River floods'><title>River floods | The Daily</title>"
    assert read_html(source).title == "River floods"


def test_linked_data_tells_of_the_article_among_other_things() -> None:
    document = read_html(
        """<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "datePublished": "2019-01-01"},
        {"@type": ["NewsArticle"], "headline": "River &amp; rain", "inLanguage": "en-GB", "author":
         [{"name": "Ada Brook"}, {"name": "C. Dale"}], "datePublished": "2025-04-21T10:00Z"}]}</script>"""
    )
    assert (document.title, document.byline, document.language) == ("River & rain", "Ada Brook, C. Dale", "en-GB")
    assert document.published == Dated(datetime.date(2025, 4, 21), "metadata")


@pytest.mark.parametrize(
    ("source", "facts"),
    [
        ("<meta name=dc.creator content='A. Brook'><meta name=author content='C. Dale'>", ("C. Dale", None, None)),
        ("<meta property=article:author content='https://x.example/a'>", (None, None, None)),
        ("<meta property=og:locale content=en_GB>", (None, "en-GB", None)),
        ("<html lang=fr><meta http-equiv=content-language content=en>", (None, "fr", None)),
        ("<link rel=canonical href='/a?b=1&copy=2'>", (None, None, "/a?b=1&copy=2")),
        (
            "<link rel=canonical href=/a><meta property=og:url content=https://x.example/a>",
            (None, None, "https://x.example/a"),
        ),
        ("<script type=application/ld+json>[[[[</script>", (None, None, None)),
    ],
)
def test_byline_language_and_address(source: str, facts: tuple[str | None, ...]) -> None:
    document = read_html(source)
    assert (document.byline, document.language, document.url) == facts


PUBLISHED = '<meta property="article:published_time" content="2025-01-01">'
LINKED = (
    '<script type="application/ld+json">{"dateModified": "2025-09-09", "datePublished": "2025-02-02T10:00Z",}</script>'
)
META = "<meta itemprop='datePublished dateCreated' content='2025-03-03'>"
TIME = '<time datetime="2025-04-04">4 April</time>'


@pytest.mark.parametrize(
    ("source", "day"),
    [
        (TIME + META + LINKED + PUBLISHED, (2025, 1, 1)),
        (TIME + META + LINKED, (2025, 2, 2)),
        (TIME + META, (2025, 3, 3)),
        (TIME + "<time datetime=2025-05-05></time>", (2025, 4, 4)),
        ("<time datetime=2025-02-30></time><time datetime='Monday'></time><time>x</time>", None),
        ("<meta property=article:published_time content=''>" + TIME, (2025, 4, 4)),
        ("<meta name=date content='21.04.2025'>", None),
        (TIME + "<time itemprop=datePublished datetime=2025-05-05></time>", (2025, 5, 5)),
        ("<meta name=DC.date.issued content=2025-06-06>", (2025, 6, 6)),
    ],
)
def test_the_most_reliable_date_counts(source: str, day: tuple[int, int, int] | None) -> None:
    expected = None if day is None else Dated(datetime.date(*day), "metadata")
    assert read_html(source).published == expected


@pytest.mark.parametrize(
    "part",
    [
        "<p>",
        "<div><b>",
        "</x>",
        "<li>",
        "<a href=x lang=y>",
        "a  b\n",
        "<title>",
        "<pre>",
        "&#1;",
        "a ",
        "  ",
        "<q lang=",
        "<img alt='x'>",
        "x<img alt='x'>",
        "<p hidden>",
        "<p hidden>x</p>",
        "<script type=application/ld+json>[",
    ],
)
def test_a_long_strange_page_is_read_to_its_end(part: str) -> None:
    # Quadratic work would keep this test busy for minutes.
    assert read_html(part * 50_000).source == part * 50_000


def test_every_kind_of_zone_lies_within_the_text() -> None:
    document = read_html("<p>a <q>b<p>c <a href=x>d</q> e</a> f")
    assert all(0 <= zone.span.start < zone.span.end <= len(document.text) for zone in document.zones)
    assert ZoneKind.LINK in {zone.kind for zone in document.zones}
