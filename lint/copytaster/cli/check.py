"""`copytaster check PATH...`: findings in files, folders or standard input, and mending them."""

from argparse import Namespace
from collections.abc import Mapping, Sequence

from copytaster.cli import files, progress, sources
from copytaster.cli.arguments import Parser, date
from copytaster.cli.desk import Desk, Order
from copytaster.cli.messages import tell
from copytaster.cli.report_options import add_report_options, check_places, ended
from copytaster.cli.reports import Reporter
from copytaster.cli.rule_options import add_rule_options, settings_of
from copytaster.model.errors import SettingsError, SourceError
from copytaster.model.fix import Applicability

_FEWEST_FILES = 3


def run(arguments: Sequence[str]) -> int:
    """Checks what `arguments` name.

    Returns 0 if nothing is found (or left after mending), 1 if something is, 2 if a source could not be read or
    written; what the others hold is reported all the same. Raises CopytasterError if nothing can be done.
    """
    given = _parsed(arguments)
    settings = settings_of(given, given.stdin_filename or given.paths[0])
    reporter = Reporter(given)
    found = files.find(given.paths, settings, force_exclude=given.force_exclude)
    desk = Desk(settings, _order(given), _line_counts(found.paths))
    for error in found.errors:
        reporter.fail(error)
    for folder in found.empty:
        tell(f"{folder}: nothing to check here; name files of another kind one by one")
    for path in progress.shown(found.paths):
        try:
            reporter.add(desk.take(_source(path, given)))
        except SourceError as error:
            reporter.fail(error, path)
        except Exception as error:
            error.add_note(f"while checking {path}")
            raise
    return ended(reporter, given)


def _line_counts(paths: Sequence[str]) -> Mapping[str, int]:
    if len(paths) < _FEWEST_FILES:
        return {}
    from copytaster.cli.line_counts import count_lines  # noqa: PLC0415 -- one file needs no counting

    return count_lines(paths)


def _source(path: str, given: Namespace) -> sources.Source:
    return sources.from_stdin(given.stdin_filename) if path == files.STDIN else sources.from_file(path)


def _order(given: Namespace) -> Order:
    mend = None
    if given.fix or given.diff:
        mend = Applicability.UNSAFE if given.unsafe_fixes else Applicability.SAFE
    return Order(
        format=given.format_of_source,
        published=date(given.published, "--published"),
        mend=mend,
        write=given.fix and not given.diff,
        cache=not given.no_cache,
    )


def _parsed(arguments: Sequence[str]) -> Namespace:
    given = _parser().parse(arguments)
    if given.unsafe_fixes and not (given.fix or given.diff):
        raise SettingsError("--unsafe-fixes says what --fix or --diff may do; add one of them")
    if given.diff and given.write_baseline is not None:
        raise SettingsError("--diff shows the texts as mended, --write-baseline knows them as they are; leave one out")
    if files.STDIN in given.paths and len(given.paths) > 1:
        raise SettingsError("“-” (standard input) stands alone; name the files in another run")
    if given.stdin_filename is not None and given.paths != [files.STDIN]:
        raise SettingsError("--stdin-filename is for standard input; write “copytaster check - --stdin-filename NAME”")
    if given.statistics and given.format != "text":
        raise SettingsError("--statistics is a table for people; leave out --format")
    check_places(given)
    return given


def _parser() -> Parser:
    parser = Parser("check", "Find what machine translation, scraping and careless re-use leave in news copy.")
    add = parser.add_argument
    add("paths", nargs="+", metavar="PATH", help="files, folders, or - for standard input")
    add("--fix", action="store_true", help="mend what is safe to mend, and report what is left")
    add("--unsafe-fixes", action="store_true", help="with --fix or --diff: also mend what may change the sense")
    add("--diff", action="store_true", help="show what --fix would do; change nothing")
    add_rule_options(parser)
    add_report_options(parser)
    add("--statistics", action="store_true", help="count findings per rule instead of listing them")
    add("--stdin-filename", metavar="NAME", help="what to call standard input")
    return parser
