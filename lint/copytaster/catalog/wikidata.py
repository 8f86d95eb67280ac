"""Who held which position when, from a query export of Wikidata.

The form is the JSON of SPARQL query results (W3C, https://www.w3.org/TR/sparql11-results-json/), as
query.wikidata.org saves it, or its plain list of rows.
"""

import datetime
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from copytaster.model.errors import SourceError
from copytaster.model.named_tuple import NamedTuple

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T[0-9:.]{1,20}Z?)?")
_IDENTIFIER = re.compile(r"Q[1-9][0-9]{0,11}")
_BY_DAY = "11"
_LONGEST_NAME = 120
_LARGEST = 200_000_000

QUERY = """\
SELECT ?person ?personLabel ?position ?positionLabel ?start ?startPrecision ?end ?endPrecision (NOW() AS ?asked)
WHERE {{
  VALUES ?name {{ {names} }}
  ?position rdfs:label ?name .
  ?person p:P39 ?statement .
  ?statement ps:P39 ?position ;
             pqv:P580 [ wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision ] .
  MINUS {{ ?statement wikibase:rank wikibase:DeprecatedRank }}
  OPTIONAL {{ ?statement pqv:P582 [ wikibase:timeValue ?end ; wikibase:timePrecision ?endPrecision ] }}
  SERVICE wikibase:label {{ bd:serviceParam wikibase:language "en" }}
}}
"""


class Held(NamedTuple):
    """One statement: who held which position; days are ordinals, `last` is the day it ended, 0 while it has not.

    `positions` are the label and the identifier, lower case. `is_exact` is False where a day is not known to the day.
    """

    person: str
    positions: tuple[str, ...]
    first: int
    last: int
    is_exact: bool


class Export(NamedTuple):
    """The statements of an export and, if the query asked for it (`NOW() AS ?asked`), the day it was made, else 0."""

    held: tuple[Held, ...]
    asked: int


def read_export(path: str) -> Export:
    """The export in the file at `path`. Raises SourceError with the file and the row."""
    rows = _rows(_json(path), path)
    held: list[Held] = []
    asked = 0
    for number, row in enumerate(rows, 1):
        try:
            values = {name: _value(cell) for name, cell in row.items()}
            held.extend(_held(values))
            asked = max(asked, _ordinal(values.get("asked", "")))
        except (ValueError, TypeError, AttributeError) as error:
            raise SourceError(f"row {number} of the results: {error}", path=path) from error
    return Export(tuple(held), asked)


def _json(path: str) -> Any:
    try:
        with open(path, "rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise SourceError(f"cannot be read ({error.strerror})", path=path) from error
    if len(data) > _LARGEST:
        raise SourceError(f"is larger than {_LARGEST // 1_000_000} MB; export fewer positions", path=path)
    try:
        return json.loads(data)
    except json.JSONDecodeError as error:
        raise SourceError(f"is not JSON ({error.msg}, column {error.colno})", path=path, line=error.lineno) from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise SourceError("is not JSON in UTF-8", path=path) from error


def _rows(value: Any, path: str) -> list[Mapping[str, Any]]:
    if isinstance(value, Mapping):
        results = value.get("results")
        value = results.get("bindings") if isinstance(results, Mapping) else None
    if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
        raise SourceError(
            "is no query export of Wikidata; save the results as JSON, with results.bindings or a list of rows",
            path=path,
        )
    return value


def _value(cell: Any) -> str:
    value = cell.get("value") if isinstance(cell, Mapping) else cell
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise TypeError(f"a value must be a text, not {value!r}"[:120])
    if isinstance(cell, Mapping) and cell.get("type") == "bnode":
        return "unknown"
    return str(value)


def _held(values: Mapping[str, str]) -> Iterator[Held]:
    person, position = values.get("personLabel", ""), values.get("positionLabel", "")
    missing = [name for name in ("personLabel", "positionLabel", "start") if name not in values]
    if missing:
        raise ValueError(f"there is no {missing[0]}; “copytaster rules update --query” prints a query to ask with")
    person = " ".join(person.split())
    if not person or _IDENTIFIER.fullmatch(person):
        return  # without an English label
    if len(person) > _LONGEST_NAME or not person.isprintable() or not any(map(str.isalpha, person)):
        raise ValueError(f"{ascii(person)[:60]} is no name of a person")
    identifier = values.get("position", "").rpartition("/")[2]
    dates = [values["start"], *([values["end"]] if "end" in values else [])]
    days = [_ordinal(text) for text in dates]
    is_exact = all(days) and all(
        values.get(f"{name}Precision", _guessed(text)) == _BY_DAY
        for name, text in zip(("start", "end"), dates, strict=False)
    )
    positions = tuple(name.lower() for name in (position, identifier) if name)
    yield Held(person, positions, days[0], days[1] if len(days) > 1 else 0, is_exact)


def _guessed(day: str) -> str:
    """The precision of a date that comes without one: 1 January mostly means that only the year is known."""
    return "9" if "-01-01" in day else _BY_DAY


def _ordinal(text: str) -> int:
    """0 for a day that is not known, or before our era."""
    found = _DAY.fullmatch(text)
    if found is None:
        if not text or text == "unknown" or "genid" in text or text.startswith("-"):
            return 0
        raise ValueError(f"{text!r} is not a date such as 2025-01-20T00:00:00Z"[:120])
    year, month, day = map(int, found.groups())
    return datetime.date(year, month, day).toordinal() if year and month and day else 0
