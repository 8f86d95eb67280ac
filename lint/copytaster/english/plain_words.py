"""The words of a text as they are written, found without an expression."""

from collections.abc import Iterator

from copytaster.model.span import Span

_LETTERS = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
_PARTED = bytes(byte if byte in _LETTERS or byte >= 0x80 else 0x20 for byte in range(256))


def different_words(text: str) -> set[bytes]:
    """Every different run of letters, digits, underlines and characters beyond ASCII, in UTF-8."""
    return set(text.encode("utf-8", "surrogatepass").translate(_PARTED).split())


def find_word(text: str, word: str) -> Iterator[Span]:
    """Where `word`, which is of letters, stands by itself."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not _goes_on(text[start - 1 : start]) and not _goes_on(text[end : end + 1]):
            yield Span(start, end)
        start = text.find(word, end)


def _goes_on(character: str) -> bool:
    """True for a character that expressions count to words."""
    return character.isalnum() or character == "_"
