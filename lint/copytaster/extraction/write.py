"""An article as a file: header and body, in plain text or Markdown."""

import json
import re

from copytaster.extraction.article import PageArticle

# What YAML reads as the same string without quotation marks, and words it would read as something else.
_PLAIN = re.compile(r"[^\W\d_](?:[^:#]|:(?=[^\s])|(?<=[^\s])#)*(?<![:\s])")
_OTHER_VALUES = frozenset("true false null yes no on off y n".split())
_MONTHS = "January February March April May June July August September October November December".split()


def write_text(article: PageArticle) -> tuple[str, int]:
    """The article with its title, byline and date on lines of their own in front, and how long that header is."""
    date = article.published
    written = f"{date.day} {_MONTHS[date.month - 1]} {date.year}" if date else None
    lines = [line for line in (article.title, article.byline, written) if line]
    header = "\n".join(lines) + "\n\n" if lines else ""
    return header + article.body, len(header)


def write_markdown(article: PageArticle) -> tuple[str, int]:
    """The article with its title, byline, date and address as YAML front matter, and how long that is."""
    fields = {
        "title": article.title,
        "author": article.byline,
        "date": article.published.isoformat() if article.published else None,
        "source": article.url,
    }
    lines = [f"{name}: {value if name == 'date' else _scalar(value)}" for name, value in fields.items() if value]
    header = "---\n" + "\n".join(lines) + "\n---\n\n" if lines else ""
    return header + article.body, len(header)


def _scalar(text: str) -> str:
    """`text` as YAML; where it needs quotation marks, as JSON, which is YAML, too."""
    if _PLAIN.fullmatch(text) and text.isprintable() and text.lower() not in _OTHER_VALUES:
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(character if character.isprintable() else f"\\U{ord(character):08X}" for character in quoted)
