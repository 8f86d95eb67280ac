"""What may stand behind a preposition that belongs to the word before it, and what stands there by the way.

“Depends from the weather” has a complement; “depends from May on the ferry” has a time, which may follow any word.
"""

from collections.abc import Iterable

from copytaster.english.deferred import deferred

_OBJECTS = """
    abilities ability actions aggression aid approach assistance attitude behavior behaviour bribery cars challenge
    challenges chance corruption cost costs crime crimes danger defeat dogs duties duty efforts electricity energy
    equipment espionage fact facts fate fees food fraud freedom fuel gas goal goals goods health heights help housing
    idea implementation importance independence influence integration integrity investment investments lack loss
    losses medicine medicines necessity need noise norms objective objectives obligations oil opportunities
    opportunity possibility pressure price prices problem products provocation provocations reform requirements
    resources responsibility rights rules rumors rumours safety salaries salary sanction sanctions security services
    snakes sovereignty spiders standards strength success supplies task tasks tax taxes terrorism theft threat threats
    treason unity vehicles victory views violation violations violence wage wages weapons
"""
_EVENTS = """
    absence accident accusation accusations agreement allegations appeal appearance article attack attacks budget call
    ceasefire charges claim concert conditions conflict construction contract cooperation creation crisis criticism
    culture data deal death decision defence defense demand development dispute document documents economy education
    election elections evidence exports festival growth imports information interests investigation issue killing
    letter matter measure measures meeting murder negotiations news offer opinion outcome participation peace
    performance plan policy position preparation production program programme project projects proposal protest
    question referendum remarks report reports request research resolution science show situation speech statement
    strategy subject summit talks technology topic tourism trade treaty truce war words work
"""
_PEOPLE = """
    army authorities bank boss candidate chancellor children citizens club coach colleagues commander company council
    critics daughter deputies doctors driver enemy family fans father firm friends general generals government husband
    industry journalist journalists judge lawmakers leader leaders leadership man mayor men migrants minister ministry
    mother nation neighbors neighbours officials opponent opponents owner owners parents parliament parties party
    people personnel pilot players police politicians premier president rebels refugees reporters rivals senator
    senators soldiers son staff students teachers team troops victim victims voters wife woman women workers
"""
_UNITS = """
    afternoon afternoons age autumn centuries century dawn day days decade decades degree degrees dollars dusk euros
    evening evenings feet hour hours kilometers kilometres meters metres midnight mile miles minute minutes moment
    moments month months morning mornings night nights noon period point points pounds season second seconds spring
    summer time times tonnes tons week weekend weekends weeks while winter yards year years
"""
_CALENDAR = """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday christmas easter ramadan today tomorrow tonight yesterday
"""
_QUANTITIES = """
    about almost around dozen dozens few five four half hundreds just less many millions billions more most nearly nine
    one only over seven eight several six ten thousands three two
"""
_BY_THE_WAY = """
    aid aim applause approval arrival back backdrop background bathroom beginning benefit best bone bottom brim brink
    case cases ceiling consent context contrary core credit death degree delight detriment dismay door east effect end
    exception extent fashion first floor former front full fullest future ground help hilt inside intention last latter
    left light likelihood likes limit limits manner market maximum minimum name next north other outset outside part
    past permission perspective point present public purpose purposes reason reasons relief rest right sake same scene
    second side sidelines sides sound south start street support surprise table third throne toilet top tune use verge
    very view wake way ways west
"""
_CLOSED = """
    above abroad account addition advance afar after air all also and anger appeal arms arrival as at average beginning
    behalf behind below best between birth board both breakfast but by can care cash caution childhood concern condition
    confidence contrast could course court credit date dawn days death decades difficulty dinner dismay down each ease
    even ever example fact fear fire first foot for free from general good granted had hand hands has have he her here
    him himself hindsight home horror hours how if impunity in instance interest into is are was were be been being it
    itself joy lack last late least life line long lunch may me might minutes months must night no nor not now of off on
    once one or order our out particular part person place pride principle private public purpose reality record
    reference regard respect response return sale same school scratch secret she short should silence since site so
    social success surprise television than that theirs them themselves then theory there they time times to too total
    town turn university until up us very want we weapons weeks what whatever when where whether which while who whom
    whose why will with within work worst would years yet you
"""
_SURROUNDINGS = """
    air area balcony building capital city country house island region river road roof sea station town village window
    world
"""
_DETERMINER = r"(?:the|an?|his|her|its|their|this|these|those|our|any|such|my|your|all|both|some|every)"


