"""Errors a user can cause. Anything else is a bug and keeps its traceback."""


class CopytasterError(Exception):
    """One clear line: where (file and line, if known), what is wrong, what to do."""

    def __init__(self, message: str, *, path: str | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        if self.path is None:
            return self.message
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.message}"


class SourceError(CopytasterError):
    """A source that cannot be read as text."""


class RuleError(CopytasterError):
    """A rule file that is not as it must be."""


class TableError(RuleError):
    """A table that is not as it must be; `place` is where, such as `offices[3].holders[0]`.

    `table` is its file, if it is another than the one the rule names.
    """

    def __init__(self, message: str, place: str = "", table: str = "") -> None:
        super().__init__(message)
        self.place = place
        self.table = table


class SettingsError(CopytasterError):
    """Settings or options that are not as they must be."""


class FixError(CopytasterError):
    """A fix that cannot be written."""
