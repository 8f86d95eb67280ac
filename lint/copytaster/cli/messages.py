"""What the program says beside its report."""

import sys


def tell(message: object) -> None:
    """One line on standard error, begun with the name of the program."""
    line = " ".join(filter(None, map(str.strip, str(message).splitlines())))
    sys.stderr.write(f"copytaster: {line}\n")


def write(text: str) -> None:
    """`text` on standard output."""
    sys.stdout.write(text)
