"""Files below a folder outside a git repository, without those that ignore files name."""

import os
from collections.abc import Callable, Iterable, Iterator

from pathspec import GitIgnoreSpec

from copytaster.model.named_tuple import NamedTuple

_IGNORE_FILES = (".gitignore", ".ignore")


class _Rules(NamedTuple):
    """What the ignore files in the folder `base` (empty, or ending with a slash) say about paths below it."""

    base: str
    spec: GitIgnoreSpec


def files(folder: str, *, skip: Callable[[str], bool], failed: Callable[[OSError], None]) -> Iterator[str]:
    """Paths of the files below `folder`, relative to it, with `/` between parts.

    Folders whose name `skip` knows are not entered, symbolic links not followed; `failed` is told of every folder
    that cannot be read. The ignore file in a folder has the last word about what lies in it.
    """
    known: dict[str, list[_Rules]] = {}
    for root, folders, names in os.walk(folder, onerror=failed):
        relative = os.path.relpath(root, folder).replace(os.sep, "/")
        here = "" if relative == os.curdir else f"{relative}/"
        rules = [*known.get(here.rpartition("/")[0].rpartition("/")[0], []), *_own_rules(root, here, names)]
        known[here[:-1]] = rules
        folders[:] = [name for name in folders if not skip(name) and not _is_ignored(f"{here}{name}/", rules)]
        yield from (here + name for name in names if not _is_ignored(here + name, rules))


def _own_rules(root: str, here: str, names: Iterable[str]) -> list[_Rules]:
    lines = [line for name in _IGNORE_FILES if name in names for line in _lines(os.path.join(root, name))]
    return [_Rules(here, GitIgnoreSpec.from_lines(lines))] if lines else []


def _is_ignored(path: str, rules: Iterable[_Rules]) -> bool:
    ignored = False
    for base, spec in rules:
        said = spec.check_file(path.removeprefix(base)).include
        ignored = ignored if said is None else said
    return ignored


def _lines(path: str) -> list[str]:
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            return file.read().splitlines()
    except OSError:
        return []
