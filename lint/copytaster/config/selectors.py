"""Names of rules as users write them: an ID, the beginning of IDs, or a name."""

import os
from collections.abc import Iterable, Sequence

from copytaster.catalog.packs import builtin_folder, is_rule_file, pack_files
from copytaster.catalog.select import Named, matches
from copytaster.config.locate import line_of
from copytaster.config.styles import check_style
from copytaster.model.errors import SettingsError
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.settings import Settings


class KnownRule(NamedTuple):
    """What the name of a rule's file tells of it."""

    id: str
    name: str


def known_rules(packs: Iterable[str] = ()) -> tuple[KnownRule, ...]:
    """Every rule that ships with the program or lies in `packs`."""
    paths = [file.path for folder in (builtin_folder(), *packs) for file in pack_files(folder)]
    stems = [os.path.basename(path).removesuffix(".yaml") for path in paths if is_rule_file(path)]
    return tuple(sorted(KnownRule(*stem.split("-", 1)) for stem in stems))


def is_known(selector: str, rules: Iterable[KnownRule]) -> bool:
    """True if at least one rule answers to `selector`."""
    return any(matches(rule, selector) for rule in rules)


def hint(selector: str, rules: Sequence[Named]) -> str:
    """What the user may have meant by an unknown selector, as the end of a message."""
    from difflib import get_close_matches  # noqa: PLC0415 -- only for a message

    words = {word for rule in rules for word in (rule.id, rule.name)}
    near = get_close_matches(selector.upper(), words, 1, 0.7) or get_close_matches(selector.lower(), words, 1, 0.6)
    if near:
        return f"did you mean “{near[0]}”?"
    family = selector.upper().rstrip("0123456789")
    ids = sorted(rule.id for rule in rules if rule.id.rstrip("0123456789") == family)
    return f"{family} goes from {ids[0]} to {ids[-1]}" if ids else "“copytaster rules list” shows all"


def check_options(selectors: Sequence[str], option: str, packs: Iterable[str] = ()) -> None:
    """Raises SettingsError if one of the `selectors` of a command-line option names no rule."""
    rules = known_rules(packs) if selectors else ()
    for selector in selectors:
        if not is_known(selector, rules):
            raise SettingsError(f"{option}: no rule is called “{selector}”; {hint(selector, rules)}")


def check_settings(settings: Settings, path: str | None) -> None:
    """Raises SettingsError, with the line in the file `path`, if `settings` name a rule or style that is none."""
    if settings.style is not None:
        check_style(settings.style, settings.packs, path=path, line=_line_in(path, "style"))
    named = {*settings.select, *settings.ignore, *(rule for rule, _ in settings.severity)}
    named.update(selector for override in settings.overrides for selector in (*override.select, *override.ignore))
    if not named:
        return
    rules = known_rules(settings.packs)
    unknown = sorted(selector for selector in named if not is_known(selector, rules))
    if unknown:
        message = f"no rule is called “{unknown[0]}”; {hint(unknown[0], rules)}"
        raise SettingsError(message, path=path, line=_line_of(unknown[0], settings, path))


def _line_of(selector: str, settings: Settings, path: str | None) -> int | None:
    for nth, override in enumerate(settings.overrides):
        for key, selectors in (("select", override.select), ("ignore", override.ignore)):
            if selector in selectors:
                return _line_in(path, key, inner="overrides", nth=nth, value=selector)
    if any(selector == rule for rule, _ in settings.severity):
        return _line_in(path, selector, inner="severity")
    return _line_in(path, "select" if selector in settings.select else "ignore", value=selector)


def _line_in(
    path: str | None, key: str, *, inner: str | None = None, nth: int = 0, value: str | None = None
) -> int | None:
    """Where the settings file `path` says `key`, if that can be told."""
    if path is None:
        return None
    with open(path, encoding="utf-8-sig") as file:
        text = file.read()
    table = ("tool", "copytaster") if os.path.basename(path) == "pyproject.toml" else ()
    return line_of(text, table if inner is None else (*table, inner), key, nth=nth, value=value)
