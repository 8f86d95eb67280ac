"""Whether a text is English."""

import pytest

from copytaster.english.language import is_english, language_of_script

_ENGLISH = (
    "The harbour master said on Tuesday that the old pier would stay closed until engineers had looked at its pillars. "
    "Divers found that they were hollow in three places, and the council has asked for a report by the end of May. "
)
_OTHERS = [
    (
        "Der Hafenmeister sagte am Dienstag, dass die alte Brücke geschlossen bleibt, bis die Ingenieure sich die Pfeiler "
        "angesehen haben. Taucher haben festgestellt, dass sie an drei Stellen hohl sind, und der Rat will einen Bericht."
    ),
    (
        "Le capitaine du port a dit mardi que la vieille jetée resterait fermée jusqu’à ce que les ingénieurs aient vu "
        "ses piliers. Les plongeurs ont trouvé qu’ils sont creux en trois endroits, et le conseil demande un rapport."
    ),
    (
        "El capitán del puerto dijo el martes que el viejo muelle seguirá cerrado hasta que los ingenieros miren sus "
        "pilares. Los buzos vieron que están huecos en tres lugares, y el consejo pide un informe para el mes de mayo."
    ),
    (
        "Kapitan portu powiedział we wtorek, że stare molo pozostanie zamknięte, dopóki inżynierowie nie obejrzą jego "
        "filarów. Nurkowie stwierdzili, że są one puste w trzech miejscach, a rada chce raportu do końca maja."
    ),
    (
        "Капитан порта сказал во вторник, что старый пирс останется закрытым, пока инженеры не осмотрят его опоры. "
        "Водолазы обнаружили, что они пусты в трёх местах, и совет просит подготовить отчёт к концу мая."
    ),
    "港务局长周二表示，在工程师检查完所有支柱之前，旧码头将继续关闭。潜水员发现三处支柱是空心的，市议会要求在五月底之前提交报告。",
]


def test_english() -> None:
    assert is_english(_ENGLISH)
    assert is_english(_ENGLISH * 50)


@pytest.mark.parametrize("text", _OTHERS, ids=lambda text: text[:10])
def test_other_languages(text: str) -> None:
    assert not is_english(text)
    assert not is_english(text * 50)


@pytest.mark.parametrize(
    "text", ["", "Pier closed", "12:30", "Zelensky – Kyiv", "Ukrainian President Volodymyr Zelensky"]
)
def test_short_texts_pass(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize("text", ["Пирс закрыт", "码头关闭"])
def test_short_texts_in_other_scripts_do_not(text: str) -> None:
    assert not is_english(text)


def test_scripts() -> None:
    assert language_of_script("Pier in Ćuprija") == "latin"
    assert language_of_script("Пирс закрыт") == "cyrillic"
    assert language_of_script("码头关闭") == "han"
    assert language_of_script("12:30") == "none"


def test_english_with_a_foreign_quotation() -> None:
    assert is_english(_ENGLISH + "He called it «старый пирс». " + _ENGLISH)
