"""What speaks for and against a line being page chrome: the features that the weights in the table are of."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from copytaster.checks.chrome_page import Page
from copytaster.english.attribution import ends_with_attribution
from copytaster.english.deferred import deferred
from copytaster.english.shared_words import FUNCTION_WORDS
from copytaster.model.named_tuple import NamedTuple
from copytaster.model.span import Span

RELATED, ADS, SUBSCRIBE = "related", "ads", "subscribe"
_LABEL_FAMILIES = frozenset({RELATED, ADS, SUBSCRIBE})
_REACH = 8
_STOPS = (".", "!", "?", "…", ":", ";", ",", "。", "！", "？", "：", "؟", "।", "،")
_FEW, _SHORT, _LONG = 2.5, 12, 30
_FUNCTION_SHARE, _FUNCTION_WORDS = 0.3, 4
_UNRELATED, _RELATED, _SPREAD = 0.25, 0.5, 0.5
_RICH_GAPS, _LIST_LIKE = 0.3, 0.45
_SLOT_RUN, _SLOT_TEXTS = 4, 5
_LONG_RUN = 9
_HALF, _WHOLE = 0.5, 0.95
_MOST_READ = 400
_HEADLINE = range(4, 27)
_HEADLINE_WORDS = 2
_WE, _YOU = deferred(r"(?i:\b(?:we|us|our)\b)"), deferred(r"(?i:\byou(?:r|rs)?\b)")
_UNSPACED_FROM = "\u2e80"
_LETTERS = deferred(r"[^\W\d_]{1,40}")


class Cues(NamedTuple):
    """Expressions for the weak words of chrome and for how a request begins, on the folded line."""

    words: re.Pattern[str]
    requests: re.Pattern[str]


class Features:
    """The features of the lines of one page.

    `cheap` tells those known at once; `of_beginning`, `of_words` and `of_vocabulary` those that must read the line. A
    caller that only wants to know whether a line can reach a threshold asks for them in this order.
    """

    def __init__(self, page: Page, table: Mapping[str, Any], cues: Cues) -> None:
        self.page = page
        self._sure, self._display = table["sure"], table["display"]
        self._cues = cues

    def cheap(self, index: int) -> Iterator[str]:
        """Features of shape, place and neighbours."""
        page, line = self.page, self.page.lines[index]
        is_paragraph, family = page.is_paragraph[index], page.family[index]
        if family in self._sure:
            yield "phrase_sure"
        elif family in self._display:
            yield "display_family"
        yield from self._neighbours(index)
        if page.has_place:
            yield from self._place(index)
        if not line.shown.endswith(_STOPS) and not line.has_stop:
            yield "no_stop"
        yield from _length(line.words)
        # The headline may stand again above the first paragraph; then it is the second that is too many.
        is_headline = index == 0 and int(line.words) in _HEADLINE
        if not is_paragraph and line.words < _SHORT and page.repeats[page.keys[index]] > 1 and not is_headline:
            yield "repeated_short"
        yield from self._elsewhere(index)
        if not is_paragraph:
            if not family and self._has_own_pattern(index):
                yield "own_pattern"
            if index in page.body and page.has_place and self._body_shares[0] > _RICH_GAPS:
                yield "chrome_rich_gaps"
        if index in page.body and self._body_shares[1] > _LIST_LIKE:
            yield "list_like_body"

    def _elsewhere(self, index: int) -> Iterator[str]:
        """What the format and the other files of the run tell."""
        share = self.page.link_share(index)
        if share >= _HALF:
            yield "link_whole" if share >= _WHOLE else "link_half"
        files = self.page.files_with(index)
        if files > 1:
            yield "in_three_files" if files > 2 else "in_two_files"

    def _place(self, index: int) -> Iterator[str]:
        page = self.page
        if index > page.last:
            yield "after_body"
        if index < page.first:
            yield "before_body"
        if index not in page.body:
            yield "outside_block"
        if index > page.last and self._chrome_below_body <= index:
            yield "after_chrome"

    def _neighbours(self, index: int) -> Iterator[str]:
        page = self.page
        if index and page.is_paragraph[index - 1]:
            yield "prev_para"
        if index + 1 < len(page.lines) and page.is_paragraph[index + 1]:
            yield "next_para"
        if index and page.family[index - 1]:
            yield "prev_chrome"
        family, distance = page.last_family[index]
        if family and ((family == RELATED and distance == 1) or (family in _LABEL_FAMILIES and distance <= _REACH)):
            yield "under_chrome"
        if not page.is_paragraph[index]:
            length = page.runs[index][1]
            is_inside = page.has_place and page.first < index < page.last
            if length >= _LONG_RUN:
                yield "run_9"
            elif length > 1 and not is_inside:
                yield "run_2_8_outside"
            elif is_inside and length < _SLOT_RUN:
                yield "run_1_2_inside"

    def of_beginning(self, index: int) -> Iterator[str]:
        """Features that look at how the line begins and whom it addresses."""
        page, line = self.page, self.page.lines[index]
        shown = line.shown[:_MOST_READ]
        is_request = not page.family[index] and self._cues.requests.match(_folded(shown))
        if is_request and not ends_with_attribution(line.shown, Span(0, len(line.shown))):
            yield "call_to_action"
        if _WE().search(shown) and _YOU().search(shown):
            yield "we_and_you"

    def of_words(self, index: int) -> Iterator[str]:
        """Features that look at all words of the line; they can only speak against it."""
        page, shown = self.page, self.page.lines[index].shown[:_MOST_READ]
        if not page.family[index] and not self._cues.words.search(_folded(shown)):
            yield "no_cue"
        letters = _LETTERS().findall(shown.lower())
        small = sum(map(FUNCTION_WORDS.__contains__, letters))
        if len(letters) >= _FUNCTION_WORDS and small > _FUNCTION_SHARE * len(letters):
            yield "many_function_words"

    def of_vocabulary(self, index: int) -> Iterator[str]:
        """Features that compare the line with the article's paragraphs."""
        page, line = self.page, self.page.lines[index]
        is_paragraph = page.is_paragraph[index]
        if index == self._headline:
            yield "headline_like"
        shared = page.vocabulary.shared(line.shown, is_paragraph=is_paragraph and index in page.body)
        if shared is None:
            return
        if shared.words >= 2 and shared.share <= _UNRELATED:
            yield "unrelated_para" if is_paragraph else "unrelated_short"
        if shared.share > _RELATED:
            yield "related_para" if is_paragraph else "related_short"
        if shared.spread >= _SPREAD:
            yield "shares_rare"

    @cached_property
    def _headline(self) -> int:
        """The line above the first paragraph that best shares its words with the article; -1 if none does."""
        page, best, found = self.page, 0.0, -1
        for index in range(page.first):
            line = page.lines[index]
            if page.family[index] or int(line.words) not in _HEADLINE or line.shown.endswith((":", "|")):
                continue
            if " | " in line.shown or " > " in line.shown:
                continue
            shared = page.vocabulary.shared(line.shown, is_paragraph=False)
            if shared is not None and shared.share * shared.words >= max(_HEADLINE_WORDS, best + 0.1):
                best, found = shared.share * shared.words, index
        if found < 0 and 0 < page.first <= 2 and int(page.lines[page.first - 1].words) in _HEADLINE:
            return page.first - 1
        return found

    @cached_property
    def _chrome_below_body(self) -> int:
        """The first line below the last paragraph with a family above it there; past the end if there is none."""
        page = self.page
        below = (index + 1 for index in range(page.last + 1, len(page.lines)) if page.family[index])
        return next(below, len(page.lines))

    @cached_property
    def _body_shares(self) -> tuple[float, float]:
        """Of the body's lines that are no paragraphs the share with a family; the share of all that are none."""
        page = self.page
        others = [index for index in page.body if not page.is_paragraph[index]]
        matched = sum(bool(page.family[index]) for index in others)
        return matched / max(1, len(others)), len(others) / max(1, len(page.body))

    def _has_own_pattern(self, index: int) -> bool:
        return self.page.runs[index][1] <= _SLOT_RUN and self._slots[self._slot(index)] >= _SLOT_TEXTS

    @cached_property
    def _slots(self) -> Counter[tuple[int, int, int, bool]]:
        """How many different texts fill each kind of slot between and right below the article's paragraphs."""
        page = self.page
        texts = {
            (self._slot(index), page.keys[index])
            for index in range(page.first, min(page.last + 1 + _SLOT_RUN, len(page.lines)))
            if not page.is_paragraph[index] and not page.family[index]
        }
        return Counter(slot for slot, _ in texts)

    def _slot(self, index: int) -> tuple[int, int, int, bool]:
        """Length of the run, place in it, class of length, and whether it ends with a stop."""
        line, (place, length) = self.page.lines[index], self.page.runs[index]
        size = 0 if line.words <= _FEW else 1 if line.words <= 6 else 2
        return length, place, size, line.has_stop


