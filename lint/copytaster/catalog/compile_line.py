"""Rules of kind line: templates of whole lines and their anchors."""

from copytaster.catalog.anchors import Anchor, find_anchor
from copytaster.catalog.compile_expression import compile_unless
from copytaster.catalog.compiled import Compiled, Wake
from copytaster.catalog.prefixes import find_prefixes
from copytaster.catalog.tables import Tables
from copytaster.catalog.template import compile_template
from copytaster.english.expression_code import assemble
from copytaster.match.line import TAIL, WHOLE, LineEntry, LineSettings
from copytaster.model.errors import RuleError
from copytaster.model.fix import Applicability
from copytaster.model.rule import Rule

_OPEN_CLASSES = frozenset({"TEXT", "REST", "WORDS"})


def compile_line(rule: Rule, _tables: Tables) -> Compiled:
    """(settings, entry) of each template; whole lines are looked up by how they begin, if that is known.

    Raises RuleError, TemplateError.
    """
    at_edge = rule.body["fix_at_edge"]
    settings = LineSettings(
        rule.body["place"],
        rule.body["long"] == "true",
        int(Applicability.parse(at_edge)) if at_edge else 0,
        rule.fix is not None or at_edge is not None,
    )
    excuse = compile_unless(rule.body["unless"])
    unless = excuse and assemble(excuse)
    units, wakes = [], []
    for text in _templates(rule.body["lines"]):
        template = compile_template(text, is_label=True)
        prefixes = find_prefixes(template.source) if rule.body["place"] == WHOLE else None
        anchor = None if prefixes else find_anchor(template.source)
        if prefixes is None and anchor is None:
            raise RuleError(f"“{text}” has no word the engine could look for", path=rule.path)
        opens = rule.body["place"] != WHOLE and anchor is not None and anchor.earliest == anchor.latest == 0
        is_open = any(slot.class_name in _OPEN_CLASSES for slot in template.slots)
        cased = template.cased and assemble(template.cased)
        entry = LineEntry(assemble(template.source), cased, unless, opens, is_open)
        units.append((tuple(settings), tuple(entry)))
        wakes.append(_wake(prefixes, anchor, is_tail=rule.body["place"] == TAIL))
    return Compiled(tuple(units), tuple(wakes))


def _templates(lines: list[str] | dict[str, list[str]]) -> list[str]:
    """The templates of every language, each once: some labels are the same in several."""
    if isinstance(lines, dict):
        return list(dict.fromkeys(text for templates in lines.values() for text in templates))
    return lines


def _wake(prefixes: frozenset[str] | None, anchor: Anchor | None, *, is_tail: bool) -> Wake:
    """A line is looked up by how it begins if that is known; a tail is glued to the letters before it."""
    if prefixes:
        return Wake(prefixes=tuple(sorted(prefixes)))
    return Wake(anchor.literals if anchor else (), is_word_start=not is_tail)
