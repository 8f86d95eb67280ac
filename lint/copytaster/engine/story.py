"""Several articles on one story, or an article and its source, through the rules that compare."""

import importlib
from collections.abc import Iterable, Iterator, Sequence

from copytaster.catalog.compiled import CompiledCatalog
from copytaster.engine.found import Found
from copytaster.engine.grouping import group
from copytaster.engine.name_drift import name_drift
from copytaster.engine.place import Placer
from copytaster.engine.run import Policy
from copytaster.engine.scanner import Scanner
from copytaster.engine.suppress import suppress
from copytaster.engine.zones import Zones
from copytaster.english.analysis import Analysis
from copytaster.english.passages import Story
from copytaster.model.diagnostic import Diagnostic, Location
from copytaster.model.fix import Applicability
from copytaster.model.rule import Header
from copytaster.model.story import SOURCE, StoryFinding, StoryPlace

_ENGLISH = "en"


class StoryEngine:
    """The rules of a catalogue that compare articles, ready to run."""

    def __init__(self, catalog: CompiledCatalog, policy: Policy | None = None) -> None:
        self._catalog = catalog
        self._policy = policy or Policy()
        self._scanner = Scanner(catalog)

    def compare(self, articles: Sequence[Analysis], source: Analysis | None = None) -> list[Diagnostic]:
        """What the articles, taken as one story, tell differently; and what each has otherwise than `source`.

        Articles that are not English are left out, and of several with the same text all but the first.
        """
        story = Story(tuple(comparable(articles)), source)
        found: list[list[Diagnostic]] = [[] for _ in story.articles]
        for article, diagnostic in name_drift(self._catalog, self._scanner, story.articles):
            found[article].append(diagnostic)
        for article, diagnostic in self._checked(story):
            found[article].append(diagnostic)
        lawful = (
            each for analysis, mine in zip(story.articles, found, strict=True) for each in self._lawful(analysis, mine)
        )
        return sorted(lawful, key=lambda diagnostic: (diagnostic.path or "", diagnostic.span))

    def _checked(self, story: Story) -> Iterator[tuple[int, Diagnostic]]:
        """What the checks find in prose, with the number of the article, placed in its source."""
        placers = [Placer(analysis.document, {}) for analysis in story.articles]
        zones = [Zones(analysis.document, lambda: ()) for analysis in story.articles]
        for unit in self._catalog.story:
            rule = self._catalog.rules[self._catalog.units[unit]]
            check, options = self._catalog.data(unit)
            header = Header(rule.id, rule.message, Applicability(rule.fix))
            module = importlib.import_module(f"copytaster.checks.{check}")
            made: Iterable[StoryFinding] = module.compare(story, header, options)
            for article, finding, elsewhere in made:
                raw, analysis = Found(rule, finding), story.articles[article]
                is_accepted = finding.span.of(analysis.folded) in analysis.run.accept
                placed = placers[article].place(raw) if zones[article].is_prose(raw) and not is_accepted else None
                if placed is not None:
                    yield article, placed._replace(related=(*placed.related, *_located(story, elsewhere)))

    def compare_grouped(self, articles: Sequence[Analysis], source: Analysis | None = None) -> list[Diagnostic]:
        """The same for articles on any number of stories, which are told apart first."""
        articles = list(comparable(articles))
        stories = group([analysis.text for analysis in articles])
        found = [each for story in stories for each in self.compare([articles[number] for number in story], source)]
        return sorted(found, key=lambda diagnostic: (diagnostic.path or "", diagnostic.span))

    def _lawful(self, analysis: Analysis, found: Iterable[Diagnostic]) -> list[Diagnostic]:
        """What settings and comments let stand; that a comment is of no use is for the check of its article to say."""
        rules = [rule for rule in self._catalog.rules if not rule.id.startswith("SUP")]
        policy = self._policy
        weighed = (each._replace(severity=policy.severities.get(each.rule, each.severity)) for each in found)
        shown = [each for each in weighed if each.severity >= policy.least]
        document = analysis.document
        silenced = document.suppressions
        return suppress(document.source, document.path, shown, rules, sees_all=False, whole_file=silenced)


def comparable(articles: Iterable[Analysis]) -> Iterator[Analysis]:
    """The articles in English, each text once."""
    seen: set[str] = set()
    for analysis in articles:
        if analysis.text not in seen and analysis.language == _ENGLISH:
            seen.add(analysis.text)
            yield analysis


def _located(story: Story, places: Iterable[StoryPlace]) -> Iterator[Location]:
    for article, span, message in places:
        analysis = story.source if article == SOURCE else story.articles[article]
        if analysis is not None:
            document = analysis.document
            yield Location(document.path, document.source_map.to_source(span) or span, message)
