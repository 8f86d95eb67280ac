"""CPU time of one `copytaster story FOLDER` over articles on many stories, start-up included.

Each story is an invented event told by several articles: sentences of one pool in another order, with one number, name
and quotation that differ. Around them stand paragraphs of real texts, so that the articles are as long as news are.
"""

import os
import random
import sys
import tempfile
from pathlib import Path

from cpu import cpu_seconds, summary
from texts import articles, real_texts

ARTICLES, PER_STORY = 2_000, 5
FILLING = 3_000
BOUND = 60.0  # CPU seconds
STORY = (os.path.join(os.path.dirname(sys.executable), "copytaster"), "story", "--exit-zero")
_TOWNS = "Halden Orla Brenna Tavik Morsund Ilvesa Kestrel Lumeva Pellworth Sarnholm Dunmere Vasby".split()
_PEOPLE = "Holm Lund Marchuk Ferrante Okafor Tanaka Silva Novak Petrenko Haddad Moreau Larsen".split()
_THINGS = "ferry bridge harbour tunnel museum reservoir tramway hospital lighthouse quarry".split()


def main() -> int:
    """Print the CPU time for all articles and for half of them, which shows how it grows."""
    seconds = {count: _measure(count) for count in (ARTICLES // 2, ARTICLES)}
    half, whole = seconds.values()
    print(
        f"story: {whole:.1f} CPU s for {ARTICLES} articles, {whole / BOUND:.2f} of the bound of {BOUND:g} s;"
        f" {half:.1f} s for half of them"
    )
    return 0


def _measure(count: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        filling = articles(real_texts(), count=count, length=FILLING)
        for number, text in enumerate(filling):
            told = "\n\n".join(_told(number // PER_STORY, number))
            Path(folder, f"{number:04d}.txt").write_text(f"{told}\n\n{text}", encoding="utf-8")
        command = [*STORY, folder]
        print(f"  {count} articles: {summary(command)}")
        return cpu_seconds(command)


def _told(story: int, article: int) -> list[str]:
    """The paragraphs of one article on the event number `story`."""
    event, teller = random.Random(story), random.Random(article)  # noqa: S311 -- made-up news, the same on every run
    town, person, thing = event.choice(_TOWNS), event.choice(_PEOPLE), event.choice(_THINGS)
    cost, guests = event.randrange(20, 900), event.randrange(30, 90)
    drift = teller.random() < 1 / PER_STORY
    verb = "finish" if drift else "open"
    quoted = f"We have waited {guests} years for the {thing} of {town} and will {verb} it before winter"
    paragraphs = [
        f"The council of {town} will spend {cost + 7 * drift} million crowns on the {thing} number {story}.",
        f"“{quoted},” Mayor Anna {person} said.",
        f"About {guests} guests came to the {thing} in {town}, {person} said on Monday.",
    ]
    teller.shuffle(paragraphs)
    return paragraphs


if __name__ == "__main__":
    sys.exit(main())
