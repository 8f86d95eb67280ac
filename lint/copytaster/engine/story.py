"""Several articles on one story: names that they spell in different ways."""

from collections import Counter
from collections.abc import Iterator, Sequence

from copytaster.catalog.compiled import CompiledCatalog, CompiledRule
from copytaster.engine.found import Found
from copytaster.engine.place import Placer
from copytaster.engine.scanner import Scanner
from copytaster.english.analysis import Analysis
from copytaster.match import consistency
from copytaster.model.diagnostic import Diagnostic, Location
from copytaster.model.document import Document
from copytaster.model.finding import Finding
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.run import RunFacts
from copytaster.model.span import Span


class _Mention(NamedTuple):
    """Where an article first uses one of the forms of a thing."""

    article: int
    form: str
    span: Span


def drift(catalog: CompiledCatalog, documents: Sequence[Document]) -> list[Diagnostic]:
    """One diagnostic for each form of a name, in each article, that fewer articles use than another form."""
    scanner = Scanner(catalog)
    rules = [rule for rule in catalog.rules if rule.kind == "consistency" and rule.family == "NAM"]
    found: list[Diagnostic] = []
    for rule in rules:
        for mentions in _by_group(catalog, scanner, rule, documents).values():
            found.extend(_drifting(rule, documents, mentions))
    return sorted(found, key=lambda diagnostic: (diagnostic.path or "", diagnostic.span))


def _by_group(
    catalog: CompiledCatalog, scanner: Scanner, rule: CompiledRule, documents: Sequence[Document]
) -> dict[int, list[_Mention]]:
    groups: dict[int, list[_Mention]] = {}
    unit = catalog.units.index(catalog.rules.index(rule))
    data = catalog.data(unit)
    for index, document in enumerate(documents):
        analysis = Analysis(document, RunFacts())
        hits = scanner.wake(analysis.folded).get(unit, [])
        seen: set[tuple[int, str]] = set()
        for group, form, span in consistency.uses(analysis, hits, data):
            if (group, form) not in seen and analysis.quotation_at(span.start) is None:
                seen.add((group, form))
                groups.setdefault(group, []).append(_Mention(index, form, span))
    return groups


def _drifting(rule: CompiledRule, documents: Sequence[Document], mentions: list[_Mention]) -> Iterator[Diagnostic]:
    """What uses another form than most articles do; nothing if no form is used by more of them than any other."""
    counts = Counter(mention.form for mention in mentions)
    ranked = counts.most_common(2)
    if len(ranked) < 2 or ranked[0][1] == ranked[1][1]:
        return
    chosen = ranked[0][0]
    kept = [mention for mention in mentions if mention.form == chosen]
    for mention in mentions:
        others = [other for other in kept if other.article != mention.article]
        if mention.form != chosen and others:
            message = f"“{mention.form}” here, but “{chosen}” in most articles on this story ({len(others)})."
            placed = Placer(documents[mention.article], {}).place(Found(rule, Finding(rule.id, mention.span, message)))
            if placed is not None:
                related = tuple(_location(documents[other.article], other) for other in others)
                yield placed._replace(related=related)


def _location(document: Document, mention: _Mention) -> Location:
    span = document.source_map.to_source(mention.span) or mention.span
    return Location(document.path, span, f"written “{mention.form}” here")
