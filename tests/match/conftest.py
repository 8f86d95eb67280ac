"""Running one kind of rule on a text without the engine."""

import datetime
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

Find = Callable[..., list[Finding]]


@pytest.fixture
def find() -> Find:
    """`find(kind, body, tables, text, published)`: the findings of a rule of that kind with these tables."""

    def run(
        kind: str, body: Mapping[str, Any], tables: Mapping[str, Any], text: str, published: datetime.date | None = None
    ) -> list[Finding]:
        module = importlib.import_module(f"copytaster.match.{kind}")
        data = module.compile(body, tables.__getitem__)
        analysis = Analysis(Document(text, text, SourceMap.identity(len(text))), RunFacts(published=published))
        places = {
            found.start() for word in module.anchors(data) for found in re.finditer(re.escape(word), analysis.folded)
        }
        return list(module.find(analysis, Header("XX001", "{match}>{fix}", Applicability.UNSAFE), sorted(places), data))

    return run


@pytest.fixture
def fixed() -> Callable[[str, list[Finding]], str]:
    """`fixed(text, findings)`: the text after the first fix of each finding."""

    def apply(text: str, findings: list[Finding]) -> str:
        edits = sorted(edit for finding in findings for edit in finding.fixes[0].edits)
        for edit in reversed(edits):
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
        return text

    return apply
