"""The wheel holds the program and its rules, nothing else, and works where there is no repository."""

import configparser
import email
import sys
from pathlib import Path

import pytest

from copytaster.version import VERSION
from tests.packaging.commands import Run

pytestmark = pytest.mark.slow

SOURCES = {"lint/copytaster": "copytaster", "rules": "copytaster/rules"}
DIST_INFO = f"copytaster-{VERSION}.dist-info"


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_it_holds_exactly_the_package_and_the_rules(checkout: Path, unpacked: Path) -> None:
    expected = {f"{target}/{name}" for source, target in SOURCES.items() for name in files(checkout / source)}
    actual = {name for name in files(unpacked) if not name.startswith(f"{DIST_INFO}/")}
    assert "copytaster/py.typed" in expected
    assert any(name.startswith("copytaster/rules/") for name in expected)
    assert actual == expected


def test_every_file_in_it_is_the_one_of_the_tree(checkout: Path, unpacked: Path) -> None:
    for source, target in SOURCES.items():
        for name in files(checkout / source):
            assert (unpacked / target / name).read_bytes() == (checkout / source / name).read_bytes(), name


def test_it_claims_no_other_top_level_name(unpacked: Path) -> None:
    assert {path.name for path in unpacked.iterdir()} == {"copytaster", DIST_INFO}


def test_it_declares_the_command(unpacked: Path) -> None:
    entry_points = configparser.ConfigParser()
    entry_points.read(unpacked / DIST_INFO / "entry_points.txt")
    assert {section: dict(entry_points[section]) for section in entry_points.sections()} == {
        "console_scripts": {"copytaster": "copytaster.cli.main:command"}
    }


def test_it_declares_licence_and_python(unpacked: Path) -> None:
    metadata = email.message_from_string((unpacked / DIST_INFO / "METADATA").read_text("utf-8"))
    assert metadata["License-Expression"] == "Apache-2.0"
    assert metadata["Requires-Python"] == ">=3.11"
    assert (unpacked / DIST_INFO / "licenses" / "LICENSE").is_file()


def test_it_finds_its_own_rules_far_from_the_repository(unpacked: Path, run: Run, tmp_path: Path) -> None:
    program = (
        f"import sys; sys.path.insert(0, {str(unpacked)!r}); import copytaster;"
        " print(copytaster.__file__); print(len(copytaster.load_rules()))"
    )
    module, rules = run(tmp_path, sys.executable, "-P", "-c", program).stdout.split()
    assert Path(module).is_relative_to(unpacked)
    assert int(rules) > 0
