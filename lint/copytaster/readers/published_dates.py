"""Dates of publication as feeds, payloads and news formats write them."""

import datetime
import re

from copytaster.model.document import Dated

_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
# RFC 822, with a year of two or four digits: Mon, 21 Apr 2025 10:00:00 GMT
_MAIL_DATE = re.compile(
    r"(?:[A-Za-z]{3,9},?\s{1,3})?(\d{1,2})[\s-]{1,3}([A-Za-z]{3})[a-z]{0,6}[\s-]{1,3}(\d{4}|\d\d)\b"
)
# ISO 8601, extended as in Atom or basic as in NITF: 2025-04-21T10:00:00Z, 20250421T100000Z
_ISO_DATE = re.compile(r"(\d{4})(-?)(\d\d)\2(\d\d)(?!\d)")
_CENTURY_TURN = 70  # 69 is 2069, 70 is 1970


def published(*written: str | None) -> Dated | None:
    """The first of these that is a date, whatever its time of day and zone."""
    for text in written:
        date = None if text is None else _date(text.strip()[:60])
        if date is not None:
            return Dated(date, "metadata")
    return None


def _date(text: str) -> datetime.date | None:
    iso, mail = _ISO_DATE.match(text), _MAIL_DATE.match(text)
    try:
        if iso is not None:
            return datetime.date(int(iso[1]), int(iso[3]), int(iso[4]))
        if mail is not None and mail[2].lower() in _MONTHS:
            return datetime.date(_year(mail[3]), _MONTHS[mail[2].lower()], int(mail[1]))
    except ValueError:
        return None
    return None


def _year(digits: str) -> int:
    if len(digits) > 2:
        return int(digits)
    return int(digits) + (2000 if int(digits) < _CENTURY_TURN else 1900)
