"""Sentences that end with who says them, in the languages that page chrome is known in."""

from copytaster.english.deferred import deferred
from copytaster.model.span import Span

_REACH = 80
_VERBS = (
    # English
    "said|says|told|recalled|replied|wrote|sang|sings|shouted|cried|warned|joked|insisted|advised"
    "|begged|whispered|urged|promised"
    # French, Spanish, Portuguese, Italian
    "|dit|disait|déclare|déclaré|lançait|expliqué|ajouté|conseille|conseillait|proclamait"
    "|dijo|dice|decía|afirmó|explicó|pidió|señaló|añadió|aconsejó|disse|diz|dizia|afirmou|pediu|explicou|aconselhou"
    "|detto|diceva|spiegò|spiegato|aggiunse|consigliò"
    # German, Turkish, Polish
    "|sagte|sagt|riet|rief|hieß es|heißt es|erklärte|meinte|forderte|bat|schrieb|dedi|diyor|diyordu|söyledi"
    "|powiedział|powiedziała|mówi|mówił|mówiła|radził|radziła|głosi|głosił|dodał|dodała|apelował|apelowała"
    # Ukrainian, Russian, Uzbek
    "|сказав|сказала|каже|казав|казала|радив|радила|порадив|порадила|заявив|заявила|пояснив|пояснила|додав|додала"
    "|сказал|говорит|говорил|говорила|советовал|советовала|посоветовал|посоветовала|заявил|пояснил|пояснила|добавил"
    "|добавила|dedi|deydi|деди|дейди"
    # Greek, Arabic
    "|είπε|λέει|έλεγε|δήλωσε|εξήγησε|συμβούλευσε|πρόσθεσε|قال|قالت|يقول|تقول|نصح|نصحهم|أضاف|أضافت"
)
_WORD = r"[^\s,;:.!?|]{1,25}"
_TAIL = deferred(
    rf"[,،–—\"”“»’!?] {{0,2}}(?:{_WORD} ){{0,5}}?(?:{_VERBS})(?: {_WORD}){{0,5}}[.!?…]?\Z"
    r"|[,，”」][^，。,.\s]{1,12}(?:说|說|表示|称|稱|道)[。.]?\Z"
)


def ends_with_attribution(text: str, span: Span) -> bool:
    """True for “Follow us into the cellar, the guide said.”: after a comma, a dash or a mark a few words with a verb of
    reporting. Only the last 80 characters are looked at.
    """
    written = text[max(span.start, span.end - _REACH) : span.end].rstrip()
    return _TAIL().search(written) is not None
