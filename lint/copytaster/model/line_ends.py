"""Line ends of old Macs and of some exports: a carriage return alone."""


def ends_with_returns(source: str) -> bool:
    """True if lines of `source` end with a lone carriage return: more of these stand in it than line feeds.

    A few strays do not count, for git and most editors do not count them as lines either.
    """
    if "\r" not in source:
        return False
    return source.count("\r") - source.count("\r\n") > source.count("\n")


def with_line_feeds(source: str) -> str:
    r"""`source`, exactly as many characters long, with `\n` at the ends of its lines in place of a lone `\r`."""
    if not ends_with_returns(source):
        return source
    # A pair has its line feed already, and stays.
    return "\r\n".join(part.replace("\r", "\n") for part in source.split("\r\n"))
