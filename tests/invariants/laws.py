"""The laws of findings and fixes, told apart from the program: nothing here asks it where a quotation is."""

import re
from collections.abc import Iterator, Sequence

from copytaster.api import Checker
from copytaster.fixing.repeat import fix_until_stable
from copytaster.model.diagnostic import Diagnostic
from copytaster.model.fix import Applicability, Edit
from copytaster.model.span import Span
from tests.invariants.markup import markup_fault, words_of

# Quotations nobody can dispute: opened and closed in one line by marks that fit, with nothing like a mark inside.
_PAIRED = re.compile(r"“([^“”„\"«»\n]{1,2000})”|«([^“”„\"«»\n]{1,2000})»")
_STRAIGHT = re.compile(r'(?:(?<=[\s(\[—–])|^)"(?=\S)([^"\n]{1,2000})(?<=\S)"(?=[\s.,;:!?)\]—–]|$)')
_LINE = re.compile(r"[^\n]+")
_ENCODING = "TYP2"
_MOST_PARTIAL = 3
LEVELS = (Applicability.SAFE, Applicability.UNSAFE)


def broken_fixing(checker: Checker, source: str, format_: str = "text") -> list[str]:
    """Every law that breaks while `source` is mended, pass by pass, at both levels of trust."""
    return [f"{level.name}: {fault}" for level in LEVELS for fault in _broken_at(checker, source, format_, level)]


def _broken_at(checker: Checker, source: str, format_: str, level: Applicability) -> list[str]:
    faults: list[str] = []

    def check(now: str) -> list[Diagnostic]:
        found = checker.check_source(now, format=format_)
        faults.extend(broken_diagnostics(now, found))
        if format_ == "text":
            faults.extend(broken_quotations(now, found, level))
        return found

    try:
        mended, _, _ = fix_until_stable(source, check, level)
    except RuntimeError as error:
        return [*faults, str(error)]
    if checker.fix_source(mended, at_least=level, format=format_).text != mended:
        faults.append("a second run changes it again")
    if level is Applicability.SAFE:
        faults.extend(_lost(source, mended, format_))
    if format_ == "html" and (fault := markup_fault(source, mended)):
        faults.append(fault)
    return list(dict.fromkeys(faults))


def broken_diagnostics(text: str, diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    """What is wrong with places, excerpts, edits and fingerprints."""
    if sorted(diagnostics, key=lambda found: found.span) != list(diagnostics):
        yield "not in order of place"
    fingerprints = {found.fingerprint for found in diagnostics}
    if len(fingerprints) != len(diagnostics) or "" in fingerprints:
        yield "fingerprints are not unique"
    for found in diagnostics:
        start, end = found.span
        if not 0 <= start <= end <= len(text) or found.excerpt != text[start:end]:
            yield f"{found.rule} {found.span}: its excerpt {found.excerpt!r} stands elsewhere"
        if (found.line, found.column) != (text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)):
            yield f"{found.rule} {found.span}: wrong line or column"
        if any(not 0 <= other.span.start <= other.span.end <= len(text) for other in found.related):
            yield f"{found.rule} {found.span}: a related place is outside"
        yield from _broken_edits(text, found)


def _broken_edits(text: str, found: Diagnostic) -> Iterator[str]:
    for fix in found.fixes:
        position = 0
        for edit in fix.edits:
            if not position <= edit.span.start <= edit.span.end <= len(text):
                yield f"{found.rule} {edit}: outside the text or not in order"
            position = edit.span.end


def broken_quotations(text: str, diagnostics: Sequence[Diagnostic], level: Applicability) -> Iterator[str]:
    """Fixes of that trust that would change a quotation, encoding repairs excepted."""
    trusted = [
        (found.rule, fix.applicability, edit)
        for found in diagnostics
        if not found.rule.startswith(_ENCODING)
        for fix in found.fixes
        if fix.applicability >= level
        for edit in fix.edits
    ]
    quoted = certain_quotations(text) if trusted else []
    for rule, trust, edit in trusted:
        for inner in quoted:
            is_partial = len(inner.of(text).split()) <= _MOST_PARTIAL
            if _changes(inner, edit) and not (is_partial and trust < Applicability.SAFE):
                yield f"{rule} {edit} changes {inner.of(text)!r}"


def certain_quotations(text: str) -> list[Span]:
    """What stands between the marks, without blanks next to them, of quotations nobody can dispute."""
    inner = [match.span(match.lastindex or 0) for match in _PAIRED.finditer(text)]
    for line in _LINE.finditer(text):
        words = line.group()
        if words.count('"') % 2 == 0 and not set(words) & set("“”„«»"):
            matches = (match for match in _STRAIGHT.finditer(words) if words.count('"', 0, match.start()) % 2 == 0)
            inner += [(line.start() + match.start(1), line.start() + match.end(1)) for match in matches]
    return [_stripped(text, start, end) for start, end in sorted(inner)]


def lost_quotations(before: str, after: str) -> Iterator[str]:
    """Quotations of more than three words whose words, in that order, are no longer in the text.

    Only letters and digits count, so that marks within make no difference; those that hold something an encoding
    repair could change are left out.
    """
    left = _letters(after)
    for inner in certain_quotations(before):
        words = inner.of(before)
        is_plain = words.isascii() and not set(words) & set("&\\")
        if is_plain and len(words.split()) > _MOST_PARTIAL and _letters(words) not in left:
            yield f"lost the quotation {words!r}"


def _lost(source: str, mended: str, format_: str) -> Iterator[str]:
    if format_ == "html":
        source, mended = words_of(source), words_of(mended)
    return lost_quotations(source, mended)


def _changes(inner: Span, edit: Edit) -> bool:
    start, end = edit.span
    if start == end:
        return inner.start < start < inner.end
    return max(start, inner.start) < min(end, inner.end)


def _stripped(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(end - len(words.lstrip()), start + len(words.rstrip())) if words.strip() else Span(start, start)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
