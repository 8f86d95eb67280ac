"""Texts of one character, and of one construct over and over, are read in linear time."""

import pytest

from copytaster.english.analysis import Analysis
from copytaster.english.language import is_english
from copytaster.english.speakers import speaker_of
from copytaster.model.document import Document
from copytaster.model.run import RunFacts
from copytaster.model.source_map import SourceMap

_UNITS = [
    *"aA.\"'“”‘’«,- \t\n…1(",
    " '", "' ", ' "', '" ', " ‘", "s' ", "A. ", "A-", "A ", "A’", "a.A", ". A", "?” A ", "April 2", "21 ", "Monday ",
    "President ", "president A", "ent A", " of Ukraine", "said ", "“A said ", "“\n", "\r\n", "van der ", "A van ", "!?",
    "President of Ukraine, ", "ex-", "2025-04-", "[1]", ".[1]", " He said",
]  # fmt: skip


@pytest.mark.parametrize("unit", _UNITS)
def test_long_text_of_one_unit(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    analysis = Analysis(Document(text, text, SourceMap.identity(len(text))), RunFacts())
    assert len(analysis.folded) == len(text)
    is_english(text)
    for spans in (analysis.lines, analysis.paragraphs, analysis.sentences, analysis.capitalised):
        assert all(span.end <= len(text) for span in spans[-1:])
    for spanned in (analysis.dates, analysis.mentions):
        assert all(found.span.end <= len(text) for found in spanned)
    for quotation in analysis.quotations[:50]:
        speaker_of(text, quotation, analysis.sentence_at(quotation.span.start))
    assert analysis.headline is None or analysis.headline.end <= len(text)
