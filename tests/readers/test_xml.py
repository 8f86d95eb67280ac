"""RSS, Atom, NITF and NewsML-G2: the articles they hold, told by format and root."""

import datetime

import pytest

from copytaster.model.document import Dated, Document
from copytaster.model.errors import SourceError
from copytaster.readers.choose import format_of, read
from copytaster.readers.xml import read_xml

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>The Daily</title><language>en-gb</language>
<item>
  <title>River &amp; rain</title>
  <link>https://daily.example/flood</link>
  <description>&lt;p&gt;The &lt;b&gt;may&lt;/b&gt;or &amp;amp; council&lt;/p&gt;</description>
  <d:creator><![CDATA[Ada Brook]]></d:creator>
  <pubDate>Mon, 21 Apr 2025 23:30:00 -0500</pubDate>
  <media:content url="x.jpg"><media:description>Boats</media:description></media:content>
  <content:encoded><![CDATA[<h2>Water</h2><p>Three&nbsp;metres.</p>]]></content:encoded>
</item>
<item><title>Second</title><author>desk@daily.example (C. Dale)</author></item>
</channel></rss>
"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Daily</title><author><name>Desk</name></author>
<entry><title type="html">River &amp;amp; rain</title><link rel="self" href="/self"/><link href="https://daily.example/a"/>
<published>2025-04-21T10:00:00Z</published><updated>2025-05-01</updated><summary>Water rose.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <a href="x">link</a>.</p><p>Two.<br/>Three.</p>
</div></content></entry>
<entry xml:lang="fr"><title>Deux</title><updated>2025-05-01</updated><content type="image/png">AAAA</content></entry></feed>
"""
NITF = """<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf xml:lang="en-US"><head><title>Window</title><docdata><date.issue norm="20250421T100000Z"/></docdata></head>
<body><body.head><hedline><hl1>River rises</hl1><hl2>Mayor speaks</hl2></hedline><byline>By <person>Ada Brook</person>
</byline><dateline><location>RIVERTON</location></dateline></body.head>
<body.content><p>The mayor <em>of</em> Riverton.</p><block><p>Second.</p>
<media media-type="image"><media-reference source="a.jpg">x</media-reference><media-caption>Boats</media-caption></media>
</block></body.content></body></nitf>
"""
NEWSML = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en-GB" guid="x">
<itemMeta><versionCreated>2025-05-01T00:00:00Z</versionCreated></itemMeta>
<contentMeta><contentCreated>2025-04-21T10:00:00Z</contentCreated><by>Ada Brook</by><language tag="en"/>
<headline>River rises</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title>
</head><body><p>One.</p><p>Two.</p></body></html></inlineXML></contentSet></newsItem>
"""


def zones(document: Document) -> list[tuple[str, str]]:
    return [(zone.kind.value, zone.span.of(document.text)) for zone in document.zones]


def published(year: int, month: int, day: int) -> Dated:
    return Dated(datetime.date(year, month, day), "metadata")


def test_an_rss_feed_is_one_article_an_item() -> None:
    first, second = read_xml(RSS, "a.rss")
    assert first.text == "River & rain\nThe mayor & council\nBoats\nWater\nThree\xa0metres."
    assert (first.title, first.byline, first.url) == ("River & rain", "Ada Brook", "https://daily.example/flood")
    assert (first.language, first.published) == ("en-gb", published(2025, 4, 21))
    assert (first.source, first.path, first.format) == (RSS, "a.rss", "rss")
    assert ("heading", "River & rain") in zones(first)
    assert ("caption", "Boats") in zones(first)
    assert ("heading", "Water") in zones(first)
    assert (second.text, second.byline, second.published) == ("Second", "C. Dale", None)


def test_an_atom_feed_is_one_article_an_entry() -> None:
    first, second = read_xml(ATOM)
    assert first.text == "River & rain\nWater rose.\nOne link.\nTwo.\nThree."
    assert (first.title, first.byline, first.url) == ("River &amp; rain", "Desk", "https://daily.example/a")
    assert (first.language, first.published, first.format) == ("en", published(2025, 4, 21), "atom")
    assert ("link", "link") in zones(first)
    assert (second.text, second.language, second.published) == ("Deux", "fr", published(2025, 5, 1))


def test_a_nitf_document_is_its_body() -> None:
    [document] = read_xml(NITF)
    assert document.text == (
        "River rises\nMayor speaks\nBy Ada Brook\nRIVERTON\nThe mayor of Riverton.\nSecond.\nBoats"
    )
    assert (document.title, document.byline, document.language) == ("River rises", "Ada Brook", "en-US")
    assert (document.published, document.format) == (published(2025, 4, 21), "nitf")
    assert {kind for kind, _ in zones(document)} == {"heading", "byline", "paragraph", "caption"}


def test_a_newsml_item_is_its_headline_and_content() -> None:
    [document] = read_xml(NEWSML)
    assert document.text == "Ada Brook\nRiver rises\nOne.\nTwo."
    assert (document.title, document.byline, document.language) == ("River rises", "Ada Brook", "en")
    assert (document.published, document.format) == (published(2025, 4, 21), "newsml")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<inlineData>One.\nTwo &amp; three.</inlineData>", "One.\nTwo & three."),
        ('<inlineData contenttype="text/html"><![CDATA[<p>One.</p>Two]]></inlineData>', "One.\nTwo"),
        ('<inlineData encoding="base64">AAAA</inlineData>', ""),
        (
            "<inlineXML><nitf><body><body.content><p>One.</p><p>Two</p></body.content></body></nitf></inlineXML>",
            "One.\nTwo",
        ),
        ("<inlineXML><p>One.</p><p>Two</p></inlineXML>", "One.\nTwo"),
    ],
)
def test_newsml_content_of_every_kind(content: str, text: str) -> None:
    source = f"<newsMessage><itemSet><newsItem><contentSet>{content}</contentSet></newsItem></itemSet></newsMessage>"
    [document] = read_xml(source)
    assert document.text == text


