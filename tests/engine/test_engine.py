"""The laws of the engine, seen through the public API with small packs of their own."""

import re
from pathlib import Path

import pytest

import copytaster
from copytaster import Applicability, Severity
from copytaster.model.document import Document
from copytaster.model.rule import Rule
from copytaster.model.source_map import Piece, SourceMap
from copytaster.model.span import Span
from copytaster.readers import choose

PHRASE = """\
id: {id}
name: {name}
kind: phrase
message: "“{{match}}” is wrong."
why: For the test.
severity: {severity}
match: ["{match}"]
{more}
examples: {{bad: [{{text: "[[x]]"}}], good: [y]}}
"""


def pack(folder: Path, *rules: tuple[str, str, str, str]) -> tuple[Rule, ...]:
    """Rules of kind phrase: (id, match, severity, further keys)."""
    for rule_id, match, severity, more in rules:
        name = f"test-{rule_id.lower()}"
        text = PHRASE.format(id=rule_id, name=name, match=match, severity=severity, more=more)
        (folder / f"{rule_id}-{name}.yaml").write_text(text, encoding="utf-8")
    chosen = [rule_id for rule_id, *_ in rules]
    return copytaster.load_rules(str(folder), select=chosen)


def excerpts(text: str, rules: tuple[Rule, ...]) -> list[str]:
    return [diagnostic.excerpt for diagnostic in copytaster.check(text, rules=rules)]


def test_replacement_takes_form_capital_and_marks(tmp_path: Path) -> None:
    rules = pack(tmp_path, ("ZZZ001", "{go} ahead by", "warning", 'replace: "{move} on from"\nfix: unsafe'))
    for text, fixed in (
        ("The US went ahead by mediating.", "The US moved on from mediating."),
        ("Going ahead by mediating, it lost.", "Moving on from mediating, it lost."),
        ("It could “go ahead” by mediating.", "It could “move on” from mediating."),
        ("It could go  ahead\nby mediating.", "It could move  on\nfrom mediating."),
    ):
        assert copytaster.fix(text, at_least=Applicability.UNSAFE, rules=rules).text == fixed


def test_no_fix_changes_a_quotation(tmp_path: Path) -> None:
    rules = pack(tmp_path, ("ZZZ001", "colour", "warning", "replace: color\nfix: safe"))
    quoted = "“We like this colour a lot,” she said of the colour."
    fixed = copytaster.fix(quoted, rules=rules)
    assert fixed.text == "“We like this colour a lot,” she said of the color."
    assert [fix.applicability for diagnostic in fixed.remaining for fix in diagnostic.fixes] == [Applicability.DISPLAY]


def test_partial_quotation_is_edited_on_request_only(tmp_path: Path) -> None:
    rules = pack(tmp_path, ("ZZZ001", "colour", "warning", "replace: color\nfix: safe"))
    text = "She spoke of “colour” in the hall."
    assert copytaster.fix(text, rules=rules).text == text
    on_request = copytaster.fix(text, at_least=Applicability.UNSAFE, rules=rules)
    assert on_request.text == "She spoke of “color” in the hall."


def test_info_rules_skip_quotations(tmp_path: Path) -> None:
    rules = pack(tmp_path, ("ZZZ001", "carried out", "info", ""))
    assert excerpts("It was carried out. “It was carried out well,” he said.", rules) == ["carried out"]


def test_deletion_leaves_sentence_and_blanks_whole(tmp_path: Path) -> None:
    rules = pack(tmp_path, ("ZZZ001", "recall that", "warning", 'replace: ""\nfix: safe'))
    assert copytaster.fix("Recall that the port closed.", rules=rules).text == "The port closed."
    assert copytaster.fix("We recall that the port closed.", rules=rules).text == "We the port closed."


def test_of_one_shelf_the_better_stays_and_no_other_is_lost(tmp_path: Path) -> None:
    rules = pack(
        tmp_path,
        ("ZZZ001", "peace talk", "warning", ""),
        ("ZZZ002", "a peace talk", "warning", ""),
        ("ZZZ101", "talk", "warning", ""),
        ("YYY001", "peace", "info", ""),
    )
    found = copytaster.check("They held a peace talk.", rules=rules)
    assert [diagnostic.rule for diagnostic in found] == ["ZZZ002", "YYY001", "ZZZ101"]


