"""Where `extract` writes the article of each page."""

import os
from collections.abc import Sequence

from copytaster.cli import output
from copytaster.cli.files import STDIN
from copytaster.model.errors import SettingsError

_EXTENSIONS = {"text": ".txt", "markdown": ".md"}


def format_by_name(place: str | None) -> str:
    """The format that the name of a file asks for: Markdown for `.md` and `.markdown`, else text."""
    return "markdown" if (place or "").lower().endswith((".md", ".markdown")) else "text"


def targets(pages: Sequence[str], place: str | None, format_: str) -> list[str | None]:
    """For each of the pages the file to write, None for standard output.

    `place` is a file, or a folder in which each article gets the name of its page. Raises SettingsError, before any
    work is done, if that cannot be or would overwrite a page or another article.
    """
    if pages.count(STDIN) > 1 or (STDIN in pages and len(pages) > 1):
        raise SettingsError("“-” (standard input) stands alone; name the pages in another run")
    if place is None:
        return [None] * len(pages)
    if os.path.isdir(place):
        written = [os.path.join(place, _stem(page) + _EXTENSIONS[format_]) for page in pages]
    elif len(pages) > 1:
        raise SettingsError("this is no folder, which several pages need; make it first", path=place)
    else:
        output.check_place(place)
        written = [place]
    _refuse_overwriting(pages, written)
    return list(written)


def _stem(page: str) -> str:
    return "article" if page == STDIN else os.path.splitext(os.path.basename(page))[0]


def _refuse_overwriting(pages: Sequence[str], written: Sequence[str]) -> None:
    sources = {os.path.realpath(page) for page in pages if page != STDIN}
    taken: set[str] = set()
    for target in written:
        real = os.path.realpath(target)
        if real in sources:
            raise SettingsError("this is a page to read; write the article to another file", path=target)
        if real in taken:
            raise SettingsError("two pages would be written to this file; extract them in two runs", path=target)
        taken.add(real)
