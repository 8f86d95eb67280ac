"""Suppression comments: `<!-- copytaster: ignore NAM001 -->`, `ignore-next-line`, `off` and `on`.

They are written as the format writes comments: `{/* */}` in MDX, a line that begins with `..` in reStructuredText,
with `//` in AsciiDoc. What front matter suppresses holds for the whole file.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from copytaster.catalog.compiled import CompiledRule
from copytaster.catalog.select import matches
from copytaster.english.deferred import deferred
from copytaster.model.diagnostic import Diagnostic
from copytaster.model.document import Suppression
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.severity import Severity
from copytaster.model.span import Span

UNUSED = "SUP001"
_MARKER = "copytaster:"
_COMMENT = deferred(
    r"(?m)(?:(?P<open><!--|\{/\*)|^(?:\.\.|//))[ \t]{0,8}copytaster:[ \t]{0,8}"
    r"(?P<word>ignore-next-line|ignore|off|on)\b"
    r"(?P<rules>[\w ,\t-]{0,200}?)[ \t]{0,8}(?(open)(?:-->|\*/\})|\r?$)"
)
_BLANK_LINES = deferred(r"(?:[ \t\r]*+\n)*+")


class _Directive(NamedTuple):
    """One comment: its place, and the source range it silences for the rules of `selectors` (none: all)."""

    span: Span
    word: str
    selectors: tuple[str, ...]
    silenced: Span


def has_comments(source: str) -> bool:
    """True if there may be a suppression comment in the source."""
    return _MARKER in source


def suppress(
    source: str,
    path: str | None,
    diagnostics: Sequence[Diagnostic],
    rules: Sequence[CompiledRule],
    *,
    sees_all: bool,
    whole_file: Iterable[Suppression] = (),
) -> list[Diagnostic]:
    """The diagnostics that no comment and nothing in `whole_file` silences.

    If SUP001 is among `rules`, there is one more for every comment without use. A comment whose rules are not among
    `rules` is left alone, for another run may need it; so is one for all rules
    unless this run `sees_all` findings, mild ones too.
    """
    directives = [_Directive(span, "ignore", selectors, Span(0, len(source))) for span, selectors in whole_file] + (
        _directives(source) if has_comments(source) else []
    )
    if not directives:
        return list(diagnostics)
    by_id = {rule.id: rule for rule in rules}
    used: set[int] = set()
    kept = []
    for diagnostic, active in _with_active(sorted(diagnostics, key=lambda found: found.span), directives):
        rule = by_id[diagnostic.rule]
        silencing = [index for index in active if _silences(directives[index], rule, diagnostic)]
        used.update(silencing)
        inside = any(directives[index].span.contains(diagnostic.span) for index in active)
        if not silencing and not inside:
            kept.append(diagnostic)
    if UNUSED in by_id:
        unused = [directive for index, directive in enumerate(directives) if index not in used]
        idle = [
            directive
            for directive in unused
            if directive.word != "on" and (directive.selectors or sees_all) and _is_known(directive, rules)
        ]
        kept.extend(_reported(source, path, idle, by_id[UNUSED]))
    return sorted(kept, key=lambda diagnostic: diagnostic.span)


def _with_active(
    diagnostics: Iterable[Diagnostic], directives: Sequence[_Directive]
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


def _reach(directive: _Directive) -> Span:
    return Span(min(directive.span.start, directive.silenced.start), max(directive.span.end, directive.silenced.end))


def _directives(source: str) -> list[_Directive]:
    """Every comment in order. An `off` ends at the next `on` for the same rules or for all, or at an `off` alike."""
    found: list[_Directive] = []
    open_at: dict[tuple[str, ...], int] = {}
    line_start, line_end, read = 0, -1, 0
    for match in _COMMENT().finditer(source):
        selectors = tuple(match["rules"].replace(",", " ").split())
        line_start = max(line_start, source.rfind("\n", read, match.start()) + 1)
        if line_end < match.end():
            line_end = _line_end(source, match.end())
        read = match.end()
        silenced = Span(line_start, line_end)
        if match["word"] == "ignore-next-line":
            start = min(_after_blank_lines(source, line_end + 1), len(source))
            silenced = Span(start, _line_end(source, start))
        elif match["word"] in ("off", "on"):
            ending = list(open_at) if match["word"] == "on" and not selectors else [selectors]
            for index in [open_at.pop(key) for key in ending if key in open_at]:
                ended = Span(found[index].silenced.start, match.start())
                found[index] = found[index]._replace(silenced=ended)
            silenced = Span(match.end(), len(source) if match["word"] == "off" else match.end())
            if match["word"] == "off":
                open_at[selectors] = len(found)
        found.append(_Directive(Span(*match.span()), match["word"], selectors, silenced))
    return found


def _after_blank_lines(source: str, position: int) -> int:
    match = _BLANK_LINES().match(source, position)
    return position if match is None else match.end()


def _line_end(source: str, position: int) -> int:
    end = source.find("\n", position)
    return len(source) if end < 0 else end


def _silences(directive: _Directive, rule: CompiledRule, diagnostic: Diagnostic) -> bool:
    if directive.word == "on" or not directive.silenced.start <= diagnostic.span.start <= directive.silenced.end:
        return False
    return not directive.selectors or any(matches(rule, selector) for selector in directive.selectors)


def _is_known(directive: _Directive, rules: Iterable[CompiledRule]) -> bool:
    known = list(rules)
    return not directive.selectors or all(
        any(matches(rule, selector) for rule in known) for selector in directive.selectors
    )


def _reported(
    source: str, path: str | None, directives: Iterable[_Directive], rule: CompiledRule
) -> Iterator[Diagnostic]:
    """A diagnostic for each directive; equal ones are numbered in their fingerprints."""
    seen: Counter[str] = Counter()
    line, line_start, read = 1, 0, 0
    for directive in directives:
        start = directive.span.start
        line += source.count("\n", read, start)
        line_start = max(line_start, source.rfind("\n", read, start) + 1)
        read = start
        fingerprint = f"{rule.id}-{directive.word}-{'-'.join(directive.selectors)}"
        seen[fingerprint] += 1
        yield Diagnostic(
            rule.id,
            rule.name,
            rule.message,
            Severity(rule.severity),
            path,
            directive.span,
            line,
            start - line_start + 1,
            directive.span.of(source),
            fingerprint=fingerprint if seen[fingerprint] == 1 else f"{fingerprint}-{seen[fingerprint] - 1}",
        )
