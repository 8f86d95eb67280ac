"""The public functions: check, fix, check_story, load_rules, translation_score, apply."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from copytaster.catalog import load
from copytaster.catalog.cache import recall, remember
from copytaster.catalog.compiled import CompiledCatalog
from copytaster.catalog.select import choose, given_severity
from copytaster.engine.run import Engine, Policy
from copytaster.english import deferred
from copytaster.english.analysis import Analysis
from copytaster.fixing.apply import apply
from copytaster.fixing.repeat import fix_until_stable
from copytaster.model.article import Article
from copytaster.model.diagnostic import Diagnostic
from copytaster.model.document import Document
from copytaster.model.fix import Applicability
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.rule import Rule
from copytaster.model.run import RunFacts
from copytaster.model.settings import Settings
from copytaster.model.severity import Severity
from copytaster.model.span import Span
from copytaster.model.translation import TranslationScore
from copytaster.readers.choose import read

if TYPE_CHECKING:
    import datetime

    from copytaster.engine.story import StoryEngine
    from copytaster.scoring.score import Reading

__all__ = [
    "Article",
    "Checker",
    "Fixed",
    "apply",
    "check",
    "check_story",
    "fix",
    "load_rules",
    "prepare",
    "score_translation",
    "translation_score",
]


class Fixed(NamedTuple):
    """What fixing made of a source: the new text, what was applied, and what is left to report."""

    text: str
    applied: tuple[Diagnostic, ...]
    remaining: tuple[Diagnostic, ...]


class Checker:
    """A catalogue and settings, ready for any number of sources."""

    def __init__(
        self,
        catalog: CompiledCatalog,
        settings: Settings,
        least: Severity = Severity.INFO,
        line_counts: Mapping[str, int] | None = None,
    ) -> None:
        """`line_counts` says in how many files of the run a line stands."""
        self._settings = settings
        self._line_counts = line_counts or {}
        self._policy = Policy(_severities(catalog, settings), least)
        self._engine = Engine(catalog, self._policy)

    @property
    def catalog(self) -> CompiledCatalog:
        return self._engine.catalog

    def check_source(
        self,
        source: str,
        *,
        path: str | None = None,
        format: str | None = "text",
        published: "datetime.date | None" = None,
    ) -> list[Diagnostic]:
        """Every diagnostic of one source at or above the least severity, in order of place.

        A `format` of None means: told from path and content. Raises SettingsError for an unknown one.
        """
        return self.check_documents(self.read(source, path=path, format=format), published=published)

    def read(self, source: str, *, path: str | None = None, format: str | None = "text") -> tuple[Document, ...]:
        """The articles of a source. Raises SourceError, and SettingsError for an unknown format."""
        return read(source, format=format, path=path, fields=self._settings.json_fields)

    def check_documents(
        self, documents: tuple[Document, ...], *, published: "datetime.date | None" = None
    ) -> list[Diagnostic]:
        """Every diagnostic of the articles of one source."""
        return self._engine.diagnose(documents, self._run_facts(published))

    def _run_facts(self, published: "datetime.date | None") -> RunFacts:
        settings = self._settings
        return RunFacts(
            published=published or settings.published,
            source_language=settings.source_language,
            accept=frozenset(settings.accept),
            office_age=settings.office_age,
            line_counts=self._line_counts,
        )

    @cached_property
    def _story_engine(self) -> "StoryEngine":
        from copytaster.engine.story import StoryEngine  # noqa: PLC0415 -- not for a plain check

        return StoryEngine(self._engine.catalog, self._policy)

    def compare(
        self, documents: Sequence[Document], source: Document | None = None, *, is_grouped: bool = False
    ) -> list[Diagnostic]:
        """What the documents, taken as one story, tell differently, and what each has otherwise than its `source`.

        `is_grouped`: they are on several stories, which are to be told apart first.
        """
        run = self._run_facts(None)
        analyses = [Analysis(document, run) for document in documents]
        original = None if source is None else Analysis(source, run)
        engine = self._story_engine
        return (engine.compare_grouped if is_grouped else engine.compare)(analyses, original)

    def fix_source(
        self,
        source: str,
        *,
        at_least: Applicability = Applicability.SAFE,
        path: str | None = None,
        format: str | None = "text",
        published: "datetime.date | None" = None,
    ) -> Fixed:
        """The source with every fix of at least that applicability applied, until nothing changes."""

        def check_again(text: str) -> list[Diagnostic]:
            return self.check_source(text, path=path, format=format, published=published)

        text, applied, remaining = fix_until_stable(source, check_again, at_least)
        return Fixed(text, tuple(applied), tuple(remaining))


def prepare(
    settings: Settings,
    *,
    cache: bool = True,
    least: Severity = Severity.INFO,
    line_counts: Mapping[str, int] | None = None,
) -> Checker:
    """A checker for these settings; the compiled catalogue comes from the cache where `cache` allows it."""
    choice = load.Choice(
        settings.packs, settings.select, settings.ignore, settings.severity, settings.preview, settings.style, least
    )
    if cache:
        deferred.provide(recall(_EXPRESSIONS) or {})
    return Checker(load.load_catalog(choice, use_cache=cache), settings, least, line_counts)


def remember_expressions() -> None:
    """Store what this process had to compile beyond what the last one stored, so that the next need not."""
    learned = deferred.learned()
    if learned is not None:
        remember(_EXPRESSIONS, dict(learned))


def check(
    text: str,
    *,
    format: str = "text",
    path: str | None = None,
    published: "datetime.date | None" = None,
    source_language: str | None = None,
    rules: Sequence[Rule] | None = None,
) -> list[Diagnostic]:
    """Every diagnostic of `text`, of every severity, in order of place. Raises CopytasterError."""
    _check_arguments(text, published, rules)
    checker = _checker(source_language, rules)
    return checker.check_source(text, path=path, format=format, published=published)


def fix(
    text: str,
    *,
    at_least: Applicability = Applicability.SAFE,
    format: str = "text",
    path: str | None = None,
    published: "datetime.date | None" = None,
    source_language: str | None = None,
    rules: Sequence[Rule] | None = None,
) -> Fixed:
    """`text` with every fix of at least that applicability applied, until nothing changes. Raises CopytasterError."""
    _check_arguments(text, published, rules)
    checker = _checker(source_language, rules)
    return checker.fix_source(text, at_least=at_least, path=path, format=format, published=published)


def load_rules(
    *packs: str, select: Iterable[str] = (), ignore: Iterable[str] = (), style: str | None = None
) -> tuple[Rule, ...]:
    """The rules that ship with the program and those of the pack folders, as they stand under a house style.

    `style` is the name of one that ships with the program or lies in a pack, or the path of a YAML file. Raises
    RuleError, SettingsError.
    """
    rules = choose(load.load_rules(packs), tuple(select), tuple(ignore))
    return rules if style is None else load.under_style(rules, style, packs)


def check_story(
    articles: Iterable[Article], *, source: Article | None = None, rules: Sequence[Rule] | None = None
) -> list[Diagnostic]:
    """What articles on one story tell differently: quotations, numbers, days, names, firsts.

    With `source`, the text the articles were made from (English or not), also what each has otherwise than it. A
    finding stands where the fewer articles have it; `related` holds the other places. Articles that are not English
    are left out. Raises CopytasterError.
    """
    checker = _checker(None, rules)
    documents = [document for article in articles for document in _documents(article)]
    sources = _documents(source) if source is not None else ()
    return checker.compare(documents, sources[0] if sources else None)


def _documents(article: Article) -> tuple[Document, ...]:
    return read(article.text, format=article.format, path=article.path)


def translation_score(text: str) -> float:
    """How much the text reads like an unedited translation: 0 original English ... 1 unedited translation.

    It is the chance that a text is a machine translation, if that and news written in English were equally likely, by
    closed-class words, forms of sentence and clause, and the findings of the translation rules. Texts under 120 words
    stay near 0.5, and where there is no English prose it is 0.5: `score_translation` tells why.
    """
    _check_arguments(text, None, None)
    return _reading(read(text)[0]).score


def score_translation(
    text: str, *, format: str | None = "text", path: str | None = None, fields: Sequence[str] = ()
) -> list[TranslationScore]:
    """The score of each article in the source with its reasons and most telling sentences. Raises CopytasterError.

    A `format` of None is told from path and content; `fields` are paths of JSON fields that hold articles.
    """
    from copytaster.engine.place import Placer  # noqa: PLC0415 -- not for a plain check

    _check_arguments(text, None, None)
    scores = []
    for document in read(text, format=format, path=path, fields=fields):
        explained = _reading(document).explained()
        placer = Placer(document, {})
        first = document.source_map.to_source(Span(0, len(document.text)))
        sentences = []
        for sentence in explained.sentences:
            span = document.source_map.to_source(sentence.span)
            if span is not None:
                line, column = placer.position(span.start)
                sentences.append(sentence._replace(span=span, line=line, column=column))
        line = placer.position(first.start)[0] if first is not None else 1
        scores.append(explained._replace(line=line, sentences=tuple(sentences)))
    return scores


def _reading(document: Document) -> "Reading":
    from copytaster.scoring.features import Hit  # noqa: PLC0415 -- not for a plain check
    from copytaster.scoring.score import Reading  # noqa: PLC0415 -- not for a plain check
    from copytaster.scoring.table import shipped  # noqa: PLC0415 -- not for a plain check

    found = _checker(None, None).check_source(document.text)
    hits = [Hit(diagnostic.rule, diagnostic.span.start) for diagnostic in found]
    return Reading(Analysis(document, RunFacts()), hits, shipped())


_EXPRESSIONS = "expressions"
_DEFAULT: dict[str | None, Checker] = {}
_GIVEN: list[tuple[Sequence[Rule], str | None, Checker]] = []
_MOST_GIVEN = 8


def _checker(source_language: str | None, rules: Sequence[Rule] | None) -> Checker:
    """The checker for these rules, compiled once while the same object is passed again."""
    settings = Settings(source_language=source_language)
    if rules is None:
        if source_language not in _DEFAULT:
            _DEFAULT[source_language] = prepare(settings)
        return _DEFAULT[source_language]
    for given, language, checker in _GIVEN:
        if given is rules and language == source_language:
            return checker
    from copytaster.catalog.compile import compile_rules  # noqa: PLC0415 -- slow path

    checker = Checker(compile_rules(load.with_wording(rules)), settings)
    if isinstance(rules, tuple):
        # Any other sequence may hold other rules the next time.
        _GIVEN.append((rules, source_language, checker))
        del _GIVEN[:-_MOST_GIVEN]
    return checker


def _check_arguments(text: object, published: object, rules: object) -> None:
    """Raises TypeError for bytes, a date that is written out, or the name of a rule: the commonest slips."""
    if not isinstance(text, str):
        raise TypeError(f"text must be str, not {type(text).__name__}; decode it first")
    if isinstance(rules, str):
        raise TypeError("rules must be rules of load_rules, not a str; write load_rules(select=[...])")
    if published is not None and not _is_date(published):
        raise TypeError(f"published must be a datetime.date, not {type(published).__name__}")


def _is_date(value: object) -> bool:
    import datetime  # noqa: PLC0415 -- few runs need it

    return isinstance(value, datetime.date)


def _severities(catalog: CompiledCatalog, settings: Settings) -> dict[str, Severity]:
    """Rule ID -> the severity the settings give it."""
    given = {rule.id: given_severity(rule, settings.severity) for rule in catalog.rules} if settings.severity else {}
    return {rule_id: severity for rule_id, severity in given.items() if severity is not None}
