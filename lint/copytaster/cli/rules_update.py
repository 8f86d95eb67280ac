"""`copytaster rules update`: merges a query export of Wikidata into a table of offices."""

import datetime
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from copytaster.cli.arguments import Parser, date
from copytaster.cli.exit_codes import CLEAN, FINDINGS
from copytaster.cli.messages import tell, write
from copytaster.cli.output import write_file
from copytaster.fixing.write import write_atomically
from copytaster.model.errors import SettingsError

if TYPE_CHECKING:
    from copytaster.catalog.office_update import Update

_SHOWN = 5


def run(arguments: Sequence[str]) -> int:
    """0 if the export was merged, 1 if it contradicts the table somewhere, which then stays as it is there."""
    from copytaster.catalog.office_update import update  # noqa: PLC0415 -- only to update
    from copytaster.catalog.wikidata import read_export  # noqa: PLC0415 -- the same

    given = _parser().parse(arguments)
    if given.query:
        return _print_query()
    if given.export is None or given.into is None:
        raise SettingsError("name the export and, with --into, the folder to write to; see “rules update --help”")
    if not os.path.isdir(given.into):
        raise SettingsError("there is no such folder; make it first, and name it in “packs”", path=given.into)
    export = read_export(given.export)
    as_of = date(given.as_of, "--as-of")
    asked = as_of.toordinal() if as_of else export.asked
    if not asked:
        raise SettingsError("the export does not say when it was made; say it with --as-of DATE", path=given.export)
    if asked > datetime.datetime.now(datetime.UTC).date().toordinal() + 1:
        day = datetime.date.fromordinal(asked)
        raise SettingsError(f"the day of the export, {day}, lies in the future", path=given.export)
    result = update(given.into, export, asked)
    _show(result)
    if result.new != (result.old or "") and not given.dry_run:
        _write(result)
    _tell(result, is_dry=given.dry_run)
    return FINDINGS if any(office.doubts for office in result.offices) else CLEAN


def _parser() -> Parser:
    parser = Parser(
        "rules update",
        "Merge a query export of Wikidata into DIR/facts/offices.yaml. What a table states stays: open terms get their "
        "end, terms it lacks are added, and what else differs is only shown. Nothing is fetched.",
    )
    add = parser.add_argument
    add("export", nargs="?", metavar="PEOPLE.json", help="the results of the query, saved as JSON")
    add("--into", metavar="DIR", help="the pack to write to; its table is laid over the one of the program")
    add("--as-of", metavar="DATE", help="the day of the export, where it does not say so itself")
    add("--dry-run", action="store_true", help="show the difference and write nothing")
    add("--query", action="store_true", help="print the query to put to query.wikidata.org")
    return parser


def _print_query() -> int:
    from copytaster.catalog.office_positions import query  # noqa: PLC0415 -- only for the query
    from copytaster.catalog.office_update import current_table  # noqa: PLC0415 -- the same

    write(query(current_table(None)["offices"]))
    return CLEAN


def _show(result: "Update") -> None:
    for office in result.offices:
        write(f"{office.id}\n")
        write("".join(f"  {change}\n" for change in office.changes))
        write("".join(f"  not taken: {doubt}\n" for doubt in office.doubts))


def _write(result: "Update") -> None:
    data = result.new.encode()
    if result.old is not None:
        write_atomically(result.path, data, expected=result.old.encode())
        return
    try:
        os.makedirs(os.path.dirname(result.path), exist_ok=True)
    except OSError as error:
        raise SettingsError(f"cannot be made ({error.strerror})", path=os.path.dirname(result.path)) from error
    write_file(result.path, result.new)


def _tell(result: "Update", *, is_dry: bool) -> None:
    changed = sum(bool(office.changes) for office in result.offices)
    if changed:
        tell(f"{changed} office{'s' * (changed != 1)} {'would change' if is_dry else 'changed'} in {result.path}")
    else:
        tell(f"nothing new for {result.path}")
    if result.unknown:
        more = ", …" if len(result.unknown) > _SHOWN else ""
        shown = ", ".join(result.unknown[:_SHOWN]) + more
        tell(f"positions that are no office of the table: {len(result.unknown)} ({shown})")
