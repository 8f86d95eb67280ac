"""The text of a file that a maintainer writes: a rule, a house style, a table."""

from copytaster.model.errors import RuleError


def file_text(path: str, *, newline: str | None = None) -> str:
    """The whole text; a `newline` of "" keeps the line ends as they are.

    Raises RuleError if it cannot be read or is not UTF-8.
    """
    try:
        with open(path, encoding="utf-8", newline=newline) as file:
            return file.read()
    except OSError as error:
        raise RuleError(f"cannot be read ({error.strerror})", path=path) from error
    except UnicodeDecodeError as error:
        raise RuleError("is not UTF-8; save it as UTF-8", path=path) from error
