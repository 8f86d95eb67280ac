"""House styles by name."""

import os
from collections.abc import Iterable

from copytaster.catalog.packs import builtin_folder
from copytaster.model.errors import SettingsError


def known_styles(packs: Iterable[str] = ()) -> tuple[str, ...]:
    """Names of the house styles that ship with the program or lie in the folder `styles` of a pack."""
    names: set[str] = set()
    for pack in (builtin_folder(), *packs):
        folder = os.path.join(pack, "styles")
        if os.path.isdir(folder):
            names.update(name.removesuffix(".yaml") for name in os.listdir(folder) if name.endswith(".yaml"))
    return tuple(sorted(names))


def check_style(name: str, packs: Iterable[str] = (), *, path: str | None = None, line: int | None = None) -> None:
    """Raises SettingsError if there is no house style of that name."""
    known = known_styles(packs)
    if name not in known:
        choice = f"known are {', '.join(known)}" if known else "none is known yet; leave it out"
        raise SettingsError(f"there is no house style “{name}”; {choice}", path=path, line=line)
