"""How a run is to be made, as a value. `config` finds and validates it; here is only its shape."""

from typing import TYPE_CHECKING, Any

from copytaster.model.named_tuple import NamedTuple
from copytaster.model.severity import Severity

if TYPE_CHECKING:
    import datetime


class Override(NamedTuple):
    """For files that match one of `paths`: only the rules of `select` (empty: unchanged), none of `ignore`."""

    paths: tuple[str, ...]
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class Settings(NamedTuple):
    """Validated settings of a run; hashable.

    `select` and `ignore` hold rule names, IDs or beginnings of IDs (`MT`, `CHR0`); an empty `select` means every
    rule. `accept` are words and names of the house (lower case, sorted). `severity` gives rules another severity,
    by its label. `exclude` and the paths of `overrides` are patterns relative to `root`, the folder of the settings
    file; `packs` are absolute folders of further rules. `assume_date` is `git`, `today` or an ISO date. `json_fields`
    are the paths of fields that hold articles in JSON of no known shape (`article.body:html`). `office_age` is in days.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    severity: tuple[tuple[str, str], ...] = ()
    exclude: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    source_language: str | None = None
    style: str | None = None
    published: "datetime.date | None" = None
    assume_date: str | None = None
    min_severity: Severity = Severity.WARNING
    preview: bool = False
    json_fields: tuple[str, ...] = ()
    office_age: int = 90
    overrides: tuple[Override, ...] = ()
    root: str | None = None

    def to_plain(self) -> tuple[Any, ...]:
        """The settings in tuples, strings and numbers only, fit for `marshal` and as part of a cache key."""
        plain = self._replace(overrides=())
        published = None if self.published is None else self.published.isoformat()
        overrides = tuple(tuple(override) for override in self.overrides)
        plain_values = plain._asdict() | {
            "published": published,
            "min_severity": int(self.min_severity),
            "overrides": overrides,
        }
        return tuple(plain_values.values())

    @classmethod
    def from_plain(cls, plain: tuple[Any, ...]) -> "Settings":
        """The settings that `to_plain` wrote. Raises TypeError or ValueError if they are not of this shape."""
        if len(plain) != len(cls._fields):
            raise ValueError(f"settings have {len(cls._fields)} fields, not {len(plain)}")
        read = cls(*plain)
        published: Any = read.published
        return read._replace(
            published=None if published is None else _date(published),
            min_severity=Severity(read.min_severity),
            overrides=tuple(Override(*override) for override in read.overrides),
        )


def _date(written: str) -> "datetime.date":
    import datetime  # noqa: PLC0415 -- few runs need it

    return datetime.date.fromisoformat(written)
