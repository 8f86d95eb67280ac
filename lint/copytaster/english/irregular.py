"""Irregular verbs, nouns and adjectives: tables of our own, compiled from general knowledge of English."""

_VERBS = """
    arise arose arisen, awake awoke awoken, babysit babysat babysat, backslide backslid backslid, be was been, bear
    bore borne, beat beat beaten, become became become, befall befell befallen, beget begot begotten, begin began
    begun, behold beheld beheld, bend bent bent, beseech besought besought, beset beset beset, bespeak bespoke
    bespoken, bestride bestrode bestridden, bet bet bet, betake betook betaken, bid bid bid, bind bound bound, bite
    bit bitten, bleed bled bled, blow blew blown, break broke broken, breed bred bred, bring brought brought,
    broadcast broadcast broadcast, browbeat browbeat browbeaten, build built built, burst burst burst, buy bought
    bought, cast cast cast, catch caught caught, choose chose chosen, cleave cleft cleft, cling clung clung, come
    came come, cost cost cost, creep crept crept, cut cut cut, deal dealt dealt, dig dug dug, do did done, draw drew
    drawn, drink drank drunk, drive drove driven, dwell dwelt dwelt, eat ate eaten, fall fell fallen, feed fed fed,
    feel felt felt, fight fought fought, find found found, fit fit fit, flee fled fled, fling flung flung, fly flew
    flown, forbid forbade forbidden, forecast forecast forecast, foresee foresaw foreseen, foretell foretold
    foretold, forget forgot forgotten, forgive forgave forgiven, forgo forwent forgone, forsake forsook forsaken,
    freeze froze frozen, gainsay gainsaid gainsaid, get got got, ghostwrite ghostwrote ghostwritten, give gave
    given, go went gone, grind ground ground, grow grew grown, hamstring hamstrung hamstrung, handwrite handwrote
    handwritten, hang hung hung, have had had, hear heard heard, hew hewed hewn, hide hid hidden, hit hit hit, hold
    held held, hurt hurt hurt, inlay inlaid inlaid, input input input, intercut intercut intercut, keep kept kept,
    kneel knelt knelt, knit knit knit, know knew known, lay laid laid, lead led led, leave left left, lend lent
    lent, let let let, lie lay lain, light lit lit, lipread lipread lipread, lose lost lost, make made made, mean
    meant meant, meet met met, mislay mislaid mislaid, misread misread misread, mow mowed mown, offset offset
    offset, outbid outbid outbid, overlay overlaid overlaid, overlie overlay overlain, partake partook partaken, pay
    paid paid, proofread proofread proofread, prove proved proven, put put put, quit quit quit, read read read, rend
    rent rent, rid rid rid, ride rode ridden, ring rang rung, rise rose risen, run ran run, saw sawed sawn, say said
    said, see saw seen, seek sought sought, sell sold sold, send sent sent, set set set, sew sewed sewn, shake shook
    shaken, shear sheared shorn, shed shed shed, shine shone shone, shoot shot shot, show showed shown, shrink
    shrank shrunk, shut shut shut, sightread sightread sightread, sightsee sightsaw sightseen, simulcast simulcast
    simulcast, sing sang sung, sink sank sunk, sit sat sat, slay slew slain, sleep slept slept, slide slid slid,
    sling slung slung, slink slunk slunk, slit slit slit, smite smote smitten, sow sowed sown, speak spoke spoken,
    speed sped sped, spellbind spellbound spellbound, spend spent spent, spin spun spun, spit spat spat, split split
    split, spread spread spread, spring sprang sprung, stand stood stood, steal stole stolen, stick stuck stuck,
    sting stung stung, stink stank stunk, stride strode stridden, strike struck struck, string strung strung, strive
    strove striven, sublet sublet sublet, swear swore sworn, sweep swept swept, swell swelled swollen, swim swam
    swum, swing swung swung, take took taken, teach taught taught, tear tore torn, telecast telecast telecast, tell
    told told, test-drive test-drove test-driven, think thought thought, throw threw thrown, thrust thrust thrust,
    tread trod trodden, troubleshoot troubleshot troubleshot, typecast typecast typecast, typeset typeset typeset,
    undergo underwent undergone, underlie underlay underlain, understand understood understood, undertake undertook
    undertaken, unwind unwound unwound, upset upset upset, wake woke woken, waylay waylaid waylaid, wear wore worn,
    weave wove woven, webcast webcast webcast, wed wed wed, weep wept wept, wet wet wet, win won won, wind wound
    wound, withdraw withdrew withdrawn, withhold withheld withheld, withstand withstood withstood, wring wrung
    wrung, write wrote written
"""
VERBS: dict[str, tuple[str, str]] = {
    base: (past, participle) for base, past, participle in (row.split() for row in _VERBS.split(","))
}

