"""What a finder reports, in offsets of the document's text."""

from copytaster.model.fix import Fix
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.severity import Severity
from copytaster.model.span import Span


class Place(NamedTuple):
    """Another place in the same document that a finding speaks of."""

    span: Span
    message: str


class Finding(NamedTuple):
    """A fault at `span` (document offsets). `severity` of None means the severity of its rule."""

    rule: str
    span: Span
    message: str
    fixes: tuple[Fix, ...] = ()
    related: tuple[Place, ...] = ()
    severity: Severity | None = None
