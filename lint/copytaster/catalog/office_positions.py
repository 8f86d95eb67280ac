"""Which position of Wikidata is which office of the table."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from copytaster.catalog.wikidata import QUERY, Held
from copytaster.english.geography import COUNTRIES
from copytaster.match.office_table import Office

_SMALL = frozenset(("of", "the", "for", "and"))


def by_office(offices: Sequence[Office], held: Iterable[Held]) -> tuple[dict[str, list[Held]], list[str]]:
    """ID of the office -> what the export says of it; and the labels of positions that are none of the table."""
    ids: dict[str, str] = {}
    for office in offices:
        short = (f"{place} {title}" for place in office.places for title in office.titles)
        for name in (*office.wikidata, *_names(office.titles, office.places), *short):
            ids.setdefault(_key(name), office.id)
    found: dict[str, list[Held]] = {}
    others: dict[str, None] = {}
    for term in held:
        office_id = next((ids[key] for key in map(_key, term.positions) if key in ids), None)
        if office_id is None:
            others[term.positions[0]] = None
        else:
            found.setdefault(office_id, []).append(term)
    return found, list(others)


def query(offices: Iterable[Mapping[str, Any]]) -> str:
    """A SPARQL query for the holders of these offices, rows of a table, to be put to query.wikidata.org."""
    labels: dict[str, None] = {}
    for office in offices:
        places = [place for place in office["places"] if place in COUNTRIES] or office["places"]
        stated = [name for name in office.get("wikidata", ()) if not name[1:].isdigit()]
        for name in (*stated, *_names(office["titles"], places)):
            labels.update(dict.fromkeys((name, _titled(name))))
    return QUERY.format(names=" ".join(f'"{label}"@en' for label in labels if '"' not in label and "\\" not in label))


def _names(titles: Iterable[str], places: Iterable[str]) -> list[str]:
    return [f"{title} of {'the ' * (place in _WITH_ARTICLE)}{place}" for title in titles for place in places]


_WITH_ARTICLE = frozenset(
    "United States,United Kingdom,Netherlands,Philippines,European Commission,European Council,"
    "United Nations,European Central Bank,European Parliament,House of Representatives".split(",")
)


def _titled(name: str) -> str:
    return " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in name.split(" "))


def _key(name: str) -> str:
    """What labels of one position have in common."""
    plain = name.lower().replace("-", " ").replace("defence", "defense").replace(" for ", " of ")
    plain = plain.replace("foreign minister", "minister of foreign affairs").replace(
        "defense minister", "minister of defense"
    )
    return " ".join(word for word in plain.split() if word not in {"the", "federal"})
