"""What a run found in one file, as every report takes it."""

from copytaster.model.diagnostic import Diagnostic
from copytaster.model.named_tuple import NamedTuple


class FileResult(NamedTuple):
    """The findings of one file.

    `source` is the text that the offsets of `diagnostics` count in; `error` is the one line (with its place) that
    says why the file could not be read or written; `applied` is how many fixes were made before.
    """

    path: str
    source: str
    diagnostics: tuple[Diagnostic, ...] = ()
    error: str | None = None
    applied: int = 0
