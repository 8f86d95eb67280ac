"""Sentences in the letters of a script."""

from copytaster.english.foreign_sentences import foreign_sentences


def sentences(text: str, script: str) -> list[str]:
    return [span.of(text) for span in foreign_sentences(text, script)]


def test_sentences_of_the_script_are_found_among_others() -> None:
    text = "The vote was on Monday. 渔民星期一在港口外抗议。市长（Anna Holm）对结果表示满意！ The mayor (市长) was pleased."
    assert sentences(text, "han") == ["渔民星期一在港口外抗议。", "市长（Anna Holm）对结果表示满意！"]
    assert sentences("It opened. ხიდი შუადღემდე გახსნა მერმა. Then all left.", "georgian") == [
        "ხიდი შუადღემდე გახსნა მერმა."
    ]
    assert sentences("漁師たちは外で抗議した。", "kana") == ["漁師たちは外で抗議した。"]


def test_names_are_no_sentences() -> None:
    assert sentences("The council of Halden (哈尔登) met. 哈尔登。", "han") == []


def test_a_text_without_stops_is_read_in_pieces() -> None:
    assert len(sentences("渔" * 1_000_000, "han")) == 500
