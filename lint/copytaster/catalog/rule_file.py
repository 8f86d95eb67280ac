"""One YAML file -> one Rule."""

import datetime
import os
import re

import msgspec

from copytaster.catalog import schema
from copytaster.catalog.file_text import file_text
from copytaster.catalog.yaml_source import YamlSource
from copytaster.model.fix import Applicability
from copytaster.model.rule import BadExample, GoodExample, Rule
from copytaster.model.severity import Severity
from copytaster.model.span import Span

_MARK = re.compile(r"\[\[|\]\]")
_ID = re.compile(r"[A-Z]{2,8}[0-9]{3}")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+){0,12}")
_LANGUAGE = re.compile("[a-z]{2,3}")


def read_rule(path: str, pack: str) -> Rule:
    """The rule that the file at `path` states. Raises RuleError with file and line."""
    source = YamlSource(file_text(path), path)
    kind = source.value.get("kind") if isinstance(source.value, dict) else None
    if not isinstance(kind, str) or kind not in schema.KINDS:
        raise source.error(f"kind must be one of {', '.join(schema.KINDS)}, not {kind!r}", "$.kind")
    parsed = source.convert(schema.KINDS[kind])
    _check_header(source, parsed, path)
    body = {key: value for key, value in msgspec.to_builtins(parsed).items() if key not in schema.COMMON_KEYS}
    severity = Severity.parse(parsed.severity)
    return Rule(
        id=parsed.id,
        name=parsed.name,
        kind=parsed.kind,
        message=parsed.message,
        why=" ".join(parsed.why.split()),
        severity=severity,
        fix=Applicability.parse(parsed.fix) if parsed.fix else None,
        in_quotes=parsed.in_quotes or ("skip" if severity is Severity.INFO else "flag"),
        languages=tuple(parsed.languages),
        text_language=_text_languages(source, parsed.text_language),
        status=parsed.status,
        body=body,
        bad=tuple(_bad(source, index, example) for index, example in enumerate(parsed.examples.bad)),
        good=tuple(_good(source, index, example) for index, example in enumerate(parsed.examples.good)),
        path=path,
        pack=pack,
    )


def _text_languages(source: YamlSource, given: str | list[str]) -> tuple[str, ...]:
    languages = (given,) if isinstance(given, str) else tuple(given)
    if not languages or not all(map(_LANGUAGE.fullmatch, languages)):
        raise source.error("text_language must be a code such as en, a list of codes, or any", "$.text_language")
    return languages


def _check_header(source: YamlSource, parsed: schema.Common, path: str) -> None:
    if not _ID.fullmatch(parsed.id):
        raise source.error("id must be capital letters and three digits, such as MT001", "$.id")
    if not _NAME.fullmatch(parsed.name):
        raise source.error("name must be lower-case words joined by hyphens", "$.name")
    expected = f"{parsed.id}-{parsed.name}.yaml"
    if os.path.basename(path) != expected:
        raise source.error(f"the file must be called {expected}", "$.id")
    for key in ("message", "why"):
        if not getattr(parsed, key).strip():
            raise source.error(f"{key} must not be empty", f"$.{key}")
    if not parsed.examples.bad or not parsed.examples.good:
        raise source.error("a rule needs at least one bad and one good example", "$.examples")


def _bad(source: YamlSource, index: int, example: schema.Bad) -> BadExample:
    place = f"$.examples.bad[{index}].text"
    text, spans = [], []
    opened: int | None = None
    position = length = 0
    for mark in _MARK.finditer(example.text):
        text.append(example.text[position : mark.start()])
        length += mark.start() - position
        position = mark.end()
        if (mark.group() == "[[") == (opened is not None):
            raise source.error("the marks [[ and ]] do not pair", place)
        if opened is None:
            opened = length
        else:
            spans.append(Span(opened, length))
            opened = None
    if opened is not None or not spans:
        raise source.error("a bad example marks what is wrong with [[ and ]]", place)
    text.append(example.text[position:])
    _date(source, example.published, place)
    if not example.in_files.isdecimal():
        raise source.error(f"in_files must be a number, not {example.in_files!r}", place)
    return BadExample(
        "".join(text),
        tuple(spans),
        example.fixed,
        example.published,
        example.format,
        source.line(place),
        int(example.in_files),
        example.style,
    )


def _good(source: YamlSource, index: int, example: "str | schema.Good") -> GoodExample:
    place = f"$.examples.good[{index}]"
    if isinstance(example, str):
        return GoodExample(example, None, "text", source.line(place))
    _date(source, example.published, place)
    return GoodExample(example.text, example.published, example.format, source.line(place), example.style)


def _date(source: YamlSource, value: str | None, place: str) -> None:
    try:
        if value is not None:
            datetime.date.fromisoformat(value)
    except ValueError as error:
        raise source.error(f"published must be a date such as 2025-04-22, not {value!r}", place) from error
