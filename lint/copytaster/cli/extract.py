"""`copytaster extract PAGE...`: the article of a page, checked, and what of the page is left out of it."""

import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from copytaster import api
from copytaster.cli import extract_targets, output, sources
from copytaster.cli.arguments import Parser, date
from copytaster.cli.exit_codes import CLEAN, FAILED, FINDINGS
from copytaster.cli.files import STDIN
from copytaster.cli.messages import tell, write
from copytaster.cli.reports import FORMATS, renderer
from copytaster.cli.rule_options import add_rule_options, settings_of
from copytaster.extraction.article import PageArticle, find_article
from copytaster.extraction.left_out import LeftOut, left_out
from copytaster.extraction.page import decode_page
from copytaster.extraction.write import write_markdown, write_text
from copytaster.model.errors import SettingsError, SourceError
from copytaster.model.fix import Applicability
from copytaster.readers.choose import format_of
from copytaster.report.result import FileResult

_MARKDOWN = "markdown"
_MOST_SHOWN = 5


def run(arguments: Sequence[str]) -> int:
    """Extracts and checks the articles of the pages that `arguments` name.

    Articles go to standard output or where --output says; what is left out goes to standard error, and so do the
    findings unless --output leaves standard output to them. Returns 0 if nothing is found, 1 if something is, 2 if a
    page could not be read or holds no article; the others are done all the same. Raises CopytasterError if nothing
    can be done.
    """
    given = _parsed(arguments)
    targets = extract_targets.targets(given.pages, given.output, given.to)
    settings = settings_of(given, given.pages[0])
    checker = api.prepare(settings, cache=not given.no_cache, least=settings.min_severity)
    results: list[FileResult] = []
    has_failed = False
    for page, target in zip(given.pages, targets, strict=True):
        try:
            article = _extract(page, given)
            text, result = _checked(article, target or f"{page} (article)", checker, given)
        except SourceError as error:
            tell(error)
            has_failed = True
            results += [] if given.format == "text" else [FileResult(page, "", error=str(error))]
            continue
        _say_left_out(page, left_out(article.page, text), in_full=given.left_out)
        results.append(result)
        if target is not None:
            output.write_file(target, text)
        else:
            write((f"==> {page} <==\n" if len(given.pages) > 1 else "") + text)
    if results or given.format != "text":
        _report(results, given)
    if not given.no_cache:
        api.remember_expressions()
    if has_failed:
        return FAILED
    return FINDINGS if any(result.diagnostics for result in results) and not given.exit_zero else CLEAN


def _extract(page: str, given: Namespace) -> PageArticle:
    """Raises SourceError if the page cannot be read or holds no article."""
    data = sys.stdin.buffer.read() if page == STDIN else sources.read_bytes(_existing(page))
    path = "standard input" if page == STDIN else page
    source = decode_page(data, path, given.encoding)
    article = find_article(source, path, markdown=given.to == _MARKDOWN, fast=given.fast)
    if article is None:
        raise SourceError("no article was found on this page; nothing was written", path=path)
    return article


def _existing(page: str) -> str:
    """Raises SourceError if there is no such file."""
    if os.path.isdir(page):
        raise SourceError("this is a folder; name the pages in it", path=page)
    if not os.path.exists(page):
        raise SourceError("no such file; check the name", path=page)
    return page


def _checked(article: PageArticle, path: str, checker: api.Checker, given: Namespace) -> tuple[str, FileResult]:
    """The article as it is written, mended if that is asked for, and what is found in it."""
    text, header = (write_markdown if given.to == _MARKDOWN else write_text)(article)
    format_ = format_of("article.md") if given.to == _MARKDOWN else "text"
    published = date(given.published, "--published") or article.published
    applied = 0
    if given.fix:
        trust = Applicability.UNSAFE if given.unsafe_fixes else Applicability.SAFE
        # The header is of our own making; only the body is mended.
        fixed = checker.fix_source(text[header:], at_least=trust, path=path, format=format_, published=published)
        text, applied = text[:header] + fixed.text, len(fixed.applied)
    found = checker.check_source(text, path=path, format=format_, published=published)
    # Byline and date are page chrome in an article that is read on its own, but not in the header of this one.
    kept = tuple(one for one in found if one.span.start >= header or not one.rule.startswith("CHR"))
    return text, FileResult(path, text, kept, applied=applied)


def _say_left_out(page: str, pieces: Sequence[LeftOut], *, in_full: bool) -> None:
    """Says how much of the page is not in the article, and quotes what reads as if it should be."""
    if not pieces:
        return
    words = sum(piece.words for piece in pieces)
    count = "1 block" if len(pieces) == 1 else f"{len(pieces)} blocks"
    tell(f"{page}: left out {count} of the page ({words} words){'' if in_full else '; --left-out lists them'}")
    suspects = [piece for piece in pieces if piece.reads_like_article]
    for piece in pieces if in_full else suspects[:_MOST_SHOWN]:
        doubt = ", but it reads like the article" if piece.reads_like_article else ""
        tell(f"{page}:{piece.line}: left out{doubt}: “{piece.text if in_full else _short(piece.text)}”")
    more = len(suspects) - _MOST_SHOWN
    if more > 0 and not in_full:
        tell(f"{page}: {more} more that read{'s' if more == 1 else ''} like the article")


def _short(text: str, limit: int = 100) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _report(results: Sequence[FileResult], given: Namespace) -> None:
    stream = sys.stderr if given.output is None else sys.stdout
    sys.stdout.flush()
    stream.write(renderer(given, coloured=output.is_coloured(given.color, stream))(results))


def _parsed(arguments: Sequence[str]) -> Namespace:
    given = _parser().parse(arguments)
    if given.unsafe_fixes and not given.fix:
        raise SettingsError("--unsafe-fixes says what --fix may do; add --fix")
    given.to = given.to or extract_targets.format_by_name(given.output)
    if given.fast and given.to == _MARKDOWN:
        raise SettingsError("--fast finds plain text only; leave it out, or write --to text")
    return given


def _parser() -> Parser:
    parser = Parser("extract", "Take the article out of a page, say what is left out of it, and check it.")
    add = parser.add_argument
    add("pages", nargs="+", metavar="PAGE", help="HTML files, or - for standard input")
    add("--to", choices=("text", _MARKDOWN), help="what to write (default: by the name of --output, else text)")
    add("--output", metavar="FILE", help="write the article to a file, or the articles of several pages to a folder")
    add("--left-out", action="store_true", help="list everything of the page that is not in the article")
    add(
        "--fast",
        action="store_true",
        help="use resiliparse: twice as fast, takes more of the page, text only",
    )
    add("--encoding", metavar="NAME", help="encoding of the pages (default: what they say, else UTF-8)")
    add("--fix", action="store_true", help="mend what is safe to mend, and report what is left")
    add("--unsafe-fixes", action="store_true", help="with --fix: also mend what may change the sense")
    add_rule_options(parser)
    add("--format", choices=FORMATS, default="text", help="format of the report (default: text)")
    add("--exit-zero", action="store_true", help="exit with 0 even if something is found")
    add("--color", choices=("auto", "always", "never"), default="auto", help="default: auto")
    return parser
