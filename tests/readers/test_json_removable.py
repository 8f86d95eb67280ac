"""Lines of page chrome in JSON go with the element that holds them, and the JSON stays JSON."""

import json
from typing import Any

import pytest

import copytaster

STORY = "The ferry to Varn sails again on Friday, the harbour office said."
SHARE = "Share this article"
LINE = "Follow us on Facebook"


def ans(*lines: str) -> dict[str, Any]:
    elements = [{"type": "text", "content": line} for line in lines]
    return {"type": "story", "headlines": {"basic": "Ferry sails"}, "content_elements": elements}


def contentful(*lines: str) -> dict[str, Any]:
    blocks = [
        {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": line, "marks": []}]} for line in lines
    ]
    return {"sys": {"type": "Entry"}, "fields": {"body": {"nodeType": "document", "content": blocks}}}


def portable_text(*lines: str) -> list[Any]:
    return [{"_type": "block", "_key": line[:9], "children": [{"_type": "span", "text": line}]} for line in lines]


def ghost(*lines: str) -> dict[str, Any]:
    nodes = [{"type": "paragraph", "children": [{"type": "extended-text", "text": line}]} for line in lines]
    return {"posts": [{"title": "Ferry sails", "lexical": json.dumps({"root": {"type": "root", "children": nodes}})}]}


@pytest.mark.parametrize("payload", [ans, contentful, portable_text, ghost])
@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize(
    ("lines", "left"),
    [
        ((SHARE, STORY), (STORY,)),
        ((STORY, SHARE), (STORY,)),
        ((STORY, SHARE, LINE), (STORY,)),
        ((SHARE, LINE, STORY), (STORY,)),
        ((SHARE, STORY, LINE), (STORY,)),
    ],
)
def test_elements_go_with_their_line(payload: Any, indent: int | None, lines: Any, left: Any) -> None:
    fixed = copytaster.fix(json.dumps(payload(*lines), indent=indent), format="json").text
    assert json.loads(fixed) == json.loads(json.dumps(payload(*left)))


def test_other_bytes_stay() -> None:
    source = json.dumps(ans(STORY, SHARE), indent=4).replace("\n", "\r\n").replace(": ", " :  ")
    element = source.index("{", source.index(STORY))
    comma = source.rindex(",", 0, element)
    fixed = copytaster.fix(source, format="ans").text
    assert fixed == source[:comma] + source[source.index("}", element) + 1 :]


def test_an_element_that_holds_more_stays() -> None:
    block = {"_type": "block", "children": [{"_type": "span", "text": SHARE}, {"_type": "stockTicker"}]}
    source = json.dumps([*portable_text(STORY), block])
    assert copytaster.fix(source, format="portable-text").text == source


def test_what_is_left_without_text_is_still_read() -> None:
    image = {"_type": "image", "_key": "i", "alt": ""}
    source = json.dumps({"_type": "post", "title": "Ferry sails", "body": [image, *portable_text(SHARE, LINE)]})
    assert json.loads(copytaster.fix(source, format="json").text)["body"] == [image]


def test_a_list_goes_with_its_only_item() -> None:
    payload = ans(STORY)
    payload["content_elements"].append({"type": "list", "items": [{"type": "text", "content": SHARE}]})
    assert json.loads(copytaster.fix(json.dumps(payload), format="ans").text) == ans(STORY)
