"""Lines of page chrome in Markdown go with the block that holds them."""

import pytest

import copytaster
from copytaster import Applicability

STORY = "The ferry to Varn sails again on Friday, the harbour office said."
ENDING = "The council will hear in June how far the builders of the pier have come."


def fixed(source: str, format_: str = "markdown") -> str:
    return copytaster.fix(source, format=format_, at_least=Applicability.SAFE).text


@pytest.mark.parametrize(
    "block",
    [
        "[Share this article](https://example.org/s)",
        "**Share this article**",
        "*[Share this article][1]*",
        "## Share this article",
        "### Share this article ###",
        "Share this article\n------------------",
        "- Share this article",
        "1. [Share this article](s)",
        "- Share this article\n- [Share on Facebook](f)",
    ],
)
@pytest.mark.parametrize("format_", ["markdown", "mdx"])
def test_the_block_goes_with_its_only_line(block: str, format_: str) -> None:
    source = f"{STORY}\n\n{block}\n\n{ENDING}\n\n{block}\n\n[1]: https://example.org/s\n"
    assert fixed(source, format_) == f"{STORY}\n\n{ENDING}\n\n[1]: https://example.org/s\n"


def test_the_last_block_leaves_no_blank_line_behind() -> None:
    assert fixed(f"{STORY}\n\n[Share this article](s)\n") == f"{STORY}\n"


def test_the_first_block_leaves_none_before() -> None:
    assert fixed(f"**Share this article**\n\n{STORY}\n") == f"{STORY}\n"
    assert (
        fixed(f"---\ntitle: Ferry\n---\n\n**Share this article**\n\n{STORY}\n")
        == f"---\ntitle: Ferry\n---\n\n{STORY}\n"
    )


def test_other_items_stay() -> None:
    source = f"{STORY}\n\n- Tickets cost 12 euros\n- **Share this article**\n- Dogs travel free\n"
    assert fixed(source) == f"{STORY}\n\n- Tickets cost 12 euros\n- Dogs travel free\n"


@pytest.mark.parametrize(
    "block",
    [
        "[![](logo.png)](x) **Share this article**",
        "**Share this article** <br>",
        "**Share this article** {{< button >}}",
        "> Share this article\n> “We waited,” he said.",
    ],
)
def test_a_block_that_holds_more_stays(block: str) -> None:
    source = f"{STORY}\n\n{block}\n\n{ENDING}\n"
    assert fixed(source) == source


def test_what_would_change_its_neighbours_stays() -> None:
    # Without the paragraph between, the indented code would belong to the item.
    source = f"{STORY}\n\n- Tickets\n\n**Share this article**\n\n    Share this article\n"
    assert fixed(source).endswith("\n    Share this article\n")
    assert len(copytaster.check(fixed(source), format="markdown")) == 1
