"""The publication date to take for a text that does not tell it."""

import datetime
import os
import subprocess

from copytaster.model.settings import Settings


def assumed(settings: Settings, path: str | None) -> datetime.date | None:
    """What `assume-date` means for the file `path`; None if it is not set or git does not know.

    `git` is the day the file first came into the repository; today for one that is not yet committed.
    """
    if settings.assume_date is None:
        return None
    if settings.assume_date == "today":
        return _today()
    if settings.assume_date == "git":
        return None if path is None else _first_commit(path)
    return datetime.date.fromisoformat(settings.assume_date)


def _today() -> datetime.date:
    return datetime.datetime.now(datetime.UTC).astimezone().date()


def _first_commit(path: str) -> datetime.date | None:
    folder, name = os.path.split(os.path.abspath(path))
    command = ["git", "log", "--follow", "--diff-filter=A", "--format=%as", "--", name]
    try:
        # git is the one of the user's PATH; the name stands after `--`.
        done = subprocess.run(  # noqa: S603
            command, cwd=folder, capture_output=True, check=True, encoding="ascii", stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    days = done.stdout.split()
    return datetime.date.fromisoformat(days[-1]) if days else _today()
