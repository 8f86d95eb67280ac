"""One document through all rules: anchors -> findings -> the laws -> diagnostics."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from copytaster.catalog.compiled import CompiledCatalog
from copytaster.engine.chrome import close_gaps, lift_neighbours, masked, without_repeats
from copytaster.engine.finders import Finders
from copytaster.engine.found import Found
from copytaster.engine.place import Placer
from copytaster.engine.quotation_law import await_repairs, obey
from copytaster.engine.resolve import resolve
from copytaster.engine.scanner import Scanner
from copytaster.engine.suppress import has_comments, suppress
from copytaster.engine.zones import Zones
from copytaster.english.analysis import Analysis
from copytaster.model.diagnostic import Diagnostic
from copytaster.model.document import Document
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.run import RunFacts
from copytaster.model.severity import Severity

_ANY_LANGUAGE = "any"


class Policy(NamedTuple):
    """What the settings change about findings: severities by rule ID, and the least severity worth reporting."""

    severities: Mapping[str, Severity] = {}
    least: Severity = Severity.INFO


class Engine:
    """The rules of a catalogue, ready to run. Holds no state of a document; finders are made on first use."""

    def __init__(self, catalog: CompiledCatalog, policy: Policy | None = None) -> None:
        self.catalog = catalog
        self._policy = policy or Policy()
        self._scanner = Scanner(catalog)
        self._finders = Finders(catalog)
        languages = [None if _ANY_LANGUAGE in rule.text_language else rule.text_language for rule in catalog.rules]
        self._languages = [languages[number] for number in catalog.units]

    def diagnose(self, documents: Sequence[Document], run: RunFacts) -> list[Diagnostic]:
        """Every diagnostic of the documents, all of one source, in order of place."""
        if not documents:
            return []
        source, path = documents[0].source, documents[0].path
        # A comment is of use if it silences anything, shown or not.
        suppressions = tuple(found for document in documents for found in document.suppressions)
        least = Severity.INFO if suppressions or has_comments(source) else self._policy.least
        seen: dict[str, int] = {}
        placed: list[Diagnostic] = []
        for document in documents:
            analysis, placer = Analysis(document, run, least), Placer(document, seen)
            findings = self._lawful(analysis, self._found(analysis), least)
            placed += [diagnostic for diagnostic in map(placer.place, findings) if diagnostic is not None]
        sees_all = self._policy.least == Severity.INFO
        kept = suppress(
            source,
            path,
            placed,
            self.catalog.rules,
            sees_all=sees_all,
            whole_file=suppressions,
            is_in_strings=documents[0].is_in_strings,
        )
        weighed = map(self._with_severity, kept)
        shown = [diagnostic for diagnostic in weighed if diagnostic.severity >= self._policy.least]
        # A text may have the parts of its source in another order: the title first.
        return sorted(shown, key=lambda diagnostic: diagnostic.span)

    def _with_severity(self, diagnostic: Diagnostic) -> Diagnostic:
        """Reports of the engine itself are weighed by the settings like those of any rule."""
        severity = self._policy.severities.get(diagnostic.rule, diagnostic.severity)
        return diagnostic if severity == diagnostic.severity else diagnostic._replace(severity=severity)

    def _found(self, analysis: Analysis) -> Iterator[Found]:
        hits = self._scanner.wake(analysis.folded)
        hits.update(self._scanner.wake_lines(analysis, self._finders.line_pattern))
        return self._run(analysis, sorted((*hits, *self.catalog.always)), hits)

    def _run(self, analysis: Analysis, units: Iterable[int], hits: Mapping[int, Sequence[int]]) -> Iterator[Found]:
        wanted, made, make = self._languages, self._finders.made, self._finders.of
        language = analysis.language
        for unit in units:
            languages = wanted[unit]
            if languages is not None and language not in languages:
                continue
            header, finder = made[unit] if unit in made else make(unit)
            findings = finder.find(analysis, header, hits.get(unit, ()))
            if findings:
                rule = self.catalog.rules[self.catalog.units[unit]]
                for finding in findings:
                    yield Found(rule, finding)

    def _lawful(self, analysis: Analysis, findings: Iterable[Found], least: Severity) -> list[Found]:
        chrome: list[Found] = []
        others: list[Found] = []
        for found in self._obeying(analysis, findings, least):
            (chrome if found.is_chrome else others).append(found)
        chrome = without_repeats(resolve(chrome))
        chrome += self._by_structure(analysis, chrome)
        chrome = [found for found in chrome if not found.rule.is_silent]
        # A line that its neighbours make certain may still quote: the law has the last word.
        lifted = lift_neighbours(analysis.text, without_repeats(chrome))
        chrome = close_gaps(
            analysis.text, [kept for found in lifted if (kept := obey(analysis, _zones(analysis), found))]
        )
        reported = [found for found in (*chrome, *masked(others, chrome)) if found.severity >= least]
        return await_repairs(analysis, resolve(reported))

    def _by_structure(self, analysis: Analysis, chrome: Sequence[Found]) -> list[Found]:
        """What the checks find that know the lines which wording has told already."""
        if not self.catalog.after_wording:
            return []
        analysis.found = tuple(found.finding._replace(severity=found.severity) for found in chrome)
        more = self._run(analysis, self.catalog.after_wording, {})
        return list(self._obeying(analysis, more, Severity.INFO))

    def _obeying(self, analysis: Analysis, findings: Iterable[Found], least: Severity) -> Iterator[Found]:
        """The findings in prose, weighed by the settings, as the quotation law lets them stand.

        Those under `least` are left out, but for page chrome: what lies around a line tells what it is.
        """
        for raw in findings:
            found = self._weighed(analysis.run, raw)
            if found.severity < least and not found.is_chrome:
                continue
            zones = _zones(analysis)
            if zones.is_prose(found) and not _is_accepted(analysis, found):
                lawful = obey(analysis, zones, found)
                if lawful is not None:
                    yield lawful

    def _weighed(self, run: RunFacts, found: Found) -> Found:
        """The finding with the severity that settings and source language give it."""
        rule, finding = found
        severity = self._policy.severities.get(rule.id)
        if severity is None and run.source_language and rule.languages:
            severity = None if run.source_language in rule.languages else Severity.INFO
        return found if severity is None else Found(rule, finding._replace(severity=severity))


def _zones(analysis: Analysis) -> Zones:
    """Made for the first finding: an article without any needs none."""
    return analysis.shared(_make_zones, None)


def _make_zones(analysis: Analysis, _given: object) -> Zones:
    return Zones(analysis.document, lambda: analysis.other_quotations)


def _is_accepted(analysis: Analysis, found: Found) -> bool:
    """True for words and names of the house."""
    accept = analysis.run.accept
    return bool(accept) and found.finding.span.of(analysis.folded).strip() in accept
