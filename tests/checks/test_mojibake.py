"""UTF-8 read in the wrong encoding is told and read back."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copytaster.checks.mojibake import _repaired
from copytaster.model.finding import Finding

Run = Callable[..., list[Finding]]

WRONGLY = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256)}


def damaged(text: str) -> str:
    return "".join(WRONGLY[byte] for byte in text.encode())


@given(st.text(alphabet="éèüöäñçßøåœ’“”–—…€£°", min_size=1, max_size=12))
def test_damage_is_undone(text: str) -> None:
    assert _repaired(damaged(text)) == text


@pytest.mark.parametrize("text", ["é", "São", "Ørsted", "naïve", "£", "—", "’", "Ünal Çelik"])
def test_sound_text_stays(text: str) -> None:
    run = "".join(character for character in text if not character.isascii())
    assert _repaired(run) is None


def test_double_damage_is_undone(run_check: Run) -> None:
    text = f"They don{damaged(damaged('’'))}t know."
    (finding,) = run_check("mojibake", text, ("ã¢",))
    assert finding.fixes[0].edits[0].text == "’"