def test_chrome_is_taken_as_a_whole() -> None:
    text = "The port closed on Friday.\n\nShare this article on facebook\n"
    found = copytaster.check(text)
    assert {diagnostic.rule[:3] for diagnostic in found} == {"CHR"}


def test_deleted_lines_leave_no_second_blank_line() -> None:
    text = "The port closed on Friday.\n\nShare this article\nPost a comment\n\nScroll to top\n\nIt opened on Sunday.\n"
    assert copytaster.fix(text).text == "The port closed on Friday.\n\nIt opened on Sunday.\n"


def test_source_language_turns_other_languages_to_info(tmp_path: Path) -> None:
    rules = pack(tmp_path, ("ZZZ001", "at the first time", "warning", "languages: [zh]"))
    text = "He came at the first time to help."
    severities = [copytaster.check(text, source_language=code, rules=rules)[0].severity for code in (None, "zh", "ru")]
    assert severities == [Severity.WARNING, Severity.WARNING, Severity.INFO]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("colour <!-- copytaster: ignore ZZZ001 -->\ncolour", [2]),
        ("colour <!-- copytaster: ignore test-zzz001 -->\ncolour", [2]),
        ("<!-- copytaster: ignore-next-line -->\ncolour\ncolour", [3]),
        ("<!-- copytaster: ignore-next-line -->\n\ncolour\ncolour", [4]),
        ("{/* copytaster: ignore-next-line */}\ncolour\ncolour", [3]),
        (".. copytaster: ignore-next-line\r\n\r\ncolour\r\ncolour", [4]),
        ("// copytaster: ignore-next-line ZZZ\ncolour\ncolour", [3]),
        ("x // copytaster: off\ncolour", [2]),
        ("<!-- copytaster: off -->\ncolour\n<!-- copytaster: on -->\ncolour", [4]),
        ("<!-- copytaster: off ZZZ0 -->\ncolour\ncolour", []),
        ("colour <!-- copytaster: ignore YYY001 -->", [1]),
    ],
)
def test_comments_silence(tmp_path: Path, text: str, left: list[int]) -> None:
    rules = pack(tmp_path, ("ZZZ001", "colour", "warning", ""))
    assert [diagnostic.line for diagnostic in copytaster.check(text, rules=rules)] == left


def test_idle_comments_are_reported() -> None:
    found = copytaster.check("The port closed. <!-- copytaster: ignore MT001 -->")
    assert [(diagnostic.rule, diagnostic.excerpt) for diagnostic in found] == [
        ("SUP001", "<!-- copytaster: ignore MT001 -->")
    ]


def test_fingerprint_survives_moved_lines(tmp_path: Path) -> None:
    rules = pack(tmp_path, ("ZZZ001", "colour", "warning", ""))
    line = "The colour of the hall pleased nobody."
    before = copytaster.check(line, rules=rules)
    after = copytaster.check(f"A new first line.\n\n{line}\nAnd a last one.", rules=rules)
    assert [d.fingerprint for d in before] == [d.fingerprint for d in after]
    twice = copytaster.check(f"{line}\n{line}", rules=rules)
    assert len({d.fingerprint for d in twice}) == 2


def test_addresses_are_not_prose(tmp_path: Path) -> None:
    rules = pack(tmp_path, ("ZZZ001", "colour", "warning", ""))
    assert excerpts("See https://example.org/colour/ and www.colour.example or a@colour.example.", rules) == []


def test_paragraphs_do_not_join_into_a_phrase(tmp_path: Path) -> None:
    rules = pack(tmp_path, ("ZZZ001", "press service", "warning", ""))
    assert excerpts("the press\nservice; the press\n\nservice", rules) == ["press\nservice"]


