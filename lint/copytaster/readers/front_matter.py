"""Front matter: what stands above an article in YAML between `---` lines or in TOML between `+++` lines."""

import datetime
import re
from collections.abc import Iterable, Iterator

from copytaster.model.document import Dated, Suppression
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.source_map import Piece
from copytaster.model.span import Span

_OPENING = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n(?=[ \t]*[^\s])")
_CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$\n?", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*\r?$\n?", re.MULTILINE),
}
_DATE = re.compile(r"\s{0,20}(\d{4})([-/.])(\d\d?)\2(\d\d?)(?!\d)")
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")
_DATES = ("publishdate", "publish_date", "published", "published_at", "datepublished", "pubdate", "date", "created")
_BYLINES = ("author", "authors", "byline", "creator")
_LANGUAGES = ("lang", "language", "locale")
_ADDRESSES = ("canonical", "canonical_url", "canonicalurl", "permalink", "url")
_TITLES = ("title",)
DECKS = ("subtitle", "subheading", "description", "summary", "excerpt", "dek", "standfirst")


class Value(NamedTuple):
    """A value of front matter: a scalar as text (with the place of its words, if they stand on one line), a list
    or a mapping. `span` is where it stands.
    """

    span: Span
    text: str = ""
    pieces: tuple[Piece, ...] = ()
    items: tuple["Value", ...] = ()
    keys: tuple[str, ...] = ()

    def scalars(self) -> Iterator[str]:
        """The texts in it, of mappings those under `name`."""
        if self.keys:
            named = dict(zip(self.keys, self.items, strict=True)).get("name")
            if named is not None:
                yield from named.scalars()
        elif self.items:
            for item in self.items:
                yield from item.scalars()
        elif self.text:
            yield self.text


class FrontMatter(NamedTuple):
    """The values by their keys in lower case, and where the article begins."""

    end: int = 0
    values: dict[str, Value] = {}  # noqa: RUF012 -- never changed

    @property
    def title(self) -> Value | None:
        return next(self._under(_TITLES), None)

    @property
    def decks(self) -> list[Value]:
        """What stands between title and article: subtitle, description."""
        return list(self._under(DECKS))

    @property
    def byline(self) -> str | None:
        return next((", ".join(value.scalars()) for value in self._under(_BYLINES)), None) or None

    @property
    def language(self) -> str | None:
        """A language tag; a language in words, such as “English”, is none."""
        texts = (text for value in self._under(_LANGUAGES) for text in value.scalars())
        return next((tag for text in texts if (tag := language_tag(text)) is not None), None)

    @property
    def url(self) -> str | None:
        return next((text for value in self._under(_ADDRESSES) for text in value.scalars()), None)

    @property
    def published(self) -> Dated | None:
        for value in self._under(_DATES):
            for text in value.scalars():
                day = _day(text)
                if day is not None:
                    return Dated(day, "metadata")
        return None

    @property
    def date_fault(self) -> str | None:
        """What stands where the date of publication should, if none of it is a date."""
        texts = [text for value in self._under(_DATES) for text in value.scalars() if text.strip()]
        return texts[0] if texts and self.published is None else None

    @property
    def suppressions(self) -> tuple[Suppression, ...]:
        """What the key `copytaster` says: a list of rules or `ignore: [...]`; false or off mean all rules."""
        value = self.values.get("copytaster")
        if value is None:
            return ()
        given = dict(zip(value.keys, value.items, strict=True)).get("ignore") if value.keys else value
        if given is None:
            return ()
        words = [word for text in given.scalars() for word in text.replace(",", " ").split()]
        if words[:1] == ["ignore"]:
            words = words[1:]
        if words in (["off"], ["false"], ["all"]):
            return (Suppression(value.span, ()),)
        return (Suppression(value.span, tuple(words)),) if words else ()

    def _under(self, names: Iterable[str]) -> Iterator[Value]:
        return (self.values[name] for name in names if name in self.values)


def read_front_matter(source: str, path: str | None = None) -> FrontMatter:
    """The front matter of `source`; an empty one if it has none, or what stands between the lines holds no keys.

    Raises SourceError with the line if it holds keys but is not YAML or TOML.
    """
    opening = _OPENING.match(source)
    if opening is None:
        return FrontMatter(1 if source.startswith("\ufeff") else 0)
    mark = opening[1]
    closing = _CLOSING[mark].search(source, opening.end())
    if closing is None:
        return FrontMatter(1 if source.startswith("\ufeff") else 0)
    span = Span(opening.end(), closing.start())
    if mark == "---":
        from copytaster.readers.yaml_values import read_yaml as read_values  # noqa: PLC0415 -- one of the two is needed
    else:
        from copytaster.readers.toml_values import read_toml as read_values  # noqa: PLC0415 -- one of the two is needed
    values = read_values(source, span, path)
    return FrontMatter(opening.start(1) if values is None else closing.end(), values or {})


def language_tag(text: str) -> str | None:
    """`text` as a language tag (`en_GB` as `en-GB`); None if it is none."""
    tag = text.strip().replace("_", "-")
    return tag if _LANGUAGE_TAG.fullmatch(tag) else None


def _day(text: str) -> datetime.date | None:
    match = _DATE.match(text)
    if match is None:
        return None
    try:
        return datetime.date(int(match[1]), int(match[3]), int(match[4]))
    except ValueError:
        return None
