"""The name of a house style as settings and options give it."""

from collections.abc import Iterable

from copytaster.catalog.packs import find_style
from copytaster.model.errors import SettingsError


def check_style(name: str, packs: Iterable[str] = (), *, path: str | None = None, line: int | None = None) -> None:
    """Raises SettingsError, with the place in the settings file `path`, if there is no house style of that name."""
    try:
        find_style(name, packs)
    except SettingsError as error:
        raise SettingsError(error.message, path=path, line=line) from error