@pytest.mark.parametrize("unit", ["a", " ", "“", "'", ".", "\n", "colour ", "a ", "-", "0", "A", "read more "])
def test_long_hostile_text_is_read(unit: str) -> None:
    """No input may make a run quadratic: 200,000 characters on one line finish at once or not at all."""
    assert isinstance(copytaster.check(unit * (200_000 // len(unit))), list)


def test_every_excerpt_is_its_span(repository: Path) -> None:
    for path in sorted((repository / "examples").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        for diagnostic in copytaster.check(text):
            assert text[diagnostic.span.start : diagnostic.span.end] == diagnostic.excerpt
            line = text.splitlines()[diagnostic.line - 1]
            assert line[diagnostic.column - 1 :].startswith(diagnostic.excerpt.splitlines()[0])


SENTENCES = [
    "By joining NATO, you accept obligations to your neighbours, he said.",
    "Thank you for joining the fight, the president told volunteers.",
    "This document may not be published before the trial ends, the judge ordered.",
    "Subscribe to the treaty or face sanctions, the ministry told exporters.",
    "Comments were not disabled at the time.",
    "Follow us on the march, the rebels told villagers.",
    "All rights are reserved to the people, the constitution says.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_no_sentence_is_deleted_on_its_own(sentence: str) -> None:
    text = f"The port closed on Friday.\n\n{sentence}\n\nShare on Facebook\n\n{sentence}\n\nIt opened on Sunday.\n"
    assert copytaster.fix(text).text.count(sentence) == 2


@pytest.mark.parametrize(
    "text",
    [
        "&quot;We recieve it on monday,&quot; he said.",
        "â€œWe recieve it on monday,â€\x9d he said.",
        "&ldquo;We recieve it on monday,&rdquo; he said.",
    ],
)
def test_damaged_marks_still_guard_their_quotation(text: str) -> None:
    for trust in (Applicability.SAFE, Applicability.UNSAFE):
        assert "We recieve it on monday," in copytaster.fix(text, at_least=trust).text


@pytest.mark.parametrize(
    "unit", ["<!-- copytaster: off -->monday<!-- copytaster: on -->\n", "<!-- copytaster: off TYP101 -->\n"]
)
def test_many_comments_are_read(unit: str) -> None:
    assert isinstance(copytaster.check(unit * 2_000), list)


_GERMAN = "Der Hafenmeister sagte am Dienstag, dass der alte Pier nicht mehr für die Fähre zu nutzen ist."
_FRENCH = "Le capitaine du port a dit mardi que le vieux pier de la ville est fermé et que les piliers sont creux."


@pytest.mark.parametrize(
    ("languages", "in_german", "in_french"),
    [("[de, fr]", ["pier"], ["pier"]), ("de", ["pier"], []), ("any", ["pier"], ["pier"]), ("en", [], [])],
)
def test_rules_read_texts_in_their_languages(
    tmp_path: Path, languages: str, in_german: list[str], in_french: list[str]
) -> None:
    rules = pack(tmp_path, ("ZZZ001", "pier", "warning", f"text_language: {languages}"))
    assert [excerpt.lower() for excerpt in excerpts(_GERMAN, rules)] == in_german
    assert [excerpt.lower() for excerpt in excerpts(_FRENCH, rules)] == in_french


_LINES = """\
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
    rule = _LINES.replace("{place}", place)
    (tmp_path / "ZZZ002-test-lines.yaml").write_text(rule, encoding="utf-8")
    rules = copytaster.load_rules(str(tmp_path), select=["ZZZ002"])
    assert excerpts(text, rules) == (found or ["Weitere Artikel", "Все новости", "更多新闻"])


def test_the_articles_of_one_source_are_checked_one_by_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def read_items(source: str, path: str | None) -> tuple[Document, ...]:
        """An article for each line."""
        lines = [Span(*found.span()) for found in re.finditer(r"[^\n]+", source)]
        maps = [SourceMap((Piece(Span(0, line.length), line),)) for line in lines]
        return tuple(Document(source, line.of(source), found, path) for line, found in zip(lines, maps, strict=True))

    monkeypatch.setattr(choose, "READERS", {"items": read_items})
    rules = pack(tmp_path, ("ZZZ001", "colour", "warning", ""))
    unused = copytaster.load_rules(str(tmp_path), select=["ZZZ001", "SUP001"])
    text = "A colour.\nNo fault. <!-- copytaster: ignore ZZZ001 -->\nA colour."
    found = copytaster.check(text, format="items", rules=unused)
    assert [(diagnostic.rule, diagnostic.line) for diagnostic in found] == [("ZZZ001", 1), ("SUP001", 2), ("ZZZ001", 3)]
    assert len({diagnostic.fingerprint for diagnostic in found}) == 3
    assert copytaster.check("", format="items", rules=rules) == []
