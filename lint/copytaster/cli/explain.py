"""`copytaster explain RULE...`: what a rule finds, why, and what it does about it."""

import os
import textwrap
from collections.abc import Iterator, Mapping, Sequence

from copytaster import api, config
from copytaster.catalog.evidence import load_evidence
from copytaster.catalog.packs import builtin_folder
from copytaster.cli.arguments import Parser
from copytaster.cli.exit_codes import CLEAN
from copytaster.cli.messages import write
from copytaster.config.selectors import hint
from copytaster.model.errors import SettingsError
from copytaster.model.evidence import Evidence
from copytaster.model.fix import Applicability
from copytaster.model.rule import Rule
from copytaster.report.evidence import evidence_sentence

_FIXES = {
    None: "none; a suggestion is shown where there is one",
    Applicability.DISPLAY: "shown only",
    Applicability.UNSAFE: "applied by --fix --unsafe-fixes",
    Applicability.SAFE: "applied by --fix",
}
_INDENT = " " * 17
_QUOTES = {"flag": "found there, too, but never mended", "skip": "left alone"}


def run(arguments: Sequence[str]) -> int:
    """Prints the explanations. Raises SettingsError for a rule that does not exist."""
    parser = Parser("explain", "Say what a rule finds and why.")
    parser.add_argument("rule", nargs="+", help="ID or name of a rule, such as CHR001")
    given: list[str] = parser.parse(arguments).rule
    settings, _ = config.find(os.curdir)
    rules = api.load_rules(*settings.packs)
    retired, evidence = _retired(), load_evidence()
    write("\n".join(_explained(selector, rules, retired, evidence) for selector in given))
    return CLEAN


def explanation(rule: Rule, former: Sequence[str] = (), measured: str = "") -> str:
    """All that the rule's file says, for a reader; `former` are the IDs it had or took over."""
    languages = ", ".join(rule.languages) or "any"
    facts = {
        "Severity": rule.severity.label,
        "Fix": _FIXES[rule.fix],
        "Quotations": _QUOTES.get(rule.in_quotes, rule.in_quotes),
        "Translated from": languages,
        "Status": "preview: runs with --preview only" if rule.status == "preview" else "",
        "Formerly": ", ".join(former),
        "Measured": textwrap.fill(measured, 100, initial_indent=_INDENT, subsequent_indent=_INDENT).strip(),
    }
    parts = [
        f"{rule.id} {rule.name}\n",
        textwrap.fill(rule.message, 100, initial_indent="  ", subsequent_indent="  "),
        "",
        textwrap.fill(" ".join(rule.why.split()), 100),
        "",
        *(f"{name + ':':16} {value}" for name, value in facts.items() if value),
        "",
        *_examples(rule),
    ]
    return "\n".join(parts) + "\n"


def _explained(
    selector: str, rules: Sequence[Rule], retired: Mapping[str, str], evidence: Mapping[str, Evidence]
) -> str:
    for rule in rules:
        if selector.upper() == rule.id or selector.lower() == rule.name:
            known = evidence.get(rule.id)
            measured = evidence_sentence(known, of_chrome=rule.family == "CHR") if known else ""
            return explanation(rule, [old for old, now in retired.items() if now == rule.id], measured)
    if selector.upper() in retired:
        return f"{selector.upper()} is retired: {retired[selector.upper()]}\n"
    raise SettingsError(f"no rule is called “{selector}”; {hint(selector, rules)}")


def _examples(rule: Rule) -> Iterator[str]:
    for example in rule.bad:
        yield "Found:"
        yield _indented(_marked(example.text, example.spans))
        if example.fixed is not None:
            yield "Mended:"
            yield _indented(example.fixed)
    for good in rule.good:
        yield "Left alone:"
        yield _indented(good.text)


def _marked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}[[{text[start:end]}]]{text[end:]}"
    return text


def _indented(text: str) -> str:
    return textwrap.indent(text.strip("\n"), "  ", lambda _line: True)


def _retired() -> dict[str, str]:
    from copytaster.catalog.yaml_source import YamlSource  # noqa: PLC0415 -- few catalogues have retired rules

    path = os.path.join(builtin_folder(), "retired.yaml")
    if not os.path.exists(path):
        return {}
    with open(path, encoding="utf-8") as file:
        content = YamlSource(file.read(), path).value
    return {str(old): str(now) for old, now in content.items()}
