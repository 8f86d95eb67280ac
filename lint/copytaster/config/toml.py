"""A settings file -> Settings."""

import os
import re
import tomllib
from typing import Any

from copytaster.config import schema
from copytaster.model.errors import SettingsError
from copytaster.model.settings import Settings

_WHERE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def read(path: str) -> Settings | None:
    """The settings in the file `path`; None if it is a pyproject.toml that says nothing about us.

    Raises SettingsError if the file cannot be read or is not as it must be.
    """
    text = _text(path)
    if os.path.basename(path) != "pyproject.toml":
        return schema.parse(_table(path, text), schema.Source(path, text))
    if "copytaster" not in text:
        return None
    ours = _table(path, text).get("tool", {}).get("copytaster")
    if ours is None:
        return None
    if not isinstance(ours, dict):
        raise SettingsError("“tool.copytaster” must be a table", path=path)
    return schema.parse(ours, schema.Source(path, text, ("tool", "copytaster")))


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except OSError as error:
        raise SettingsError(f"the settings cannot be read: {error.strerror}", path=path) from error
    except UnicodeDecodeError as error:
        raise SettingsError("the settings are not UTF-8; save them as UTF-8", path=path) from error


def _table(path: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        what, where = str(error), _WHERE.search(str(error))
        line = int(where.group(1)) if where and where.group(1) else text.count("\n") + 1
        what = what[: where.start()] if where else what
        raise SettingsError(f"this is not TOML: {what[:1].lower()}{what[1:]}", path=path, line=line) from error
