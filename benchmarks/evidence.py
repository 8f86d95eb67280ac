"""Runs every rule over the annotated texts and writes rules/evidence.json, which `explain` and the rule pages show.

    python benchmarks/evidence.py

Prints the rules of machine translation that, as warnings or errors, fire more often on human translations or original
English than on machine translation: those must be mended or become info or preview (tests/test_evidence.py).
"""

import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from texts import DATA

from copytaster.api import Checker, load_rules, prepare
from copytaster.catalog.evidence import evidence_path, load_evidence
from copytaster.model.diagnostic import Diagnostic
from copytaster.model.settings import Settings
from copytaster.model.severity import Severity
from copytaster.model.span import Span

CHANCE = 0.05
LONGEST_ERROR = 80
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_CHROME_FILES = ("stray_en", "stray_xx", "full_en", "full_xx")


class Text(NamedTuple):
    """A text, its kind, and what annotators marked in it (None: it was not annotated)."""

    kind: str
    text: str
    errors: Sequence[Span] | None = None
    chrome: Sequence[Span] = ()


def main() -> int:
    """Write the evidence and print what breaks the law."""
    checker = prepare(Settings(preview=True), cache=False)
    written = measured(checker, [rule.id for rule in load_rules()])
    with open(evidence_path(), "w", encoding="utf-8") as file:
        file.write(written)
    for line in unlawful():
        print(line)
    return 0


def unlawful() -> Iterator[str]:
    """A line for each warning or error of the MT family that fires more often on human or original text."""
    evidence = load_evidence()
    for rule in load_rules():
        if rule.family != "MT" or rule.severity is Severity.INFO or rule.status == "preview":
            continue
        for kind in ("human", "original"):
            found = evidence[rule.id]
            chance = found.chance_of_excess(kind, "machine")
            if chance < CHANCE:
                rates = f"{found.per_million(kind):.1f} hits per million words of {kind} text"
                yield f"{rule.id}: {rates}, {found.per_million('machine'):.1f} of machine translation (p {chance:.3f})"


def measured(checker: Checker, rules: Sequence[str]) -> str:
    """The content of the file: words by kind, and of every rule its hits by kind and in what was annotated."""
    words: Counter[str] = Counter()
    hits: dict[str, Counter[str]] = defaultdict(Counter)
    for text in _texts():
        words[text.kind] += len(_WORD.findall(text.text))
        for found in checker.check_source(text.text):
            hits[found.rule].update(_counted(text, found))
    catalog = checker.catalog
    compare = {catalog.rules[catalog.units[unit]].id for unit in catalog.story}
    for (kind, _), texts in _stories().items():
        documents = [document for text in texts for document in checker.read(text)]
        for found in checker.compare(documents):
            if found.rule in compare:
                hits[found.rule][kind] += 1
    lines = [f"  {json.dumps(rule)}: {json.dumps(_plain(hits[rule], words))}" for rule in rules]
    return f'{{"words": {json.dumps(dict(words))}, "rules": {{\n' + ",\n".join(lines) + "\n}}\n"


def _counted(text: Text, found: Diagnostic) -> Iterator[str]:
    yield text.kind
    if text.errors is not None:
        yield "annotated"
        if any(found.span.overlaps(error) for error in text.errors):
            yield "in_errors"
    if any(found.span.overlaps(line) for line in text.chrome):
        yield "in_chrome"


def _plain(hits: Counter[str], kinds: Counter[str]) -> dict[str, Any]:
    others = {name: hits[name] for name in ("in_errors", "annotated", "in_chrome") if hits[name]}
    return {"hits": {kind: hits[kind] for kind in kinds if hits[kind]}, **others}


def _texts() -> Iterator[Text]:
    yield from _translations()
    for kind, folder in (("original", "clean"), ("web", "web")):
        for path in sorted((DATA / "data" / folder).rglob("*.txt")):
            yield Text(kind, path.read_text("utf-8"))
    for name in _CHROME_FILES:
        for record in _records("chrome", f"lines_{name}"):
            yield _page(record["lines"])


def _translations() -> Iterator[Text]:
    """Articles of both files, each once, with the annotations where the whole of an article has them."""
    annotated = {record["id"]: record for record in _records("mt", "mqm_docs")}
    for record in [*_records("mt", "docs"), *annotated.values()]:
        known = annotated.get(record["id"])
        if known is not None and "seen" in known:
            continue
        is_original = record["lang_pair"] == "en-orig" or record.get("origin") == "original"
        kind = "original" if is_original else "machine" if record["kind"] == "mt" else "human"
        errors = None
        if known is not None:
            known["seen"] = True
            if known.get("mqm") == "full" and known["kind"] == "mt":
                spans = [Span(error["start"], error["end"]) for error in known.get("errors") or ()]
                errors = [span for span in spans if span.length <= LONGEST_ERROR]
        yield Text(kind, record["text"], errors)


def _stories() -> dict[tuple[str, str], list[str]]:
    """Kind and story -> its translations of that kind, which the rules that compare articles are run on."""
    stories: dict[tuple[str, str], list[str]] = defaultdict(list)
    for record in _records("mt", "docs"):
        stories["machine" if record["kind"] == "mt" else "human", record["doc"]].append(record["text"])
    return stories


def _page(lines: Sequence[dict[str, Any]]) -> Text:
    chrome, position = [], 0
    for line in lines:
        if line["label"] in {"chrome", "mixed"}:
            chrome.append(Span(position, position + len(line["text"])))
        position += len(line["text"]) + 1
    return Text("pages", "\n".join(line["text"] for line in lines), None, chrome)


def _records(folder: str, name: str) -> Iterator[dict[str, Any]]:
    with gzip.open(DATA / "data" / folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


if __name__ == "__main__":
    sys.exit(main())
