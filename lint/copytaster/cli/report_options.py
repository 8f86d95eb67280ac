"""Options of what is read and how it is reported, the same for `check` and `story`, and how such a run ends."""

from argparse import Namespace

from copytaster import api
from copytaster.cli import output
from copytaster.cli.arguments import Parser
from copytaster.cli.exit_codes import CLEAN, FAILED, FINDINGS
from copytaster.cli.reports import FORMATS, Reporter
from copytaster.readers.choose import READERS


def add_report_options(parser: Parser) -> None:
    """Adds these options to the parser of a command."""
    add = parser.add_argument
    add(
        "--as",
        dest="format_of_source",
        choices=sorted(READERS),
        help="format of the texts (default: by name and content)",
    )
    add("--format", choices=FORMATS, default="text", help="format of the report (default: text)")
    add("--output", metavar="FILE", help="write the report to a file")
    add("--baseline", metavar="FILE", help="leave out the findings known to this file")
    add("--write-baseline", metavar="FILE", help="write the present findings to this file, as known from now on")
    add("--exit-zero", action="store_true", help="exit with 0 even if something is found")
    add("--force-exclude", action="store_true", help="leave out excluded files even if they are named one by one")
    add("--color", choices=("auto", "always", "never"), default="auto", help="default: auto")


def check_places(given: Namespace) -> None:
    """Raises SettingsError if a file that is to be written cannot be."""
    for path in (given.output, given.write_baseline):
        if path is not None:
            output.check_place(path)


def ended(reporter: Reporter, given: Namespace) -> int:
    """Closes the report; the exit code of the run."""
    has_findings = reporter.close()
    if not given.no_cache:
        api.remember_expressions()
    if reporter.has_failed:
        return FAILED
    return FINDINGS if has_findings and not given.exit_zero else CLEAN
