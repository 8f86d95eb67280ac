"""What a name beside its native form, or the native form somewhere in the article, tells."""

from typing import Any

import pytest

from copytaster.match.native_name import compile_natives

TABLES: dict[str, Any] = {
    "people.yaml": {
        "people": [
            {
                "name": "Volodymyr Zelensky",
                "language": "uk",
                "native": "Володимир Зеленський",
                "variants": {"Volodymyr Zelenskyy": "BGN/PCGN"},
            },
            {"name": "Andrii Sybiha", "language": "uk", "native": ["Андрій Сибіга"]},
            {"name": "Kim Jong Un", "language": "ko", "native": "김정은", "variants": ["Kim Jong-un"]},
            {"name": "Leo Tolstoy", "language": "ru", "native": "Лев Толстой", "variants": ["Lev Tolstoy"]},
        ],
        "real_names": "real.yaml",
    },
    "real.yaml": {"words": "andrew wladimir"},
}
BODY = {"table": "people.yaml", "forms": "near"}


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Wladimir Zelensky (Володимир Зеленський) spoke.", "Wladimir Zelensky", "Volodymyr Zelensky"),
        ("Wolodimir Selenskyy, Володимир Зеленський, spoke.", "Wolodimir Selenskyy", "Volodymyr Zelenskyy"),
        ("the envoy Kim Chong-un (김정은) spoke.", "Kim Chong-un", "Kim Jong Un"),
        ("Then Lew Tolstoj [Лев Толстой] wrote.", "Lew Tolstoj", "Leo Tolstoy"),
    ],
)
def test_a_name_beside_its_native_form_is_mended(find: Any, text: str, wrong: str, right: str) -> None:
    findings = find("name", BODY, TABLES, text)
    assert [(finding.span.of(text), finding.fixes[0].edits[0].text) for finding in findings] == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "Volodymyr Zelenskyy (Володимир Зеленський) spoke.",
        "Volodymyr Zelenskiy (Володимир Зеленський) spoke.",  # another transliteration
        "Kim Jong-un (김정은) and Lev Tolstoy (Лев Толстой)",
        "The president (Володимир Зеленський) spoke.",
        "Olena Petrenko (Володимир Зеленський) spoke.",  # somebody else
        "(Володимир Зеленський) spoke.",
        "Vladimir Zelenko (Володимир Зеленко) spoke.",
        "Oleksandr Zelensky spoke in Kyiv.",
    ],
)
def test_other_names_are_left_alone(find: Any, text: str) -> None:
    assert find("name", BODY, TABLES, text) == []


@pytest.mark.parametrize("native", ["Андрій Сибіга", "Андрія Сибігу"])
def test_the_native_form_elsewhere_is_a_sign(find: Any, native: str) -> None:
    text = f"The minister Andrew Sybiha smiled. A poster read: {native}."
    assert [finding.span.of(text) for finding in find("name", BODY, TABLES, text)] == ["Andrew"]
    assert find("name", BODY, TABLES, "The minister Andrew Sybiha smiled. A poster read: Андрій.") == []


@pytest.mark.parametrize("letter", ["Ї", "김", "a(", "A (Ї", "Ї\u200c"])
def test_hostile_text_takes_no_time(find: Any, letter: str) -> None:
    assert find("name", BODY, TABLES, letter * 200_000) == []


def test_a_table_without_native_forms_finds_nothing(find: Any) -> None:
    assert compile_natives({"people": [{"name": "Orla Vex"}]}).strip() == ""
    text = "Orla Wex (Орла Векс) spoke."
    assert find("name", BODY, {**TABLES, "people.yaml": {"people": [{"name": "Orla Vex"}]}}, text) == []
