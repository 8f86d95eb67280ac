"""Properties of mending payloads: only the string that is mended changes, and nothing is left to mend."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import copytaster
from copytaster.model.rule import Rule

WORDS = (
    "colour",
    "colour",
    "x",
    "é",
    "\\",
    "/",
    "\n",
    "\r\n",
    "\t",
    "😀",
    "\ufffd",
    "&",
    "<",
    "'",
    "日本",
    "\x7f",
    ".",
)
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)


@st.composite
def written(draw: st.DrawFn, text: str, ascii_only: bool) -> str:
    """`text` as a JSON string, any character of it written as an escape."""
    parts = []
    for character in text:
        plain = json.dumps(character, ensure_ascii=ascii_only)[1:-1]
        code = character.encode("utf-16-be").hex()
        escaped = "".join(f"\\u{code[index : index + 4]}" for index in range(0, len(code), 4))
        parts.append(draw(st.sampled_from((plain, plain, plain, escaped, "\\/" if character == "/" else plain))))
    return '"' + "".join(parts) + '"'


def as_html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def as_is(text: str) -> str:
    return text


def lexical(texts: list[str]) -> str:
    nodes = [{"type": "paragraph", "children": [{"type": "text", "text": text}]} for text in texts]
    cards = [{"type": "html", "html": f"<p>{as_html(text)}</p>"} for text in texts]
    return json.dumps({"root": {"children": [*nodes, *cards]}})


SHAPES: dict[str, tuple[str, Callable[[str], str]]] = {
    "wordpress": (
        '{"content": {"raw": %s}, "title": {"raw": "t"}, "n": 1.50e3}',
        lambda text: f"<p>{as_html(text)}</p>",
    ),
    "json-feed": ('{"version": "https://jsonfeed.org/version/1", "items": [{"content_text":%s }]}', as_is),
    "ans": ('{"content_elements": [{"content": %s, "type": "text"}], "headlines": {}}', as_html),
    "portable-text": ('[{"_type": "block", "children": [{"text": %s}]}]', as_is),
    "contentful": ('{"nodeType":"document","content":[{"nodeType":"paragraph","content":[{"value":%s}]}]}', as_is),
    "ghost": ('{"posts": [{"title": "t", "lexical": %s}]}', lambda text: lexical([text, text])),
    "jsonl": ('{"text": "t"}\r\n{"text": %s}\r\n', as_is),
}


@pytest.mark.parametrize("shape", SHAPES)
@given(st.data(), texts, st.booleans())
def test_a_fix_changes_only_its_string(
    colour: tuple[Rule, ...], shape: str, data: st.DataObject, text: str, ascii_only: bool
) -> None:
    frame, dress = SHAPES[shape]
    content = dress(text)
    source = frame % data.draw(written(content, ascii_only))
    found = copytaster.check(source, format=shape, rules=colour)
    assert len(found) == content.count("colour")
    for diagnostic in found:
        assert unescaped(unescaped(diagnostic.span.of(source))) == "colour"
    fixed = copytaster.fix(source, format=shape, rules=colour)
    assert list(fixed.remaining) == []
    assert loaded(fixed.text) == loaded(frame % json.dumps(content.replace("colour", "color")))
    outside = re.split(
        "|".join(sorted({re.escape(diagnostic.excerpt) for diagnostic in found}, key=len)[::-1] or ["$^"]), source
    )
    assert fixed.text == "color".join(outside)
    assert fixed.text.isascii() or not source.isascii()


def unescaped(text: str) -> str:
    return str(json.loads(f'"{text}"'))


def loaded(source: str) -> Any:
    return [json.loads(line) for line in source.splitlines()] if "\r\n" in source else json.loads(source)


@given(texts, texts)
def test_a_word_split_over_marks_is_found_and_not_mended(colour: tuple[Rule, ...], before: str, after: str) -> None:
    spans = [{"_type": "span", "text": before + " col"}, {"_type": "span", "text": "our " + after}]
    source = json.dumps([{"_type": "block", "children": spans}])
    found = copytaster.check(source, format="portable-text", rules=colour)
    (split,) = [diagnostic for diagnostic in found if diagnostic.excerpt != "colour"]
    assert (split.excerpt[:3], split.excerpt[-3:], split.fixes) == ("col", "our", ())
    fixed = copytaster.fix(source, format="portable-text", rules=colour)
    assert len(fixed.remaining) == 1
    for old, new in zip(spans, json.loads(fixed.text)[0]["children"], strict=True):
        assert new["text"] == old["text"].replace("colour", "color")
