"""The annotated articles the translation score is fitted on, counted."""

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple
from zlib import crc32

import numpy
from texts import DATA
from translation_candidates import candidates

import copytaster
from copytaster.english.analysis import Analysis
from copytaster.model.run import RunFacts
from copytaster.readers.choose import read
from copytaster.scoring.features import Feature, Hit, count
from copytaster.scoring.sentences import prose

MACHINE, HUMAN, ORIGINAL = "machine", "human", "original"
FOLDS = 5
Numbers = numpy.ndarray[Any, numpy.dtype[Any]]


class Article(NamedTuple):
    """One article: machine translation, human translation, or English from the start."""

    text: str
    kind: str
    story: str
    language: str
    is_main: bool
    """False for English from other corpora, which widen the training and are no part of the measure."""

    @property
    def fold(self) -> int:
        return crc32(self.story.encode()) % FOLDS


class Samples(NamedTuple):
    """Articles in rows, features in columns."""

    articles: list[Article]
    groups: dict[Feature, str]
    counts: Numbers
    words: Numbers


def load() -> Samples:
    """Every article with prose in it. Raises OSError without the data folder."""
    articles = [article for article in _articles() if article.text.strip()]
    analyses = [Analysis(read(article.text)[0], RunFacts()) for article in articles]
    texts = [prose(analysis) for analysis in analyses]
    groups = candidates(texts)
    features = list(groups)
    counts = numpy.zeros((len(articles), len(features)))
    for row, (article, sentences) in enumerate(zip(articles, texts, strict=True)):
        for found in count(sentences, features, translation_hits(article.text)):
            for column, times in found.items():
                counts[row, column] += times
    words = numpy.array([sum(sentence.words for sentence in sentences) for sentences in texts], float)
    kept = [row for row in range(len(articles)) if words[row]]
    return Samples([articles[row] for row in kept], groups, counts[kept], words[kept])


def translation_hits(text: str) -> Iterator[Hit]:
    """What the translation rules find, as `copytaster.translation_score` sees it."""
    for found in copytaster.check(text):
        yield Hit(found.rule, found.span.start)


def unified(text: str) -> str:
    """Without the habits of the files (quotation marks, dashes, blanks), which tell the source, not translation."""
    text = re.sub("[“”„«»]|''", '"', text)
    text = re.sub("[‘’‚`´]", "'", text)
    text = re.sub(r"\s?[–—]\s?", " - ", text).replace("…", "...")
    return re.sub(r"[ \t]+", " ", text)


def _articles() -> Iterator[Article]:
    for record in _records("docs"):
        is_original = record["lang_pair"] == "en-orig" or record.get("origin") == "original"
        kind = ORIGINAL if is_original else MACHINE if record["kind"] == "mt" else HUMAN
        yield Article(unified(record["text"]), kind, record["doc"], record["lang_pair"], is_main=True)
    for path in sorted((DATA / "data" / "clean").rglob("*.txt")):
        yield Article(
            unified(path.read_text("utf-8")), ORIGINAL, f"{path.parent.name}/{path.stem}", "en", is_main=False
        )


def _records(name: str) -> Iterable[dict[str, str]]:
    with gzip.open(DATA / "data" / "mt" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
