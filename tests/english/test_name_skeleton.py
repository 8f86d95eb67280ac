"""A name keeps its consonants from one script to another."""

import pytest

from copytaster.english.name_skeleton import skeleton


@pytest.mark.parametrize(
    ("native", "written"),
    [
        ("Зеленский", "Zelensky"),
        ("Зеленський", "Selenskyj"),
        ("Ющенко", "Yushchenko"),
        ("Ходорковский", "Khodorkovsky"),
        ("Джонсон", "Johnson"),
        ("Мицотакис", "Mitsotakis"),
        ("Μητσοτάκης", "Mitsotakis"),
    ],
)
def test_the_same_name(native: str, written: str) -> None:
    assert skeleton(native) == skeleton(written)


def test_other_scripts_have_none() -> None:
    assert skeleton("習近平") == skeleton("نتنياهو") == ""