def _folded(shown: str) -> str:
    return shown.lower().replace("’", "'")


def _length(words: float) -> Iterator[str]:
    if words <= _FEW:
        yield "one_or_two_words"
    elif words > _LONG:
        yield "over_30_words"
    elif 10 <= words <= 15:
        yield "ten_to_15_words"


def request_source(phrases: Iterable[str]) -> str:
    """An expression for lines that begin with one of the phrases; `*` at the end of one leaves its last word open."""
    whole = sorted(phrase for phrase in phrases if not phrase.endswith("*") and phrase < _UNSPACED_FROM)
    open_ = sorted(phrase.rstrip("*") for phrase in phrases if phrase.endswith("*") or phrase >= _UNSPACED_FROM)
    return rf"[^\w]{{0,6}}(?:{_alternatives(whole)}(?!\w)|{_alternatives(open_)})"


def cue_source(words: Iterable[str]) -> str:
    """An expression for the beginnings of words, and for signs and letters of scripts without blanks anywhere."""
    begins = sorted(word for word in words if word[0].isalnum() and word < _UNSPACED_FROM)
    anywhere = sorted(word for word in words if not (word[0].isalnum() and word < _UNSPACED_FROM))
    return rf"(?<!\w){_alternatives(begins)}|{_alternatives(anywhere)}"


def _alternatives(phrases: Iterable[str]) -> str:
    """The phrases by their first character, so that few are tried at each place."""
    groups: dict[str, list[str]] = {}
    for phrase in phrases:
        groups.setdefault(phrase[0], []).append(re.escape(phrase[1:]))
    return "(?:" + "|".join(re.escape(first) + "(?:" + "|".join(rest) + ")" for first, rest in groups.items()) + ")"
