"""`rules status` and `rules update`: how old the tables are, and bringing them up to date."""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from copytaster.api import check, load_rules
from tests.cli.conftest import Copytaster

TABLE = """\
# Kept by the desk.
offices:
  - id: halden-mayor
    titles: [mayor]
    places: [Halden]
    as_of: 2025-06-01  # asked at the town hall
    holders:
      - [Ann Roe, 2012-01-01, 2018-05-02]
      - [Per Holm, 2018-05-02]  # no relation of the baker
other_names:
  Per Holm: [Peer Holm]
"""


@pytest.fixture
def pack(desk: Path) -> Path:
    folder = desk / "people"
    (folder / "facts").mkdir(parents=True)
    (folder / "facts" / "offices.yaml").write_text(TABLE, "utf-8")
    (desk / "copytaster.toml").write_text('packs = ["people"]\n', "utf-8")
    return folder


def row(person: str, start: str, end: str | None = None, **more: str) -> dict[str, Any]:
    values = {"personLabel": person, "positionLabel": "mayor of Halden", "start": f"{start}T00:00:00Z", **more}
    if end:
        values["end"] = f"{end}T00:00:00Z"
    return {name: {"type": "literal", "value": value} for name, value in values.items()}


def export(folder: Path, *rows: dict[str, Any]) -> str:
    path = folder / "people.json"
    path.write_text(json.dumps({"head": {"vars": []}, "results": {"bindings": rows}}), "utf-8")
    return str(path)


NEW = (row("Ann Roe", "2012-01-01", "2018-05-02", startPrecision="11", endPrecision="11"),
       row("Per Holm", "2018-05-02", "2026-02-01"), row("Ida Berg", "2026-02-01", asked="2026-03-01T09:00:00Z"))  # fmt: skip


def test_an_export_ends_open_terms_adds_new_ones_and_leaves_the_rest(run: Copytaster, desk: Path, pack: Path) -> None:
    code, out, err = run("rules", "update", export(desk, *NEW), "--into", str(pack))
    assert (code, "1 office changed" in err) == (0, True)
    assert out.splitlines() == [
        "halden-mayor",
        "  ended: Per Holm, 2026-02-01",
        "  new: Ida Berg, 2026-02-01 to now",
        "  as of 2026-03-01, was 2025-06-01",
    ]
    expected = (
        TABLE.replace("2018-05-02]  # no", "2018-05-02, 2026-02-01]  # no")
        .replace("baker\n", "baker\n      - [Ida Berg, 2026-02-01]\n")
        .replace("as_of: 2025-06-01", "as_of: 2026-03-01")
    )
    assert (pack / "facts" / "offices.yaml").read_text("utf-8") == expected
    assert "nothing new" in run("rules", "update", export(desk, *NEW), "--into", str(pack)).err


def test_what_was_merged_is_what_the_rules_know(run: Copytaster, desk: Path, pack: Path) -> None:
    run("rules", "update", export(desk, *NEW), "--into", str(pack))
    rules = load_rules(str(pack), select=["FCT103", "FCT101"])
    text = "Halden Mayor Per Holm opened the lock. A guest was former Halden Mayor Ida Berg, too.\n"
    found = check(text, published=datetime.date(2026, 4, 1), rules=rules)
    assert [one.excerpt for one in found] == ["Halden Mayor", "former Halden Mayor"]


def test_a_dry_run_writes_nothing(run: Copytaster, desk: Path, pack: Path) -> None:
    code, out, err = run("rules", "update", export(desk, *NEW), "--into", str(pack), "--dry-run")
    assert (code, "would change" in err, "Ida Berg" in out) == (0, True, True)
    assert (pack / "facts" / "offices.yaml").read_text("utf-8") == TABLE


