"""How the word lists of this package are written: names between commas, over as many lines as they need."""


def read_list(written: str) -> tuple[str, ...]:
    """The names between the commas of `written`, blanks and line ends in them made one blank."""
    return tuple(" ".join(name.split()) for name in written.split(","))
