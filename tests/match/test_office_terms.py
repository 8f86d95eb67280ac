"""Who held which office when, checked against the public record: person, office, day, what the rules must say.

Each row names its source: `FB` CIA World Factbook, `WD` Wikidata, `CL` unitedstates/congress-legislators, else the body.
"""

import datetime

import pytest

from copytaster.api import check, load_rules

RULES = load_rules(select=("FCT101", "FCT102", "FCT103", "FCT104"))

RIGHT, PAST, SERVING = "right", "no longer in office", "in office"

CHECKS = [
    ("President Barack Obama", "2016-06-01", RIGHT, "CL"),
    ("US President Barack Obama", "2017-03-01", PAST, "CL"),
    ("former US President Barack Obama", "2017-03-01", RIGHT, "CL"),
    ("former President Donald Trump", "2018-05-01", SERVING, "CL: first term from 2017-01-20"),
    ("US President Donald Trump", "2018-05-01", RIGHT, "CL"),
    ("US President Donald Trump", "2022-05-01", PAST, "CL: term ended 2021-01-20"),
    ("former US President Donald Trump", "2022-05-01", RIGHT, "CL"),
    ("former US President Donald Trump", "2025-04-21", SERVING, "CL: second term from 2025-01-20"),
    ("former President Donald Trump", "2026-11-28", SERVING, "CL; US Constitution, 20th amendment: to 2029-01-20"),
    ("US President Donald Trump", "2028-12-01", RIGHT, "US Constitution, 20th amendment"),
    ("incoming US President Donald Trump", "2024-12-10", RIGHT, "CL"),
    ("incoming US President Donald Trump", "2025-03-10", SERVING, "CL"),
    ("President-elect Donald Trump", "2025-03-10", SERVING, "CL"),
    ("President-elect Donald Trump", "2024-12-10", RIGHT, "CL"),
    ("US President Joe Biden", "2023-01-01", RIGHT, "CL"),
    ("US President Joe Biden", "2025-06-01", PAST, "CL"),
    ("current US President Joe Biden", "2025-06-01", PAST, "CL"),
    ("former US Vice President Joe Biden", "2018-02-01", RIGHT, "CL"),
    ("US Vice President Kamala Harris", "2025-05-01", PAST, "CL"),
    ("US Vice President JD Vance", "2025-05-01", RIGHT, "CL"),
    ("US Secretary of State Antony Blinken", "2025-04-01", PAST, "CL"),
    ("US Secretary of State Marco Rubio", "2025-04-01", RIGHT, "CL"),
    ("British Prime Minister David Cameron", "2016-06-01", RIGHT, "WD"),
    ("British Prime Minister David Cameron", "2017-06-01", PAST, "WD: resigned 2016-07-13"),
    ("British Prime Minister Theresa May", "2018-03-01", RIGHT, "WD"),
    ("former British Prime Minister Theresa May", "2018-03-01", SERVING, "WD"),
    ("British Prime Minister Theresa May", "2020-03-01", PAST, "WD: resigned 2019-07-24"),
    ("British Prime Minister Boris Johnson", "2021-03-01", RIGHT, "WD"),
    ("British Prime Minister Boris Johnson", "2023-03-01", PAST, "WD: resigned 2022-09-06"),
    ("British Prime Minister Liz Truss", "2022-10-01", RIGHT, "WD"),
    ("British Prime Minister Liz Truss", "2022-12-01", PAST, "WD: resigned 2022-10-25"),
    ("British Prime Minister Rishi Sunak", "2023-06-01", RIGHT, "FB"),
    ("British Prime Minister Rishi Sunak", "2024-09-01", PAST, "FB: resigned 2024-07-05"),
    ("former British Prime Minister Rishi Sunak", "2024-09-01", RIGHT, "FB"),
    ("British Prime Minister Keir Starmer", "2025-10-01", RIGHT, "FB"),
    ("former British Prime Minister Keir Starmer", "2025-10-01", SERVING, "FB"),
    ("incoming British Prime Minister Keir Starmer", "2025-01-10", SERVING, "FB"),
    ("German Chancellor Angela Merkel", "2021-11-01", RIGHT, "WD"),
    ("German Chancellor Angela Merkel", "2022-03-01", PAST, "WD: term ended 2021-12-08"),
    ("German Chancellor Olaf Scholz", "2025-04-20", RIGHT, "FB"),
    ("German Chancellor Olaf Scholz", "2025-07-01", PAST, "FB: term ended 2025-05-06"),
    ("German Chancellor Friedrich Merz", "2025-07-01", RIGHT, "FB"),
    ("incoming German Chancellor Friedrich Merz", "2025-04-28", RIGHT, "FB: elected 2025-05-06"),
    ("incoming German Chancellor Friedrich Merz", "2025-07-01", SERVING, "FB"),
    ("former Ukrainian President Volodymyr Zelensky", "2023-05-01", SERVING, "FB: in office from 2019-05-20"),
    ("Ukrainian President Volodymyr Zelenskyy", "2025-05-01", RIGHT, "FB"),
    ("Ukrainian President Petro Poroshenko", "2018-05-01", RIGHT, "FB"),
    ("Ukrainian President Petro Poroshenko", "2020-05-01", PAST, "FB"),
    ("former Russian President Vladimir Putin", "2025-05-01", SERVING, "FB"),
    ("former Russian President Dmitry Medvedev", "2025-05-01", RIGHT, "FB"),
    ("French President Emmanuel Macron", "2026-05-01", RIGHT, "French constitution, article 6: to May 2027"),
    ("French President François Hollande", "2018-05-01", PAST, "FB"),
    ("French Prime Minister Michel Barnier", "2025-06-10", PAST, "FB: term ended 2024-12-13"),
    ("Polish Prime Minister Mateusz Morawiecki", "2024-06-01", PAST, "FB: term ended 2023-12-13"),
    ("former Polish Prime Minister Donald Tusk", "2024-06-01", SERVING, "FB"),
    ("UN Secretary-General António Guterres", "2025-06-01", RIGHT, "UN: second term to 2026-12-31"),
    ("former UN Secretary-General Antonio Guterres", "2026-06-01", SERVING, "UN: second term to 2026-12-31"),
    ("UN Secretary-General Ban Ki-moon", "2017-06-01", PAST, "UN: term ended 2016-12-31"),
    ("NATO Secretary General Jens Stoltenberg", "2024-09-01", RIGHT, "NATO"),
    ("NATO Secretary General Jens Stoltenberg", "2025-03-01", PAST, "NATO: term ended 2024-10-01"),
    ("NATO Secretary General Mark Rutte", "2025-03-01", RIGHT, "NATO"),
    ("former NATO Secretary General Mark Rutte", "2025-03-01", SERVING, "NATO"),
    ("Dutch Prime Minister Mark Rutte", "2025-03-01", PAST, "FB: term ended 2024-07-02"),
    ("Japanese Prime Minister Shinzo Abe", "2019-03-01", RIGHT, "FB"),
    ("Japanese Prime Minister Fumio Kishida", "2024-12-01", PAST, "FB: term ended 2024-10-01"),
    ("Japanese Prime Minister Shigeru Ishiba", "2025-03-01", RIGHT, "FB"),
    ("Japanese Prime Minister Shigeru Ishiba", "2025-12-01", PAST, "FB: term ended 2025-10-21"),
    ("Japanese Prime Minister Sanae Takaichi", "2025-12-01", RIGHT, "FB: in office from 2025-10-21"),
    ("former Japanese Prime Minister Sanae Takaichi", "2025-12-01", SERVING, "FB"),
    ("IMF Managing Director Christine Lagarde", "2020-02-01", PAST, "IMF: resigned 2019-09-12"),
    ("ECB President Christine Lagarde", "2026-11-01", RIGHT, "ECB: eight-year term to 2027-10-31"),
    ("former IAEA Director General Rafael Grossi", "2026-05-01", SERVING, "IAEA: second term to 2027-12-03"),
    ("WHO Director-General Margaret Chan", "2018-05-01", PAST, "WHO: term ended 2017-06-30"),
    ("Federal Reserve Chair Janet Yellen", "2019-05-01", PAST, "WD: term ended 2018-02-03"),
    ("US Treasury Secretary Janet Yellen", "2022-05-01", RIGHT, "WD"),
    ("US House Speaker Nancy Pelosi", "2023-05-01", PAST, "US House: term ended 2023-01-03"),
    ("Austrian Chancellor Sebastian Kurz", "2019-10-01", PAST, "WD: first term ended 2019-05-28"),
    ("Austrian Chancellor Sebastian Kurz", "2020-10-01", RIGHT, "WD: second term from 2020-01-07"),
    ("Irish Prime Minister Leo Varadkar", "2021-10-01", PAST, "WD: first term ended 2020-06-27"),
    ("Irish Prime Minister Leo Varadkar", "2023-10-01", RIGHT, "FB: second term from 2022-12"),
    ("Slovak Prime Minister Robert Fico", "2024-10-01", RIGHT, "FB"),
    ("South African President Jacob Zuma", "2019-10-01", PAST, "WD: resigned 2018-02-14"),
    ("former Indonesian President Prabowo Subianto", "2026-10-01", SERVING, "FB; five-year term to 2029-10-20"),
]


@pytest.mark.parametrize(("mention", "day", "verdict", "source"), CHECKS, ids=str)
def test_office_on_a_day(mention: str, day: str, verdict: str, source: str) -> None:
    text = f"The plan for the harbour was discussed by {mention} at the meeting.\n"
    found = check(text, published=datetime.date.fromisoformat(day), rules=RULES)
    told = [PAST if diagnostic.rule in {"FCT102", "FCT103"} else SERVING for diagnostic in found]
    assert told == ([] if verdict == RIGHT else [verdict]), source
    assert all(diagnostic.severity.label == "warning" for diagnostic in found), source


def test_the_table_is_as_long_as_promised() -> None:
    assert len(CHECKS) >= 60
