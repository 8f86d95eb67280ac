"""The rule pages and the rule table are those of the present rules; `make docs` writes them anew."""

import copytaster
from docs import generate

RULES = copytaster.load_rules()


def test_pages_are_up_to_date() -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in generate.PAGES.glob("*.md")}
    assert committed == generate.pages(RULES)


def test_readme_table_is_up_to_date() -> None:
    readme = generate.README.read_text(encoding="utf-8")
    assert readme == generate.with_table(readme, RULES)


def test_every_rule_has_a_row_and_a_section() -> None:
    pages = "\n".join(generate.pages(RULES).values())
    table = generate.table(RULES)
    for rule in RULES:
        assert f"\n## {rule.id} {rule.name}\n" in pages
        assert f"\n| {rule.id} | " in table
