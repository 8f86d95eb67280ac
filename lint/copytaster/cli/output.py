"""Where a report goes, and whether it is coloured."""

import os
import sys
from typing import TextIO

from copytaster.model.errors import SettingsError


def is_coloured(choice: str, stream: TextIO) -> bool:
    """What `--color` says; for `auto` what the terminal and the variables NO_COLOR and FORCE_COLOR say."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def check_place(path: str) -> None:
    """Raises SettingsError, before any work is done, if no file can be written at `path`."""
    if os.path.isdir(path):
        raise SettingsError("this is a folder; name a file", path=path)
    folder = os.path.dirname(path) or os.curdir
    if not os.path.isdir(folder):
        raise SettingsError(f"there is no folder “{folder}”; make it first", path=path)


def write_file(path: str, text: str) -> None:
    """Writes `text` as UTF-8, so that the file is always the old or the new one as a whole.

    Raises SettingsError if that is not possible.
    """
    data = text.encode("utf-8", "backslashreplace")
    special = _is_special(path)
    target = os.path.realpath(path)
    beside = target if special else f"{target}.{os.getpid()}.tmp"
    try:
        with open(beside, "ab" if special else "wb") as file:
            file.write(data)
        if not special:
            os.replace(beside, target)
    except OSError as error:
        raise SettingsError(f"cannot be written ({error.strerror})", path=path) from error
    finally:
        if not special and os.path.exists(beside):
            os.unlink(beside)


def _is_special(path: str) -> bool:
    """True for a device, a pipe, and a name such as /dev/stdout that may lead to a file somebody else writes to."""
    is_stream = os.path.abspath(path).startswith(("/dev/", "/proc/"))
    return is_stream or (os.path.exists(path) and not os.path.isfile(path))


def write_bytes(data: bytes) -> None:
    """`data` on standard output, as it is."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
