"""Reading one source: a file or standard input."""

import sys

from copytaster.model.errors import SourceError
from copytaster.model.named_tuple import NamedTuple
from copytaster.readers.decoding import Encoding, decode


class Source(NamedTuple):
    """A decoded source. `file` is None for standard input, whose `path` is what the user calls it."""

    path: str | None
    file: str | None
    data: bytes
    text: str
    encoding: Encoding


def from_file(path: str) -> Source:
    """The file at `path`. Raises SourceError if it cannot be read as text."""
    data = read_bytes(path)
    return Source(path, path, data, *decode(data, path))


def read_bytes(path: str) -> bytes:
    """What the file at `path` holds. Raises SourceError if it cannot be read."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        message = f"cannot be read ({error.strerror}); change its permissions or leave it out"
        raise SourceError(message, path=path) from error


def from_stdin(called: str | None) -> Source:
    """What stands on standard input. Raises SourceError if there is none or that is no text."""
    if sys.stdin is None:
        raise SourceError("there is no standard input; name a file", path=called or "standard input")
    data = sys.stdin.buffer.read()
    return Source(called, None, data, *decode(data, called or "standard input"))
