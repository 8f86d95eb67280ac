"""A TOML table -> Settings; every fault is one line with file and line."""

import datetime
import os
import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, NoReturn

from copytaster.config.locate import line_of
from copytaster.config.patterns import compiled
from copytaster.english.language_codes import is_language_code
from copytaster.model.errors import SettingsError
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.settings import Override, Settings
from copytaster.model.severity import Severity

_LISTS = ("select", "ignore", "accept", "exclude", "packs", "json-fields")
_TEXTS = ("source-language", "style", "assume-date", "min-severity")
_KEYS = (*_LISTS, *_TEXTS, "preview", "severity", "overrides", "office-age")
_OVERRIDE_KEYS = ("paths", "select", "ignore")


class Source(NamedTuple):
    """The text of a settings file, and the table in it that is ours."""

    path: str
    text: str
    table: tuple[str, ...] = ()

    def fail(
        self, message: str, key: str | None = None, *, inner: str | None = None, nth: int = 0, value: str | None = None
    ) -> NoReturn:
        """Raises SettingsError at the line of `key` (in the table `inner`, the `nth` of its name)."""
        table = self.table if inner is None else (*self.table, inner)
        raise SettingsError(message, path=self.path, line=line_of(self.text, table, key, nth=nth, value=value))


def parse(table: Mapping[str, Any], source: Source) -> Settings:
    """The settings in `table`. Raises SettingsError for unknown keys, wrong types and impossible values."""
    _check_keys(table, _KEYS, source)
    lists = {key: _strings(table, key, source) for key in _LISTS}
    texts = {key: _text(table, key, source) for key in _TEXTS}
    root = os.path.dirname(os.path.abspath(source.path))
    _check_patterns(lists["exclude"], "exclude", source)
    if lists["json-fields"]:
        _check_fields(lists["json-fields"], source)
    preview = table.get("preview", False)
    if not isinstance(preview, bool):
        source.fail(f"“preview” must be true or false, not {_kind(preview)}", "preview")
    return Settings(
        select=lists["select"],
        ignore=lists["ignore"],
        accept=tuple(sorted({word.lower() for word in lists["accept"]})),
        severity=_severities(table, source),
        exclude=lists["exclude"],
        packs=_packs(lists["packs"], root, source),
        source_language=_language(texts["source-language"], source),
        style=_style(texts["style"], root),
        assume_date=_assumed_date(texts["assume-date"], source),
        min_severity=_min_severity(texts["min-severity"], source),
        preview=preview,
        json_fields=lists["json-fields"],
        office_age=_days(table, "office-age", source),
        overrides=_overrides(table.get("overrides", []), source),
        root=root,
    )


def _style(given: str | None, root: str) -> str | None:
    """The name of a house style, or the path of its file as seen from the settings file."""
    return os.path.join(root, given) if given is not None and given.endswith(".yaml") else given


def _check_keys(table: Mapping[str, Any], known: tuple[str, ...], source: Source, **place: Any) -> None:
    for key in table:
        if key not in known:
            near = get_close_matches(key.lower().replace("_", "-"), known, 1, 0.6)
            hint = f"did you mean “{near[0]}”?" if near else f"known keys are {', '.join(known)}"
            source.fail(f"unknown key “{key}”; {hint}", key, **place)


def _strings(table: Mapping[str, Any], key: str, source: Source, **place: Any) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list):
        source.fail(f"“{key}” must be a list of texts, not {_kind(value)}; write {key} = [...]", key, **place)
    for entry in value:
        if not isinstance(entry, str):
            source.fail(f"“{key}” must be a list of texts, but holds {_kind(entry)}", key, **place)
        if not entry.strip():
            source.fail(f"“{key}” holds an empty text; remove it", key, **place)
    return tuple(entry.strip() for entry in value)


def _text(table: Mapping[str, Any], key: str, source: Source) -> str | None:
    value = table.get(key)
    if key == "assume-date" and isinstance(value, datetime.date):
        return value.isoformat()[:10]
    if value is not None and not isinstance(value, str):
        source.fail(f"“{key}” must be a text, not {_kind(value)}", key)
    return value


def _days(table: Mapping[str, Any], key: str, source: Source) -> int:
    value = table.get(key, Settings().office_age)
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        source.fail(f"“{key}” must be a number of days, such as 90", key)
    return value


def _kind(value: object) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", str: "a text", list: "a list", dict: "a table"}
    return names.get(type(value), "a date")


def _check_patterns(patterns: tuple[str, ...], key: str, source: Source, **place: Any) -> None:
    for pattern in patterns:
        try:
            compiled(pattern.removeprefix("!"))
        except re.error as error:
            source.fail(f"“{pattern}” is not a path pattern: {error.msg}", key, value=pattern, **place)


def _check_fields(fields: tuple[str, ...], source: Source) -> None:
    from copytaster.readers.json_fields import parse_field  # noqa: PLC0415 -- few settings name fields

    for field in fields:
        try:
            parse_field(field)
        except ValueError as error:
            source.fail(f"“{field}” in “json-fields”: {error}", "json-fields", value=field)


def _packs(folders: tuple[str, ...], root: str, source: Source) -> tuple[str, ...]:
    found = tuple(os.path.normpath(os.path.join(root, os.path.expanduser(folder))) for folder in folders)
    for folder, path in zip(folders, found, strict=True):
        if not os.path.isdir(path):
            source.fail(f"the rule pack “{folder}” is not a folder; paths count from {root}", "packs", value=folder)
    return found


def _language(code: str | None, source: Source) -> str | None:
    if code is not None and not is_language_code(code):
        source.fail(f"“{code}” is not a language code; write one of ISO 639, such as ru", "source-language")
    return code


def _assumed_date(value: str | None, source: Source) -> str | None:
    if value is not None and value not in ("git", "today"):
        try:
            datetime.date.fromisoformat(value)
        except ValueError:
            source.fail(f"“{value}” is not a date; write YYYY-MM-DD, “git” or “today”", "assume-date")
    return value


def _min_severity(label: str | None, source: Source) -> Severity:
    if label is None:
        return Settings().min_severity
    try:
        return Severity.parse(label)
    except KeyError:
        source.fail(f"“{label}” is not a severity; write info, warning or error", "min-severity")


def _severities(table: Mapping[str, Any], source: Source) -> tuple[tuple[str, str], ...]:
    given = table.get("severity", {})
    if not isinstance(given, dict):
        source.fail(f"“severity” must be a table of rules, not {_kind(given)}; write [severity]", "severity")
    for rule, label in given.items():
        if label not in ("info", "warning", "error"):
            shown = f"“{label}”" if isinstance(label, str) else _kind(label)
            source.fail(f"{shown} is not a severity; write info, warning or error", rule, inner="severity")
    return tuple(given.items())


def _overrides(given: object, source: Source) -> tuple[Override, ...]:
    if not isinstance(given, list) or not all(isinstance(entry, dict) for entry in given):
        source.fail("“overrides” must be tables; write [[overrides]]", "overrides")
    return tuple(_override(entry, source, nth) for nth, entry in enumerate(given))


def _override(table: Mapping[str, Any], source: Source, nth: int) -> Override:
    place = {"inner": "overrides", "nth": nth}
    _check_keys(table, _OVERRIDE_KEYS, source, **place)
    override = Override(*(_strings(table, key, source, **place) for key in _OVERRIDE_KEYS))
    if not override.paths:
        source.fail("an override needs “paths”, the patterns it holds for", None, inner="overrides", nth=nth)
    _check_patterns(override.paths, "paths", source, **place)
    return override
