"""The only module that calls trafilatura and resiliparse. Neither is ever asked to fetch anything.

Both find the article by where in the page text stands and how dense links are there: trafilatura (Adrien Barbaresi)
with a cascade of fallbacks, resiliparse (Janek Bevendorff) in one fast pass that takes more of the page.
"""

from copytaster.model.errors import SettingsError, SourceError
from copytaster.model.named_tuple import NamedTuple
from copytaster.readers.html_elements import CLOSES, VOID
from copytaster.readers.html_tokens import TokenKind, tokens

# Dates that stand in the metadata of the page; a date found anywhere in its text may be that of another article.
_DATES = {"extensive_search": False, "original_date": True}
_OTHERWISE_CLOSED = VOID.union(*CLOSES.values())
_MOST_DEPTH = 5_000
_MOST_CHARACTERS = 20_000_000
_INSTALL = "needs an extra that is not installed; in a checkout: pip install '.[extract]'"


class Extracted(NamedTuple):
    """The body of an article, and what the extractor says of it; None where it says nothing."""

    body: str
    title: str | None = None
    byline: str | None = None
    date: str | None = None
    url: str | None = None


def extract_with_trafilatura(page: str, path: str | None, *, markdown: bool) -> Extracted | None:
    """The article of `page` as trafilatura sees it; None if it sees none.

    Raises SettingsError if it is not installed, SourceError if the page is more than it can take.
    """
    try:
        import trafilatura  # noqa: PLC0415 -- an extra, and slow to load
    except ImportError as error:
        raise SettingsError(f"extract {_INSTALL}") from error
    _silence()
    if len(page) > _MOST_CHARACTERS:
        raise SourceError("the page is longer than 20 million characters; try --fast", path=path)
    try:
        body = trafilatura.extract(page, output_format="markdown" if markdown else "txt", include_comments=False)
        if body is None or not body.strip():
            return None
        tree = trafilatura.load_html(page)
        said = None if tree is None else trafilatura.extract_metadata(tree, date_config=dict(_DATES), extensive=False)
    except (RecursionError, MemoryError, ValueError) as error:
        message = f"trafilatura cannot read this page ({type(error).__name__}); try --fast"
        raise SourceError(message, path=path) from error
    return Extracted(body, said.title, said.author, said.date, said.url) if said else Extracted(body)


def extract_with_resiliparse(page: str, path: str | None) -> Extracted | None:
    """The article of `page` as resiliparse sees it; None if it sees none.

    Raises SettingsError if it is not installed, SourceError if elements of the page nest so deep that it would need
    quadratic time.
    """
    try:
        from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415 -- an extra
    except ImportError as error:
        raise SettingsError(f"extract --fast {_INSTALL}") from error
    if _deepest(page) > _MOST_DEPTH:
        raise SourceError(f"elements nest more than {_MOST_DEPTH} deep; leave out --fast", path=path)
    body = extract_plain_text(
        page, preserve_formatting=True, main_content=True, alt_texts=False, comments=False, post_meta=False
    )
    return Extracted(body) if body.strip() else None


def _deepest(page: str) -> int:
    """How deep elements nest that nothing closes but their end tag."""
    depth = deepest = 0
    for token in tokens(page):
        if token.value in _OTHERWISE_CLOSED:
            continue
        if token.kind is TokenKind.START:
            depth += 1
            deepest = max(deepest, depth)
        elif token.kind is TokenKind.END and depth:
            depth -= 1
    return deepest


def _silence() -> None:
    """What these libraries log about a page, the command says itself."""
    import logging  # noqa: PLC0415 -- slow to load

    for name in ("trafilatura", "htmldate", "courlan", "justext"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
