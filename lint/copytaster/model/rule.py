"""A rule as its file states it, and the part of it that a finder needs."""

from collections.abc import Mapping, Sequence
from typing import Any

from copytaster.model.finding import Finding, Place
from copytaster.model.fix import Applicability, Edit, Fix
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.severity import Severity
from copytaster.model.span import Span


class BadExample(NamedTuple):
    """`text` without its marks, the marked spans, and what fixing makes of it (None: nothing).

    `in_files`: in how many files of the run the marked lines stand. `style`: the house style it is read under. An
    example of a rule that compares articles holds several of them, parted by a line of five equals signs.
    """

    text: str
    spans: tuple[Span, ...]
    fixed: str | None
    published: str | None
    format: str
    line: int
    in_files: int = 0
    style: str | None = None


class GoodExample(NamedTuple):
    """A text in which every rule must be silent."""

    text: str
    published: str | None
    format: str
    line: int
    style: str | None = None


class Rule(NamedTuple):
    """One rule of the catalogue.

    `body` holds the keys that only its kind knows; `pack` is the folder it was found in.
    `text_language`: codes of the languages of the texts it reads, or `any`.
    `fix` is the most its fixes may be trusted; None means that suggestions are only displayed.
    `is_silent`: not chosen itself; it runs because a chosen rule builds on what it finds.
    """

    id: str
    name: str
    kind: str
    message: str
    why: str
    severity: Severity
    fix: Applicability | None
    in_quotes: str
    languages: tuple[str, ...]
    text_language: tuple[str, ...]
    status: str
    body: Mapping[str, Any]
    bad: tuple[BadExample, ...]
    good: tuple[GoodExample, ...]
    path: str
    pack: str
    is_silent: bool = False

    @property
    def family(self) -> str:
        """The letters of the ID: MT, NAM, CHR, FCT, TYP or a newsroom's own."""
        return self.id.rstrip("0123456789")

    @property
    def shelf(self) -> str:
        """Family and hundred: rules of one shelf look for one kind of fault."""
        return self.id[:-2]


class Header(NamedTuple):
    """What a finder needs of its rule to report a finding."""

    id: str
    message: str
    fix: Applicability

    @property
    def doubtful(self) -> Applicability:
        """The trust in a fix at a place that may be meant: one step less than the rule's own."""
        return Applicability(max(self.fix - 1, Applicability.DISPLAY))

    def finding(
        self,
        text: str,
        span: Span,
        *,
        replacement: str | None = None,
        edits: Sequence[Edit] = (),
        applicability: Applicability | None = None,
        related: tuple[Place, ...] = (),
        severity: Severity | None = None,
        **values: str,
    ) -> Finding:
        """The finding at `span` of `text`, with the rule's message filled in.

        `replacement` mends the span as a whole, `edits` mend it elsewhere or in parts; `applicability` stands for the
        rule's own trust where the place tells more. `{match}`, `{fix}` and the names in `values` stand in the message.
        """
        fixes: tuple[Fix, ...] = ()
        if replacement is not None and not edits:
            edits = (Edit(span, replacement),)
        if edits:
            trust = self.fix if applicability is None else applicability
            fixes = (Fix(_title(text, span, replacement, edits), trust, tuple(edits)),)
        shown = replacement if replacement is not None else values.pop("fix", "")
        message = self.message
        if "{" in message:
            for key, value in {"match": _short(span.of(text)), "fix": _short(shown), **values}.items():
                message = message.replace("{" + key + "}", value)
        return Finding(self.id, span, message, fixes, related, severity)


def _title(text: str, span: Span, replacement: str | None, edits: Sequence[Edit]) -> str:
    if replacement is None and len(edits) > 1:
        return f"Apply {len(edits)} changes"
    old = _short(span.of(text) if replacement is not None else edits[0].span.of(text))
    new = _short(replacement if replacement is not None else edits[0].text)
    if not new.strip():
        return f"Delete “{old.strip()}”" if old.strip() else "Delete the blanks"
    if not old.strip():
        return f"Insert “{new.strip()}”"
    return f"Replace “{old}” with “{new}”"


def _short(text: str, limit: int = 60) -> str:
    line = " ".join(text.split()) if "\n" in text else text
    return line if len(line) <= limit else line[: limit - 1] + "…"
