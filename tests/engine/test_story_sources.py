"""An article against a source in another script: what is kept is let pass, what is changed is found."""

import pytest

import copytaster
from copytaster import Article, Severity

RULES = copytaster.load_rules(select=["FCT31"])
ARTICLE = """\
The council of Halden voted on Thursday, February 9, to spend 24 million crowns on 35 new bridges.

Mayor David Paskal told reporters that the work would take 18 months and cost 1.5 percent of the budget.

Some 12,000 people live on the island. Police counted 350 boats in the harbour, 60 more than last year.
"""
SOURCES = {
    "zh": """\
哈尔登市议会2月9日（星期四）投票决定斥资2400万克朗修建三十五座新桥。

市长大卫·帕斯卡尔对记者说，工程将持续18个月，费用占预算的1.5%。

岛上居住着大约1.2万人。警方在港口统计到350艘船，比去年多60艘。
""",
    "ja": """\
ハルデン市議会は2月9日（木曜日）、35の新しい橋に2400万クローネを投じることを決めた。

ダビド・パスカル市長は記者団に、工事は18か月かかり、費用は予算の1.5％になると述べた。

島には約1万2000人が住む。警察は港で350隻の船を数え、昨年より60隻多かった。
""",
    "ko": """\
할덴 시의회는 2월 9일 목요일 새 다리 35개에 2400만 크로네를 쓰기로 의결했다.

다비드 파스칼 시장은 기자들에게 공사가 18개월 걸리고 비용은 예산의 1.5%라고 말했다.

섬에는 약 1만2천 명이 산다. 경찰은 항구에서 배 350척을 세었는데 작년보다 60척 많았다.
""",
    "ar": """\
صوت مجلس هالدن يوم الخميس ٩ فبراير على إنفاق ٢٤ مليون كرونة على ٣٥ جسراً جديداً.

وقال رئيس البلدية دافيد باسكال للصحفيين إن العمل سيستغرق ١٨ شهراً وسيكلف ١٫٥ بالمئة من الميزانية.

ويعيش في الجزيرة نحو ١٢ ألف شخص. وأحصت الشرطة ٣٥٠ قارباً في الميناء، بزيادة ٦٠ عن العام الماضي.
""",
    "fa": """\
شورای هالدن روز پنج‌شنبه ۹ فوریه تصویب کرد که ۲۴ میلیون کرون برای ۳۵ پل جدید هزینه شود.

داوید پاسکال شهردار به خبرنگاران گفت که کار ۱۸ ماه طول می‌کشد و ۱٫۵ درصد بودجه را می‌گیرد.

حدود ۱۲ هزار نفر در جزیره زندگی می‌کنند. پلیس ۳۵۰ قایق در بندر شمرد، ۶۰ قایق بیشتر از سال گذشته.
""",
    "he": """\
מועצת הלדן הצביעה ביום חמישי, 9 בפברואר, להוציא 24 מיליון כתר על 35 גשרים חדשים.

ראש העיר דוד פסקל אמר לכתבים שהעבודה תימשך 18 חודשים ותעלה 1.5 אחוזים מהתקציב.

באי חיים כ-12 אלף איש. המשטרה ספרה 350 סירות בנמל, 60 יותר מאשר בשנה שעברה.
""",
    "ka": """\
ჰალდენის საბჭომ ხუთშაბათს, 9 თებერვალს, 35 ახალ ხიდზე 24 მილიონი კრონის დახარჯვას მისცა ხმა.

მერმა დავით პასკალმა ჟურნალისტებს უთხრა, რომ სამუშაო 18 თვეს გაგრძელდება და ბიუჯეტის 1,5 პროცენტი დაჯდება.

კუნძულზე დაახლოებით 12 ათასი ადამიანი ცხოვრობს. პოლიციამ ნავსადგურში 350 ნავი დაითვალა, 60-ით მეტი.
""",
    "hy": """\
Հալդենի խորհուրդը հինգշաբթի՝ փետրվարի 9-ին, քվեարկեց 24 միլիոն կրոն ծախսել 35 նոր կամուրջների վրա։

Քաղաքապետ Դավիթ Պասկալը լրագրողներին ասաց, որ աշխատանքը կտևի 18 ամիս և կարժենա բյուջեի 1,5 տոկոսը։

Կղզում ապրում է շուրջ 12 հազար մարդ։ Ոստիկանությունը նավահանգստում հաշվել է 350 նավակ, 60-ով ավելի։
""",
    "ru": """\
Совет Хальдена в четверг, 9 февраля, проголосовал за то, чтобы потратить 24 миллиона крон на 35 новых мостов.

Мэр Давид Паскаль сказал журналистам, что работы займут 18 месяцев и обойдутся в 1,5 процента бюджета.

На острове живут около 12 тысяч человек. Полиция насчитала в порту 350 лодок, на 60 больше, чем год назад.
""",
}
CHANGED = [
    ("February 9", "February 19", "FCT317"),
    ("24 million", "2.4 million", "FCT312"),
    ("24 million", "24 billion", "FCT312"),
    ("35 new", "53 new", "FCT312"),
    ("1.5 percent", "15.5 percent", "FCT312"),
    ("12,000", "120,000", "FCT312"),
    ("350", "530", "FCT312"),
]


