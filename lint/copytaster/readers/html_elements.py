"""What the elements of HTML mean for the text of an article (HTML Living Standard, sections 4 and 15)."""

from copytaster.model.named_tuple import NamedTuple
from copytaster.model.zone import ZoneKind

# Elements without content and without end tag.
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())

# Content that a page does not show as text of the article.
LEFT_OUT = frozenset(
    "script style template noscript svg math textarea iframe object noembed noframes datalist title".split()
)

# Elements that begin and end a line.
BLOCKS = frozenset(
    "address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup "
    "option p pre search section select summary table tbody td tfoot th thead title tr ul".split()
)

ZONES = {
    "p": ZoneKind.PARAGRAPH,
    "pre": ZoneKind.CODE,
    "code": ZoneKind.CODE,
    "kbd": ZoneKind.CODE,
    "samp": ZoneKind.CODE,
    "blockquote": ZoneKind.BLOCKQUOTE,
    "q": ZoneKind.QUOTATION,
    "h1": ZoneKind.HEADING,
    "h2": ZoneKind.HEADING,
    "h3": ZoneKind.HEADING,
    "h4": ZoneKind.HEADING,
    "h5": ZoneKind.HEADING,
    "h6": ZoneKind.HEADING,
    "a": ZoneKind.LINK,
    "figcaption": ZoneKind.CAPTION,
    "caption": ZoneKind.CAPTION,
    "li": ZoneKind.LIST,
    "td": ZoneKind.TABLE,
    "th": ZoneKind.TABLE,
    "nav": ZoneKind.NAVIGATION,
    "header": ZoneKind.NAVIGATION,
    "footer": ZoneKind.NAVIGATION,
    "aside": ZoneKind.NAVIGATION,
    "form": ZoneKind.NAVIGATION,
    "button": ZoneKind.NAVIGATION,
    "menu": ZoneKind.NAVIGATION,
    "dialog": ZoneKind.NAVIGATION,
}
# Inside these the element belongs to the article: the head of a story, the source of a quotation.
NOT_NAVIGATION_IN = {
    "header": ("article", "main", "section", "blockquote"),
    "footer": ("blockquote",),
}
# A form with more paragraphs is the page itself: some systems wrap the whole of it into one.
MOST_PARAGRAPHS_OF_FORM = 2

# A start tag whose element ends another that was left open, and the element this may not reach beyond.
_ENDS_PARAGRAPH = BLOCKS - {"body", "br", "button", "caption", "head", "html", "legend", "option", "select", "title"}
_CELLS = frozenset({"td", "th"})
_TERMS = frozenset({"dd", "dt"})
CLOSES: dict[str, frozenset[str]] = {
    **dict.fromkeys(_ENDS_PARAGRAPH, frozenset({"p"})),
    "a": frozenset({"a"}),
    "li": frozenset({"li", "p"}),
    "dd": _TERMS | {"p"},
    "dt": _TERMS | {"p"},
    "td": _CELLS | {"p"},
    "th": _CELLS | {"p"},
    "tr": _CELLS | {"tr", "p"},
    "option": frozenset({"option"}),
    "body": frozenset({"head"}),
}
BARRIERS = frozenset(
    "table ul ol dl menu select blockquote body html article aside section div main figure header footer nav button "
    "form fieldset details noscript template svg".split()
)

# Elements that may be deleted together with their only line.
_REMOVABLE = frozenset("p li ul ol div figcaption h1 h2 h3 h4 h5 h6 button".split())
LISTS = frozenset(("li", "ul", "ol"))
"""An item goes as a whole, and a list with its only item."""
# What is more than the text of its element, so that the element must stay.
_HOLDS_MORE = LEFT_OUT | frozenset(
    "img input embed source video audio picture canvas table form select hr link meta param track map meter progress "
    "area dialog xmp title".split()
)

# Elements whose start tag says or changes something more.
_SPECIAL = frozenset("p pre html body time".split())


class Element(NamedTuple):
    """What the elements of one name mean; the defaults are those of an element that only changes how words look."""

    is_void: bool = False
    is_block: bool = False
    is_left_out: bool = False
    is_removable: bool = False
    holds_more: bool = False
    is_special: bool = False
    kind: ZoneKind | None = None
    closes: frozenset[str] = frozenset()


PLAIN = Element()


def _element(name: str) -> Element:
    return Element(
        name in VOID,
        name in BLOCKS,
        name in LEFT_OUT,
        name in _REMOVABLE,
        name in _HOLDS_MORE,
        name in _SPECIAL,
        ZONES.get(name),
        CLOSES.get(name, frozenset()),
    )


ELEMENTS = {
    name: _element(name) for name in VOID | LEFT_OUT | BLOCKS | BARRIERS | _HOLDS_MORE | {*ZONES, *CLOSES, "time"}
}
