"""YAML -> structs, with the file and line of what does not fit."""

import re
from difflib import get_close_matches
from typing import TypeVar

import msgspec

from copytaster.catalog.yaml_source import YamlSource

_PLACE = re.compile(r" - at `([^`]+)`$")

_Struct = TypeVar("_Struct", bound=msgspec.Struct)


def convert(source: YamlSource, kind: type[_Struct], *, numbers: bool = False) -> _Struct:
    """The value of `source` as a `kind`; with `numbers`, strings that hold a number become one where one is wanted.

    Raises RuleError with file and line for unknown keys and wrong types.
    """
    try:
        return msgspec.convert(source.value, kind, strict=not numbers)
    except msgspec.ValidationError as error:
        text = str(error)
        place = _PLACE.search(text)
        message = _PLACE.sub("", text)
        unknown = re.search(r"unknown field `([^`]+)`", message)
        at = place.group(1) if place else "$"
        if unknown:
            key = unknown.group(1)
            near = get_close_matches(key, kind.__struct_encode_fields__, 1)
            hint = f"; did you mean “{near[0]}”?" if near else ""
            raise source.error(f"unknown key “{key}”{hint}", f"{at}.{key}") from error
        raise source.error(message[0].lower() + message[1:] + f" (at {at})", at) from error
