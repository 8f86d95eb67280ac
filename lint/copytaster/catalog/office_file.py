"""A table of offices as a file: what a merge changes is written into it, and all else stays as somebody wrote it."""

import datetime
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import yaml

from copytaster.catalog.office_merge import Merged, Row
from copytaster.model.errors import RuleError

_PLAIN = re.compile(r"[^\W\d_](?:[\w .’'/-]{0,98}[\w.])?")
_HEADER = "# Offices after “copytaster rules update”: each takes the place of the one of that id in the program.\n"

Edit = tuple[int, int, str]


def edited(text: str, path: str, merged: Iterable[Merged], table: Mapping[str, Any]) -> str:
    """`text`, a table of offices or nothing, with the changed offices; those it lacks are copied from `table`.

    Raises RuleError, with the line, for a file that is not laid out in rows.
    """
    text = text or f"{_HEADER}offices:\n"
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    offices = _child(root, "offices")
    items = offices.value if isinstance(offices, yaml.SequenceNode) else []
    nodes = {_child(node, "id").value: node for node in items}
    rows = {office["id"]: office for office in table["offices"]}
    edits: list[Edit] = []
    lacking: list[str] = []
    for office in merged:
        if office.id in nodes:
            edits += _edits(text, path, nodes[office.id], office)
        else:
            lacking.append(_block(rows[office.id], office))
    if lacking:
        if items and offices.flow_style:
            raise _refused(path, offices)
        position = _line_end(text, _last_leaf(offices)) if items else _line_end(text, offices.start_mark.index)
        edits.append((position, position, "".join(f"\n{block}" for block in lacking)))
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _edits(text: str, path: str, node: Any, office: Merged) -> list[Edit]:
    holders = _child(node, "holders")
    if any(not item.flow_style for item in holders.value):
        raise _refused(path, holders)
    places = {(item.value[0].value, item.value[1].value): item for item in holders.value}
    edits = [_replaced(_child(node, "as_of"), _day(office.as_of))]
    before = None
    added: list[str] = []
    for row in office.rows:
        item = places.get((row.name, _day(row.first)))
        if item is None:
            added.append(_row(row))
            continue
        edits += _inserted(text, holders, before, added)
        added = []
        if _ending(row) != [cell.value for cell in item.value[2:]]:
            edits.append(_replaced(item, _row(row)))
        before = item
    return edits + _inserted(text, holders, before, added)


def _inserted(text: str, holders: Any, before: Any, rows: Sequence[str]) -> list[Edit]:
    """`rows` behind the row `before`, or in front of all."""
    if not rows:
        return []
    if holders.flow_style:
        position = before.end_mark.index if before else holders.value[0].start_mark.index
        joined = "".join(f", {row}" if before else f"{row}, " for row in rows)
        return [(position, position, joined)]
    indent = " " * holders.start_mark.column
    if before is None:
        position = text.rfind("\n", 0, holders.start_mark.index) + 1
        return [(position, position, "".join(f"{indent}- {row}\n" for row in rows))]
    position = _line_end(text, before.end_mark.index)
    return [(position, position, "".join(f"\n{indent}- {row}" for row in rows))]


def _block(entry: Mapping[str, Any], office: Merged) -> str:
    lists = "".join(
        f"    {key}: [{', '.join(map(_scalar, entry[key]))}]\n"
        for key in ("titles", "places", "wikidata")
        if key in entry
    )
    holders = "\n".join(f"      - {_row(row)}" for row in office.rows)
    return f"  - id: {_scalar(office.id)}\n{lists}    as_of: {_day(office.as_of)}\n    holders:\n{holders}"


def _row(row: Row) -> str:
    return f"[{', '.join((_scalar(row.name), _day(row.first), *_ending(row)))}]"


def _ending(row: Row) -> list[str]:
    if row.until:
        return [f"until {_day(row.until)}"]
    return [_day(row.last)] if row.last else []


def _scalar(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _day(ordinal: int) -> str:
    return datetime.date.fromordinal(ordinal).isoformat()


def _replaced(node: Any, new: str) -> Edit:
    return node.start_mark.index, node.end_mark.index, new


def _line_end(text: str, position: int) -> int:
    found = text.find("\n", position)
    return len(text) if found < 0 else found


def _last_leaf(node: Any) -> int:
    """Where the last scalar or row in brackets below `node` ends; a block ends only where the next one begins."""
    while not isinstance(node, yaml.ScalarNode) and not node.flow_style:
        node = node.value[-1][1] if isinstance(node, yaml.MappingNode) else node.value[-1]
    end: int = node.end_mark.index
    return end


def _child(node: Any, key: str) -> Any:
    return next(value for name, value in node.value if name.value == key)


def _refused(path: str, node: Any) -> RuleError:
    return RuleError(
        "write every holder as a line “- [name, first day, last day]”, so that the file can be updated",
        path=path,
        line=node.start_mark.line + 1,
    )