def test_a_package_is_its_headlines() -> None:
    source = (
        "<packageItem><contentMeta><headline>Today</headline></contentMeta><groupSet><group><itemRef>"
        "<headline>River rises</headline></itemRef></group></groupSet></packageItem>"
    )
    assert [document.text for document in read_xml(source)] == ["Today\nRiver rises"]


@pytest.mark.parametrize(
    ("path", "source", "expected"),
    [
        ("a.rss", "", "rss"),
        ("a.ATOM", "", "atom"),
        ("a.nitf", "", "nitf"),
        ("a.newsml", "", "newsml"),
        ("a.xml", "", "xml"),
        (None, RSS, "rss"),
        (None, ATOM, "atom"),
        ("story", NITF, "nitf"),
        (None, NEWSML, "newsml"),
        (None, '<?xml version="1.0"?>\n<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">', "html"),
        (None, "<entry> in a text", "text"),
        (None, '<?xml version="1.0"?><settings/>', "text"),
        (None, "<rsso> and so on", "text"),
        (None, "<?xml version='1.0'?>" + " " * 3000 + "<rss>", "text"),
        (None, "<?xml " + " " * 100_000, "text"),
        (None, "<?xml?>" + "<!-- - " * 100_000, "text"),
    ],
)
def test_the_format_is_told_from_name_and_root(path: str | None, source: str, expected: str) -> None:
    assert format_of(path, source) == expected


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("<rss><item>\n</rss>", r"a\.xml:2: .*</rss> where <item> of line 1 must be closed"),
        ("<rss>\n<item>", r"a\.xml:2: .*<item> is not closed"),
        ("</rss>", "</rss> closes nothing"),
        ("<rss><item>a < b</item></rss>", "begins no tag"),
        ("<rss><![CDATA[<a>]]</rss>", r"CDATA\[ is not closed"),
        ("<rss><!-- x</rss>", "<!-- is not closed"),
        ("<rss/><rss/>", "second root"),
        ("<rss/>x", "outside the root"),
        ("", "holds no element"),
        ("plain text", "outside the root"),
        ("<rss a=b/>", "begins no tag"),
        ("<!DOCTYPE rss [<!ENTITY a 'aaa'><!ENTITY b '&a;&a;'>]><rss>&b;</rss>", "entities, which are not expanded"),
        ("<!DOCTYPE rss [", "document type is not closed"),
        ("<a>" * 1000, "nest deeper than 200"),
        ("\n<settings/>", r"a\.xml:2: <settings> begins none of RSS, Atom, NITF, NewsML-G2"),
    ],
)
def test_what_is_not_well_formed_is_refused_with_its_line(source: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        read(source, format="xml", path="a.xml")


def test_a_format_that_is_asked_for_must_be_there() -> None:
    with pytest.raises(SourceError, match="is Atom, not RSS; read it --as atom"):
        read(ATOM, format="rss")


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("R&D &nbsp; &unknown; &#8217;&#x2019;&#0;", "R&D &nbsp; &unknown; ’’&#0;"),
        ("<![CDATA[a <b> &amp; ]] c]]> d", "a <b> &amp; ]] c d"),
        ("a<!-- x --><?y z?>b<i>c</i>", "abc"),
    ],
)
def test_references_and_sections(written: str, text: str) -> None:
    [document] = read_xml(f"<rss><item><title>{written}</title></item></rss>")
    assert document.text == text


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Mon, 21 Apr 2025 10:00:00 GMT", (2025, 4, 21)),
        ("1 September 99", (1999, 9, 1)),
        ("2025-04-21T10:00", (2025, 4, 21)),
        ("31 Feb 2025", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates_of_feeds(written: str, day: tuple[int, int, int] | None) -> None:
    [document] = read_xml(f"<rss><item><pubDate>{written}</pubDate></item></rss>")
    assert document.published == (None if day is None else published(*day))


@pytest.mark.parametrize(
    "part", ["<a ", "<a b='", "<![CDATA[", "<a>", "</a>", "&", "<!--", "<?", "x", "<!DOCTYPE a [", "]"]
)
def test_a_long_strange_source_is_refused_or_read_at_once(part: str) -> None:
    # Quadratic work would keep this test busy for minutes.
    with pytest.raises(SourceError):
        read_xml(part * 300_000)
    with pytest.raises(SourceError):
        read_xml(f"<rss><item>{part * 300_000}")


def test_a_feed_of_many_items_and_one_of_many_parts_are_read_to_their_end() -> None:
    assert len(read_xml(f"<rss>{'<item><title>a</title></item>' * 5_000}</rss>")) == 5_000
    [document] = read_xml(f"<rss><item><description>{'&amp;lt;b&lt;p&gt;' * 20_000}</description></item></rss>")
    assert len(document.text) > 20_000
