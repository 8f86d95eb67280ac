"""Writing a changed source so that the file is, at every moment, the old one or the new one."""

import contextlib
import os
import stat
import sys

from copytaster.model.errors import FixError


def write_atomically(path: str, data: bytes, *, expected: bytes) -> None:
    """Replaces the content of the file at `path`, which must still be `expected`, by `data`.

    A symbolic link is followed and stays; mode and, where allowed, owner are kept; another hard link to the file
    keeps the old content. Raises FixError, and leaves the file as it was, if it is read-only, has changed meanwhile,
    is no regular file or cannot be written.
    """
    try:
        target = os.path.realpath(path)
        status = os.stat(target)
        _refuse_unwritable(path, target, status)
        _replace(path, target, status, data, expected)
    except OSError as error:
        raise FixError(f"cannot be written ({error.strerror or error}); nothing was changed", path=path) from error


def _refuse_unwritable(path: str, target: str, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise FixError("is not a regular file; it was not fixed", path=path)
    # The mode is asked, too, because the superuser may write everything.
    if not status.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(target, os.W_OK):
        raise FixError("is read-only; it was not fixed", path=path)


def _refuse_changed(path: str, target: str, expected: bytes) -> None:
    with open(target, "rb") as file:
        if file.read() != expected:
            raise FixError("has changed since it was read; it was not fixed, run again", path=path)


def _replace(path: str, target: str, status: os.stat_result, data: bytes, expected: bytes) -> None:
    folder = os.path.dirname(target)
    temporary = os.path.join(folder, f".copytaster-{os.urandom(8).hex()}.tmp")
    try:
        _write_new(temporary, data, status)
        _refuse_changed(path, target, expected)
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
    _flush_folder(folder)


def _write_new(temporary: str, data: bytes, status: os.stat_result) -> None:
    binary = getattr(os, "O_BINARY", 0)
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | binary, 0o600)
    with open(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(descriptor)
    if sys.platform != "win32":
        with contextlib.suppress(PermissionError):
            os.chown(temporary, status.st_uid, status.st_gid)
    os.chmod(temporary, stat.S_IMODE(status.st_mode))


def _flush_folder(folder: str) -> None:
    """Makes the new name last through a power cut; some file systems and Windows cannot, and need not."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
