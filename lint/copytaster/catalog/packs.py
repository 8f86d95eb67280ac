"""Where rule packs lie and which files belong to them."""

import os
from collections.abc import Iterable, Iterator

from copytaster.model.errors import RuleError, SettingsError
from copytaster.model.named_tuple import NamedTuple

_RULE_SUFFIX = ".yaml"
_STYLES = "styles"
# A pack's file at this place is laid over the table of offices that ships with the program.
OFFICES = os.path.join("facts", "offices.yaml")
LAID_OVER = "laid_over"  # key in the body of a rule: the paths of such files
_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class PackFile(NamedTuple):
    """A YAML file of a pack and what tells whether it has changed."""

    path: str
    size: int
    modified: int


def builtin_folder() -> str:
    """The rules that ship with the program: inside the wheel, or beside the source in a checkout."""
    packaged = os.path.join(_PACKAGE, "rules")
    if os.path.isdir(packaged):
        return packaged
    return os.path.join(os.path.dirname(os.path.dirname(_PACKAGE)), "rules")


def changing_folders() -> tuple[str, ...]:
    """In a checkout, the rules and the code a compiled catalogue depends on; an installation is replaced as a whole."""
    return () if _is_installed() else (builtin_folder(), *_code_folders())


def installation() -> tuple[tuple[str, int], ...]:
    """What tells this installation from another of the same version: its folders and when they were last changed.

    Empty in a checkout. Raises RuleError if one cannot be read.
    """
    if not _is_installed():
        return ()
    rules = builtin_folder()
    try:
        with os.scandir(rules) as entries:
            shelves = sorted(entry.path for entry in entries if entry.is_dir())
        return tuple((folder, os.stat(folder).st_mtime_ns) for folder in (*_code_folders(), rules, *shelves))
    except OSError as error:
        raise RuleError(f"the rule folder cannot be read ({error.strerror})", path=rules) from error


def _is_installed() -> bool:
    return builtin_folder().startswith(_PACKAGE)


def _code_folders() -> tuple[str, ...]:
    """The code that makes or is the data of a compiled catalogue."""
    return tuple(os.path.join(_PACKAGE, storey) for storey in ("catalog", "match", "english", "checks"))


def pack_files(folder: str) -> tuple[PackFile, ...]:
    """Every YAML file (and module) under `folder`, in order of path. Raises RuleError if it cannot be read."""
    try:
        return tuple(sorted(_walk(folder)))
    except OSError as error:
        raise RuleError(f"the rule folder cannot be read ({error.strerror})", path=folder) from error


def known_styles(packs: Iterable[str] = ()) -> dict[str, str]:
    """Name -> file of the house styles in the folders `styles` of the program and of `packs`; the last one holds."""
    found: dict[str, str] = {}
    for pack in (builtin_folder(), *packs):
        folder = os.path.join(pack, _STYLES)
        if os.path.isdir(folder):
            names = sorted(name for name in os.listdir(folder) if name.endswith(_RULE_SUFFIX))
            found.update({name.removesuffix(_RULE_SUFFIX): os.path.join(folder, name) for name in names})
    return found


def find_style(name: str, packs: Iterable[str] = ()) -> str:
    """The file of the house style `name`, which may be the path of a YAML file itself. Raises SettingsError."""
    if name.endswith(_RULE_SUFFIX):
        if not os.path.isfile(name):
            raise SettingsError(f"there is no file “{name}” with a house style")
        return os.path.abspath(name)
    known = known_styles(packs)
    if name not in known:
        raise SettingsError(
            f"there is no house style “{name}”; known are {', '.join(sorted(known))}, or name your own YAML file"
        )
    return known[name]


def file_state(path: str) -> tuple[int, int]:
    """Size and time of modification of a file. Raises RuleError if it cannot be read."""
    try:
        status = os.stat(path)
    except OSError as error:
        raise RuleError(f"cannot be read ({error.strerror})", path=path) from error
    return status.st_size, status.st_mtime_ns


def is_rule_file(path: str) -> bool:
    """True for `<ID>-<name>.yaml`; any other YAML file is a table."""
    head, dash, tail = os.path.basename(path).partition("-")
    return bool(dash) and tail.endswith(_RULE_SUFFIX) and head[-1:].isdigit() and head.rstrip("0123456789").isupper()


def _walk(folder: str) -> Iterator[PackFile]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path)
            elif entry.name.endswith((_RULE_SUFFIX, ".py")):
                status = entry.stat()
                yield PackFile(entry.path, status.st_size, status.st_mtime_ns)
