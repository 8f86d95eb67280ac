"""The keys a rule file may hold, per kind."""

from typing import Any, Literal

import msgspec


class Bad(msgspec.Struct, forbid_unknown_fields=True):
    """A text in which the rule must find exactly the `[[marked]]` places."""

    text: str
    fixed: str | None = None
    published: str | None = None
    format: str = msgspec.field(default="text", name="as")
    in_files: str = "0"
    style: str | None = None


class Good(msgspec.Struct, forbid_unknown_fields=True):
    """A text in which every rule must be silent."""

    text: str
    published: str | None = None
    format: str = msgspec.field(default="text", name="as")
    style: str | None = None


class Examples(msgspec.Struct, forbid_unknown_fields=True):
    """What a rule must find, and what it must leave alone."""

    bad: list[Bad]
    good: list[str | Good]


class Common(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """The header every rule file has."""

    id: str
    name: str
    kind: str
    message: str
    why: str
    severity: Literal["error", "warning", "info"]
    examples: Examples
    fix: Literal["safe", "unsafe", "display"] | None = None
    in_quotes: Literal["skip", "flag"] | None = None
    languages: list[str] = []
    text_language: str | list[str] = "en"
    status: Literal["stable", "preview"] = "stable"


class Phrase(Common, forbid_unknown_fields=True, kw_only=True):
    """Templates and what to write instead."""

    match: list[str]
    replace: str | list[str] | None = None
    unless: list[str] = []


class FrameRow(msgspec.Struct, forbid_unknown_fields=True, rename={"not_": "not"}):
    """Words, the complement they do not take, and what to write instead."""

    words: list[str]
    not_: str
    use: str | None = None
    pos: Literal["verb", "noun", "adjective"] = "verb"
    after: str | None = None
    unless: list[str] = []


class Frame(Common, forbid_unknown_fields=True, kw_only=True):
    """A table of words with complements they do not take."""

    frames: list[FrameRow]


class Line(Common, forbid_unknown_fields=True, kw_only=True):
    """Templates of lines that belong to the page."""

    lines: list[str] | dict[str, list[str]]
    place: Literal["whole", "tail", "sentence"] = "whole"
    fix_at_edge: Literal["safe", "unsafe"] | None = None
    long: Literal["true", "false"] = "false"
    unless: list[str] = []


class Pattern(Common, forbid_unknown_fields=True, kw_only=True):
    """Regular expressions."""

    pattern: str | list[str]
    replace: str | None = None
    case: Literal["exact", "folded"] = "exact"
    anchors: list[str] = []
    unless: str | None = None
    doubt: str | None = None


class Name(Common, forbid_unknown_fields=True, kw_only=True):
    """A table of names."""

    table: str
    forms: str = ""
    not_after: list[str] = []
    not_before: list[str] = []


class Office(Common, forbid_unknown_fields=True, kw_only=True):
    """A table of terms of office."""

    table: str
    fault: str


class Consistency(Common, forbid_unknown_fields=True, kw_only=True):
    """Forms that must not stand in one article."""

    table: str | None = None
    people: str | None = None
    groups: list[list[str]] = []
    sides: list[str] = []
    not_before: list[str] = []


class Code(Common, forbid_unknown_fields=True, kw_only=True):
    """A check written in Python."""

    check: str
    anchors: list[str] = []
    options: dict[str, Any] = {}
    table: str | list[str] | None = None
    unless_style: Literal["spelling", "dates"] | None = None


class Style(Common, forbid_unknown_fields=True, kw_only=True):
    """A part of the chosen house style; silent without one."""

    section: Literal["people", "places", "organisations", "words", "spelling", "dates"]
    table: str | None = None


KINDS: dict[str, type[Common]] = {
    "phrase": Phrase,
    "frame": Frame,
    "line": Line,
    "pattern": Pattern,
    "name": Name,
    "office": Office,
    "consistency": Consistency,
    "code": Code,
    "style": Style,
}

COMMON_KEYS = frozenset(Common.__struct_fields__)
