"""Whether a native form spells a Latin name, letter by letter: the check of the table of people.

For each letter its usual Latin spellings; `-` stands for none. Systems: KMU 2010, BGN/PCGN, ICAO 9303, the national
systems of Bulgaria, Georgia and Greece, Revised Romanization, and what newspapers write.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from copytaster.english.name_key import plain


def _letters(text: str) -> dict[str, str]:
    """`а: a | в: v w` -> {а: (?:a), в: (?:v|w)}, the longer spellings first."""
    rows = (row.split(":") for row in text.split("|"))
    return {
        letter.strip(): "(?:" + "|".join(sorted(spelt.replace("-", "").split(" ")[1:], key=len, reverse=True)) + ")"
        for letter, spelt in rows
    }


_CYRILLIC = _letters(
    "а: a|б: b|в: v w ff|г: g h|ґ: g|д: d|е: e ye ie je|ё: yo io e o ye|є: ye ie e yie|ж: zh j|з: z|и: i y|і: i y e"
    "|ї: i yi|й: y i|к: k c|л: l|м: m|н: n|о: o|п: p|р: r|с: s ss|т: t|у: u ou|ў: u w v|ф: f|х: kh h|ц: ts tz c"
    "|ч: ch tch|ш: sh|щ: shch sht sch|ъ: a u -|ы: y i|ь: - o|э: e|ю: yu iu u|я: ya ia a|ђ: dj d|ј: j y|љ: lj|њ: nj|ћ: c"
    "|ѓ: gj|ќ: kj|ғ: gh g|қ: q k|ң: ng n|ө: o u|ұ: u|ү: u|һ: h|ә: a|ҳ: h kh|ӣ: i|кс: x ks|ий: y i iy ii yi ij|ый: y i yi"
    "|ій: y i iy ii yi|ия: ia iya|ія: ia iya|ье: ye ie|зг: zgh zh|ьо: yo io|ее: ee eye|ае: ae aye|иа: ia iya|др: dr der|оу: ou oy"
)
_SERBIAN = {**_CYRILLIC, **_letters("ч: c ch|ш: s sh|ж: z zh|ц: c|х: h")}
_GEORGIAN = _letters(
    "ა: a|ბ: b|გ: g|დ: d|ე: e|ვ: v|ზ: z|თ: t|ი: i|კ: k|ლ: l|მ: m|ნ: n|ო: o|პ: p|ჟ: zh|რ: r|ს: s|ტ: t|უ: u ou|ფ: p|ქ: k"
    "|ღ: gh g|ყ: k q|შ: sh ch|ჩ: ch|ც: ts|ძ: dz|წ: ts|ჭ: ch|ხ: kh h|ჯ: j|ჰ: h"
)
_ARMENIAN = _letters(
    "ա: a|բ: b|գ: g|դ: d|ե: e ye ie|զ: z|է: e|ը: y|թ: t|ժ: zh|ի: i|լ: l|խ: kh|ծ: ts|կ: k|հ: h|ձ: dz|ղ: gh|ճ: ch|մ: m"
    "|յ: y i -|ն: n|շ: sh|ո: o vo|չ: ch|պ: p|ջ: j|ռ: r|ս: s ss|վ: v|տ: t|ր: r|ց: ts|ւ: v|փ: p|ք: k|օ: o|ֆ: f|և: ev yev"
    "|ու: u|յա: ya ia|այ: ay"
)
_GREEK = _letters(
    "α: a|β: v|γ: g y|δ: d|ε: e|ζ: z|η: i e|θ: th|ι: i|κ: k c|λ: l|μ: m|ν: n|ξ: x|ο: o|π: p|ρ: r|σ: s|ς: s|τ: t|υ: y v f"
    "|φ: f ph|χ: h ch|ψ: ps|ω: o|ου: ou u|ντ: d nt nd|μπ: b mp mb|τσ: ts|τζ: tz|αυ: av af|ευ: ev ef|γγ: ng|γκ: g nk"
    "|αι: ai e|ει: ei i|οι: oi i|γι: gi y yi|γε: ge ye"
)
_DEVANAGARI = _letters(
    "क: k|ख: kh|ग: g|घ: gh|च: ch|छ: chh|ज: j|झ: jh|ट: t|ठ: th|ड: d|ढ: dh|ण: n|त: t th|थ: th|द: d|ध: dh|न: n|प: p|फ: ph"
    "|ब: b|भ: bh|म: m|य: y|र: r|ल: l|व: v w|श: sh|ष: sh|स: s|ह: h gh|ड़: r|ा: a aa|ि: i|ी: i ee ey|ु: u|ू: u|े: e ai|ै: ai"
    "|ो: o|ौ: ou au|ृ: ri|ं: n m|ँ: n|्: -|अ: a|आ: a|इ: i|ई: i|उ: u|ऊ: u|ए: e|ऐ: ai|ओ: o|़: -"
)
_ARABIC = _letters(
    "ا: a e o i u y -|أ: a e o u i|إ: i e a|آ: a|ب: b|ت: t|ث: th|ج: j g dj|ح: h|خ: kh h|د: d|ذ: dh z d|ر: r|ز: z s|س: s"
    "|ش: sh ch|ص: s|ض: d dh z|ط: t|ظ: dh z|ع: a -|غ: gh g|ف: f ph v|ق: q k g gh|ك: k|ک: k|گ: g|ل: l|م: m|ن: n|ه: h eh -"
    "|و: w u o v ou oo au|ي: y i e a|ی: y i e a eh|ى: a|پ: p|چ: ch|ژ: zh j|ں: n|ہ: h eh -|ھ: h -|ٹ: t|ڈ: d|ے: e y"
    "|ة: h t a -|ؤ: u o|ئ: i y e -|ء: -"
)
_HEBREW = _letters(
    "א: a e i o -|ב: b v|ג: g|ד: d|ה: h a ah -|ו: v u o w|ז: z|ח: h ch|ט: t|י: i y e ei j a -|כ: k c ch|ך: ch k|ל: l|מ: m|ם: m"
    "|נ: n|ן: n|ס: s|ע: a -|פ: p f ph|ף: f|צ: tz ts z|ץ: tz ch|ק: k q c|ר: r|ש: sh s sch|ת: t th"
)
_ALPHABETS = {"sr": _SERBIAN, "mk": _SERBIAN, "ka": _GEORGIAN, "hy": _ARMENIAN, "el": _GREEK, "hi": _DEVANAGARI}
_SHORT_VOWELS = {"ar": _ARABIC, "fa": _ARABIC, "ps": _ARABIC, "ur": _ARABIC, "he": _HEBREW}
_INITIALS = "g k,kk,n,d t,tt,r l n,m,b p,pp,s,ss,,j ch,jj,ch,k,t,p,h".split(",")
_VOWELS = (
    "a ah,ae ai,ya,yae,eo u o,e,yeo yo you yu yeu,ye,o,wa,wae,oe oi,yo,u oo woo,wo,we,wi,yu yoo,eu u,ui eui ee i,i ee"
).split(",")
_FINALS = ",k g ck,kk k,k,n,n,n,t d,l r,lk,m,lp,l,l,l,l,m,p b,p,t,t,ng,t,t,k,t,p,t".split(",")
_SURNAMES = {
    "이": "lee yi rhee i", "박": "park pak", "김": "kim gim", "최": "choi choe", "정": "jung jeong chung", "조": "cho jo",
    "노": "roh noh", "유": "yoo yu ryu", "추": "choo", "서": "suh seo", "윤": "yoon yun", "오": "oh", "문": "moon mun",
}  # fmt: skip


def reads_as(language: str, native: str, name: str) -> bool:
    """True if every word of the native form is a spelling of the word of the Latin name in its place."""
    latin = plain(name).lower().replace("'", "")
    if language == "ko":
        return bool(re.fullmatch(_hangul(native), re.sub("[ -]", "", latin)))
    if language in _SHORT_VOWELS:
        whole = re.sub("[ '\"\u200c-]", "", native)
        return bool(re.fullmatch(_consonants(whole, language), re.sub("[ -]", "", latin)))
    spelt, words = re.split("[ -]", _folded(native)), re.split("[ -]", latin)
    is_cyrillic = "\u0400" <= native[0] < "\u0530" and language not in {"sr", "mk"}
    alphabet = _CYRILLIC if is_cyrillic else _ALPHABETS.get(language, {})
    return len(spelt) == len(words) and all(
        re.fullmatch(_expression(word, alphabet), right) for word, right in zip(spelt, words, strict=True)
    )


def _folded(native: str) -> str:
    """Lower case, and Greek without its accents."""
    lower = native.lower()
    if not "\u0370" <= lower[0] < "\u0400":
        return lower
    return "".join(letter for letter in unicodedata.normalize("NFD", lower) if not unicodedata.combining(letter))


def _expression(word: str, alphabet: Mapping[str, str]) -> str:
    """What the word may be in Latin letters: of two letters that have a spelling together, that or both in turn."""
    if not word:
        return ""
    one = alphabet.get(word[0], "(?!)") + _vowel(word, alphabet) + _expression(word[1:], alphabet)
    two = alphabet.get(word[:2]) if len(word) > 1 else None
    return f"(?:{two}{_expression(word[2:], alphabet)}|{one})" if two else one


def _vowel(word: str, alphabet: Mapping[str, str]) -> str:
    """The vowel that a consonant of Devanagari has of its own."""
    return "[ae]?" if alphabet is _DEVANAGARI and "\u0915" <= word[0] <= "\u0939" else ""


@cache
def _consonants(word: str, language: str) -> str:
    """Consonants may be doubled, and short vowels are not written; the article may be left out."""
    alphabet = _SHORT_VOWELS[language]
    parts = [f"{alphabet.get(letter, '(?!)')}{{1,2}}" for letter in word]
    for place in (found.start() for found in re.finditer("ال", word)):
        parts[place] = f"(?:{parts[place]})?"
        parts[place + 1] = f"(?:{parts[place + 1]})?"
    return "[aeiouy]{0,2}" + "[aeiouy]{0,2}".join(parts) + "[aeiouy]{0,2}"


@cache
def _hangul(syllables: str) -> str:
    spelt = [_SURNAMES[syllables[0]].replace(" ", "|") if syllables[0] in _SURNAMES else _syllable(syllables[0])]
    return "".join(f"(?:{part})" for part in (*spelt, *map(_syllable, syllables[1:])))


def _syllable(letter: str) -> str:
    number = ord(letter) - 0xAC00
    parts = _INITIALS[number // 588], _VOWELS[number % 588 // 28], _FINALS[number % 28]
    return "".join(f"(?:{part.replace(' ', '|')})" for part in parts)
