"""What the template language matches, and what it refuses."""

import re

import pytest

from copytaster.catalog.anchors import find_anchor
from copytaster.catalog.template import TemplateError, compile_template


def spans(template: str, text: str) -> list[str]:
    pattern = re.compile(compile_template(template).source)
    return [match["span"] for match in pattern.finditer(text)]


@pytest.mark.parametrize(
    ("template", "text", "expected"),
    [
        ("{go} ahead", "they went ahead and goes ahead", ["went ahead", "goes ahead"]),
        ("{go/move} ahead", "moved ahead, gone ahead", ["moved ahead", "gone ahead"]),
        ("go ahead by", 'could "go ahead" by mediating', ['go ahead" by']),
        ("a/the side", "the side, a side, this side", ["the side", "a side"]),
        ("(this|the whole)? article", "the whole article, an article", ["the whole article", "article"]),
        ("{talk:n} ended", "talks ended, talk ended, talking ended", ["talks ended", "talk ended"]),
        ("discuss > about", "discuss about, discuss it", ["discuss"]),
        (", reports", "it fell , reports; it fell, reports", [", reports", ", reports"]),
        ("said the following :", "he said the following: yes", ["said the following:"]),
        ("it is over $", "it is over. it is over there. it is over", ["it is over", "it is over"]),
        ("due > on {WEEKDAY} $", "due on friday or due on friday.", ["due"]),
        ("press\nservice", "press\nservice", ["press\nservice"]),
    ],
)
def test_template_matches(template: str, text: str, expected: list[str]) -> None:
    assert spans(template, text) == expected


def test_left_context_ends_where_the_span_begins() -> None:
    template = compile_template("with < ukrainian side")
    assert template.left is not None
    assert re.search(template.left, "talks With ")
    assert not re.search(template.left, "talks forthwith ")
    assert re.search(template.whole, "with Ukrainian side")
    assert not re.search(template.whole, "by Ukrainian side")


def test_names_need_capitals() -> None:
    template = compile_template("{NAME} announcement")
    assert template.cased is not None
    assert re.match(template.cased, "Ann van der Berg announcement")
    assert not re.match(template.cased, "the announcement")


def test_whole_words_only() -> None:
    assert spans("art", "artful art-house art's art") == ["art"]


@pytest.mark.parametrize(
    "template",
    ["{NOSUCH} side", "(open", "a < b < c", "(a)?", "> a", "{go:x}", "a/ b", "{", "(a|)"],
)
def test_malformed_templates_are_refused(template: str) -> None:
    with pytest.raises(TemplateError):
        compile_template(template)


@pytest.mark.parametrize(
    ("source", "literals"),
    [
        ("the (?:congress) of", {"the congress of"}),
        ("(?:x|read more|read)", {"x", "read"}),
        ("(?:keep reading|read)", {"keep reading", "read"}),
        ("(?:turn|cite)[0-9]zebra[0-9]", {"zebra"}),
        ("(?:alpha|beta)", {"alpha", "beta"}),
        ("[“”]zz", {'"zz'}),
        ("a{0,3}", None),
        ("(?:x|y?)", None),
    ],
)
def test_every_match_must_contain_an_anchor(source: str, literals: set[str] | None) -> None:
    anchor = find_anchor(source)
    assert (set(anchor.literals) if anchor else None) == literals


def test_two_common_words_are_one_anchor_in_every_usual_gap() -> None:
    anchor = find_anchor(compile_template("in that").source)
    assert anchor is not None
    assert set(anchor.literals) == {"in that", "in\nthat", "in  that", 'in" that', 'in "that'}


def test_anchor_offsets_bound_its_place_in_the_match() -> None:
    anchor = find_anchor("[a-c]{1,3}spokesman")
    assert anchor is not None
    assert (anchor.literals, anchor.earliest, anchor.latest) == (("spokesman",), 1, 3)


def is_label(template: str, line: str) -> bool:
    return re.fullmatch(compile_template(template, is_label=True).source, line) is not None


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("διαβάστε επίσης", "διαβαστε επισης"),
        ("à lire aussi : {TEXT}", "a lire aussi : le pont"),
        ("giriş yapın", "giris yapin"),
        ("o'xshash yangiliklar", "oʻxshash yangiliklar"),
        ("comments {N} closed", "comments (12) closed"),
        ("log in register", "log in | register"),
        ("来源： {TEXT}", "来源：海港日报"),
        ("来源 : {TEXT}", "来源：海港日报"),
        ("评论 {N} 条", "评论(12)条"),
        ("{N} 条评论", "12条评论"),
        ("(分享到|转发到) (微信|微博)", "分享到微博"),
    ],
)
def test_labels_come_in_capitals_between_marks_and_without_blanks(template: str, line: str) -> None:
    assert is_label(template, line)


@pytest.mark.parametrize(("template", "line"), [("read more", "readmore"), ("{N} shares", "12shares")])
def test_labels_of_scripts_with_blanks_need_them(template: str, line: str) -> None:
    assert not is_label(template, line)


def test_accents_count_outside_labels() -> None:
    assert spans("résumé", "resume and résumé") == ["résumé"]


def test_words_with_a_blank_behind_are_as_rare_as_the_words() -> None:
    bare, followed = find_anchor("told about"), find_anchor("(?P<span>told about)(?= [a-z])")
    assert bare is not None
    assert followed is not None
    assert followed.literals == ("told about ",)
    assert followed.rate == bare.rate
