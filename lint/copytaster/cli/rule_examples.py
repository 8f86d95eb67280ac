"""A rule's examples are its tests: run them and say what does not hold."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from copytaster.api import Checker
from copytaster.catalog.compile import compile_rules
from copytaster.catalog.compiled import CompiledCatalog
from copytaster.catalog.load import Choice, load_catalog, load_rules, under_style, with_wording
from copytaster.cli.story_examples import PARTING, compared
from copytaster.model.diagnostic import Diagnostic
from copytaster.model.errors import CopytasterError
from copytaster.model.fix import Applicability
from copytaster.model.rule import BadExample, Rule
from copytaster.model.settings import Settings


def test_pack(folder: str) -> list[str]:
    """What is wrong with the rules in `folder`, one line each with file and line; empty if all is well.

    Raises RuleError if a rule cannot be read at all.
    """
    rules = load_rules((folder,))
    return list(faults([rule for rule in rules if rule.pack == folder], everything(folder)))


def everything(*packs: str) -> Checker:
    """A checker with every rule there is, previews included."""
    return Checker(load_catalog(Choice(packs, preview=True), use_cache=False), Settings())


def faults(rules: Iterable[Rule], all_rules: Checker) -> Iterator[str]:
    """What does not hold of the examples of `rules`; `good` examples are read with `all_rules`."""
    for rule in rules:
        try:
            yield from _bad_faults(rule)
            yield from _good_faults(rule, all_rules)
        except CopytasterError as error:
            yield f"{rule.path}:1: {error}"
        shows = any(example.fixed is not None for example in rule.bad)
        if shows != (rule.fix is not None):
            what = "declares a fix that no example shows" if rule.fix else "shows a fix that it does not declare"
            yield f"{rule.path}:1: {rule.id} {what}"


def _bad_faults(rule: Rule) -> Iterator[str]:
    catalogs = {style: _alone(rule, style) for style in {example.style for example in rule.bad}}
    for example in rule.bad:
        catalog = catalogs[example.style]
        counts = {span.of(example.text): example.in_files for span in example.spans}
        alone = Checker(catalog, Settings(), line_counts=counts)
        found = _check(alone, example.text, example.format, example.published)
        expected = [span.of(example.text) for span in example.spans]
        if tuple(diagnostic.span for diagnostic in found) != example.spans:
            marked, seen = _quoted(expected), _quoted([diagnostic.excerpt for diagnostic in found])
            yield f"{rule.path}:{example.line}: {rule.id} should find {marked} but finds {seen}"
        elif example.fixed is not None:
            yield from _fix_faults(rule, alone, example)


def _fix_faults(rule: Rule, alone: Checker, example: BadExample) -> Iterator[str]:
    at_least = rule.fix or Applicability.SAFE
    if rule.kind == "line" and rule.body["fix_at_edge"]:
        at_least = min(at_least, Applicability.UNSAFE)
    fixed = example.text
    for expected in (example.fixed, example.fixed):
        fixed = alone.fix_source(
            fixed, at_least=at_least, format=example.format, published=_date(example.published)
        ).text
        if fixed.rstrip("\n") != (expected or "").rstrip("\n"):
            yield f"{rule.path}:{example.line}: {rule.id} should make {expected!r} but makes {fixed!r}"
            return


def _good_faults(rule: Rule, all_rules: Checker) -> Iterator[str]:
    for example in rule.good:
        rules = all_rules if example.style is None else _under_style(example.style)
        for diagnostic in _check(rules, example.text, example.format, example.published):
            yield (
                f"{rule.path}:{example.line}: the good example {_start(example.text)} is flagged by "
                f"{diagnostic.rule}: “{diagnostic.excerpt}”"
            )


@cache
def _under_style(style: str) -> Checker:
    return Checker(load_catalog(Choice(preview=True, style=style), use_cache=False), Settings())


def _alone(rule: Rule, style: str | None) -> CompiledCatalog:
    rules = with_wording([rule])
    return compile_rules(rules if style is None else under_style(rules, style))


def _check(checker: Checker, text: str, source_format: str, published: str | None) -> list[Diagnostic]:
    if PARTING in text:
        return compared(checker, text, published=_date(published))
    return checker.check_source(text, format=source_format, published=_date(published))


def _date(value: str | None) -> datetime.date | None:
    return None if value is None else datetime.date.fromisoformat(value)


def _quoted(excerpts: Sequence[str]) -> str:
    return ", ".join(f"“{excerpt}”" for excerpt in excerpts) or "nothing"


def _start(text: str) -> str:
    return f"“{text[:50]}…”" if len(text) > 50 else f"“{text}”"
