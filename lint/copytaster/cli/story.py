"""`copytaster story PATH...`: what articles on one story tell differently."""

import os
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence

from copytaster.cli import files, progress, sources
from copytaster.cli.arguments import Parser
from copytaster.cli.desk import Desk, Order, Outcome
from copytaster.cli.messages import tell
from copytaster.cli.report_options import add_report_options, check_places, ended
from copytaster.cli.reports import Reporter
from copytaster.cli.rule_options import add_rule_options, settings_of
from copytaster.english.analysis import Analysis
from copytaster.model.diagnostic import Diagnostic
from copytaster.model.document import Document
from copytaster.model.errors import SettingsError, SourceError
from copytaster.model.run import RunFacts
from copytaster.model.settings import Settings
from copytaster.readers.choose import format_of, read


def run(arguments: Sequence[str]) -> int:
    """Compares what `arguments` name.

    Returns 0 if nothing differs, 1 if something does, 2 if a source could not be read; the others are compared all the
    same. Raises CopytasterError if nothing can be done.
    """
    given = _parsed(arguments)
    settings = settings_of(given, given.paths[0])
    reporter = Reporter(given)
    source = None if given.source is None else sources.from_file(given.source)
    original = None if source is None else _original(source, given, settings)
    found = files.find(given.paths, settings, force_exclude=given.force_exclude)
    for error in found.errors:
        reporter.fail(error)
    articles = dict(_articles(found.paths, given, settings, reporter))
    documents = [document for _, held in articles.values() for document in held]
    is_grouped = given.group or any(map(os.path.isdir, given.paths))
    _say_what_is_left_out(documents, has_source=original is not None, is_grouped=is_grouped)
    desk = Desk(settings, Order(given.format_of_source, None, None, write=False, cache=not given.no_cache), {})
    compared = desk.checker(None).compare(documents, original, is_grouped=is_grouped)
    for path, diagnostics in _by_path(articles, compared, desk).items():
        reporter.add(Outcome(articles[path][0], articles[path][0].text, tuple(diagnostics), is_referred_to=True))
    if source is not None and source.path not in articles:
        reporter.add(Outcome(source, source.text, (), is_referred_to=True))
    return ended(reporter, given)


def _articles(
    paths: Sequence[str], given: Namespace, settings: Settings, reporter: Reporter
) -> Iterator[tuple[str, tuple[sources.Source, tuple[Document, ...]]]]:
    """Path -> the source and the articles it holds, for those that can be read."""
    for path in progress.shown(paths):
        try:
            source = sources.from_file(path)
            yield path, (source, _read(source, given, settings))
        except SourceError as error:
            reporter.fail(error, path)


def _read(source: sources.Source, given: Namespace, settings: Settings) -> tuple[Document, ...]:
    format_ = given.format_of_source or format_of(source.path, source.text)
    return read(source.text, format=format_, path=source.path, fields=settings.json_fields)


def _original(source: sources.Source, given: Namespace, settings: Settings) -> Document:
    """The text that the articles were made from. Raises SourceError if it holds nothing."""
    documents = _read(source, given, settings)
    if not documents or not documents[0].text.strip():
        raise SourceError("holds no text to compare with", path=source.path)
    return documents[0]


def _say_what_is_left_out(documents: Sequence[Document], *, has_source: bool, is_grouped: bool) -> None:
    seen: dict[str, str | None] = {}
    for document in documents:
        language = Analysis(document, RunFacts()).language
        if language != "en":
            hint = "" if has_source else "; if the others were made from it, name it with --source"
            tell(f"{document.path}: is not in English ({language}) and left out{hint}")
        elif document.text in seen:
            tell(f"{document.path}: has the same text as {seen[document.text]} and is left out")
        else:
            seen[document.text] = document.path
    if len(seen) < 2 and not has_source and not is_grouped:
        tell("there is nothing to compare: name two articles or more, or with --source what an article was made from")


def _by_path(articles: Mapping[str, object], compared: Sequence[Diagnostic], desk: Desk) -> dict[str, list[Diagnostic]]:
    """Every path with what is found in it, as far as the settings for that path know the rule."""
    found: dict[str, list[Diagnostic]] = {path: [] for path in articles}
    for diagnostic in compared:
        path = diagnostic.path or ""
        known = {rule.id for rule in desk.checker(path).catalog.rules}
        if diagnostic.rule in known:
            found[path].append(diagnostic)
    return found


def _parsed(arguments: Sequence[str]) -> Namespace:
    given = _parser().parse(arguments)
    given.fix = given.diff = given.statistics = False
    if files.STDIN in given.paths:
        raise SettingsError("“story” compares files; standard input holds only one")
    check_places(given)
    return given


def _parser() -> Parser:
    parser = Parser(
        "story",
        "Find what articles on one story tell differently: quotations, numbers, days, names. Files named one by one "
        "are one story; those in folders are told apart first.",
    )
    add = parser.add_argument
    add("paths", nargs="+", metavar="PATH", help="files or folders")
    add("--source", metavar="FILE", help="the text, in any language, that the articles were made from")
    add("--group", action="store_true", help="the files are on several stories: tell them apart first")
    add_rule_options(parser)
    add_report_options(parser)
    return parser
