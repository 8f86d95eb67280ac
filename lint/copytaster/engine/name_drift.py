"""Names that several articles on one story spell in different ways, as far as the tables of names know them."""

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
from copytaster.model.span import Span


class _Mention(NamedTuple):
    """Where an article first uses one of the forms of a thing."""

    article: int
    form: str
    span: Span


_Groups = dict[tuple[int, int], list[_Mention]]
"""Rule number and group -> the forms of that thing."""


def name_drift(
    catalog: CompiledCatalog, scanner: Scanner, articles: Sequence[Analysis]
) -> Iterator[tuple[int, Diagnostic]]:
    """One diagnostic, with the number of its article, for each form of a name that fewer articles use than another."""
    documents = [analysis.document for analysis in articles]
    for (number, _), mentions in sorted(_by_group(catalog, scanner, articles).items()):
        yield from _drifting(catalog.rules[number], documents, mentions)


def _by_group(catalog: CompiledCatalog, scanner: Scanner, articles: Sequence[Analysis]) -> _Groups:
    units = {
        unit: catalog.data(unit)
        for unit, number in enumerate(catalog.units)
        if catalog.rules[number].kind == "consistency" and catalog.rules[number].family == "NAM"
    }
    groups: _Groups = {}
    if len(articles) < 2 or not units:
        return groups
    for index, analysis in enumerate(articles):
        hits = scanner.wake(analysis.folded)
        for unit in units.keys() & hits.keys():
            seen: set[tuple[int, str]] = set()
            for group, form, span in consistency.uses(analysis, hits[unit], units[unit]):
                if (group, form) not in seen and analysis.quotation_at(span.start) is None:
                    seen.add((group, form))
                    groups.setdefault((catalog.units[unit], group), []).append(_Mention(index, form, span))
    return groups


def _drifting(
    rule: CompiledRule, documents: Sequence[Document], mentions: list[_Mention]
) -> Iterator[tuple[int, Diagnostic]]:
    """What uses another form than most articles do; nothing if no form is used by more of them than any other."""
    counts = Counter(mention.form for mention in mentions)
    ranked = counts.most_common(2)
    if len(ranked) < 2 or ranked[0][1] == ranked[1][1]:
        return
    chosen = ranked[0][0]
    kept = {mention.article: mention for mention in mentions if mention.form == chosen}
    for mention in mentions:
        # An article that has both forms is for the check of that article.
        if mention.form != chosen and mention.article not in kept:
            others = kept.values()
            message = f"“{mention.form}” here, but “{chosen}” in most articles on this story ({len(others)})."
            placed = Placer(documents[mention.article], {}).place(Found(rule, Finding(rule.id, mention.span, message)))
            if placed is not None:
                related = tuple(_location(documents[other.article], other) for other in others)
                yield mention.article, placed._replace(related=related)


def _location(document: Document, mention: _Mention) -> Location:
    span = document.source_map.to_source(mention.span) or mention.span
    return Location(document.path, span, f"written “{mention.form}” here")
