"""`copytaster init`: a settings file to start from."""

import os
from collections.abc import Sequence

from copytaster.cli.arguments import Parser
from copytaster.cli.exit_codes import CLEAN
from copytaster.cli.messages import write
from copytaster.config import NAMES
from copytaster.model.errors import SettingsError

_TEMPLATE = """\
# Settings of copytaster for the texts below this folder. All lines are commented out; uncomment those you want.
# "copytaster rules list" shows all rules; "copytaster explain ID" says what one of them finds.

# Rules to run: IDs, beginnings of IDs (MT, CHR0) or names. An empty list means all.
# select = []

# Rules not to run.
# ignore = []

# Words and names of the house that are right whatever a rule says.
# accept = []

# Language the texts were translated from (ru, uk, ...): rules for other languages then only inform.
# source-language = "ru"

# What to take for the publication date of a text that does not tell it: "git", "today" or YYYY-MM-DD. Off by default.
# assume-date = "today"

# Where JSON of another kind than the known ones holds its article: paths of fields, each with what it holds.
# office-age = 90
# json-fields = ["article.title:title", "article.body:html"]

# The least severity to report: info, warning or error.
# min-severity = "warning"

# Also run rules that are still being tried out.
# preview = false

# Folders with rules of the house.
# packs = []

# Files in folders that are not to be read, written as in a .gitignore.
# exclude = []

# Another severity for a rule: error, warning or info.
# [severity]
# TYP001 = "error"

# Other rules for some files.
# [[overrides]]
# paths = ["opinion/**"]
# ignore = ["MT1"]
"""


def run(arguments: Sequence[str]) -> int:
    """Writes copytaster.toml. Raises SettingsError if the folder has settings already or cannot be written."""
    parser = Parser("init", "Write a settings file to start from.")
    parser.add_argument("folder", nargs="?", default=".", help="where to write it (default: here)")
    folder: str = parser.parse(arguments).folder
    for name in NAMES[:2]:
        path = os.path.join(folder, name)
        if os.path.lexists(path):
            raise SettingsError("exists already; edit it, or remove it first", path=os.path.normpath(path))
    path = os.path.normpath(os.path.join(folder, "copytaster.toml"))
    try:
        with open(path, "x", encoding="utf-8") as file:
            file.write(_TEMPLATE)
    except OSError as error:
        raise SettingsError(f"cannot be written ({error.strerror})", path=path) from error
    write(f"Wrote {path}.\n")
    return CLEAN
