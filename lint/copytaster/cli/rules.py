"""`copytaster rules`: what rules there are, whether a folder of rules is right, and how old what they know is."""

import os
import re
from collections.abc import Sequence
from importlib import import_module

from copytaster import api, config
from copytaster.cli.arguments import Parser, words
from copytaster.cli.exit_codes import CLEAN, FINDINGS
from copytaster.cli.messages import tell, write
from copytaster.config.selectors import check_options
from copytaster.model.errors import SettingsError
from copytaster.model.rule import Rule

_TABLES = ("status", "update")


def run(arguments: Sequence[str]) -> int:
    """Runs `rules list` (also without a word), `test`, `status` or `update`; 1 if there is something to be seen to."""
    if arguments and arguments[0] == "test":
        return _test(arguments[1:])
    if arguments and arguments[0] in _TABLES:
        code: int = import_module(f"copytaster.cli.rules_{arguments[0]}").run(arguments[1:])
        return code
    return _list(arguments[1:] if arguments and arguments[0] == "list" else arguments)


def _list(arguments: Sequence[str]) -> int:
    parser = Parser(
        "rules list",
        "List the rules; “rules test DIR” tests a folder of rules, “rules status” tells how old the tables are, "
        "“rules update” brings them up to date.",
    )
    parser.add_argument("--select", action="append", metavar="RULE", help="only these (IDs, beginnings of IDs, names)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    given = parser.parse(arguments)
    settings, _ = config.find(os.curdir)
    select = words(given.select, "--select")
    check_options(select, "--select", settings.packs)
    rules = api.load_rules(*settings.packs, select=select)
    write(_json(rules) if given.format == "json" else _table(rules))
    return CLEAN


def _test(arguments: Sequence[str]) -> int:
    from copytaster.cli.rule_examples import test_pack  # noqa: PLC0415 -- compiles every rule of the pack

    parser = Parser("rules test", "Test the rules in a folder against the examples in their files.")
    parser.add_argument("folder", help="the folder with the rule files")
    folder: str = parser.parse(arguments).folder
    if not os.path.isdir(folder):
        raise SettingsError("not a folder; name the folder with the rule files", path=folder)
    problems = test_pack(folder)
    for problem in problems:
        write(f"{problem}\n")
    if not problems:
        tell(f"every rule in {folder} does what its examples say")
    return FINDINGS if problems else CLEAN


def _table(rules: Sequence[Rule]) -> str:
    rows = [(rule.id, rule.name, rule.severity.label, _fix(rule), _summary(rule)) for rule in rules]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(4)]
    lines = ("  ".join((*(map(str.ljust, row, widths)), row[4])).rstrip() for row in rows)
    return "".join(f"{line}\n" for line in lines)


def _json(rules: Sequence[Rule]) -> str:
    import json  # noqa: PLC0415 -- not for the table

    content = [
        {
            "id": rule.id,
            "name": rule.name,
            "severity": rule.severity.label,
            "fix": rule.fix.label if rule.fix is not None else None,
            "status": rule.status,
            "languages": list(rule.languages),
            "message": rule.message,
            "why": " ".join(rule.why.split()),
        }
        for rule in rules
    ]
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _fix(rule: Rule) -> str:
    return rule.fix.label if rule.fix is not None else "-"


def _summary(rule: Rule) -> str:
    """The first sentence of why the rule is there, on one line."""
    why = " ".join(rule.why.split())
    sentence = re.split(r"(?<!\b[A-Za-z])\. (?=[A-Z])", why, maxsplit=1)[0].rstrip(".")
    status = " (preview)" if rule.status == "preview" else ""
    return (sentence if len(sentence) <= 90 else sentence[:89] + "…") + status
