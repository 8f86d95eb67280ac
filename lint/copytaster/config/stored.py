"""Settings files as they were last parsed, so that a run need not parse them again."""

import os
import time
from binascii import crc32

from copytaster.catalog.cache import cached
from copytaster.model.settings import Settings

_SETTLED_NS = 2_000_000_000


def read(path: str, *, cache: bool) -> Settings | None:
    """The settings in the file `path`; None if it is a pyproject.toml that says nothing about us.

    A file changed in the last two seconds is parsed anew: another change might not show in its time.
    Raises SettingsError if the file cannot be read or is not as it must be.
    """
    try:
        status = os.stat(path)
    except OSError:
        return _parsed(path)
    if not cache or time.time_ns() - status.st_mtime_ns < _SETTLED_NS:
        return _parsed(path)
    whole = os.path.abspath(path)
    key = repr((whole, status.st_mtime_ns, status.st_size, Settings._fields)).encode("utf-8", "surrogateescape")
    plain = cached(f"settings-{crc32(os.fsencode(whole)):08x}", key, lambda: _plain(_parsed(path)))
    return Settings.from_plain(plain) if plain else None


def _plain(settings: Settings | None) -> tuple[object, ...]:
    return () if settings is None else settings.to_plain()


def _parsed(path: str) -> Settings | None:
    from copytaster.config import toml  # noqa: PLC0415 -- what was parsed is kept, so most runs need no parser

    return toml.read(path)
