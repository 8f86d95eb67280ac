"""What goes with a line that is deleted, so that no second blank line is left where it stood."""

from copytaster.model.span import Span


def line_deletion(text: str, line: Span) -> Span:
    """What to delete of `text` so that the line around `line` goes, and the blank ones after it if it is below one."""
    start = text.rfind("\n", 0, line.start) + 1
    end = text.find("\n", line.end) + 1
    if end:
        return Span(start, after_blank_lines(text, end) if is_below_blank(text, start) else end)
    while start > 0 and text[start - 1] in "\r\n":
        start -= 1
    return Span(start, len(text))


def is_below_blank(text: str, start: int) -> bool:
    """True if the line that begins at `start` is the first, or the line before it is blank."""
    previous = text.rfind("\n", 0, max(0, start - 1)) + 1
    return start == 0 or not text[previous:start].strip()


def after_blank_lines(text: str, position: int) -> int:
    """Where the first line begins, from the start of a line at `position` on, that is not blank."""
    while position < len(text):
        stop = text.find("\n", position)
        if stop < 0 or text[position:stop].strip():
            break
        position = stop + 1
    return position