VARIANTS: dict[str, tuple[str, ...]] = {
    "be": ("am", "are", "were"),
    "awake": ("awakened",),
    "bear": ("born",),
    "burn": ("burnt",),
    "dive": ("dove",),
    "bereave": ("bereft",),
    "dream": ("dreamt",),
    "dwell": ("dwelled",),
    "fit": ("fitted",),
    "forbid": ("forbad",),
    "get": ("gotten",),
    "hang": ("hanged",),
    "kneel": ("kneeled",),
    "knit": ("knitted",),
    "lean": ("leant",),
    "leap": ("leapt",),
    "learn": ("learnt",),
    "light": ("lighted",),
    "mow": ("mowed",),
    "plead": ("pled",),
    "prove": ("proved",),
    "saw": ("sawed",),
    "shine": ("shined",),
    "shrink": ("shrunken",),
    "smell": ("smelt",),
    "sneak": ("snuck",),
    "sow": ("sowed",),
    "speed": ("speeded",),
    "spell": ("spelt",),
    "spill": ("spilt",),
    "spoil": ("spoilt",),
    "swell": ("swelled",),
    "wed": ("wedded",),
    "wet": ("wetted",),
    "broadcast": ("broadcasted",),
    "forecast": ("forecasted",),
    "cancel": ("canceled", "canceling"),
    "fuel": ("fueled", "fueling"),
    "label": ("labeled", "labeling"),
    "level": ("leveled", "leveling"),
    "marshal": ("marshaled", "marshaling"),
    "model": ("modeled", "modeling"),
    "signal": ("signaled", "signaling"),
    "total": ("totaled", "totaling"),
    "travel": ("traveled", "traveling"),
    "counsel": ("counseled", "counseling"),
    "dial": ("dialed", "dialing"),
    "quarrel": ("quarreled", "quarreling"),
    "shovel": ("shoveled", "shoveling"),
    "unravel": ("unraveled", "unraveling"),
    "channel": ("channeled", "channeling"),
    "duel": ("dueled", "dueling"),
    "funnel": ("funneled", "funneling"),
    "tunnel": ("tunneled", "tunneling"),
    "focus": ("focussed", "focussing"),
    "benefit": ("benefitted", "benefitting"),
    "target": ("targetted", "targetting"),
    "worship": ("worshiped", "worshiping"),
    "kidnap": ("kidnaped", "kidnaping"),
    "program": ("programed", "programing"),
    "age": ("ageing",),
    "route": ("routeing",),
}

# Verbs of several syllables that double their last consonant: stressed at the end, or -l as in British spelling.
DOUBLING = frozenset(
    """
    abet abhor acquit admit allot annul babysit befit beget begin beset cancel channel commit compel concur confer
    control counsel debar defer demur deter dial dispel distil duel eavesdrop embed emit enrol enthral entrap equip
    excel expel extol forbid forget format fuel fulfil funnel handicap hobnob impel incur infer input instil
    intercut kidnap label level marshal model occur offset omit outbid outfit output outrun outwit overlap overrun
    patrol pedal permit prefer program propel quarrel rebel rebut recur refer refit regret remit repel rerun reset
    resit revel rival sandbag shovel signal snivel sublet submit swivel total towel transfer transmit travel trowel
    tunnel typeset undercut underpin unplug unravel unwrap unzip upset worship zigzag
    """.split()
)

NOUNS: dict[str, str] = {
    "analysis": "analyses",
    "appendix": "appendices",
    "axis": "axes",
    "bacterium": "bacteria",
    "belief": "beliefs",
    "calf": "calves",
    "chief": "chiefs",
    "child": "children",
    "criterion": "criteria",
    "cliff": "cliffs",
    "datum": "data",
    "die": "dice",
    "elf": "elves",
    "foot": "feet",
    "goose": "geese",
    "grandchild": "grandchildren",
    "half": "halves",
    "hero": "heroes",
    "index": "indexes",
    "knife": "knives",
    "leaf": "leaves",
    "life": "lives",
    "loaf": "loaves",
    "louse": "lice",
    "matrix": "matrices",
    "medium": "media",
    "memorandum": "memorandums",
    "mouse": "mice",
    "ox": "oxen",
    "passerby": "passersby",
    "person": "people",
    "phenomenon": "phenomena",
    "photo": "photos",
    "piano": "pianos",
    "quiz": "quizzes",
    "radius": "radii",
    "referendum": "referendums",
    "runner-up": "runners-up",
    "scarf": "scarves",
    "self": "selves",
    "sheaf": "sheaves",
    "shelf": "shelves",
    "stimulus": "stimuli",
    "stratum": "strata",
    "thief": "thieves",
    "tooth": "teeth",
    "wharf": "wharves",
    "wife": "wives",
    "housewife": "housewives",
    "midwife": "midwives",
    "wolf": "wolves",
    "casino": "casinos",
    "commando": "commandos",
    "dynamo": "dynamos",
    "euro": "euros",
    "kilo": "kilos",
    "logo": "logos",
    "memo": "memos",
    "pro": "pros",
    "solo": "solos",
    "soprano": "sopranos",
    "bus": "buses",
    "gas": "gases",
    "stomach": "stomachs",
    "monarch": "monarchs",
    "patriarch": "patriarchs",
    "eunuch": "eunuchs",
    "epoch": "epochs",
    "human": "humans",
    "german": "germans",
}
UNCHANGED_NOUNS = frozenset(
    "aircraft barracks bison chassis corps cod crossroads deer elk fish gallows headquarters hovercraft "
    "means moose offspring salmon series sheep shrimp spacecraft species squid swine trout watercraft works".split()
)

ADJECTIVES: dict[str, tuple[str, str]] = {
    "bad": ("worse", "worst"),
    "far": ("further", "furthest"),
    "fun": ("more fun", "most fun"),
    "good": ("better", "best"),
    "ill": ("worse", "worst"),
    "little": ("less", "least"),
    "many": ("more", "most"),
    "much": ("more", "most"),
    "old": ("older", "oldest"),
    "well": ("better", "best"),
    "quiet": ("quieter", "quietest"),
    "common": ("more common", "most common"),
    "real": ("more real", "most real"),
    "right": ("more right", "most right"),
    "wrong": ("more wrong", "most wrong"),
    "polite": ("politer", "politest"),
    "severe": ("more severe", "most severe"),
    "cruel": ("crueller", "cruellest"),
    "handsome": ("more handsome", "most handsome"),
    "stupid": ("stupider", "stupidest"),
    "dry": ("drier", "driest"),
    "shy": ("shyer", "shyest"),
}
