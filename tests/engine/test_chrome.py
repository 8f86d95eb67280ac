"""What the findings of page chrome do to each other."""

import copytaster


def test_the_end_of_a_line_is_not_reported_beside_the_line() -> None:
    text = "The ferry to Varn sails again on Friday.\n\n© 2025 Varn Post. All rights reserved.\n"
    assert [found.rule for found in copytaster.check(text)] == ["CHR019"]


def test_a_section_label_is_shown_and_never_deleted() -> None:
    text = (
        "The ferry sails on Friday, the harbour office said.\n\nKey Facts\n\nThe crossing takes three hours by day.\n"
    )
    fixed = copytaster.fix(text, at_least=copytaster.Applicability.UNSAFE)
    assert fixed.text == text
