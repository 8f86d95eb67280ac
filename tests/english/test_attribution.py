"""Who says a sentence, told at its end."""

import pytest

from copytaster.english.attribution import ends_with_attribution
from copytaster.model.span import Span


@pytest.mark.parametrize(
    "line",
    [
        "Follow us into the cellar, the guide said.",
        "“Sign up for the navy,” they told him.",
        "Click on the second drawer to open it – said the locksmith",
        "Síganos al sótano, dijo el guía.",
        "Suivez-nous dans la cave, a dit le guide.",
        "Iscriviti alla gara, ha detto il sindaco.",
        "Lesen Sie auch das Kleingedruckte, riet er.",
        "Zapisz się do biegu, głosi plakat.",
        "Читайте также мелкий шрифт, советовал он.",
        "Читайте також дрібний шрифт, радив він.",
        "Bizi mahzene kadar takip edin, dedi rehber.",
        "Ακολουθήστε μας στο κελάρι, είπε ο οδηγός.",
        "اتبعونا إلى القبو، قال المرشد.",
        "请跟我们到地窖去，导游说。",
    ],
)
def test_somebody_says_it(line: str) -> None:
    assert ends_with_attribution(line, Span(0, len(line)))


@pytest.mark.parametrize(
    "line",
    [
        "Follow us on Facebook, Twitter and Instagram.",
        "Sign up for our newsletter, it is free.",
        "Have something to say? Write to us.",
        "Read more about what he said",
        "Mehr dazu lesen Sie hier.",
        "Читайте также: Кто платит за мост",
        "",
    ],
)
def test_nobody_says_it(line: str) -> None:
    assert not ends_with_attribution(line, Span(0, len(line)))


def test_a_long_line_is_read_at_its_end_only() -> None:
    line = "Follow us, " + "said " * 200_000
    assert not ends_with_attribution(line, Span(0, len(line)))
