"""Rules of kind phrase, frame and pattern: expressions with their anchors and windows."""

import re
from collections.abc import Sequence

from copytaster.catalog.anchors import Anchor, find_anchor, make_anchor, opens_with_literal
from copytaster.catalog.compiled import Compiled, Wake
from copytaster.catalog.packs import builtin_folder
from copytaster.catalog.parse_tree import repeats_endlessly, width
from copytaster.catalog.replacement import compile_replacement
from copytaster.catalog.tables import Tables
from copytaster.catalog.template import Template, TemplateError, compile_template
from copytaster.english.expression_code import Code, assemble
from copytaster.match.expression import ANYWHERE, SENTENCE_START, WORD_START, Entry
from copytaster.match.replacing import EXPAND, Part
from copytaster.model.errors import RuleError
from copytaster.model.rule import Rule

_CONTEXT = 200
_LONGEST_MATCH = 1_000
_TOO_COMMON = 5_000.0
_LEFT_MUST_BE_RARER = 4.0
_PARTS = {"verb": "v", "noun": "n", "adjective": "a"}
# To the rules of punctuation, encoding and page chrome a no-break blank is not the same as any other.
_LOOKS_AT_BLANKS = ("TYP0", "TYP2", "CHR")


def compile_phrase(rule: Rule, _tables: Tables) -> Compiled:
    """The entries of a phrase rule, one per template."""
    replace = rule.body["replace"]
    replacements = replace if isinstance(replace, list) else [replace] * len(rule.body["match"])
    if len(replacements) != len(rule.body["match"]):
        raise TemplateError("replace must be one template or as many as there are in match")
    unless = _assembled(compile_unless(rule.body["unless"]))
    entries = [
        _template_entry(compile_template(text), replacement, unless)
        for text, replacement in zip(rule.body["match"], replacements, strict=True)
    ]
    return _result(entries)


def compile_frame(rule: Rule, _tables: Tables) -> Compiled:
    """The entries of a frame rule, one per row of its table."""
    entries = []
    for row in rule.body["frames"]:
        words = "/".join(word.replace(" ", "_") for word in row["words"])
        before = f"{row['after']} < " if row["after"] else ""
        template = compile_template(f"{before}{{{words}:{_PARTS[row['pos']]}}} {row['not']}")
        use = None if row["use"] is None else f"{{1}} {row['use']}".strip()
        entries.append(_template_entry(template, use, _assembled(compile_unless(row["unless"]))))
    return _result(entries)


def compile_pattern(rule: Rule, _tables: Tables) -> Compiled:
    """The entries of a pattern rule, one per expression."""
    sources = rule.body["pattern"]
    replacement: tuple[Part, ...] | None = None
    if rule.body["replace"] is not None:
        replacement = ((EXPAND, rule.body["replace"], {}),)
    entries = []
    for source in sources if isinstance(sources, list) else [sources]:
        pattern = _checked(source, rule.body["replace"], rule)
        anchor = find_anchor(source)
        if rule.body["anchors"]:
            by_hand = _anchor_by_hand(rule.body["anchors"], source)
            anchor = by_hand if anchor is None or by_hand.cost < anchor.cost else anchor
        if anchor is None:
            raise RuleError(f"the pattern “{source}” has no literal; name its anchors", path=rule.path)
        entry = Entry(
            _code_of(source, rule),
            None,
            None,
            rule.body["case"] == "folded",
            ANYWHERE,
            *_window(anchor, source),
            replacement,
            None if rule.body["unless"] is None else _code_of(rule.body["unless"], rule),
            "span" in pattern.groupindex,
            _assembled(rule.body["doubt"]),
            has_plain_blanks=not rule.id.startswith(_LOOKS_AT_BLANKS),
        )
        entries.append((entry, anchor))
    return _result(entries)


def _code_of(source: str, rule: Rule) -> Code:
    """The code of an expression as its author wrote it; one that did not come with the program is watched."""
    code = assemble(source)
    return code if rule.pack == builtin_folder() else (source, rule.path)


def _anchor_by_hand(literals: Sequence[str], source: str) -> Anchor:
    """Nobody says where in a match these stand: perhaps in what must follow it, or a blank before it."""
    latest = _longest(source) + (_CONTEXT if "(?=" in source else 0)
    return make_anchor(literals, -max(len(literal) - len(literal.lstrip()) for literal in literals), latest)


def compile_unless(templates: Sequence[str]) -> str | None:
    """One expression for any of the templates, for straightened text; None if there are none."""
    if not templates:
        return None
    return "|".join(f"(?:{compile_template(text).whole})" for text in templates)


def _template_entry(template: Template, replacement: str | None, unless: Code | None) -> tuple[Entry, Anchor]:
    anchor = _best_anchor(template)
    if anchor is None:
        raise TemplateError("a template needs a word the engine can look for")
    parts = None if replacement is None else compile_replacement(replacement, template.slots)
    start = SENTENCE_START if template.at_sentence_start else WORD_START
    window = _window(anchor, template.source)
    codes = (assemble(template.source), _assembled(template.cased), _assembled(template.left))
    entry = Entry(*codes, True, start, *window, parts, unless, has_span=True)
    return entry, anchor


def _assembled(source: str | None) -> Code | None:
    return None if source is None else assemble(source)


def _best_anchor(template: Template) -> Anchor | None:
    """The rarest anchor of the span, its right context, or its left one; the last at negative offsets."""
    found = find_anchor(template.source)
    if template.left is None:
        return found
    before = find_anchor(template.left)
    if before is None or (found is not None and found.cost <= before.cost * _LEFT_MUST_BE_RARER):
        return found
    least, most = width(template.left)
    return before._replace(earliest=before.earliest - most, latest=before.latest - least)


def _window(anchor: Anchor, source: str) -> tuple[int, int, int]:
    """(earliest, latest, reach) of the search around an anchor; a reach of 0 means the whole text.

    An expression that opens with a literal but has only common anchors is cheaper to run over the whole text.
    """
    if anchor.rate >= _TOO_COMMON and opens_with_literal(source):
        return 0, 0, 0
    return max(anchor.earliest, -_LONGEST_MATCH), min(anchor.latest, _LONGEST_MATCH), _longest(source) + _CONTEXT


def _longest(source: str) -> int:
    return min(width(source)[1], _LONGEST_MATCH)


def _result(entries: Sequence[tuple[Entry, Anchor]]) -> Compiled:
    wakes = tuple(
        Wake(anchor.literals if entry.reach else (), is_word_start=entry.start != ANYWHERE) for entry, anchor in entries
    )
    return Compiled(tuple(tuple(entry) for entry, _ in entries), wakes)


def _checked(source: str, replace: str | None, rule: Rule) -> re.Pattern[str]:
    try:
        pattern = re.compile(source)
    except re.error as error:
        raise RuleError(f"the pattern “{source}” is not a regular expression: {error}", path=rule.path) from error
    if repeats_endlessly(source):
        message = f"the pattern “{source}” repeats an endless repeat and may never end; write {{1,20}} for the inner +"
        raise RuleError(message, path=rule.path)
    try:
        # The empty alternative matches at once, so that the replacement is read.
        re.sub(f"(?:{source})|", replace or "", "")
    except (re.error, IndexError) as error:
        raise RuleError(f"the replacement “{replace}” does not fit its pattern: {error}", path=rule.path) from error
    return pattern
