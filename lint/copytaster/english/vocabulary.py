"""Word lists behind the closed classes: titles, reporting verbs, agencies, networks, prepositions, common verbs."""

from copytaster.english.word_list import read_list

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

PREPOSITIONS = tuple(
    """
    aboard about above across after against along alongside amid among around as at before behind below beneath
    beside besides between beyond by concerning despite down during except for from in inside into like near of off
    on onto opposite outside over past per regarding since through throughout till to toward towards under
    underneath until unlike up upon versus via with within without
    """.split()
)

# The last word of a title tells its mentions; the words before it only widen them.
TITLES = read_list(
    """
    president, vice president, vice-president, prime minister, deputy prime minister, first minister, foreign
    minister, defence minister, defense minister, finance minister, interior minister, economy minister, energy
    minister, health minister, justice minister, minister, deputy minister, premier, chancellor, vice chancellor,
    secretary of state, secretary of defense, secretary of defence, defense secretary, foreign secretary, home
    secretary, treasury secretary, press secretary, secretary general, secretary-general, general secretary,
    secretary, executive director, managing director, speaker, spokesman, spokeswoman, spokesperson, press spokesman,
    senator,
    congressman, congresswoman, representative, lawmaker, governor, deputy governor, lieutenant governor, mayor,
    deputy mayor, king, queen, prince, princess, crown prince, emperor, sultan, emir, sheikh, pope, cardinal,
    archbishop, bishop, patriarch, ayatollah, imam, rabbi, supreme leader, opposition leader, party leader, leader,
    dictator, ambassador, special envoy, envoy, adviser, advisor, national security adviser, national security
    advisor, attorney general, solicitor general, prosecutor, prosecutor general, judge, chief justice, justice,
    commander, commander-in-chief, general, major general, lieutenant general, brigadier general, colonel,
    lieutenant colonel, major, captain, admiral, marshal, chief of staff, chief executive, chief, director,
    director-general, chairman, chairwoman, chairperson, chair, chief executive officer, commissioner, head, deputy,
    negotiator, coach, manager, goalkeeper, striker, midfielder, defender, actor, actress, singer, billionaire,
    businessman, entrepreneur, activist, journalist, professor, dr, mr, mrs, ms, sir, lord, lady, baroness, dame,
    director general, foreign policy chief, taoiseach, minister of foreign affairs, minister of defence, minister of
    defense, chancellor of the exchequer, secretary of the treasury
    """
)

REPORTING_VERBS = tuple(
    """
    accuse acknowledge add admit advise affirm agree allege announce answer argue ask assert assure boast caution
    claim clarify comment complain concede conclude confess confirm contend counter declare demand deny disclose
    elaborate emphasise emphasize estimate exclaim explain express highlight hint inform insist joke maintain
    mention note observe opine point predict promise pledge quip quote reaffirm recall reiterate remark reply report
    respond retort reveal say signal specify state stress suggest swear tell testify think threaten tweet underline
    underscore urge vow warn write
    """.split()
)

AGENCIES = read_list(
    """
    AFP, Agence France-Presse, Al Jazeera, Anadolu, Anadolu Agency, ANI, ANSA, AP, APA, Associated Press, BBC, Belga,
    BelTA, Bloomberg, BTA, CNN, CTK, dpa, Deutsche Presse-Agentur, Deutsche Welle, DPA, EFE, Fars, IANS, IFX,
    Interfax, Interfax-Ukraine, IRNA, Itar-Tass, Kyodo, Kyodo News, KCNA, LETA, Lusa, MTI, PAP, PTI, Press
    Association, Press Trust of India, Radio Free Europe, Reuters, RIA Novosti, RIA, Ruptly, SANA, Sputnik, STT, TASS,
    Tass, TT, UNIAN, Ukrinform, UPI, United Press International, Xinhua, Yonhap
    """
)

NETWORKS = read_list(
    """
    Bluesky, Facebook, Instagram, LinkedIn, Mastodon, Messenger, Pinterest, Reddit, Signal, Snapchat, Telegram,
    Threads, TikTok, Truth Social, Tumblr, Twitter, Viber, VK, VKontakte, WeChat, Weibo, WhatsApp, X, YouTube, Google
    News, Odnoklassniki, Zalo, Line, RSS, Flipboard
    """
)

