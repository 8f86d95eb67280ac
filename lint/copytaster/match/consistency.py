"""Rules of kind consistency: one thing named in two ways in one article."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.analysis import Analysis
from copytaster.english.folding import fold
from copytaster.english.spoken_of import is_spoken_of
from copytaster.match import mixed_people
from copytaster.match.form_anchor import form_anchor, rows_at, with_lengths
from copytaster.match.whole_word import stands_alone, stands_beside
from copytaster.model.errors import RuleError
from copytaster.model.finding import Finding, Place
from copytaster.model.fix import Edit
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.rule import Header
from copytaster.model.span import Span

# Groups that are loaded together.
_PART = 48


class Form(NamedTuple):
    """One way of naming a thing: forms of one `group` compete, `choice` says which one it is.

    `instead` are the forms to write for the other choices, by choice; `offset` is where the anchor begins in it. A
    surname counts only beside one of the `full` names, of which `given` are the words before it.
    """

    offset: int
    text: str
    group: int
    choice: int
    instead: tuple[str, ...]
    is_sided: bool = False
    full: tuple[str, ...] = ()
    given: tuple[str, ...] = ()


class _Use(NamedTuple):
    span: Span
    form: Form


def compile(body: Mapping[str, Any], load_table: Callable[[str], Any]) -> Any:  # noqa: A001 - called alike in all kinds
    """The forms by their anchors.

    Without `sides` the table is a list of groups, each a list of forms of one thing, the preferred one first. With
    `sides` it is a list of rows that hold a form, or a list of forms, for each side: an article takes one side, and
    the first one is suggested. `people` names a table of people, whose variants are groups too.
    Raises RuleError.
    """
    groups = load_table(body["table"]) if body.get("table") else body.get("groups")
    if not isinstance(groups, list) or not groups:
        raise RuleError("a consistency rule needs groups, or a table that is a list of groups")
    sides = body.get("sides") or []
    forms = list(_forms_of_sides(groups, sides) if sides else _forms_of_groups(groups))
    if body.get("people"):
        stated = {form.text for _, form in forms}
        people = mixed_people.groups(load_table(body["people"]), stated.union(body.get("decided", ())))
        forms += _forms_of_people(people, len(groups))
    return _data(forms, body)


def parts(data: Any) -> Iterator[Any]:
    """The data in parts of some groups each, so that an article need not load all of them."""
    _, rows, not_before = data
    parted: dict[int, dict[str, list[tuple[Any, ...]]]] = {}
    for anchor, forms in rows.items():
        for form in forms:
            parted.setdefault(Form._make(form).group // _PART, {}).setdefault(anchor, []).append(form)
    for found in parted.values():
        yield (*with_lengths(found), not_before)


def _data(forms: Iterable[tuple[str, Form]], body: Mapping[str, Any]) -> Any:
    found: dict[str, list[tuple[Any, ...]]] = {}
    for anchor, form in forms:
        found.setdefault(anchor, []).append(tuple(form))
    return (*with_lengths(found), tuple(body.get("not_before") or ()))


def anchors(data: Any) -> tuple[str, ...]:
    """Folded words one of which every listed form holds."""
    return tuple(data[1])


def find(analysis: Analysis, header: Header, hits: Sequence[int], data: Any) -> Iterator[Finding]:
    """One finding for each thing that is named in more than one way outside quotations."""
    if len(hits) < 2:
        return
    uses: dict[int, list[_Use]] = {}
    for use in _uses(analysis, hits, data):
        uses.setdefault(use.form.group, []).append(use)
    for group in uses.values():
        if _is_mixed(group):
            told = [use for use in group if _is_told(analysis, use.span)]
            if _is_mixed(told):
                yield _finding(analysis, header, told)


def uses(analysis: Analysis, hits: Sequence[int], data: Any) -> Iterator[tuple[int, str, Span]]:
    """(group, form, place) of every listed form around the anchors at `hits`."""
    for use in _uses(analysis, hits, data):
        if not use.form.is_sided:
            yield use.form.group, use.form.text, use.span


def _is_told(analysis: Analysis, span: Span) -> bool:
    """False in a quotation, and where the article says of a form that it is one."""
    return analysis.quotation_at(span.start) is None and not is_spoken_of(analysis.folded, span)


def _is_mixed(uses: list[_Use]) -> bool:
    return any(use.form.choice != uses[0].form.choice for use in uses)


def _forms_of_groups(groups: list[Any]) -> Iterator[tuple[str, Form]]:
    for number, group in enumerate(groups):
        if not isinstance(group, list) or len(group) < 2 or not all(isinstance(form, str) for form in group):
            raise RuleError(f"a group is a list of two or more forms of one thing, not {group!r}")
        shared = set.intersection(*(set(fold(form).split()) for form in group))
        for choice, text in enumerate(group):
            anchor = form_anchor(text, shared)
            yield anchor, Form(fold(text).index(anchor), text, number, choice, tuple(group))


def _forms_of_people(people: Iterable[mixed_people.Group], first: int) -> Iterator[tuple[str, Form]]:
    """The forms of people, their groups numbered from `first`."""
    for number, group in enumerate(people, first):
        for choice, text in enumerate(group.spellings):
            anchor = mixed_people.anchor(text)
            offset = fold(text).rindex(anchor)
            yield anchor, Form(offset, text, number, choice, group.spellings, full=group.full, given=group.given)


def _forms_of_sides(rows: list[Any], sides: list[str]) -> Iterator[tuple[str, Form]]:
    for row in rows:
        if not isinstance(row, Mapping) or any(side not in row for side in sides):
            raise RuleError(f"every row needs {' and '.join(sides)}, but this one is {row!r}")
        columns = [row[side] if isinstance(row[side], list) else [row[side]] for side in sides]
        instead = tuple(column[0] for column in columns)
        for choice, column in enumerate(columns):
            for text in column:
                anchor = form_anchor(text, ())
                yield anchor, Form(fold(text).index(anchor), text, 0, choice, instead, is_sided=True)


def _uses(analysis: Analysis, hits: Sequence[int], data: Any) -> list[_Use]:
    """The uses of listed forms, without lone surnames that may be those of several people."""
    found = list(_written(analysis, hits, data))
    given: dict[int, list[str]] = {}
    for use in found:
        if " " not in use.form.text:
            given.setdefault(use.form.group, []).append(mixed_people.given_before(analysis.text, use.span))
    doubtful = {group for group, names in given.items() if mixed_people.are_several(names)}
    doubtful.update(use.form.group for use in found if use.form.full and _is_doubtful(analysis.text, use))
    return [use for use in found if use.form.group not in doubtful]


def _is_doubtful(text: str, use: _Use) -> bool:
    """True if the article does not name in full whose surname it is, or somebody else of that surname."""
    given = mixed_people.given_before(text, use.span)
    return bool(given and given not in use.form.given) or not any(name in text for name in use.form.full)


def _written(analysis: Analysis, hits: Sequence[int], data: Any) -> Iterator[_Use]:
    text = analysis.text
    lengths, rows, not_before = data
    for hit, row in rows_at(hits, analysis.folded, lengths, rows):
        form = Form._make(row)
        start = hit - form.offset
        span = Span(start, start + len(form.text))
        if start < 0 or span.of(text).replace("’", "'") != form.text or not stands_alone(text, span):
            continue
        if not stands_beside(analysis.folded, span, (), not_before):
            yield _Use(span, form)


def _finding(analysis: Analysis, header: Header, uses: list[_Use]) -> Finding:
    """The finding at the first use of a form the article uses less; every such use is mended at once."""
    counts = Counter(use.form.choice for use in uses)
    is_sided = uses[0].form.is_sided
    chosen = 0 if is_sided else min(counts, key=lambda choice: (-counts[choice], choice))
    odd = sorted({use.span: use.form for use in uses if use.form.choice != chosen}.items())
    span, form = odd[0]
    edits = [Edit(place, other.instead[chosen]) for place, other in odd]
    kept = next(use for use in uses if use.form.choice == chosen)
    related = (*_places(place for place, _ in odd[1:]), Place(kept.span, f"written “{kept.form.text}” here"))
    return header.finding(
        analysis.text, span, edits=edits, related=related, fix=form.instead[chosen], other=kept.form.text
    )


def _places(spans: Iterable[Span]) -> Iterator[Place]:
    return (Place(span, "also here") for span in spans)
