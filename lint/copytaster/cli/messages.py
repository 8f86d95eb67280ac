"""What the program says beside its report."""

import contextlib
import sys


def tell(message: object) -> None:
    """One line on standard error, begun with the name of the program."""
    line = " ".join(filter(None, map(str.strip, str(message).splitlines())))
    # Where nobody can be told, the exit code still says it.
    with contextlib.suppress(OSError):
        sys.stderr.write(f"copytaster: {line}\n")
        sys.stderr.flush()


def write(text: str) -> None:
    """`text` on standard output."""
    sys.stdout.write(text)
