"""Which files a run reads."""

import os
from collections.abc import Iterable

from copytaster import config
from copytaster.model.errors import SourceError
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.settings import Settings

STDIN = "-"


class Found(NamedTuple):
    """Paths to read, in order and each once; arguments that cannot be; folders that hold nothing to read."""

    paths: tuple[str, ...]
    errors: tuple[SourceError, ...]
    empty: tuple[str, ...]


def find(arguments: Iterable[str], settings: Settings, *, force_exclude: bool = False) -> Found:
    """The files that `arguments` name: files as they are, folders by what of them looks like articles.

    Files named one by one are read even if the settings exclude them, unless `force_exclude` says otherwise: a
    commit hook names every file.
    """
    paths: dict[str, str] = {}
    errors: list[SourceError] = []
    empty: list[str] = []
    for argument in arguments:
        try:
            found = _expand(argument, settings, errors, force_exclude=force_exclude)
        except SourceError as error:
            errors.append(error)
            continue
        if not found and argument != STDIN:
            empty.append(argument)
        for path in found:
            paths.setdefault(path if path == STDIN else os.path.realpath(path), path)
    return Found(tuple(paths.values()), tuple(errors), tuple(empty))


def _expand(argument: str, settings: Settings, errors: list[SourceError], *, force_exclude: bool) -> list[str]:
    if argument == STDIN:
        return [STDIN]
    if os.path.isdir(argument):
        return _in_folder(argument, settings, errors)
    if not os.path.exists(argument):
        raise SourceError("no such file or folder; check the name", path=argument)
    return [] if force_exclude and config.is_excluded(settings, argument) else [argument]


def _in_folder(folder: str, settings: Settings, errors: list[SourceError]) -> list[str]:
    from copytaster.cli.folders import articles  # noqa: PLC0415 -- it starts git, which one file does not need

    paths, failures = articles(folder)
    errors.extend(failures)
    return [path for path in paths if not config.is_excluded(settings, path)]
