"""An article as a file: header and body, in plain text or Markdown."""

import json

from copytaster.extraction.article import PageArticle

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
    # A string of JSON is one of YAML; a date stands bare, so that YAML reads it as a date.
    lines = [
        f"{name}: {value if name == 'date' else json.dumps(value, ensure_ascii=False)}"
        for name, value in fields.items()
        if value
    ]
    header = "---\n" + "\n".join(lines) + "\n---\n\n" if lines else ""
    return header + article.body, len(header)
