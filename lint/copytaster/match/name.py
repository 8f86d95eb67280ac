"""Rules of kind name: forms of names that are wrong, listed in a table or near to a listed name."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.match import listed_name, misspelt_person
from copytaster.match.name_conflicts import check_names
from copytaster.model.errors import RuleError
from copytaster.model.finding import Finding
from copytaster.model.rule import Header

_NEAR = "near"
_MISSPELLINGS = "misspellings"


def compile(body: Mapping[str, Any], load_table: Callable[[str], Any]) -> Any:  # noqa: A001 - called alike in all kinds
    """The data of the rule: `forms: near` looks for near-misses, any other word names a column of wrong forms.

    Raises RuleError for a table that is not as it must be.
    """
    table = load_table(body["table"])
    forms = body.get("forms")
    if not forms:
        raise RuleError(f"forms must be “{_NEAR}” or name a column of {body['table']}")
    if not isinstance(table, Mapping):
        raise RuleError(f"{body['table']} must hold keys, one of them a list of rows with a name each")
    if forms == _NEAR:
        return (_NEAR, misspelt_person.compile_people(table, load_table))
    neighbours = tuple(tuple(body.get(key) or ()) for key in ("not_after", "not_before"))
    return (forms, (*listed_name.compile_rows(table, forms), neighbours))


def check_table(body: Mapping[str, Any], table: Any) -> None:
    """Raises TableError if the table of the rule contradicts itself; `table` is as written, whatever a style says."""
    forms = body.get("forms")
    if forms:
        check_names(table, _MISSPELLINGS if forms == _NEAR else forms)


def anchors(data: Any) -> tuple[str, ...]:
    """Folded words one of which a document must hold; none for near-misses, which make their own cheap test."""
    forms, content = data
    return () if forms == _NEAR else listed_name.anchors(content)


def find(analysis: Analysis, header: Header, hits: Sequence[int], data: Any) -> Iterable[Finding]:
    """The faulty names of the document."""
    forms, content = data
    if forms == _NEAR:
        return misspelt_person.find(analysis, header, content)
    return listed_name.find(analysis, header, hits, content)
