"""The template language of phrase, frame and line rules: words with slots -> a regular expression.

`word`, `a/b`, `{go}` (every form), `{go/move}`, `{talk:n}`, `{big:a}`, `{CLASS}`, `(this|that)`, `(the)?`, `^` and `$`
for the edges of a sentence, `<` and `>` for context outside the span. See docs/writing-rules.md.
"""

import re
from collections.abc import Sequence

from copytaster.english import inflection
from copytaster.english.classes import CAPITALISED, CLASSES
from copytaster.english.tokens import UPPER
from copytaster.model.named_tuple import NamedTuple

_TOKEN = re.compile(
    r"\s*(?:(?P<slot>\{[^{}\s]{1,4000}\})|(?P<open>\()|(?P<close>\)\??)|(?P<bar>\|)"
    r"|(?P<mark>[<>^$])|(?P<punct>[,.;:!?\"]|[/&+-](?=[\s|)]|$))|(?P<word>[^\s{}()|<>^$,.;:!?\"]{1,4000}))"
)
_GAP = r"[\s\"']{1,9}"
_LOOSE = r"[\s\"']{0,9}"
_LABEL_GAP = r"[\s\"'|/,·•›>()\[\]]{1,9}"
_LABEL_LOOSE = r"[\s\"'|/·•›>\[\]【】（）(),，、．.-]{0,9}"
_TIGHT = r"[\"']?[ ]{0,2}"
_NAME_WORD = rf"[{UPPER}][\w'.-]{{0,30}}"
_PARTICLE = "(?:da|de|del|den|der|di|do|dos|du|al|bin|ibn|la|le|van|von)"
_NAME = rf"(?-i:{_NAME_WORD}(?: (?:{_PARTICLE} ){{0,2}}{_NAME_WORD}){{0,3}}?)"
_CAPITAL = rf"(?=(?:the )?(?-i:[{UPPER}]))"
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]")
"""What a word begins with in a script that sets no blanks between words (in Korean: few)."""
_PLAIN_LETTERS = str.maketrans(
    {
        accented: f"[{accented}{plain}]"
        for accented, plain in zip(
            "áàâãäåąçćéèêëęğíìîïıłñńóòôõöşśșțúùûüýźżάέήίϊΐόύϋΰώςё",
            "aaaaaaacceeeeegiiiiilnnooooossstuuuuyzzαεηιιιουυυωσе",
            strict=True,
        )
    }
)
_UZBEK_MARK = re.compile("(?<=[og])'")
_FULL_WIDTH = {":": "[:：]", ",": "[,，、]", ";": "[;；]", "!": "[!！]", r"\?": r"[?？]"}
_UP_TO_HERE = r"\Z"
_WORD_END = r"(?!\w|['-]\w)"
_SENTENCE_END = r"(?=[\"')\]]{0,2}(?:[.!?]|[ ]{0,4}(?:\r?\n|\Z)))"


class Slot(NamedTuple):
    """`{...}` in a template: the capturing group it became, and its words or its class."""

    group: int
    lemmas: tuple[str, ...]
    part: str
    class_name: str | None


class Template(NamedTuple):
    """A compiled template. The group `span` is what the rule points at.

    `source` is matched on folded text and holds the span and the right context; `cased` is the same for straightened
    text where a slot asks for capitals, else None. `left` must match up to the start of `source`, on straightened
    text. `slots`: those of the span, in order. `at_sentence_start`: the span must open a sentence.
    """

    source: str
    cased: str | None
    left: str | None
    slots: tuple[Slot, ...]
    at_sentence_start: bool

    @property
    def whole(self) -> str:
        """Context and span as one expression without groups of our own, for straightened text."""
        before = "" if self.left is None else self.left.removesuffix(_UP_TO_HERE)
        return before + (self.cased or f"(?i:{self.source})").replace("(?P<span>", "(?:", 1)


class TemplateError(ValueError):
    """The template is not well formed; the text says why."""


