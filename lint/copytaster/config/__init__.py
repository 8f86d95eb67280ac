"""Which settings hold for a run: finding the file, and what of it holds for one path.

The nearest folder upwards of the first path given to a command that holds `.copytaster.toml`, `copytaster.toml` or a
`pyproject.toml` with a table `[tool.copytaster]` (in this order) settles the settings of the whole run.
"""

import os

from copytaster.config import stored
from copytaster.model.settings import Settings

NAMES = (".copytaster.toml", "copytaster.toml", "pyproject.toml")


def find(start: str, *, cache: bool = True) -> tuple[Settings, str | None]:
    """The settings for work in the folder `start` and the file they stand in (None: the defaults).

    Raises SettingsError if the nearest settings file is not as it must be.
    """
    folder, here = os.path.abspath(start), os.getcwd() + os.sep
    while True:
        for name in NAMES:
            path = os.path.join(folder, name).removeprefix(here)
            if os.path.isfile(path):
                settings = read(path, cache=cache)
                if settings is not None:
                    return settings, path
        parent = os.path.dirname(folder)
        if parent == folder:
            return Settings(), None
        folder = parent


def read(path: str, *, cache: bool = True) -> Settings | None:
    """The settings in the file `path`; None if it is a pyproject.toml that says nothing about us.

    Raises SettingsError if the file cannot be read or is not as it must be.
    """
    return stored.read(path, cache=cache)


def for_path(settings: Settings, path: str | None) -> Settings:
    """The settings that hold for the file `path`, with its overrides worked in."""
    if not settings.overrides:
        return settings
    from copytaster.config.patterns import matches  # noqa: PLC0415 -- few settings have overrides

    select, ignore = settings.select, settings.ignore
    relative = None if path is None else relative_to_root(settings, path)
    for override in settings.overrides:
        if relative is not None and matches(relative, override.paths):
            select = override.select or select
            ignore += override.ignore
    return settings._replace(select=select, ignore=ignore, overrides=())


def is_excluded(settings: Settings, path: str) -> bool:
    """True if the settings say that the file `path` is not to be read."""
    if not settings.exclude:
        return False
    from copytaster.config.patterns import matches  # noqa: PLC0415 -- few settings exclude files

    relative = relative_to_root(settings, path)
    return relative is not None and matches(relative, settings.exclude)


def relative_to_root(settings: Settings, path: str) -> str | None:
    """`path` as patterns of the settings see it; None if it lies outside the folder of the settings file."""
    if settings.root is None:
        return None
    try:
        relative = os.path.relpath(path, settings.root)
    except ValueError:
        return None
    return None if relative.startswith(os.pardir) else relative.replace(os.sep, "/")