def _one_of(words: str | Iterable[str]) -> str:
    return f"(?:{'|'.join(words.split() if isinstance(words, str) else words)})"


_NUMBER = (
    rf"(?:\d|[$€£¥]|[a-z]{{2,3}} ?\d|an? (?:dozen|third|quarter|fifth|tenth|half|hundred|thousand|[mb]illion)\b"
    rf"|{_one_of(_QUANTITIES)}\b|at least\b|up to\b)"
)
_ADJUNCT = (
    rf"(?:{_NUMBER}|{_one_of(_CALENDAR)}\b|{_one_of(_UNITS)}\b"
    rf"|{_DETERMINER} (?:(?:\w{{2,20}} ){{0,2}}{_one_of(_UNITS)}|{_one_of(_BY_THE_WAY)})\b)"
)
_NO_NOUN = rf"(?:(?:{_one_of(_CLOSED)}|\w{{2,20}}(?:ly|wards?))\b)"
_PRONOUN = (
    r"(?:him|them|us|me|this|that|it|everyone|everybody|anyone|anybody)"
    r"(?=[.,;!?]|$| (?:and|in|on|at|for|with|after|before)\b)"
)
_DETERMINED = rf"{_DETERMINER} [a-z]|that (?!of\b)[a-z]|{_PRONOUN}"
_NAME = rf"(?!{_NO_NOUN})"
_NO_INFINITIVE = (
    r"(?!(?:auction|caution|commission|condition|function|harness|mention|petition|position|question|ration|sanction|section"
    r"|station|witness)\b)[a-z]{3,14}(?:ism|tion|sion|ity|ness|ers|ors|ists|ants|exports|imports)\b"
)
_NOUN_PHRASE = rf"(?!{_ADJUNCT})(?:{_DETERMINED}|(?!{_NO_NOUN})[a-z]{{4}}|{_NAME})"


def _with_noun(nouns: str) -> str:
    return (
        rf"(?!(?:the|an?) (?:first|second|last|same|next|other|third) )(?:{_DETERMINER} )?"
        rf"(?:(?!(?:in|on|at|of|and|the)\b)[a-z'-]{{2,20}} )?{_one_of(nouns)}\b"
    )


ABSTRACT = deferred(_with_noun(_OBJECTS + _EVENTS))
"""An abstract noun, or goods, with up to one word before it."""
NO_PLACE = {
    "on": deferred(
        rf"(?!{_DETERMINER} (?:programme|program|show|news|project)\b){_with_noun(_OBJECTS + _EVENTS + _PEOPLE)}"
    ),
    "in": deferred(_with_noun(_OBJECTS + _PEOPLE)),
    "at": deferred(_with_noun(_OBJECTS + _PEOPLE)),
}
"""Preposition -> what is no place for it: of events and texts one may say that something happens in or at them."""
COMPLEMENTS = {
    "to": deferred(rf"(?!{_ADJUNCT})(?:{_DETERMINED}|people\b|{_NAME})"),
    "from": deferred(rf"(?!{_DETERMINER} (?:\w{{2,20}} )?{_one_of(_SURROUNDINGS)}\b){_NOUN_PHRASE}"),
    "": deferred(_NOUN_PHRASE),
}
"""Preposition ("" for all others) -> what begins with a complement of it; an empty match asks for a name there."""
AFTER_TO = deferred(rf"(?!{_ADJUNCT})(?:{_DETERMINED}|people\b|{_NO_INFINITIVE}|{_NAME})")
"""A complement of “to” behind a verb: a noun without a determiner, too, if it cannot be an infinitive."""
