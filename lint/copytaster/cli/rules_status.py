"""`copytaster rules status`: how old the tables are, and what in them is stale."""

import datetime
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from copytaster import config
from copytaster.cli.arguments import Parser, date
from copytaster.cli.exit_codes import CLEAN, FINDINGS
from copytaster.cli.messages import tell, write

if TYPE_CHECKING:
    from copytaster.catalog.table_age import Age


def run(arguments: Sequence[str]) -> int:
    """0 if nothing is stale, 1 if something is."""
    from copytaster.catalog.table_age import ages  # noqa: PLC0415 -- reads whole tables

    parser = Parser(
        "rules status",
        "Say up to which day the tables of offices and names are known, and which are stale: from then on titles are "
        "only informed about. Exit code 1 if any is.",
    )
    parser.add_argument("--on", metavar="DATE", help="the day to look at (default: today)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    given = parser.parse(arguments)
    settings, _ = config.find(os.curdir)
    day = (date(given.on, "--on") or datetime.date.today()).toordinal()  # noqa: DTZ011 -- the reader's own day
    found = ages(settings.packs, settings.office_age)
    write(_json(found, day) if given.format == "json" else _table(found, day))
    stale = sum(_is_stale(age, day) for age in found)
    if stale and given.format == "text":
        tell(f"{stale} of {len(found)} are stale; “copytaster rules update --help” says how to bring them up to date")
    return FINDINGS if stale else CLEAN


def _is_stale(age: "Age", day: int) -> bool:
    return 0 < age.stale <= day


def _table(found: Sequence["Age"], day: int) -> str:
    rows = [("table or office", "as of", "days", "state"), *(_row(age, day) for age in found)]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "".join(
        f"{row[0]:{widths[0]}}  {row[1]:{widths[1]}}  {row[2]:>{widths[2]}}  {row[3]}".rstrip() + "\n" for row in rows
    )


def _row(age: "Age", day: int) -> tuple[str, str, str, str]:
    return age.name, _shown(age.as_of), str(day - age.as_of), _state(age, day)


def _state(age: "Age", day: int) -> str:
    holder = f" ({age.open_holder})" if age.open_holder else ""
    if not age.stale:
        return "nobody in office"
    return f"{'stale since' if _is_stale(age, day) else 'good until'} {_shown(age.stale)}{holder}"


def _json(found: Sequence["Age"], day: int) -> str:
    import json  # noqa: PLC0415 -- not for the table

    content = [
        {
            "name": age.name,
            "path": age.path,
            "as_of": _shown(age.as_of),
            "days": day - age.as_of,
            "stale": _is_stale(age, day),
            "stale_from": _shown(age.stale) if age.stale else None,
            "holder": age.open_holder,
        }
        for age in found
    ]
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _shown(day: int) -> str:
    return datetime.date.fromordinal(day).isoformat()
