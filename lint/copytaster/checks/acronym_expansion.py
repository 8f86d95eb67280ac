"""Initials in brackets that are not those of the body named before them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.deferred import expression
from copytaster.english.folding import fold
from copytaster.model.finding import Finding
from copytaster.model.rule import Header
from copytaster.model.span import Span

_BRACKETED = expression(r"[(](?P<initials>[A-Z][A-Za-z]{0,6}[A-Z])[)]")
_LONGEST = 70
_ARTICLES = ("The", "A", "An", "In", "At", "By", "For", "From", "To", "And", "But")


def prepare(options: Mapping[str, Any]) -> dict[str, Any]:
    """The bodies by their last word: (folded name, initials) each; and what initials they are confused with."""
    bodies: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for name, initials in options["table"]["acronyms"].items():
        folded = fold(name)
        bodies.setdefault(folded.split(" ")[-1], []).append((folded, tuple(initials)))
    known = {one for initials in options["table"]["acronyms"].values() for one in initials}
    confused = frozenset(known | set(options["table"]["foreign"]))
    return {
        "confused": confused,
        "bodies": {word: tuple(sorted(rows, key=_longest_first)) for word, rows in bodies.items()},
    }


def find(analysis: Analysis, header: Header, hits: Sequence[int], options: Mapping[str, Any]) -> Iterable[Finding]:
    """A finding at initials in brackets behind the full name of a body that goes by others."""
    for hit in hits:
        found = _BRACKETED.match(analysis.text, hit)
        if found is None or analysis.text[hit - 1 : hit] != " ":
            continue
        body = _body_before(analysis, hit - 1, options["bodies"])
        if body is None or found["initials"] in body[1]:
            continue
        is_shuffled = sorted(found["initials"]) in [sorted(right) for right in body[1]]
        if is_shuffled or found["initials"] in options["confused"]:
            span = Span(found.start("initials"), found.end("initials"))
            name = analysis.text[hit - 1 - len(body[0]) : hit - 1]
            yield header.finding(analysis.text, span, replacement=body[1][0], name=name)


def _body_before(analysis: Analysis, end: int, bodies: Mapping[str, Any]) -> tuple[str, tuple[str, ...]] | None:
    """The listed body whose full name ends at `end` and is no part of a longer name."""
    before = analysis.folded[max(0, end - _LONGEST) : end]
    for name, initials in bodies.get(before[before.rfind(" ") + 1 :], ()):
        if before.endswith(name) and _begins_a_name(
            analysis.text[max(0, end - len(name) - _LONGEST) : end - len(name)]
        ):
            return name, initials
    return None


def _begins_a_name(before: str) -> bool:
    """True if what follows `before` does not go on with a name: “the”, but not “Bavarian”, may stand there."""
    words = before.split()
    last = words[-1] if words else ""
    return before[-1:].strip() == "" and (not last[:1].isupper() or last in _ARTICLES)


def _longest_first(row: tuple[str, tuple[str, ...]]) -> int:
    return -len(row[0])
