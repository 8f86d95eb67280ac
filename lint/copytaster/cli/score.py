"""`copytaster score PATH...`: how strongly texts read as unedited translation, and why."""

import os
from argparse import Namespace
from collections.abc import Sequence

from copytaster import api, config
from copytaster.cli import files, progress, sources
from copytaster.cli.arguments import Parser
from copytaster.cli.exit_codes import CLEAN, FAILED, FINDINGS
from copytaster.cli.messages import tell, write
from copytaster.model.errors import SettingsError, SourceError
from copytaster.model.settings import Settings
from copytaster.readers.choose import READERS, format_of
from copytaster.report.score import ScoredFile, render_json, render_text

_JSON = "json"


def run(arguments: Sequence[str]) -> int:
    """Scores what `arguments` name.

    Returns 0, or 1 if a text of enough words scores above --at-most, or 2 if a source could not be read; the others
    are scored all the same. Raises CopytasterError if nothing can be done.
    """
    given = _parsed(arguments)
    settings, _ = config.find(_folder(given.paths[0]))
    found = files.find(given.paths, settings)
    for error in found.errors:
        tell(error)
    for folder in found.empty:
        tell(f"{folder}: nothing to score here; name files of another kind one by one")
    scored = [ScoredFile(error.path or "-", error=str(error)) for error in found.errors]
    scored += [_scored(path, given, settings) for path in progress.shown(found.paths)]
    # In text, what could not be read was told on standard error.
    shown = [file for file in scored if file.error is None]
    write(render_json(scored) if given.format == _JSON else render_text(shown, brief=given.brief))
    api.remember_expressions()
    if len(shown) < len(scored):
        return FAILED
    return FINDINGS if given.at_most is not None and any(_is_above(file, given.at_most) for file in shown) else CLEAN


def _scored(path: str, given: Namespace, settings: Settings) -> ScoredFile:
    name = (given.stdin_filename or "standard input") if path == files.STDIN else path
    try:
        source = sources.from_stdin(given.stdin_filename) if path == files.STDIN else sources.from_file(path)
        format_ = given.format_of_source or format_of(source.path, source.text)
        scores = api.score_translation(source.text, format=format_, path=source.path, fields=settings.json_fields)
    except SourceError as error:
        tell(error)
        return ScoredFile(name, error=str(error))
    return ScoredFile(name, source.text, tuple(scores))


def _is_above(file: ScoredFile, most: float) -> bool:
    return any(score.is_told and not score.is_short and score.score > most for score in file.scores)


def _folder(first: str) -> str:
    """Where the search for settings begins."""
    if first == files.STDIN:
        return os.curdir
    return first if os.path.isdir(first) else os.path.dirname(first) or os.curdir


def _parsed(arguments: Sequence[str]) -> Namespace:
    given = _parser().parse(arguments)
    if files.STDIN in given.paths and len(given.paths) > 1:
        raise SettingsError("“-” (standard input) stands alone; name the files in another run")
    if given.stdin_filename is not None and given.paths != [files.STDIN]:
        raise SettingsError("--stdin-filename is for standard input; write “copytaster score - --stdin-filename NAME”")
    given.at_most = _share(given.at_most)
    return given


def _share(given: str | None) -> float | None:
    """Raises SettingsError unless it is a number from 0 to 1."""
    if given is None:
        return None
    try:
        share = float(given)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise SettingsError(f"--at-most: “{given}” is not a number from 0 to 1; write a score such as 0.9")
    return share


def _parser() -> Parser:
    parser = Parser(
        "score",
        "Say how strongly texts read as unedited translation: 0 like news written in English, 1 like a translation "
        "that nobody edited. It is a reason to read a text closely, no proof: edited translations and the English of "
        "agencies abroad lie between.",
    )
    add = parser.add_argument
    add("paths", nargs="+", metavar="PATH", help="files, folders, or - for standard input")
    add("--format", choices=("text", _JSON), default="text", help="format of the report (default: text)")
    add("--brief", action="store_true", help="one line for each article, without reasons")
    add("--at-most", metavar="SCORE", help="exit with 1 if an article of 120 words or more scores above this")
    add(
        "--as",
        dest="format_of_source",
        choices=sorted(READERS),
        help="format of the texts (default: by name and content)",
    )
    add("--stdin-filename", metavar="NAME", help="what to call standard input")
    return parser