@pytest.mark.parametrize(
    ("rows", "doubt"),
    [
        (
            [row("Ann Roe", "2012-01-01", "2018-04-01", startPrecision="11", endPrecision="11")],
            "Ann Roe ends 2018-05-02; the export says 2018-04-01",
        ),
        ([row("Per Holm", "2018-06-01")], "Per Holm begins 2018-05-02; the export says 2018-06-01"),
        ([row("Ida Berg", "2024-02-01")], "Ida Berg from 2024-02-01: Per Holm is in office then"),
        ([row("Ida Berg", "2027-02-01")], "Ida Berg from 2027-02-01: after the day of the export"),
        ([row("Ida Berg", "2026-01-01")], "Ida Berg: the export does not say the days"),
        ([row("Ida Berg", "2026-02-03", startPrecision="10")], "Ida Berg: the export does not say the days"),
    ],
)
def test_the_table_is_right_where_the_two_differ(
    run: Copytaster, desk: Path, pack: Path, rows: list[dict[str, Any]], doubt: str
) -> None:
    path = export(desk, *rows)
    code, out, _ = run("rules", "update", path, "--into", str(pack), "--as-of", "2026-03-01")
    assert (code, f"  not taken: {doubt}" in out.splitlines()) == (1, True)
    holders = [line for line in (pack / "facts" / "offices.yaml").read_text("utf-8").splitlines() if "- [" in line]
    assert holders == [line for line in TABLE.splitlines() if "- [" in line]


def test_terms_of_one_person_that_touch_are_one_and_other_forms_of_a_name_are_known(
    run: Copytaster, desk: Path, pack: Path
) -> None:
    rows = (row("Peer Holm", "2018-05-02", "2022-05-01"), row("Peer Holm", "2022-05-01"))
    code, out, _ = run("rules", "update", export(desk, *rows), "--into", str(pack), "--as-of", "2026-03-01")
    assert (code, out.splitlines()) == (0, ["halden-mayor", "  as of 2026-03-01, was 2025-06-01"])


def test_a_folder_without_a_table_gets_one_with_what_changed(run: Copytaster, desk: Path) -> None:
    folder = desk / "empty"
    folder.mkdir()
    known = row("Emmanuel Macron", "2017-05-14", positionLabel="President of the French Republic")
    assert run("rules", "update", export(desk, known), "--into", str(folder), "--as-of", "2026-07-05").code == 0
    text = (folder / "facts" / "offices.yaml").read_text("utf-8")
    assert "- [Emmanuel Macron, 2017-05-14, until" in text
    assert "as_of: 2026-07-05" in text
    assert text.count("- id:") == 1
    load_rules(str(folder))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "people.json:1: is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ("{}", "is no query export of Wikidata"),
        ("[[1]]", "is no query export of Wikidata"),
        ('[{"personLabel": "Ann Roe"}]', "row 1 of the results: there is no positionLabel"),
        ('[{"personLabel": {"value": []}}]', "row 1 of the results: a value must be a text"),
        ('[{"personLabel": "A B", "positionLabel": "x", "start": "2025-02-30"}]', "row 1 of the results: day is out"),
        ('[{"personLabel": "A B", "positionLabel": "x", "start": "soon"}]', "is not a date"),
        (
            '[{"personLabel": "A\\u0007B", "positionLabel": "x", "start": "2025-02-03"}]',
            "row 1 of the results: 'A\\x07B' is no",
        ),
        ('[{"personLabel": "A\\ud800B", "positionLabel": "x", "start": "2025-02-03"}]', "is no name of a person"),
        ('[{"personLabel": "2025", "positionLabel": "x", "start": "2025-02-03"}]', "is no name of a person"),
        ('[{"personLabel": "A", "positionLabel": "x", "start": "2025-02-03", "asked": "2999-01-01"}]', "in the future"),
        ("[]", "does not say when it was made"),
    ],
)
def test_what_is_no_export_is_refused(run: Copytaster, desk: Path, pack: Path, content: str, message: str) -> None:
    (desk / "people.json").write_text(content, "utf-8")
    code, out, err = run("rules", "update", "people.json", "--into", str(pack))
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert message in err
    assert (pack / "facts" / "offices.yaml").read_text("utf-8") == TABLE


