"""Which texts a rule reads, and lines listed by language."""

from pathlib import Path

import pytest

import copytaster

PHRASE = """\
id: ZZZ001
name: test-phrase
kind: phrase
message: "“{{match}}” is wrong."
why: For the test.
severity: warning
text_language: {languages}
match: [pier]
examples: {{bad: [{{text: "[[x]]"}}], good: [y]}}
"""


def excerpts(folder: Path, rule: str, name: str, text: str) -> list[str]:
    (folder / f"{name}.yaml").write_text(rule, encoding="utf-8")
    rules = copytaster.load_rules(str(folder), select=[name[:6]])
    return [diagnostic.excerpt for diagnostic in copytaster.check(text, rules=rules)]


GERMAN = "Der Hafenmeister sagte am Dienstag, dass der alte Pier nicht mehr für die Fähre zu nutzen ist."
FRENCH = "Le capitaine du port a dit mardi que le vieux pier de la ville est fermé et que les piliers sont creux."


@pytest.mark.parametrize(
    ("languages", "in_german", "in_french"),
    [("[de, fr]", ["pier"], ["pier"]), ("de", ["pier"], []), ("any", ["pier"], ["pier"]), ("en", [], [])],
)
def test_rules_read_texts_in_their_languages(
    tmp_path: Path, languages: str, in_german: list[str], in_french: list[str]
) -> None:
    rule = PHRASE.format(languages=languages)
    for text, expected in ((GERMAN, in_german), (FRENCH, in_french)):
        found = excerpts(tmp_path, rule, "ZZZ001-test-phrase", text)
        assert [excerpt.lower() for excerpt in found] == expected


LINES = """\
id: ZZZ002
name: test-lines
kind: line
message: "“{match}” is no part of the article."
why: For the test.
severity: warning
fix: safe
text_language: any
lines:
  de: ["weitere artikel"]
  zh: ["更多 {TEXT}"]
  ru: ["все новости"]
place: {place}
examples:
  bad: [{text: "Es regnet.\n[[Weitere Artikel]]", fixed: Es regnet.}]
  good: [y]
"""


@pytest.mark.parametrize(
    ("place", "text", "found"),
    [
        ("whole", "Es regnet.\nWEITERE ARTIKEL\n更多新闻\nEs regnet.", ["WEITERE ARTIKEL", "更多新闻"]),
        ("tail", "Es regnet.Weitere Artikel\nИдёт дождь.Все новости\n下雨了。更多新闻", None),
        ("sentence", "Es regnet. Weitere Artikel\nИдёт «дождь». Все новости\n下雨了。更多新闻", None),
    ],
)
def test_lines_by_language(tmp_path: Path, place: str, text: str, found: list[str] | None) -> None:
    rule = LINES.replace("{place}", place)
    assert excerpts(tmp_path, rule, "ZZZ002-test-lines", text) == (
        found or ["Weitere Artikel", "Все новости", "更多新闻"]
    )
