"""Suppression comments: `<!-- copytaster: ignore NAM001 -->`, `ignore-next-line`, `off` and `on`.

What front matter suppresses holds for the whole file.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from copytaster.catalog.compiled import CompiledRule
from copytaster.catalog.select import matches
from copytaster.engine.suppression_comments import MARKER, Directive, directives, lines_in_strings, remark, unreadable
from copytaster.model.diagnostic import Diagnostic
from copytaster.model.document import Suppression
from copytaster.model.line_ends import with_line_feeds
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.severity import Severity
from copytaster.model.span import Span

UNUSED = "SUP001"
NOT_UNDERSTOOD = "SUP002"
_FORMS = "write “ignore”, “ignore-next-line”, “off” or “on” and the rules, all on one line"


class _Fault(NamedTuple):
    """What is reported of a comment: what is wrong with it (empty: it is of no use), and what tells it from others."""

    rule: str
    span: Span
    text: str
    identity: str


def has_comments(source: str) -> bool:
    """True if there may be a suppression comment in the source."""
    return MARKER in source


def suppress(
    source: str,
    path: str | None,
    diagnostics: Sequence[Diagnostic],
    rules: Sequence[CompiledRule],
    *,
    sees_all: bool,
    whole_file: Iterable[Suppression] = (),
    is_in_strings: bool = False,
) -> list[Diagnostic]:
    """The diagnostics that no comment and nothing in `whole_file` silences.

    If SUP001 is among `rules`, there is one more for every comment without use, and if SUP002 is, for every one that is
    not understood. A comment whose rules are not among `rules` is left alone, for another run may need it; so is one
    for all rules unless this run `sees_all` findings, mild ones too. Where the text `is_in_strings` of JSON, its lines
    are those that the strings write.
    """
    whole_file = tuple(whole_file)
    if not whole_file and not has_comments(source):
        return list(diagnostics)
    lines = with_line_feeds(source)
    comments = directives(lines_in_strings(lines) if is_in_strings else lines) if has_comments(source) else []
    given = [Directive(span, "ignore", selectors, Span(0, len(source))) for span, selectors in whole_file] + comments
    by_id = {rule.id: rule for rule in rules}
    used: set[int] = set()
    kept = []
    for diagnostic, active in _with_active(sorted(diagnostics, key=lambda found: found.span), given):
        rule = by_id[diagnostic.rule]
        silencing = [index for index in active if _silences(given[index], rule, diagnostic)]
        used.update(silencing)
        inside = any(given[index].span.contains(diagnostic.span) for index in active)
        if not silencing and not inside:
            kept.append(diagnostic)
    faults: list[_Fault] = []
    if UNUSED in by_id:
        unused = [directive for index, directive in enumerate(given) if index not in used]
        faults += [_unused(found) for found in unused if _is_idle(found, rules, sees_all=sees_all)]
    if NOT_UNDERSTOOD in by_id and has_comments(source):
        faults += _not_understood(lines, comments, [rule.name for rule in rules])
    kept.extend(_reported(source, lines, path, sorted(faults, key=lambda fault: fault.span), by_id))
    return sorted(kept, key=lambda diagnostic: diagnostic.span)


def _with_active(
    diagnostics: Iterable[Diagnostic], directives: Sequence[Directive]
) -> Iterator[tuple[Diagnostic, list[int]]]:
    """Each diagnostic (in order) with the directives whose comment or silence reaches over its start."""
    order = sorted(range(len(directives)), key=lambda index: _reach(directives[index]).start)
    active: list[int] = []
    following = 0
    for diagnostic in diagnostics:
        start = diagnostic.span.start
        while following < len(order) and _reach(directives[order[following]]).start <= start:
            active.append(order[following])
            following += 1
        active = [index for index in active if _reach(directives[index]).end >= start]
        yield diagnostic, active


def _reach(directive: Directive) -> Span:
    return Span(min(directive.span.start, directive.silenced.start), max(directive.span.end, directive.silenced.end))


def _silences(directive: Directive, rule: CompiledRule, diagnostic: Diagnostic) -> bool:
    if directive.word == "on" or not directive.silenced.start <= diagnostic.span.start <= directive.silenced.end:
        return False
    return not directive.selectors or any(matches(rule, selector) for selector in directive.selectors)


def _is_idle(directive: Directive, rules: Sequence[CompiledRule], *, sees_all: bool) -> bool:
    """True if a comment that silenced nothing could have done so in this run."""
    if directive.word == "on":
        return False
    if not directive.selectors:
        return sees_all
    return all(any(matches(rule, selector) for rule in rules) for selector in directive.selectors)


def _unused(directive: Directive) -> _Fault:
    return _Fault(UNUSED, directive.span, "", f"{directive.word}-{'-'.join(directive.selectors)}")


def _not_understood(source: str, comments: Sequence[Directive], names: Sequence[str]) -> Iterator[_Fault]:
    for span in unreadable(source, comments):
        yield _Fault(NOT_UNDERSTOOD, span, _FORMS, " ".join(span.of(source).split()))
    for directive in comments:
        words = remark(directive, names)
        if words:
            yield _Fault(NOT_UNDERSTOOD, directive.span, f"“{words}” names no rule", words)
        if directive.is_idle:
            rules = ", ".join(directive.selectors)
            text = f"no “off {rules}” stands before it; name the rules of the “off”, or none"
            yield _Fault(NOT_UNDERSTOOD, directive.span, text, f"on-{rules}")


def _reported(
    source: str, lines: str, path: str | None, faults: Iterable[_Fault], by_id: Mapping[str, CompiledRule]
) -> Iterator[Diagnostic]:
    """A diagnostic for each fault, in order of place; equal ones are numbered in their fingerprints."""
    seen: Counter[str] = Counter()
    line, line_start, read = 1, 0, 0
    for fault in faults:
        rule, start = by_id[fault.rule], fault.span.start
        line += lines.count("\n", read, start)
        line_start = max(line_start, lines.rfind("\n", read, start) + 1)
        read = start
        fingerprint = f"{rule.id}-{fault.identity}"
        seen[fingerprint] += 1
        yield Diagnostic(
            rule.id,
            rule.name,
            rule.message.replace("{fault}", fault.text),
            Severity(rule.severity),
            path,
            fault.span,
            line,
            start - line_start + 1,
            fault.span.of(source),
            fingerprint=fingerprint if seen[fingerprint] == 1 else f"{fingerprint}-{seen[fingerprint] - 1}",
        )
