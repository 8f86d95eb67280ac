"""What the translation score may weigh: closed classes of words, their pairs and openings, forms of phrase and clause.

Words that a story is about, its persons (I, he, she ...), quotation marks, dashes, spelling, dates and titles are left
out on purpose: they tell the corpus, not the translation.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from copytaster.scoring.features import FORM, OPENING, PAIR, RULES, SHAPE, SHAPES, WORD, Feature
from copytaster.scoring.sentences import Sentence

_FEWEST_TEXTS = 60
_OPENINGS = "first words of sentences"

CLASSES: Mapping[str, str] = {
    "articles and determiners": (
        "the a an this that these those such each every both all some any no another other others many much more most "
        "several few less same certain various own its their"
    ),
    "prepositions": (
        "of in on at to for with by from into onto upon over under after before during since until within without "
        "between among through throughout across against along around behind beyond despite towards toward via per off "
        "near above below except besides amid about as like than"
    ),
    "particles": "up down out away back off together apart forward ahead",
    "verbs that help": (
        "is are was were be been being has have had having do does did will would can could may might must shall "
        "should cannot became become becomes get got gets going let make makes made take takes took give gave given"
    ),
    "negations and short forms": (
        "not never neither nor none nothing isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't "
        "won't wouldn't can't couldn't shouldn't it's that's there's they're"
    ),
    "joints of clauses": (
        "and or but so yet because although though while whereas if unless whether when where which who whom whose "
        "what how why then thus hence therefore however moreover furthermore meanwhile nevertheless otherwise"
    ),
    "adverbs": (
        "also only even just still already too very quite rather now here there again soon later once often always "
        "sometimes usually almost nearly about especially particularly mainly mostly currently recently previously "
        "first well far long enough directly immediately simultaneously"
    ),
    "pronouns": "it they them itself themselves one ones everyone everything something anything",
}

FORMS: Mapping[str, Mapping[str, str]] = {
    "nouns joined by “of”": {
        "“the … of the”": "the [a-z'-]+ of the",
        "“the -tion of”": "the [a-z'-]+(?:tion|ment|ance|ence|ity|ing|sis|ness|ship) of",
        "“of … of”": "of (?:the |a |an |its |their |this |these )?[a-z'-]+(?: [a-z'-]+)? of",
        "“the … of the … of”": "the [a-z'-]+ of the [a-z'-]+ of",
        "possessive ’s": "[a-z-]+'s",
    },
    "openings before a comma": {
        "a phrase before the subject": (
            "^(?:in|on|at|for|with|by|from|after|during|since|as|among|under|according to|despite|due to|because of"
            "|thanks to)(?: [a-z0-9'.:-]+){1,10} ,"
        ),
        "“according to …,” first": "^according to",
        "“in addition” first": "^in addition",
        "“at the same time” first": "^at the same time",
        "a day first": (
            "^(?:on|in|by|from|since|at) (?:the )?(?:[0-9]+[a-z]*|(?:january|february|march|april|may|june|july|august"
            "|september|october|november|december)|(?:morning|afternoon|evening|night) of)"
        ),
        "“this” or “these” as subject first": "^(?:this|these) (?:is|was|are|were|will|would|has|have|can|means|meant)",
        "“there is” first": "^there (?:is|are|was|were|will be|has been|have been)",
        "“it is” first": "^it (?:is|was|will be|has been)",
    },
    "formulas": {
        "“it is noted that”": (
            "it (?:is|was|has been|should be|must be) (?:also )?(?:reported|understood|learned|known|noted|stressed"
            "|emphasi[sz]ed|pointed out|specified|clarified|recalled|added|worth (?:noting|mentioning|recalling"
            "|pointing out|remembering|adding)|necessary to note|believed|assumed|planned|expected|important to note"
            ") that"
        ),
        "“it is necessary to”": (
            "(?:it|this|that) (?:is|was|will be|would be|may be|can be|has been|became|becomes) (?:also |not |very "
            "|now |still )?(?:necessary|possible|impossible|required|important|easy|difficult|better|worth|enough"
            "|planned|forbidden|prohibited)"
        ),
        "“according to him”": (
            "according to (?:him|her|them|the (?:expert|specialist|doctor|politician|deputy|official|head|agency"
            "|source|publication|portal|newspaper|ministry|report|police|information|data|document))"
        ),
        "“in connection with” and its like": (
            "(?:in|under) (?:the )?conditions of|in connection with|in the (?:sphere|field|territory|composition"
            "|person|amount|area|direction|framework|process|form) of|(?:on|in) the territory of|on the part of"
            "|from the side of|on the basis of|for the purpose of|with the aim of|in terms of|with the help of"
            "|in accordance with|within the framework of|in order to|as part of|in relation to|with regard to"
        ),
        "“is about 20”": (
            "(?:is|are|was|were|amounted to|reached|totall?ed|amounts to|reaches) (?:about |more than |over |only "
            "|up to |approximately )?[0-9]"
        ),
        "“as well as”": "as well as",
        "“carried out”": "carr(?:y|ies|ied) out|carrying out",
        "“one of the most”": "one of the (?:most|main|first|largest)",
        "“we are talking about”": "(?:are|is) talking about|it is about",
        "“such a …”": "such an?",
    },
    "negations and short forms": {
        "“do not” and “it is” in full": (
            "(?:do|does|did|is|are|was|were|has|have|had|would|could|should|will|can) not|cannot|(?:it is|he is|she is"
            "|that is|i am|we are|they are|you are|i will|we will|i have|we have)"
        ),
        "“don’t” and its like": "[a-z]+n't",
        "“it’s” and its like": "(?:it|that|there|he|she|what|who|here)'s|[a-z]+'(?:re|ve|ll|d|m)",
    },
    "forms of verbs": {
        "words in -ing": "[a-z]{3,20}ing",
        "“is …ing”": "(?:is|are|was|were) (?:also |not |now |currently |still |already )?[a-z]{2,20}ing",
        "“has been …ed”": "(?:has|have|had) (?:already |also )?been [a-z]{3,20}(?:ed|en|wn|ne|de|nt|ld|ght)",
        "“was …ed”": "(?:is|are|was|were) (?:also |not )?[a-z]{3,20}ed",
        "“to …”": "to (?!the|a|an|this|that|these|those|their|its|his|her)[a-z]{2,20}",
        "“, …ing”": ", [a-z]{3,20}ing",
        "“by …ing”": "(?:by|for|from|without|after|before|in|of) [a-z]{3,20}ing",
        "“had …ed”": "had (?:already |also )?[a-z]{3,20}ed",
        "“will …”": "will (?:be |also |not )?[a-z]{2,20}",
        "“will be …ed”": "will (?:also |not )?be [a-z]{3,20}ed",
    },
    "joints of clauses": {
        "“, and it”": ", (?:and|but) (?:it|he|she|they|this|there|the|i|we)",
        "“, it is”": ", (?:it|he|she|they|this|there|i|we) (?:is|was|are|were|has|have|had|will|can|would)",
        "“, who”": ", who",
        "“, which”": ", which",
        "“, where” and “, when”": ", (?:where|when|while|as)",
        "commas": ",",
        "“… and …” twice the same": "([a-z]{4,20}) and \\1",
        "“that …” without a comma": "(?:said|says|told|added|believes|noted|stressed|reported|announced) that",
        "“said …” without “that”": "(?:said|says) (?:the|it|he|she|they|there|a|an|in|we|i)",
    },
    "shape of words": {
        "words of up to three letters": "[a-z]{1,3}",
        "words of ten letters or more": "[a-z-]{10,40}",
        "adverbs in -ly": "[a-z]{3,20}ly",
        "compounds with a hyphen": "[a-z]+-[a-z-]+",
        "nouns in -tion": "[a-z]{3,20}(?:tion|sion|ment|ity|ance|ence|ness)s?",
        "plurals and verbs in -s": "[a-z]{3,20}[a-rt-z]s",
    },
}

SHELVES: Mapping[str, Sequence[str]] = {
    "formulas": ("MT1",),
    "calques, residue and grammar": ("MT0", "MT2", "MT3"),
}


def candidates(texts: Iterable[Sequence[Sentence]]) -> dict[Feature, str]:
    """Every feature -> its group; of pairs of closed-class words those that stand in enough of the texts."""
    group_of = {word: group for group, words in CLASSES.items() for word in words.split()}
    seen: Counter[str] = Counter()
    for sentences in texts:
        seen.update({pair for sentence in sentences for pair in _pairs(sentence, group_of)})
    common = sorted(pair for pair, times in seen.items() if times >= _FEWEST_TEXTS)
    return {
        **{Feature(WORD, word): group for word, group in group_of.items()},
        **{Feature(PAIR, pair): group_of[pair.split()[0]] for pair in common},
        **{Feature(OPENING, word): _OPENINGS for word in group_of},
        **{Feature(SHAPE, name): "length of sentences" for name in SHAPES},
        **{Feature(FORM, name, pattern): group for group, forms in FORMS.items() for name, pattern in forms.items()},
        **{Feature(RULES, shelf): group for group, shelves in SHELVES.items() for shelf in shelves},
    }


def _pairs(sentence: Sentence, words: Mapping[str, str]) -> Iterator[str]:
    for first, second in pairwise(sentence.line.split()):
        if first in words and second in words:
            yield f"{first} {second}"
