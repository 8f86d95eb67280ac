"""What a rule of kind office says of a title, and how it mends it."""

from copytaster.english.analysis import Analysis
from copytaster.english.mentions import Mention
from copytaster.model.finding import Finding
from copytaster.model.fix import Edit
from copytaster.model.rule import Header
from copytaster.model.severity import Severity
from copytaster.model.span import Span


def title_finding(analysis: Analysis, header: Header, mention: Mention, *, is_left: bool, is_certain: bool) -> Finding:
    """A finding at the title of `mention`, with its qualifier; `is_left`: “former” is what is right."""
    end = mention.qualifier_span.end if mention.qualifier == "elect" and mention.qualifier_span else 0
    span = Span(mention.span.start, max(mention.title_span.end, end))
    return header.finding(
        analysis.text,
        span,
        edits=_edits(analysis.text, mention, is_left=is_left),
        severity=None if is_certain else Severity.INFO,
        name=mention.name,
        title=mention.title,
        fix=_mended(analysis.text, mention, is_left=is_left),
    )


def _edits(text: str, mention: Mention, *, is_left: bool) -> tuple[Edit, ...]:
    qualifier = mention.qualifier_span
    if qualifier is None:
        capital = text[mention.span.start].isupper() and _begins_sentence(text, mention.span.start)
        return (Edit(Span(mention.span.start, mention.span.start), "Former " if capital else "former "),)
    if is_left:
        return (Edit(qualifier, "Former" if qualifier.of(text)[0].isupper() else "former"),)
    if mention.qualifier == "elect":
        return (Edit(qualifier, ""),)
    after = qualifier.end + 1
    if qualifier.of(text)[0].isupper() and text[after].islower():
        return (Edit(Span(qualifier.start, after + 1), text[after].upper()),)
    return (Edit(Span(qualifier.start, after), ""),)


def _begins_sentence(text: str, position: int) -> bool:
    before = text[:position].rstrip(" \"'“‘")
    return not before or before[-1] in ".!?\n:"


def _mended(text: str, mention: Mention, *, is_left: bool) -> str:
    end, mended, position = mention.title_span.end, [], mention.span.start
    for edit in _edits(text, mention, is_left=is_left):
        mended += [text[position : edit.span.start], edit.text]
        position = edit.span.end
    return "".join((*mended, text[position:end]))
