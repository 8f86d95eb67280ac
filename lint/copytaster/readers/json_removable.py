"""Which part of a JSON source may go with an element of an array."""

from copytaster.model.span import Span
from copytaster.readers.json_scanner import JsonObject

_BLANKS = (" ", "\t", "\r", "\n")


def element_place(value: JsonObject) -> Span | None:
    """Where the object stands in the file, with the comma that parts it from its neighbour.

    None if it is no element of an array or the only one: an empty array may mean something else.
    """
    text = value.source.text
    before = _before(text, value.start)
    behind = _behind(text, value.end)
    # The value of a member has a colon before it.
    if text[before - 1 : before] == ",":
        place = Span(before - 1, value.end)
    elif text[before - 1 : before] == "[" and text[behind : behind + 1] == ",":
        place = Span(value.start, _behind(text, behind + 1))
    else:
        return None
    outer = value.source.outer
    if outer is None:
        return place
    return outer.to_source(place) if outer.is_contiguous(place) else None


def _before(text: str, position: int) -> int:
    while position > 0 and text[position - 1] in _BLANKS:
        position -= 1
    return position


def _behind(text: str, position: int) -> int:
    while position < len(text) and text[position] in _BLANKS:
        position += 1
    return position
