"""A copy of a text that is easier to search: one case, one kind of quotation mark, one kind of blank."""

_SINGLE_QUOTES = "‘’‚‛ʼ‹›′"
_DOUBLE_QUOTES = "“”„‟«»″"
_BLANKS = "\u00a0\u202f\u2009\u200a\u2002\u2003\u2007\u2008\u3000"
_PLAIN = (
    *((mark, "'") for mark in _SINGLE_QUOTES),
    *((mark, '"') for mark in _DOUBLE_QUOTES),
    *((blank, " ") for blank in _BLANKS),
)


def fold(text: str) -> str:
    """`text` in lower case with straight quotation marks and plain blanks, exactly as many characters long.

    Line ends stay as they are. Offsets (code points) of the result are offsets of `text`.
    """
    # U+0130 is the only character that str.lower() makes longer.
    return straighten((text.replace("İ", "I") if "İ" in text else text).lower())


def plain_blanks(text: str) -> str:
    """`text` with plain blanks in the place of no-break and other blanks, exactly as many characters long."""
    if text.isascii():
        return text
    for blank in _BLANKS:
        if blank in text:
            text = text.replace(blank, " ")
    return text


def straighten(text: str) -> str:
    """`text` with straight quotation marks and plain blanks, exactly as many characters long."""
    if "\t" in text:
        text = text.replace("\t", " ")
    if text.isascii():
        return text
    for written, plain in _PLAIN:
        if written in text:
            text = text.replace(written, plain)
    return text
