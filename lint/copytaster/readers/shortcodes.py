"""What Hugo, Jekyll, WordPress and Pandoc fill in or take out: `{{< x >}}`, `{% x %}`, `{{ x }}`, `[x]`, `{#x}`."""

import re
from collections.abc import Iterator

from copytaster.readers.masks import Effect, Mask

# No brace inside, so that each is read once however many are left open.
_TAG = re.compile(r"(?<!\\)\{(?:\{[^{}]{1,4000}+\}\}|%(?P<liquid>[^{}%]{1,4000}+(?:%(?!\})[^{}%]{0,4000}+){0,20}+)%\})")
_NAME = re.compile(r"[{%<\s-]*+(/?+\w++)")
# Known by their names, for a word in brackets is a link or a remark otherwise.
_WORDPRESS = re.compile(
    r"(?<!\\)\[/?+(?:caption|wp_caption|gallery|embed|video|audio|playlist|youtube|tweet|vimeo|instagram|soundcloud)"
    r"(?=[\s\]])[^\[\]\n]{0,2000}+\](?![(\[:])"
)
# What stands between these and their ends is not prose either.
_WITH_CONTENT = frozenset({"highlight", "comment", "raw", "mermaid", "math", "katex", "gist"})
# What kramdown, Hugo and Pandoc say about the part before: `{: .note}`, `{#id}`, `{.class}`.
_ATTRIBUTES = re.compile(r"[ \t]{0,8}(?<![\\{])\{(?:#[\w-]|:(?=[ .#:\w])|\.[\w-])[^{}\n]{0,400}+\}(?!\})")
_BRACKETS = re.compile(r"\[(?:/|gallery|embed|video|audio|playlist|youtube|tweet)")


def shortcodes(source: str, start: int) -> Iterator[Mask]:
    """The shortcodes of `source` from `start` on, in order."""
    found = list(_tags(source, start)) if "{{" in source or "{%" in source else []
    if "[" in source and _BRACKETS.search(source, start) is not None:
        found += [Mask(*match.span(), Effect.BREAK) for match in _WORDPRESS.finditer(source, start)]
    if "{" in source:
        found += [Mask(*match.span(), Effect.NOTHING) for match in _ATTRIBUTES.finditer(source, start)]
        found.sort()
    end = start
    for mask in found:
        if mask.start >= end:
            yield mask
            end = mask.end


def _tags(source: str, start: int) -> Iterator[Mask]:
    opened, opening = "", -1
    unclosed: set[str] = set()
    for match in _TAG.finditer(source, start):
        name = _name(match[0])
        if opened:
            if name in {"/" + opened, "end" + opened}:
                yield Mask(opening, match.end(), Effect.BREAK)
                opened = ""
        elif name in _WITH_CONTENT and name not in unclosed and _is_closed(source, name, match):
            opened, opening = name, match.start()
        else:
            unclosed.add(name)
            yield Mask(*match.span(), Effect.OBJECT)


def _name(tag: str) -> str:
    match = _NAME.match(tag)
    return "" if match is None else match[1].lower()


def _is_closed(source: str, name: str, match: re.Match[str]) -> bool:
    ending = rf"\{{%-?\s*+end{name}\b" if match["liquid"] else rf"\{{\{{[<%]\s*+/{name}\b"
    return re.compile(ending, re.IGNORECASE).search(source, match.end()) is not None
