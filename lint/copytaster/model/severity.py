"""How sure a finding is."""

from enum import IntEnum


class Severity(IntEnum):
    """INFO tells something only in number, WARNING is very likely wrong, ERROR is wrong in itself."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        return self.name.lower()

    @classmethod
    def parse(cls, label: str) -> "Severity":
        """The severity of that (lower-case) label. Raises KeyError for any other word."""
        return cls[label.upper()]
