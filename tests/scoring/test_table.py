"""The table of weights is read strictly."""

from pathlib import Path

import pytest

from copytaster.model.errors import RuleError
from copytaster.scoring.table import read_table, shipped

ROW = "kind: word, name: the, group: articles, weight: 0.1, middle: 60, original: 50, translated: 70"


def table(folder: Path, *rows: str, head: str = "bias: 0\nprior_words: 100") -> str:
    path = folder / "score.yaml"
    path.write_text(f"{head}\nfeatures:\n" + "".join(f"  - {{{row}}}\n" for row in rows), "utf-8")
    return str(path)


def test_a_table_is_read(tmp_path: Path) -> None:
    read = read_table(table(tmp_path, ROW))
    assert (read.bias, read.prior_words) == (0.0, 100.0)
    assert [weight.weight for weight in read.weights] == [0.1]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (ROW.replace("weight", "wieght"), "unknown key “wieght”"),
        (ROW.replace("0.1", "much"), "float"),
        (ROW.replace("0.1", "nan"), "must be numbers"),
        (ROW.replace("50", "-1"), "not below 0"),
        (ROW.replace("kind: word", "kind: wrod"), "invalid enum value"),
        (ROW.replace("kind: word", "kind: shape"), "a shape is one of"),
        (ROW.replace("kind: word", "kind: form"), "a form needs one"),
        (ROW + ", pattern: the", "pattern belongs to a form"),
        (ROW.replace("kind: word", "kind: form") + ", pattern: '(the'", "no expression"),
        (f"{ROW}}}\n  - {{{ROW}", "stands twice"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, row: str, message: str) -> None:
    with pytest.raises(RuleError, match=message) as caught:
        read_table(table(tmp_path, row))
    assert caught.value.line in {4, 5}


@pytest.mark.parametrize("head", ["bias: nan\nprior_words: 100", "bias: 0\nprior_words: 0", "bias: 0"])
def test_a_head_that_cannot_be_is_told(tmp_path: Path, head: str) -> None:
    with pytest.raises(RuleError):
        read_table(table(tmp_path, ROW, head=head))


def test_a_table_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="cannot be read"):
        read_table(str(tmp_path / "none.yaml"))


def test_the_shipped_table_is_small_and_blind_to_marks() -> None:
    weights = shipped().weights
    assert 20 <= len(weights) <= 100
    for weight in weights:
        assert not set(weight.feature.name + weight.feature.pattern) & set('"«»—–')
