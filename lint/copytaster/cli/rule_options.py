"""The options and settings that say which rules run, the same for every command that checks."""

import os
from argparse import Namespace

from copytaster import config
from copytaster.cli import files
from copytaster.cli.arguments import Parser, words
from copytaster.model.errors import SettingsError
from copytaster.model.settings import Settings
from copytaster.model.severity import Severity


def add_rule_options(parser: Parser) -> None:
    """Adds these options to the parser of a command."""
    add = parser.add_argument
    add(
        "--select",
        action="append",
        metavar="RULE",
        help="only these rules (IDs, beginnings of IDs, names; with commas)",
    )
    add("--ignore", action="append", metavar="RULE", help="not these rules")
    add("--min-severity", choices=[level.label for level in Severity], help="report from this on (default: warning)")
    add("--preview", action="store_true", help="also run rules that are still being tried out")
    add("--published", metavar="DATE", help="publication date of the texts, YYYY-MM-DD")
    add("--style", metavar="NAME", help="house style that decides between spellings")
    add("--source-language", metavar="CODE", help="language the texts were translated from, such as ru")
    add("--no-cache", action="store_true", help="neither use nor keep compiled rules and settings")
    add("--config", metavar="FILE", help="the settings file (default: the nearest above the first path)")


def settings_of(given: Namespace, first: str) -> Settings:
    """The settings file that holds for `first`, a file, folder or `-`, overridden by the options.

    Raises SettingsError.
    """
    if given.source_language is not None:
        _check_language(given.source_language)
    settings, path = _from_file(given, first, cache=not given.no_cache)
    select, ignore = words(given.select, "--select"), words(given.ignore, "--ignore")
    _check_names(settings, path, given, select, ignore)
    kept = tuple(rule for rule in settings.ignore if rule not in select)
    return settings._replace(
        select=select or settings.select,
        ignore=(*kept, *ignore),
        style=given.style or settings.style,
        source_language=given.source_language or settings.source_language,
        min_severity=Severity.parse(given.min_severity) if given.min_severity else settings.min_severity,
        preview=settings.preview or given.preview,
    )


def _check_language(code: str) -> None:
    from copytaster.english.language_codes import is_language_code  # noqa: PLC0415 -- many runs name no language

    if not is_language_code(code):
        raise SettingsError(f"--source-language: “{code}” is not a language code; write one of ISO 639, such as ru")


def _check_names(
    settings: Settings, path: str | None, given: Namespace, select: tuple[str, ...], ignore: tuple[str, ...]
) -> None:
    """Raises SettingsError if settings or options name a rule or style that is none."""
    if path is not None or select or ignore or given.style:
        from copytaster.config import selectors, styles  # noqa: PLC0415 -- many runs name no rule

        selectors.check_settings(settings, path)
        selectors.check_options(select, "--select", settings.packs)
        selectors.check_options(ignore, "--ignore", settings.packs)
        if given.style is not None:
            styles.check_style(given.style, settings.packs)


def _from_file(given: Namespace, first: str, *, cache: bool) -> tuple[Settings, str | None]:
    if given.config is not None:
        settings = config.read(given.config, cache=cache)
        if settings is None:
            raise SettingsError("holds no table [tool.copytaster]", path=given.config)
        return settings, given.config
    if first == files.STDIN:
        first = os.curdir
    start = first if os.path.isdir(first) else os.path.dirname(first)
    return config.find(start or os.curdir, cache=cache)
