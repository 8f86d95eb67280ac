"""Terms of office behind a name, and tables of them that are wrong."""

from pathlib import Path
from typing import Any

import pytest

from copytaster.catalog.yaml_source import YamlSource
from copytaster.match.officeholder_terms import compile_terms, introduced
from copytaster.model.errors import TableError

TABLE = Path(__file__).parents[2] / "rules" / "names" / "officeholder-terms.yaml"


def _terms(*written: Any) -> bytes:
    return compile_terms({"people": {"Orla Vex": list(written)}}, "terms.yaml")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (["Mayor; Halden; 2014-05-01; 2018-04-30"], "Orla Vex; Mayor, Halden, 2014–2018"),
        (["Mayor; Halden; 2014; 2018", "Judge; Orland; 2019-02;"], "Orla Vex; Judge, Orland, from 2019"),
        (["President; Orland; 2004; 2008", "Judge; Orland; 2019-02;"], "Orla Vex; President, Orland, 2004–2008"),
        (["Secretary-General; ; 2014-05-01; 2014-06-30"], "Orla Vex; Secretary-General, 2014"),
    ],
)
def test_a_person_is_introduced_by_office(written: list[str], shown: str) -> None:
    assert introduced(_terms(*written), "Orla Vex") == shown


def test_an_unlisted_person_is_a_name() -> None:
    assert introduced(_terms("Mayor; Halden; 2014; 2018"), "Orla") == "Orla"
    assert introduced(b"", "Orla Vex") == "Orla Vex"


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (["Mayor; Halden; 2014"], "must be"),
        ([["Mayor"]], "must be"),
        (["; Halden; 2014; 2018"], "names no office"),
        (["Mayor; Halden; ; 2018"], "no day"),
        (["Mayor; Halden; 2014-13-01; 2018"], "no day"),
        (["Mayor; Halden; 2014; soon"], "no day"),
        (["Mayor; Halden; 2018; 2014"], "ends before it begins"),
        (["Mayor; Halden; 2014; 2018", "Mayor; Halden; 2017;"], "overlaps"),
        (["Mayor; Halden; 2014;", "Mayor; Halden; 2014;"], "overlaps"),
    ],
)
def test_a_faulty_term_is_refused(written: list[Any], message: str) -> None:
    with pytest.raises(TableError, match=message) as error:
        _terms(*written)
    assert (error.value.place, error.value.table) == (f"people.Orla Vex[{len(written) - 1}]", "terms.yaml")


@pytest.mark.parametrize("table", [None, {}, {"people": ["x"]}, {"people": {"Orla Vex": "Mayor"}}])
def test_a_table_of_another_shape_is_refused(table: Any) -> None:
    with pytest.raises(TableError):
        compile_terms(table, "terms.yaml")


def test_the_shipped_table_holds_the_people_of_the_gazetteer() -> None:
    table = YamlSource(TABLE.read_text(encoding="utf-8"), str(TABLE)).value
    compile_terms(table, TABLE.name)
    assert len(table["people"]) > 4_100
