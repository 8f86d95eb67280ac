"""A bar on the terminal for runs that take a while."""

import sys
import time
from collections.abc import Iterator, Sequence
from typing import TypeVar

_PATIENCE = 2.0

_Item = TypeVar("_Item")


def shown(items: Sequence[_Item]) -> Iterator[_Item]:
    """The items one by one; from about two seconds on with a bar on standard error, if that is a terminal."""
    if len(items) < 2 or not sys.stderr.isatty():
        yield from items
        return
    start = time.monotonic()
    for done, item in enumerate(items):
        if time.monotonic() - start > _PATIENCE:
            yield from _with_bar(items, done)
            return
        yield item


def _with_bar(items: Sequence[_Item], done: int) -> Iterator[_Item]:
    from rich.console import Console  # noqa: PLC0415 -- slow to load, and only a long run needs it
    from rich.progress import Progress  # noqa: PLC0415 -- the same

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=len(items), completed=done)
        for item in items[done:]:
            yield item
            bar.advance(task)