def found(article: str, language: str) -> list[copytaster.Diagnostic]:
    source = Article(SOURCES[language], "source.txt")
    return copytaster.check_story([Article(article, "article.txt")], source=source, rules=RULES)


@pytest.mark.parametrize("language", SOURCES)
def test_a_faithful_article_is_let_pass(language: str) -> None:
    assert found(ARTICLE, language) == []


@pytest.mark.parametrize("language", SOURCES)
@pytest.mark.parametrize(("right", "wrong", "rule"), CHANGED)
def test_a_changed_fact_is_found(language: str, right: str, wrong: str, rule: str) -> None:
    (diagnostic,) = found(ARTICLE.replace(right, wrong), language)
    assert diagnostic.rule == rule
    assert diagnostic.severity == Severity.WARNING
    assert wrong.rsplit(maxsplit=1)[-1] in diagnostic.excerpt or diagnostic.excerpt in wrong


@pytest.mark.parametrize("language", SOURCES)
def test_a_changed_weekday_is_found(language: str) -> None:
    assert [each.excerpt for each in found(ARTICLE.replace("Thursday", "Tuesday"), language)] == ["Tuesday"]


@pytest.mark.parametrize("language", ["ar", "fa", "he", "ka", "hy", "ru"])
def test_a_changed_name_is_found(language: str) -> None:
    (diagnostic,) = found(ARTICLE.replace("Paskal", "Lindgren"), language)
    assert (diagnostic.rule, diagnostic.severity) == ("FCT313", Severity.INFO)


@pytest.mark.parametrize("language", SOURCES)
def test_a_sentence_left_as_it_is_is_found(language: str) -> None:
    sentence = SOURCES[language].split("\n\n")[1]
    (diagnostic,) = found(f"{ARTICLE}\n{sentence}\n\n{ARTICLE}", language)
    assert diagnostic.rule == "FCT315"
    assert sentence.startswith(diagnostic.excerpt)


@pytest.mark.parametrize("language", sorted(SOURCES.keys() - {"ru", "hy"}))
def test_a_missing_paragraph_is_found(language: str) -> None:
    first, _, third = ARTICLE.split("\n\n")
    before, after = "Of 81 members 48 voted and 33 did not.", "Of 75 candidates 19 remain for 41 seats."
    source = Article(f"81 48 33\n\n{SOURCES[language]}\n75 19 41\n", "source.txt")
    whole = f"{before}\n\n{first}\n\n{third}\n\n{after}"
    assert copytaster.check_story([Article(whole)], source=source, rules=RULES) == []
    (diagnostic,) = copytaster.check_story([Article(f"{before}\n\n{after}")], source=source, rules=RULES)
    assert diagnostic.rule == "FCT314"
    assert before.endswith(diagnostic.excerpt)
