"""What has been measured of the rules that ship with the program: rules/evidence.json, which `make evidence` writes."""

import json
import os
from collections.abc import Mapping

import msgspec

from copytaster.catalog.packs import builtin_folder
from copytaster.model.errors import RuleError
from copytaster.model.evidence import Evidence


class _Measured(msgspec.Struct, forbid_unknown_fields=True):
    hits: dict[str, int]
    in_errors: int = 0
    annotated: int = 0
    in_chrome: int = 0


class _File(msgspec.Struct, forbid_unknown_fields=True):
    words: dict[str, int]
    rules: dict[str, _Measured]


def evidence_path() -> str:
    """Where the evidence lies."""
    return os.path.join(builtin_folder(), "evidence.json")


def load_evidence() -> Mapping[str, Evidence]:
    """Rule ID -> what was measured of it; empty if nothing was. Raises RuleError if the file is damaged."""
    path = evidence_path()
    try:
        with open(path, encoding="utf-8") as file:
            parsed = msgspec.convert(json.load(file), _File)
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise RuleError(f"cannot be read ({error}); write it anew with “make evidence”", path=path) from error
    return {
        rule: Evidence(found.hits, parsed.words, found.in_errors, found.annotated, found.in_chrome)
        for rule, found in parsed.rules.items()
    }
