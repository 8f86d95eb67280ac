"""Writes the rule pages in docs/rules/ and the rule table in README.md from the rule files."""

import datetime
import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import copytaster
from copytaster.catalog.evidence import load_evidence
from copytaster.model.evidence import Evidence
from copytaster.model.rule import BadExample
from copytaster.report.evidence import evidence_sentence

REPOSITORY = Path(__file__).resolve().parent.parent
PAGES = REPOSITORY / "docs" / "rules"
README = REPOSITORY / "README.md"
TABLE_OPENS, TABLE_CLOSES = "<!-- rules -->", "<!-- /rules -->"

_TITLES = {
    "mt": "Machine translation (MT)",
    "names": "Names (NAM)",
    "chrome": "Page chrome (CHR)",
    "facts": "Facts (FCT)",
    "typography": "Typography and spelling (TYP)",
    "suppressions": "Suppression comments (SUP)",
}
_FIXES = {
    None: "none; a suggestion is shown where there is one",
    "display": "shown only",
    "unsafe": "applied by `--fix --unsafe-fixes`",
    "safe": "applied by `--fix`",
}
_QUOTES = {"flag": "found there, too, but never mended", "skip": "left alone"}
_SHORT = 60
_NOTICE = "<!-- Written by docs/generate.py from the rule files: edit those, then run “make docs”. -->"


def pages(rules: Sequence[copytaster.Rule]) -> dict[str, str]:
    """File name -> the page of all rules of one folder."""
    return {f"{folder}.md": _page(folder, found) for folder, found in _by_folder(rules).items()}


def table(rules: Sequence[copytaster.Rule]) -> str:
    """The rule table of the README, one fold a family."""
    folds = [
        f"<details>\n<summary>{_title(folder)}: {_count(found)}</summary>\n\n{_rows(folder, found)}\n</details>\n"
        for folder, found in _by_folder(rules).items()
    ]
    return "\n".join(folds)


def with_table(readme: str, rules: Sequence[copytaster.Rule]) -> str:
    """`readme` with the present rule table between its two marks. Raises ValueError if a mark is missing."""
    start = readme.index(TABLE_OPENS) + len(TABLE_OPENS)
    end = readme.index(TABLE_CLOSES, start)
    return f"{readme[:start]}\n{table(rules)}{readme[end:]}"


def main() -> int:
    """Writes what is out of date; pages of folders that are gone are deleted."""
    rules = copytaster.load_rules()
    wanted = {PAGES / name: text for name, text in pages(rules).items()}
    PAGES.mkdir(exist_ok=True)
    for path in set(PAGES.glob("*.md")) - set(wanted):
        path.unlink()
    wanted[README] = with_table(README.read_text(encoding="utf-8"), rules)
    for path, text in wanted.items():
        path.write_text(text, encoding="utf-8")
    return 0


def _by_folder(rules: Iterable[copytaster.Rule]) -> dict[str, list[copytaster.Rule]]:
    """Folder -> its rules by ID; folders in the order of the titles, new ones last."""
    found: dict[str, list[copytaster.Rule]] = {folder: [] for folder in _TITLES}
    for rule in rules:
        found.setdefault(os.path.basename(os.path.dirname(rule.path)), []).append(rule)
    return {folder: sorted(here, key=lambda rule: rule.id) for folder, here in found.items() if here}


def _title(folder: str) -> str:
    return _TITLES.get(folder, folder)


def _count(rules: Sequence[copytaster.Rule]) -> str:
    return f"{len(rules)} rule{'s' if len(rules) > 1 else ''}"


def _rows(folder: str, rules: Iterable[copytaster.Rule]) -> str:
    lines = ["| ID | name | severity | fix | what |", "|---|---|---|---|---|"]
    for rule in rules:
        fix = rule.fix.label if rule.fix is not None else "–"
        status = " (preview)" if rule.status == "preview" else ""
        link = f"[{rule.name}](docs/rules/{folder}.md#{_anchor(rule)})"
        lines.append(f"| {rule.id} | {link} | {rule.severity.label} | {fix} | {_summary(rule)}{status} |")
    return "\n".join(lines) + "\n"


def _anchor(rule: copytaster.Rule) -> str:
    """The anchor GitHub gives to the heading of a rule."""
    return f"{rule.id}-{rule.name}".lower()


def _summary(rule: copytaster.Rule) -> str:
    """The first sentence of the reasons, with the next ones while that says little."""
    sentences = rule.why.split(". ")
    text = sentences.pop(0)
    while sentences and len(text) < _SHORT:
        text += ". " + sentences.pop(0)
    return _escaped(text.rstrip(".") + ".")


def _escaped(text: str) -> str:
    """`text` as Markdown shows it unchanged, also in a table."""
    return "".join(f"\\{mark}" if mark in "\\|<>*_`[]~" else mark for mark in _visible(text))


def _page(folder: str, rules: Sequence[copytaster.Rule]) -> str:
    head = f"# {_title(folder)}\n{_NOTICE}\n\n{_count(rules)}. In the examples `[[…]]` marks what is found.\n"
    return "\n".join((head, *("\n".join(_section(rule)) for rule in rules)))


def _section(rule: copytaster.Rule) -> Iterator[str]:
    yield f"## {rule.id} {rule.name}"
    yield f"{_escaped(rule.why)}\n"
    for name, value in _facts(rule).items():
        yield f"- {name}: {value}"
    for number, example in enumerate(rule.bad):
        yield f"\nFound{_told(example.published)}:"
        yield _fenced(_marked(example))
        if number == 0 and (message := _message(rule, example)):
            yield f"\n> {_escaped(message)}"
        if example.fixed is not None:
            yield "\nMended:"
            yield _fenced(example.fixed)
    for good in rule.good:
        yield f"\nLeft alone{_told(good.published)}:"
        yield _fenced(good.text)
    yield ""


def _facts(rule: copytaster.Rule) -> Mapping[str, str]:
    facts = {
        "Severity": rule.severity.label,
        "Fix": _FIXES[rule.fix.label if rule.fix is not None else None],
        "In quotations": _QUOTES[rule.in_quotes],
    }
    if rule.languages:
        facts["Translated from"] = ", ".join(rule.languages)
    if rule.status == "preview":
        facts["Status"] = "preview; runs with `--preview` only"
    known = _evidence().get(rule.id)
    facts["Measured"] = evidence_sentence(known, of_chrome=rule.family == "CHR") if known else "not yet"
    return facts


@cache
def _evidence() -> Mapping[str, Evidence]:
    return load_evidence()


def _message(rule: copytaster.Rule, example: BadExample) -> str:
    """What the program says of the example."""
    published = datetime.date.fromisoformat(example.published) if example.published else None
    found = copytaster.check(example.text, format=example.format, published=published, rules=(rule,))
    return found[0].message if found else ""


def _told(published: str | None) -> str:
    return f" (published {published})" if published else ""


def _marked(example: BadExample) -> str:
    text = example.text
    for start, end in sorted(example.spans, reverse=True):
        text = f"{text[:start]}[[{text[start:end]}]]{text[end:]}"
    return text


def _fenced(text: str) -> str:
    return f"~~~text\n{_visible(text.strip())}\n~~~"


def _visible(text: str) -> str:
    """`text` with a code for every character that nobody would see."""
    return "".join(f"\\u{ord(mark):04x}" if _is_unseen(mark) else mark for mark in text)


def _is_unseen(mark: str) -> bool:
    return mark != "\n" and unicodedata.category(mark) in ("Cc", "Cf", "Co", "Zl", "Zp")


if __name__ == "__main__":
    sys.exit(main())
