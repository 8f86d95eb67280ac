"""Whether the rules that need the day of publication would have had something to judge in a text without one."""

from copytaster.english.deferred import deferred

_DAY = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_ASKS = deferred(
    r"(?:[Pp]resident|[Mm]inister|[Cc]hancellor|[Ss]ecretary|[Ss]ecretary.[Gg]eneral)(?:-elect)? [A-Z][a-z]+ [A-Z]"
    rf"|day, (?:{_DAY} \d|\d\d? {_DAY})"
    rf"|[Ww]ill [a-z ]{{2,20}} on (?:{_DAY} \d|\d\d? {_DAY})"
)


def asks_for_day(text: str) -> bool:
    """True if the text gives somebody a title of office, or a date with its weekday or in the future."""
    return _ASKS().search(text) is not None
