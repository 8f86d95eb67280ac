"""Which language a text that is not English is told to be in."""

import pytest

from copytaster.english.text_language import UNKNOWN, other_language

_TEXTS = {
    "de": "Der Hafenmeister sagte am Dienstag, dass die alte Brücke geschlossen bleibt, bis man sie sich angesehen hat.",
    "fr": "Le capitaine du port a dit mardi que la vieille jetée resterait fermée et que les piliers sont creux.",
    "es": "El capitán del puerto dijo el martes que el viejo muelle seguirá cerrado y que los pilares están huecos.",
    "it": "Il capitano del porto ha detto martedì che il vecchio molo non sarà aperto e che i piloni sono cavi.",
    "pt": "O capitão do porto disse na terça que o velho cais não será aberto e que os pilares são ocos.",
    "pl": "Kapitan portu powiedział we wtorek, że stare molo nie jest bezpieczne i że filary są puste.",
    "tr": "Liman müdürü salı günü eski iskelenin kapalı kalacağını ve ayakların bu yıl için yenileneceğini söyledi.",
    "nl": "De havenmeester zei dinsdag dat de oude pier niet open gaat en dat het hout van de palen hol is.",
    "sv": "Hamnkaptenen sade på tisdagen att den gamla piren inte öppnas och att pelarna är ihåliga för det är rost.",
    "ru": "Капитан порта сказал во вторник, что старый пирс останется закрытым, пока его не осмотрят инженеры.",
    "uk": "Капітан порту сказав у вівторок, що старий пірс залишиться закритим, доки його не оглянуть інженери.",
    "bg": "Капитанът на пристанището каза във вторник, че старият кей ще бъде затворен и че се чака доклад от съвета.",
    "uz": "Port boshlig‘i seshanba kuni eski iskala yopiq qolishini va bu haqida muhandislar bilan gaplashganini aytdi.",
    "kk": "Порт бастығы сейсенбіде ескі айлақ әзірге жабық болады, өйткені оны мамандар тексеруі керек деді.",
    "sr": "Капетан луке је у уторак рекао да ће стари кеј бити затворен док га међу првима не прегледају инжењери.",
    "el": "Ο λιμενάρχης είπε την Τρίτη ότι η παλιά προβλήτα θα μείνει κλειστή.",
    "ar": "قال مدير الميناء يوم الثلاثاء إن الرصيف القديم سيبقى مغلقا حتى يفحصه المهندسون.",
    "fa": "رئیس بندر روز سه‌شنبه گفت که اسکله قدیمی تا پایان بررسی‌ها بسته می‌ماند و گزارش آن پس از ماه می منتشر می‌شود.",
    "he": "מנהל הנמל אמר ביום שלישי כי המזח הישן יישאר סגור.",
    "zh": "港务局长周二表示，在工程师检查完所有支柱之前，旧码头将继续关闭。",
    "ja": "港長は火曜日、古い桟橋は技師が柱を調べるまで閉鎖されると述べた。",
    "ko": "항만장은 화요일 기술자들이 기둥을 점검할 때까지 낡은 부두를 폐쇄한다고 밝혔다.",
}
_UZBEK_CYRILLIC = (
    "Порт бошлиғи сешанба куни эски искала ёпиқ қолишини ва бу ҳақида муҳандислар билан гаплашганини айтди."
)


@pytest.mark.parametrize("language", _TEXTS)
def test_languages(language: str) -> None:
    assert other_language(_TEXTS[language]) == language
    assert other_language(_TEXTS[language] * 20) == language


def test_uzbek_in_cyrillic() -> None:
    assert other_language(_UZBEK_CYRILLIC) == "uz"


def test_a_foreign_name_does_not_change_the_language() -> None:
    assert other_language(_TEXTS["ru"] * 5 + " Его имя Андрій. " + _TEXTS["ru"] * 5) == "ru"


@pytest.mark.parametrize("text", ["", "12:30", "Haldenn Örebø", "Xyz qwv kjh"])
def test_nothing_is_guessed(text: str) -> None:
    assert other_language(text) == UNKNOWN
