"""Running one check on a text without the engine."""

import importlib
import re
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from copytaster.english.analysis import Analysis
from copytaster.model.document import Document
from copytaster.model.finding import Finding
from copytaster.model.fix import Applicability
from copytaster.model.rule import Header
from copytaster.model.run import RunFacts
from copytaster.model.source_map import SourceMap

Run = Callable[..., list[Finding]]


@pytest.fixture
def run_check() -> Run:
    """`run_check(module, text, anchors, options)`: the findings, with hits where the anchors stand."""

    def run(
        module: str, text: str, anchors: tuple[str, ...] = (), options: Mapping[str, Any] | None = None
    ) -> list[Finding]:
        analysis = Analysis(Document(text, text, SourceMap.identity(len(text))), RunFacts())
        places = {match.start() for anchor in anchors for match in re.finditer(re.escape(anchor), analysis.folded)}
        header = Header("TYP999", "{match}", Applicability.SAFE)
        check = importlib.import_module(f"copytaster.checks.{module}")
        return list(check.find(analysis, header, sorted(places), options or {}))

    return run
