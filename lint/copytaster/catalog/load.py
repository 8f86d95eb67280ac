"""Packs -> rules, and packs -> compiled catalogue, the latter kept on disk between runs."""

import os
from collections.abc import Iterable, Sequence
from zlib import crc32

from copytaster.catalog.cache import cached_with_block, forget
from copytaster.catalog.compiled import SHAPE, CompiledCatalog
from copytaster.catalog.packs import (
    LAID_OVER,
    OFFICES,
    builtin_folder,
    changing_folders,
    file_state,
    find_style,
    installation,
    is_rule_file,
    pack_files,
)
from copytaster.catalog.select import choose, given_severity
from copytaster.model.errors import RuleError
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.rule import Rule
from copytaster.model.severity import Severity


def load_rules(packs: Sequence[str] = ()) -> tuple[Rule, ...]:
    """Every rule that ships with the program and those of further pack folders, in order of ID.

    A pack's `facts/offices.yaml` is laid over the table of offices that ships with the program. Raises RuleError for a
    file that is not as it must be, or an ID or name that two rules share.
    """
    from copytaster.catalog.rule_file import read_rule  # noqa: PLC0415 -- only to build what the cache holds

    rules: dict[str, Rule] = {}
    names: dict[str, Rule] = {}
    for folder in (builtin_folder(), *packs):
        for file in pack_files(folder):
            if is_rule_file(file.path):
                rule = _under_packs(read_rule(file.path, folder), packs)
                other = rules.setdefault(rule.id, rule)
                other = names.setdefault(rule.name, rule) if other is rule else other
                if other is not rule:
                    raise RuleError(f"{rule.id} {rule.name} has the ID or name of {other.path}", path=rule.path)
    return tuple(rules[rule_id] for rule_id in sorted(rules))


def _under_packs(rule: Rule, packs: Sequence[str]) -> Rule:
    """The rule with the tables of packs that are laid over its own, if it is one about offices."""
    if rule.kind != "office" or rule.pack != builtin_folder():
        return rule
    paths = [path for folder in packs if os.path.isfile(path := os.path.join(folder, OFFICES))]
    return rule._replace(body={**rule.body, LAID_OVER: paths}) if paths else rule


_CHROME = "CHR"


class Choice(NamedTuple):
    """Which rules a catalogue holds.

    Rules under the severity `least` (after `severities`, pairs of selector and label) are left out, except checks
    written in Python, which weigh each finding themselves, and lines of page chrome, which tell what is around them.
    `style` is the name of a house style, or the path of its file.
    """

    packs: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: tuple[tuple[str, str], ...] = ()
    preview: bool = False
    style: str | None = None
    least: Severity = Severity.INFO


def load_catalog(choice: Choice, *, use_cache: bool = True) -> CompiledCatalog:
    """The compiled catalogue of the chosen rules, from the cache if no file of the packs has changed.

    A change is told by path, size and time of modification, another installation by those of its folders. Raises
    RuleError, and SettingsError for a selector that fits no rule.
    """

    def compiled() -> CompiledCatalog:
        from copytaster.catalog.compile import compile_rules  # noqa: PLC0415 -- only to build what the cache holds
        from copytaster.catalog.compile_style import with_style  # noqa: PLC0415 -- the same

        return compile_rules(with_style(with_wording(_chosen(choice)), style))

    style = None if choice.style is None else find_style(choice.style, choice.packs)
    if not use_cache:
        return compiled()
    told = repr(choice).encode()
    watched = (*changing_folders(), *choice.packs)
    files = [tuple(file) for folder in watched for file in pack_files(folder)]
    if style is not None:
        files.append((style, *file_state(style)))
    name, key = f"catalog-{crc32(told):08x}", told + repr((SHAPE, files, installation())).encode()
    plain, block = cached_with_block(name, key, lambda: compiled().plain())

    def renewed() -> CompiledCatalog:
        forget(name)
        return compiled()

    return CompiledCatalog.from_plain(plain, block, renewed)


def under_style(rules: Sequence[Rule], style: str, packs: Iterable[str] = ()) -> tuple[Rule, ...]:
    """`rules` as they stand under the house style of that name or file. Raises RuleError, SettingsError."""
    from copytaster.catalog.compile_style import with_style  # noqa: PLC0415 -- only where a style is chosen

    return tuple(with_style(rules, find_style(style, packs)))


def with_wording(rules: Sequence[Rule]) -> list[Rule]:
    """`rules` and, silent, the wording rules for page chrome that one of them builds on."""
    from copytaster.catalog.compile_code import reads_findings  # noqa: PLC0415 -- only to build what the cache holds

    if not any(map(reads_findings, rules)):
        return list(rules)
    chosen = {rule.id for rule in rules}
    missing = [rule for rule in load_rules() if rule.family == _CHROME and rule.id not in chosen]
    return [*rules, *(rule._replace(is_silent=True) for rule in missing if not reads_findings(rule))]


def _chosen(choice: Choice) -> list[Rule]:
    rules = [rule for rule in load_rules(choice.packs) if choice.preview or rule.status == "stable"]
    return [rule for rule in choose(rules, choice.select, choice.ignore) if _weighs(rule, choice)]


def _weighs(rule: Rule, choice: Choice) -> bool:
    if rule.kind == "code" or rule.family == _CHROME:
        return True
    return (given_severity(rule, choice.severities) or rule.severity) >= choice.least