def test_a_folder_must_be_named_and_there(run: Copytaster, desk: Path) -> None:
    assert "--into" in run("rules", "update", export(desk)).err
    assert "no such folder" in run("rules", "update", export(desk), "--into", "nowhere").err


@pytest.mark.usefixtures("desk")
def test_the_query_asks_for_the_offices_of_the_table(run: Copytaster) -> None:
    code, out, _ = run("rules", "update", "--query")
    assert code == 0
    assert '"Prime Minister of the United Kingdom"@en' in out
    assert '"Secretary General of NATO"@en' in out


@pytest.mark.usefixtures("pack")
def test_status_tells_what_is_stale_since_when(run: Copytaster) -> None:
    code, out, err = run("rules", "status", "--on", "2025-08-31")
    line = next(line for line in out.splitlines() if line.startswith("halden-mayor"))
    assert line.split() == "halden-mayor 2025-06-01 91 stale since 2025-08-31 (Per Holm)".split()
    assert (code, "stale" in err) == (1, True)
    fresh = run("rules", "status", "--on", "2025-08-30").out
    assert "good until 2025-08-31 (Per Holm)" in fresh
    assert "names/officeholders.yaml" in fresh


@pytest.mark.usefixtures("pack")
def test_status_for_programs_and_with_a_setting_of_the_house(run: Copytaster, desk: Path) -> None:
    (desk / "copytaster.toml").write_text('packs = ["people"]\noffice-age = 40000\n', "utf-8")
    code, out, _ = run("rules", "status", "--on", "2026-01-01", "--format", "json")
    told = {entry["name"]: entry for entry in json.loads(out)}
    assert code == 0
    assert told["halden-mayor"]["holder"] == "Per Holm"
    assert told["halden-mayor"]["path"].endswith("offices.yaml")
    assert not told["halden-mayor"]["stale"]


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("2018-05-02]  #", "2018-15-02]  #", "9: halden-mayor: first day of Per Holm must be a date"),
        ("2018-05-02]  #", "2017-05-02]  #", "9: halden-mayor: Per Holm begins before the term of Ann Roe has ended"),
        ("[Ann Roe, 2012-01-01, 2018-05-02]", "[Ann Roe]", "8: halden-mayor: a holder is [name, first day"),
        ("2012-01-01, 2018-05-02", "2012-01-01, 2011-05-02", "8: halden-mayor: the term of Ann Roe ends before"),
        ("[mayor]", "mayor", "4: halden-mayor: titles must be a list of words"),
        ("titles", "title", "3: an office needs id, titles, places, as_of and holders; this one has no titles"),
        ("    titles", "    title: x\n    titles", "4: halden-mayor: unknown key “title”"),
        ("as_of: 2025-06-01", "as_of: 2015-06-01", "9: halden-mayor: the open term of Per Holm begins after as_of"),
        ("[Peer Holm]", "[Ann Roe]", "11: other_names gives “Ann Roe” to Per Holm, but it is a name of Ann Roe"),
        ("  Per Holm: [", "  Pia Holm: [", "11: other_names has Pia Holm, who holds no office"),
        ("id: halden-mayor", "id: ''", "3: an office needs id"),
    ],
)
def test_a_bad_table_is_refused_with_its_line(
    run: Copytaster, pack: Path, before: str, after: str, message: str
) -> None:
    (pack / "facts" / "offices.yaml").write_text(TABLE.replace(before, after, 1), "utf-8")
    for command in (("status",), ("update", export(pack), "--into", str(pack), "--as-of", "2026-01-01")):
        code, _, err = run("rules", *command)
        assert (code, f"offices.yaml:{message}" in err) == (2, True), err


def test_checking_refuses_a_bad_table_too(run: Copytaster, desk: Path, pack: Path) -> None:
    (pack / "facts" / "offices.yaml").write_text(TABLE.replace("2018-05-02]", "soon]"), "utf-8")
    (desk / "story.txt").write_text("Per Holm sang.\n", "utf-8")
    code, _, err = run("check", "story.txt")
    assert (code, "offices.yaml:8: " in err) == (2, True)
