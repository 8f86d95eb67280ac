"""What the user sees, in offsets of the source."""

from copytaster.model.fix import Fix
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.severity import Severity
from copytaster.model.span import Span


class Location(NamedTuple):
    """Another place a diagnostic speaks of, perhaps in another file."""

    path: str | None
    span: Span
    message: str


class Diagnostic(NamedTuple):
    """One finding, placed in its source.

    `span` counts code points of the source without a byte-order mark; `line` and `column` count from 1;
    `excerpt` is exactly `source[span.start:span.end]`; `fingerprint` stays the same when lines move.
    """

    rule: str
    name: str
    message: str
    severity: Severity
    path: str | None
    span: Span
    line: int
    column: int
    excerpt: str
    fixes: tuple[Fix, ...] = ()
    related: tuple[Location, ...] = ()
    fingerprint: str = ""