class _Part(NamedTuple):
    """One element; `before` and `after` are the gaps it asks for where it meets another, `after` being the stronger."""

    source: str
    is_optional: bool = False
    before: str = _GAP
    ends_in_word: bool = True
    after: str | None = None


class _Compiler:
    def __init__(self, text: str, *, is_label: bool) -> None:
        self.text = text
        self.is_label = is_label
        self.position = 0
        self.slots: list[Slot] = []
        self.at_start = False
        self.at_end = False
        self.contexts: dict[str, list[_Part]] = {}
        self.core_slots = [0, -1]

    def compile(self) -> Template:
        parts = self._sequence(depth=0)
        left = self.contexts.get("<", [])
        core, right = (self.contexts[">"], parts) if ">" in self.contexts else (parts, [])
        if not core or all(part.is_optional for part in core):
            raise TemplateError(f"“{self.text}” has no word that must stand")
        last = self.core_slots[1] if self.core_slots[1] >= 0 else len(self.slots)
        end = _SENTENCE_END if self.at_end else ""
        after = f"(?={right[0].before}{_join(right)}{_end(right)}{end})" if right else end
        # The span is the first group; the slots of span and right context follow in the order of their brackets.
        first = self.core_slots[0]
        slots = [slot._replace(group=index + 2) for index, slot in enumerate(self.slots[first:])]
        source = f"(?P<span>{_join(core)}){_end(core)}{after}"
        if self.is_label:
            source = source.replace(_GAP, _LABEL_GAP).replace(_LOOSE, _LABEL_LOOSE)
        return Template(
            _without_case(source),
            f"(?i:{source})" if _CAPITAL in source or _NAME in source else None,
            f"(?<![\\w'-])(?i:{_join(left)}{core[0].before}){_UP_TO_HERE}" if left else None,
            tuple(slots[: last - first]),
            self.at_start,
        )

    def _sequence(self, depth: int) -> list[_Part]:
        parts: list[_Part] = []
        while self.position < len(self.text.rstrip()):
            token = _TOKEN.match(self.text, self.position)
            if token is None:
                raise TemplateError(f"“{self.text}” cannot be read at “{self.text[self.position :]}”")
            if depth and (token["bar"] or token["close"]):
                return parts
            self.position = token.end()
            if token["mark"]:
                parts = self._mark(token["mark"], parts, depth)
            elif token["open"]:
                parts.append(self._choice(depth))
            elif token["slot"]:
                parts.append(_Part(self._slot(token["slot"][1:-1])))
            elif token["punct"]:
                mark = re.escape(token["punct"])
                mark = _FULL_WIDTH.get(mark, mark) if self.is_label else mark
                parts.append(_Part(mark, before=_TIGHT, ends_in_word=False, after=_LOOSE if self.is_label else None))
            elif token["word"]:
                parts.append(self._words(token["word"]))
            else:
                raise TemplateError(f"“{self.text}” has a loose “{token.group().strip()}”")
        if depth:
            raise TemplateError(f"“{self.text}” lacks a closing bracket")
        return parts

    def _mark(self, mark: str, parts: list[_Part], depth: int) -> list[_Part]:
        if depth:
            raise TemplateError(f"“{mark}” may not stand inside brackets")
        if mark == "^":
            self.at_start = True
            return parts
        if mark == "$":
            self.at_end = True
            return parts
        if mark in self.contexts or (mark == "<" and ">" in self.contexts) or not parts:
            raise TemplateError(f"“{self.text}” has a “{mark}” too many")
        self.contexts[mark] = parts
        self.core_slots[0 if mark == "<" else 1] = len(self.slots)
        return []

    def _choice(self, depth: int) -> _Part:
        choices = [self._sequence(depth + 1)]
        while (token := _TOKEN.match(self.text, self.position)) and token["bar"]:
            self.position = token.end()
            choices.append(self._sequence(depth + 1))
        if token is None or not token["close"]:
            raise TemplateError(f"“{self.text}” lacks a closing bracket")
        self.position = token.end()
        if not all(choices):
            raise TemplateError(f"“{self.text}” has an empty choice; write (a)? for what may be missing")
        gaps = {choice[0].before for choice in choices}
        return _Part(
            f"(?:{'|'.join(map(_join, choices))})",
            is_optional=token["close"] == ")?",
            before=gaps.pop() if len(gaps) == 1 else _LOOSE,
            ends_in_word=any(choice[-1].ends_in_word for choice in choices),
            after=_LOOSE if any(choice[-1].after for choice in choices) else None,
        )

    def _words(self, word: str) -> _Part:
        alternatives = word.lower().split("/")
        if not all(alternatives):
            raise TemplateError(f"“{word}” in “{self.text}” has an empty alternative; choices of slots are (a|b)")
        source = _alternatives(alternatives)
        if self.is_label:
            source = _UZBEK_MARK.sub("['ʻ`´]", source.translate(_PLAIN_LETTERS))
        if all(map(_UNSPACED.match, alternatives)):
            return _Part(source, before=_LOOSE, ends_in_word=False, after=_LOOSE)
        return _Part(source)

    def _slot(self, name: str) -> str:
        if name in CLASSES:
            self.slots.append(Slot(0, (), "", name))
            capital = _CAPITAL if name in CAPITALISED else ""
            return f"({_NAME if name == 'NAME' else capital + CLASSES[name]})"
        words, _, part = name.partition(":")
        if name.isupper() or part not in ("", "v", "n", "a"):
            raise TemplateError(f"there is no class or form “{{{name}}}”")
        lemmas = tuple(words.lower().split("/"))
        self.slots.append(Slot(0, lemmas, part or "v", None))
        return f"({_alternatives([form for lemma in lemmas for form in forms(lemma, part or 'v')])})"


