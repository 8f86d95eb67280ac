"""What the argument parsers of all commands have in common."""

import argparse
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from copytaster.english.deferred import deferred
from copytaster.model.errors import SettingsError

if TYPE_CHECKING:
    import datetime

_ISO = deferred(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


class _Formatter(argparse.HelpFormatter):
    """As wide as the terminal; the formatter of the library would load a slow module to learn that."""

    def __init__(self, prog: str) -> None:
        try:
            width = os.get_terminal_size().columns
        except (OSError, ValueError, AttributeError):
            width = 100
        super().__init__(prog, width=max(width - 2, 40))


class Parser(argparse.ArgumentParser):
    """A parser that reports a wrong option as one line, like every other error of the user."""

    def __init__(self, command: str, description: str) -> None:
        super().__init__(
            prog=f"copytaster {command}", description=description, formatter_class=_Formatter, allow_abbrev=False
        )

    def parse(self, arguments: Sequence[str]) -> argparse.Namespace:
        """The values of `arguments`. Raises SettingsError if they are not what the command takes."""
        given, rest = self.parse_known_args(arguments)
        if rest:
            what = "option" if rest[0].startswith("-") else "argument"
            self.error(f"unknown {what} “{rest[0]}”{self._near(rest[0])}")
        return given

    def error(self, message: str) -> NoReturn:
        raise SettingsError(f"{message}; see “{self.prog} --help”")

    def _near(self, option: str) -> str:
        from difflib import get_close_matches  # noqa: PLC0415 -- only for a message

        near = get_close_matches(option.partition("=")[0], self._option_string_actions, 1)
        return f"; did you mean “{near[0]}”?" if near else ""


def words(given: list[str] | None, option: str) -> tuple[str, ...]:
    """The values of an option that may be repeated and may hold commas. Raises SettingsError if it holds none."""
    found = tuple(word.strip() for text in given or () for word in text.split(",") if word.strip())
    if given and not found:
        raise SettingsError(f"{option} names no rule; “copytaster rules list” shows all")
    return found


def date(text: str | None, option: str) -> "datetime.date | None":
    """The date in `text`. Raises SettingsError if it is none."""
    if text is None:
        return None
    found = _ISO().fullmatch(text)
    try:
        import datetime  # noqa: PLC0415 -- few runs need it

        return datetime.date(*map(int, found.groups())) if found else _fail(option, text)
    except ValueError:
        _fail(option, text)


def _fail(option: str, text: str) -> NoReturn:
    raise SettingsError(f"{option}: “{text}” is not a date; write it as YYYY-MM-DD") from None
