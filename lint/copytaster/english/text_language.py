"""Which language a text that is not English is written in, told from its script, its letters and commonest words."""

import re

from copytaster.english.language import language_of_script, language_sample

UNKNOWN = "und"
"""The code for a text in none of the languages told apart here."""

_BY_SCRIPT = {"greek": "el", "hebrew": "he", "hangul": "ko", "kana": "ja", "thai": "th", "georgian": "ka"}
_BY_SCRIPT |= {"armenian": "hy", "devanagari": "hi", "bengali": "bn"}
_LEAST_KANA = 0.05
_FEWEST_WORDS = 2
_LETTER_IN = 200
_LETTERS: dict[str, tuple[tuple[str, str], ...]] = {
    "cyrillic": (("kk", "әұүө"), ("uz", "қғҳ"), ("be", "ў"), ("uk", "їєґі"), ("sr", "ђћџ"), ("mk", "ѓќѕ")),
    "arabic": (("ur", "ٹڈڑے"), ("fa", "پچژگ")),
}
"""Letters by which a language is told from those that come later or have none."""
_WORDS: dict[str, dict[str, str]] = {
    "cyrillic": {
        "ru": "и в не на что с по как это из за от его для он но все так она они был было были также который же",
        "uk": "і в не на що з за до як це та від його для він але який які також було про або",
        "bg": "и в не на че с за от като се са да по ще бе е към след при което които един",
        "uz": "ва бу билан учун эди деб ҳам бўйича эса бир бўлган қилди ушбу томонидан",
        "sr": "и у не на да је се су са за од као који које што али или",
    },
    "latin": {
        "de": "der die das und den von zu mit sich ist nicht ein eine auf für dem im auch als wird des bei hat dass",
        "fr": "de la le les et des que en un une du dans est pour qui sur pas au ce il par plus avec cette aux sont",
        "es": "el los las una por con para del se su al lo como más pero sus este esta fue ha de la que y en es un no",
        "it": "il di che non per sono della gli è nel una dei le con ha del da alla più al anche si lo e la un in",
        "pt": "o os as não uma dos da do com mais foi são que um para em por ao na no pela pelo também e de se",
        "nl": "de het een van en zijn niet dat voor met op te die aan er ook wordt bij om uit heeft naar over",
        "pl": "w i na z się nie jest że do po od dla jak przez za oraz ale jego o są to który które został",
        "tr": "ve bir bu için ile olarak da de daha çok gibi olan sonra kadar ancak ise olduğu her en ne var",
        "uz": "va bu bilan uchun edi deb ham bo'yicha esa bir bo'lgan qildi ushbu tomonidan o'z so'ng haqida ko'ra",
        "sv": "och att det i på av är inte till en som för med den har om ett var de från",
        "da": "og at det i på af er ikke til en som for med den har om et var de fra blev",
        "no": "og at det i på av er ikke til en som for med den har om et var de fra ble",
        "cs": "a se v na je že to s z do o i jako ale po za který jsou byl od pro",
        "ro": "și în de la nu cu pe o a că din să care este un mai pentru au fost",
        "hu": "a az és hogy nem is egy meg ez volt van el de csak már mint",
        "id": "yang dan di untuk dengan ini itu dari pada tidak dalam akan ke oleh juga telah",
        "fi": "ja on ei se että oli hän mutta myös ovat kun niin kuin sen ole",
    },
}
_WORD_LISTS = {
    script: {language: frozenset(words.split()) for language, words in lists.items()}
    for script, lists in _WORDS.items()
}
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_APOSTROPHES = str.maketrans(dict.fromkeys("‘’ʻʼ`´", "'"))
_KANA = re.compile("[\u3040-\u30ff]")


def other_language(text: str) -> str:
    """The code of the language a text that does not read as English reads as: de, ru ...; `und` where it is not clear.

    Reads a sample of eight hundred characters. The word lists are closed classes (articles, prepositions,
    conjunctions, auxiliaries) of each language.
    """
    sample = language_sample(text).lower().translate(_APOSTROPHES)
    script = language_of_script(sample)
    if script == "han":
        return "ja" if len(_KANA.findall(sample)) > _LEAST_KANA * len(sample) else "zh"
    if script in _BY_SCRIPT:
        return _BY_SCRIPT[script]
    for language, letters in _LETTERS.get(script, ()):
        # One foreign name is not enough.
        if sum(map(sample.count, letters)) > len(sample) // _LETTER_IN:
            return language
    if script == "arabic":
        return "ar"
    return _commonest(_WORD.findall(sample), _WORD_LISTS.get(script, {}))


def _commonest(words: list[str], lists: dict[str, frozenset[str]]) -> str:
    """The language whose list holds most of `words`; `und` if none holds two, or two languages hold as many."""
    counts = sorted(
        ((sum(map(known.__contains__, words)), language) for language, known in lists.items()), reverse=True
    )
    if not counts or counts[0][0] < _FEWEST_WORDS or counts[0][0] == counts[1][0]:
        return UNKNOWN
    return counts[0][1]
