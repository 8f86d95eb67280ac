"""The articles in a folder: text files that nobody told git or other programs to ignore."""

import os
import re

from copytaster.cli import git
from copytaster.model.errors import SourceError
from copytaster.readers.choose import EXTENSIONS

SUFFIXES = tuple(EXTENSIONS)

_NOT_ARTICLES = re.compile(
    r"""(?ix) (?:un)?licen[cs]es? | copying | notice | copyright | patents | authors | contributors | codeowners
    | changelog | changes | history | release[_-]?notes | readme | contributing | code[_-]of[_-]conduct
    | install | version
    | (?:[a-z]{1,20}[_-])?(?:requirements|constraints)(?:[._-]\w{1,40})?
    | robots | humans | (?:app-)?ads | llms | security | cmakelists"""
)
_SKIPPED_FOLDERS = frozenset({"node_modules", "site-packages", "__pycache__"})


def articles(folder: str) -> tuple[list[str], list[SourceError]]:
    """Paths (beginning with `folder`, sorted) of the articles below it, and what could not be read.

    Skipped are hidden files and folders, symbolic links, what git or the ignore files say, and names such as
    LICENSE.txt that are no articles.
    """
    listed = git.files(folder)
    if listed is None:
        paths, errors = _walked(folder)
    else:
        paths = listed[0]
        errors = [_closed(os.path.join(folder, path), "Permission denied") for path in listed[1]]
    prefix = "" if folder == os.curdir else folder
    found = [os.path.join(prefix, path) for path in paths if is_article(path) and _is_file(folder, path)]
    return sorted(found), errors


def is_article(path: str) -> bool:
    """True if `path`, relative to a folder given by the user, has the name of an article."""
    *folders, name = path.replace(os.sep, "/").split("/")
    if name.startswith(".") or any(map(_is_skipped, folders)):
        return False
    stem, suffix = os.path.splitext(name)
    return suffix.lower() in SUFFIXES and not _NOT_ARTICLES.fullmatch(stem)


def _is_skipped(folder_name: str) -> bool:
    return folder_name.startswith(".") or folder_name in _SKIPPED_FOLDERS


def _is_file(folder: str, path: str) -> bool:
    full = os.path.join(folder, path)
    return os.path.isfile(full) and not os.path.islink(full)


def _walked(folder: str) -> tuple[list[str], list[SourceError]]:
    from copytaster.cli import walk  # noqa: PLC0415 -- its library is needed outside a repository only

    errors: list[SourceError] = []

    def failed(error: OSError) -> None:
        errors.append(_closed(str(error.filename), error.strerror))

    return list(walk.files(folder, skip=_is_skipped, failed=failed)), errors


def _closed(path: str, reason: str | None) -> SourceError:
    return SourceError(f"the folder cannot be read ({reason}); change its permissions or exclude it", path=path)