def compile_template(text: str, *, is_label: bool = False) -> Template:
    """The expressions for `text`. Raises TemplateError.

    `is_label`: letters with an accent also match those without, which is how labels in capitals are often set, and
    between two words the marks may stand that separate buttons.
    """
    return _Compiler(text, is_label=is_label).compile()


def forms(lemma: str, part: str) -> tuple[str, ...]:
    """Every inflected form of a verb (v), noun (n) or adjective (a), each once; `look_forward` inflects its head."""
    head, _, rest = lemma.partition("_")
    if part == "v":
        found: Sequence[str] = inflection.all_verb_forms(head)
    elif part == "n":
        found = (head, inflection.noun_plural(head))
    else:
        found = (head, *inflection.adjective_forms(head))
    tail = " " + rest.replace("_", " ") if rest else ""
    return tuple(dict.fromkeys(form + tail for form in found))


def _alternatives(words: Sequence[str]) -> str:
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    escaped = [re.escape(word).replace("\\ ", " ").replace("\\-", "-") for word in ordered]
    return escaped[0] if len(escaped) == 1 else f"(?:{'|'.join(escaped)})"


def _without_case(source: str) -> str:
    """The same for folded text, in which no letter is a capital."""
    return source.replace(_NAME, CLASSES["NAME"]).replace(_CAPITAL, "")


def _join(parts: Sequence[_Part]) -> str:
    pieces: list[str] = []
    has_required = False
    for index, part in enumerate(parts):
        if not has_required and part.is_optional:
            gap = parts[index + 1].before if index + 1 < len(parts) else ""
            pieces.append(f"(?:{part.source}{gap})?")
        elif not has_required:
            pieces.append(part.source)
            has_required = True
        else:
            gap = _after(parts[:index]) or part.before
            pieces.append(f"(?:{gap}{part.source})?" if part.is_optional else gap + part.source)
    return "".join(pieces)


def _after(parts: Sequence[_Part]) -> str | None:
    """The gap asked for by the last part, or by one before it that follows if that is missing."""
    for part in reversed(parts):
        if part.after or not part.is_optional:
            return part.after
    return None


def _end(parts: Sequence[_Part]) -> str:
    return _WORD_END if parts[-1].ends_in_word else ""
