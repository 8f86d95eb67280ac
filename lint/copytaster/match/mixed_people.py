"""Groups of spellings of one person's name, from a table of people, for rules of kind consistency.

A full name competes with the other full names of that person. Where the surname itself has several spellings, these
compete too, but a surname alone only counts in an article that names the person in full and nobody else of that
surname.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from copytaster.english.deferred import expression
from copytaster.english.folding import fold
from copytaster.english.name_key import plain, sound_key
from copytaster.english.vocabulary import MONTHS, TITLES, WEEKDAYS
from copytaster.match.form_anchor import form_anchor
from copytaster.match.name_table import named_rows, strings, variants
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span

# Languages that write the family name first: the last word is no surname.
_FAMILY_FIRST = frozenset("ko vi zh my".split())
_SHORTEST = 5
_LONGEST_WORD = 40
_BEFORE_PLACE = expression(r"(?i)(?:\A|[^a-z])(?:in|at|near|on|from) \Z")
# Titles, and words that begin a sentence before a surname.
_NO_NAMES = frozenset(
    {title.lower().split()[-1] for title in TITLES}
    | {name.lower() for name in (*WEEKDAYS, *MONTHS)}
    | set(
        "the a an on in at and but when while as if after before since with by for from to of that this his her".split()
    )
    | set(
        "its their our my said says meanwhile later earlier also however both then now former today yesterday".split()
    )
    | set("like unlike although though because once until what why how where who so yet still only even".split())
)


class Group(NamedTuple):
    """Spellings that compete, the preferred one first.

    `full` are the full names one of which must stand in the article, `given` the words that may stand before a surname;
    both are empty for full names.
    """

    spellings: tuple[str, ...]
    full: tuple[str, ...]
    given: tuple[str, ...]


def groups(table: Any, decided: Iterable[str]) -> Iterator[Group]:
    """The groups of every row that has variants, but for those a house style or another table has `decided`.

    Where the surname has several spellings, full names compete only with those that share it, so that no two groups
    want different spellings of one word. Raises RuleError.
    """
    settled = frozenset(decided)
    for row in named_rows(table):
        forms = (row["name"], *variants(row))
        surnames = _surnames(row, forms)
        for surname in surnames or ("",):
            same = tuple(form for form in forms if form.endswith(f" {surname}" if surname else ""))
            if len(same) > 1 and settled.isdisjoint(same):
                yield Group(same, (), ())
        if len(surnames) > 1 and settled.isdisjoint(surnames):
            full = (*forms, *strings(row, "also"))
            yield Group(surnames, full, tuple({form.split()[-2] for form in full}))


def _surnames(row: Mapping[str, Any], forms: tuple[str, ...]) -> tuple[str, ...]:
    """The different surnames of the forms, if they are long enough to tell a person by."""
    if row.get("language") in _FAMILY_FIRST or any(" " not in form for form in forms):
        return ()
    surnames = tuple(dict.fromkeys(form.split()[-1] for form in forms))
    return surnames if min(map(len, surnames)) >= _SHORTEST and all(map(str.istitle, map(plain, surnames))) else ()


def anchor(form: str) -> str:
    """The folded word by which a form is found: the surname, if it is rare enough."""
    last = fold(form).split()[-1]
    return form_anchor(last, ()) if len(last) >= _SHORTEST else form_anchor(form, ())


def given_before(text: str, span: Span) -> str:
    """The given name right before the surname at `span`; empty if there is none, or a title or another word."""
    before = text[max(0, span.start - _LONGEST_WORD) : span.start]
    if not before.endswith((" ", "-")) or not before.strip():
        return ""
    word = before[:-1].split(" ")[-1].split("\n")[-1].lstrip('“"(')
    if not word or not word[0].isupper() or not word.replace("-", "").replace(".", "").isalpha():
        return ""
    is_other = word.lower().strip(".").split("-")[-1] in _NO_NAMES or _BEFORE_PLACE.search(before[: -1 - len(word)])
    return "" if is_other else word


def are_several(given: Iterable[str]) -> bool:
    """True if those given names are of several people: none sounds as another does."""
    return len({sound_key(plain(name).lower()) for name in given if name}) > 1