COMMON_VERBS = tuple(
    """
    abandon abolish absorb accelerate accept accompany account accuse achieve acknowledge acquire act adapt add
    address adjust admit adopt advance advise affect afford agree aim allege allocate allow alter amend amount
    analyse analyze announce annex answer anticipate appeal appear apply appoint appreciate approach approve argue
    arise arm arrange arrest arrive ask assassinate assault assert assess assign assist assume assure attach attack
    attempt attend attract avoid await award back ban bar base be bear beat become beg begin behave believe belong
    benefit bet bid bill bind blame block boast bomb book boost bother bounce break breathe brief bring broadcast
    build burn bury buy calculate call campaign cancel capture care carry cast catch cause caution cease celebrate
    challenge change charge chase chat check cheer choose cite claim clarify clash clear climb close coincide
    collaborate collapse collect combat combine come comment commit communicate compare compete compile complain
    complete comply comprise concede conceive concern conclude condemn conduct confess confirm confront confuse
    congratulate connect conquer consider consist constitute construct consult consume contact contain contend
    contest continue contract contradict contribute control convene convert convey convict convince cook cooperate
    cope copy correct cost count counter cover crack crash create criticise criticize cross cry cut damage dance
    date deal debate decide declare decline decrease defeat defend define delay delete deliver demand demonstrate
    deny depart depend deploy deport describe deserve design destroy detain detect deter determine develop devote
    die differ dig diminish direct disagree disappear discharge disclose discover discuss dismiss display dispute
    disrupt distribute disturb divide do dominate donate double doubt download draft drag draw dream dress drill
    drink drive drop drown dry earn ease eat edit elaborate elect eliminate embrace emerge emphasise emphasize
    employ enable encounter encourage end endanger endorse endure enforce engage enhance enjoy ensure enter
    entertain escalate escape establish estimate evacuate evaluate evolve examine exceed exchange exclude execute
    exercise exhibit exist expand expect expel experience explain explode exploit explore export expose express
    extend face facilitate fail fall favour favor fear feature feed feel fight fill film finance find finish fire
    fit fix flee float flood flow fly focus fold follow force forecast forget forgive form found free freeze fuel
    fulfil fulfill function fund gain gather generate get give go govern grab grant grow guarantee guard guess guide
    halt hand handle hang happen harm hate have head heal hear help hesitate hide highlight hint hire hit hold
    honour honor hope host house hurt identify ignore imagine implement imply import impose impress improve include
    incorporate increase indicate infect influence inform initiate injure insist inspect install instruct insult
    intend intensify intercept interpret interrupt intervene interview introduce invade invest investigate invite
    involve isolate issue join joke judge jump justify keep kick kidnap kill kiss knock know label lack land last
    laugh launch lay lead lean learn leave lend let level liberate lie lift light like limit link list listen live
    load locate lock look lose love lower maintain make manage manufacture march mark marry match matter mean
    measure mediate meet mention mind miss mobilise mobilize monitor mount mourn move murder name need negotiate
    nominate note notice notify object oblige observe obtain occupy occur offer open operate oppose order organise
    organize overcome overlook overthrow owe own pack paint park participate pass pause pay perceive perform permit
    persuade photograph pick place plan plant play plead please pledge point portray pose possess post postpone pour
    practise practice praise pray predict prefer prepare present preserve press pressure presume pretend prevail
    prevent proceed process produce prohibit project promise promote prompt propose prosecute protect protest prove
    provide provoke publish pull punish purchase pursue push put qualify question quit quote raise rank rate ratify
    reach react read realise realize reassure rebuild recall receive recognise recognize recommend reconsider record
    recover recruit reduce refer reflect refuse regain regard register regret regulate rehabilitate reinforce
    reiterate reject relate relax release rely remain remark remember remind remove renew rent repair repeat repel
    replace reply report represent request require rescue research resign resist resolve resort respect respond rest
    restore restrict result resume retain retire retreat return reveal reverse review revise ride ring rise risk
    roll rule run rush sack sail save say schedule score seal search secure see seek seem seize select sell send
    separate serve set settle shake shape share shift shine shoot shop shout show shut sign signal sing sink sit
    sleep slip slow smile smoke smuggle solve sort sound speak specify speed spend split spoil spread stabilise
    stabilize stage stand start state stay steal step stick stop store strengthen stress stretch strike strive
    struggle study submit succeed suffer suggest suit summon supply support suppose surge surprise surrender
    surround survive suspect suspend sustain swear sweep swim switch symbolise symbolize tackle take talk target
    taste tax teach tell tend terminate test testify thank think threaten throw tie touch tour trace track trade
    train transfer transform translate transmit transport travel treat trigger try turn undergo understand undertake
    unite unveil update uphold urge use utilise utilize vary veto view violate visit voice volunteer vote vow wait
    wake walk want warn wash waste watch weaken wear weigh welcome win wish withdraw witness wonder work worry
    worsen wound write yield
    """.split()
)
