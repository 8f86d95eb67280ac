"""How a person stands to an office on a day, as the table knows it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from copytaster.english.mentions import Mention
from copytaster.match.office_table import Term
from copytaster.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    import datetime

_GRACE = 3


class Standing(NamedTuple):
    """In office, or out of it, for so many days; whether that is certain; whether the person had it before, too."""

    serves: bool
    left: bool
    is_sure: bool
    days: int
    had_before: bool


def terms_meant(mention: Mention, terms: Sequence[Term]) -> list[Term]:
    """Those of `terms` that have the title and place of the mention."""
    title = mention.title.lower().replace("-", " ")
    return [term for term in terms if title in term.titles and is_place_of(mention.place, term)]


def is_place_of(place: str | None, term: Term) -> bool:
    """True if the office may have `place` before its title, or the mention names none."""
    if place is None:
        return True
    name = place.lower().removeprefix("the ").removesuffix("'s").removesuffix("’s")
    return name in term.places or name.replace(".", "") in term.places


def standing(terms: Sequence[Term], day: "datetime.date", age: int) -> Standing:
    """The standing by `terms`, all of one office; three days at either end of a term are left alone.

    `age`: the days for which an open term is believed after the table was brought up to date.
    """
    today = day.toordinal()
    serves = [term for term in terms if term.first + _GRACE <= today and (not term.last or today < term.last - _GRACE)]
    near = [term for term in terms if term.first - _GRACE <= today and (not term.last or today < term.last + _GRACE)]
    ends = [term.last for term in terms if term.last and term.last + _GRACE <= today]
    sure = all(today <= term.as_of + age or today < term.until for term in terms if not term.last)
    since = serves[0].first if serves else max(ends, default=today)
    return Standing(bool(serves), not near and bool(ends), sure, today - since, bool(serves and ends))
