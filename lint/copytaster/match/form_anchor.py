"""The word of a name by which the name is found."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from copytaster.english.folding import fold

_SHORT = 4
# Parts of names that would wake a rule in most articles.
_FREQUENT = frozenset(
    "right rights united unites world security council human white house street court international european federal "
    "national nation nations state states union times group watch organization supreme saint without doctors ministry "
    "pope president minister agency bank journal people republic north south east west city group "
    "the security secretary health justice money financial central department foreign american defense defence finance "
    "energy british affairs interior internal upper ukraine russia great seven twenty climate agreement peace award "
    "military business government deputy assistant prime premier care trade power crime crimes europe assembly "
    "criminal cooperation committee foundation convention nuclear situations champion champions deals limits "
    "donald david robert michael george boris peter mark mike john president putin trump biden".split()
)


def form_anchor(form: str, other: Iterable[str]) -> str:
    """A folded word of `form`: rare, not among the words `other` if possible; the whole form if all are frequent."""
    words = fold(form).split()
    shared = set(other)
    for candidates in (
        [word for word in words if word not in shared and len(word) >= _SHORT and word not in _FREQUENT],
        [word for word in words if len(word) >= _SHORT and word not in _FREQUENT],
    ):
        if candidates:
            return max(candidates, key=len)
    rare = [word for word in words if word not in _FREQUENT]
    return max(rare, key=len) if rare and len(words) == 1 else " ".join(words)


def rows_at(
    hits: Sequence[int], folded: str, lengths: Sequence[int], rows: Mapping[str, Any]
) -> Iterator[tuple[int, Any]]:
    """(hit, row) for every row under an anchor that stands at a hit; `lengths` are those of the anchors."""
    for hit in dict.fromkeys(hits):
        for length in lengths:
            anchor = folded[hit : hit + length]
            if len(anchor) == length:
                for row in rows.get(anchor, ()):
                    yield hit, row


def with_lengths(rows: Mapping[str, Sequence[Any]]) -> tuple[tuple[int, ...], dict[str, tuple[Any, ...]]]:
    """The lengths of the anchors, longest first, and the rows by anchor, as plain values."""
    lengths = tuple(sorted({len(anchor) for anchor in rows}, reverse=True))
    return lengths, {anchor: tuple(found) for anchor, found in rows.items()}
