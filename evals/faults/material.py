"""What an article offers for making faults: its names by sort, its speakers, its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from evals.cases import Case, GoldAttribution, GoldFlag, Verbatim
from summarizer.analysis import Analysis
from summarizer.attribution.find import attributions_in
from summarizer.attribution.model import Attribution, Identification, SourceKind
from summarizer.checker.names.check import names_in
from summarizer.document.read import plain_document
from summarizer.span import Span

SAYS: Final = re.compile(
    r"\b(?:sa(?:id|ys|ying)|told|according to|wrote|warned|den(?:ied|ies)|claim(?:ed|s)|announced"
    r"|reported|added|estimated?|explained|believes|reckons|cautioned|stressed|argued)\b"
)
"""Cues that make what they bring somebody's word."""
_PRONOUN: Final = re.compile(
    r"(?:he|she|it|they|we|i|you|those|one|her|his|its|their|that|this|my|our)\b", re.IGNORECASE
)
_FUNCTION: Final = frozenset("a an the of in on at to for and its his her their who which".split())
_ADJECTIVE: Final = re.compile(r"(?:an|ese|ish|ic)\Z")
_NO_NAME: Final = re.compile(r"['\u2019.]|\A[A-Z]+\Z")
_SHORT: Final = 3
_TITLES: Final = frozenset("opposition cabinet ministry state precinct tour district gate".split())
_SPEAKS_FOR: Final = re.compile(
    r"\b(?:spokes\w+|representatives?|statement|paper|report|study|analysis|records?|filing|note"
    r"|letter|document|website|team)\b",
    re.IGNORECASE,
)
"""These speak for a body, or are somebody's words on paper."""
_ANY_BODY: Final = re.compile(
    r"(?:the |its )?(?:agency|company|firm|group|office|department|ministry|organi[sz]ation|body"
    r"|association|authority|institution|government|team|club|party|union|bank|paper)",
    re.IGNORECASE,
)
_OPENERS: Final = frozenset("nobody nothing neither both each most many several few".split())
_LOWERED: Final = frozenset("A An The Its Two Three Some One".split())
_PLURAL: Final = re.compile(r"(?:two|three|four|several|some|many|\w+s)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Speaker:
    """A source as the gold gives it, in its own words; ``id`` is the analysis's for it, if any."""

    words: str
    identification: Identification
    kind: SourceKind
    id: str | None

    @property
    def shown(self) -> str:
        """How it is called within a sentence where nothing is said of it yet."""
        parts = [part.strip() for part in self.words.split(",")]
        called = next((part for part in parts if tells_who(part)), parts[0])
        first, gap, rest = called.partition(" ")
        return first.lower() + gap + rest if first in _LOWERED else called

    def is_another(self, other: Speaker) -> bool:
        """Whether the two are surely not one.

        Two names that share no word are two speakers. A description may fit a name, and another
        description too, unless they are of different kinds. What speaks for somebody else, as a
        spokesman or a paper does, may be the voice of any body or author, and what is called by
        a common noun alone, as "the agency" is, may be any body.
        """
        if self._may_be_voice_of(other) or other._may_be_voice_of(self):
            return False
        if content_words(self.words) & content_words(other.words):
            return False
        if self.has_name and other.has_name:
            return self.kind is other.kind
        return not (self.has_name or other.has_name) and self.kind is not other.kind

    def _may_be_voice_of(self, other: Speaker) -> bool:
        """Whether as it is shown it may stand for ``other``: a spokesman for no named person."""
        if re.search(r"(?<!\A)\b[A-Z]", self.shown):
            return False
        if re.search(r"\bspokes\w+", self.shown):
            return not (other.kind is SourceKind.PERSON and other.has_name)
        if _ANY_BODY.fullmatch(self.shown):
            return other.kind is not SourceKind.PERSON
        return _SPEAKS_FOR.search(self.shown) is not None

    @property
    def has_name(self) -> bool:
        """Whether it has a name of its own: not "the company", though the article has named it."""
        named = self.identification is Identification.NAMED
        return named and re.search(r"(?<!\A)\b[A-Z]|\A[A-Z]\w+\Z", self.words) is not None


@dataclass(frozen=True)
class Material:
    """What an article offers for making faults."""

    analysis: Analysis
    gold: tuple[GoldAttribution, ...]
    flags: tuple[GoldFlag, ...] = ()

    @classmethod
    def of(cls, case: Case, analysis: Analysis) -> Material:
        """What a case's article offers."""
        return cls(analysis, case.gold.attributions, case.gold.flags)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the body in reading order, each once, without what only looks like one."""
        document = self.analysis.document
        texts = [document.sentence_text(sentence) for sentence in document.sentences]
        found = [span.exact for text in texts for span in names_in(text)]
        return tuple(
            name
            for name in dict.fromkeys(found)
            if not _NO_NAME.search(name) and self.is_name(name)
        )

    @cached_property
    def _common(self) -> frozenset[str]:
        return frozenset(re.findall(r"\b[a-z]\w+", self.analysis.document.text))

    def is_name(self, words: str) -> bool:
        """Whether words are more than a noun with a capital: not "Rs", "Oct", "the Cabinet".

        To put another name in the place of such a word makes no sentence, or one as true.
        """
        single = words.strip(" ,.").removesuffix("'s").removesuffix("\u2019s")
        if " " in single:
            return True
        return len(single) > _SHORT and single.lower() not in self._common | _TITLES

    def within(self, text: str) -> str:
        """A text as it stands within a sentence: no capital at its beginning, but for a name's."""
        word = re.match(r"\w+", text)
        is_common = word is not None and (
            word.group().lower() in self._common or word.group().lower() in _OPENERS
        )
        return text[:1].lower() + text[1:] if is_common and not text.startswith("I ") else text

    @cached_property
    def people(self) -> frozenset[str]:
        """The words of the names of those who speak as persons."""
        spans = [
            each.description
            for each in self.analysis.attributions
            if each.source_kind is SourceKind.PERSON and each.description is not None
        ]
        return frozenset(word for span in spans for word in re.findall(r"\b[A-Z]\w+", span.exact))

    @cached_property
    def speakers(self) -> tuple[Speaker, ...]:
        """The sources of the gold that are told apart by a name or a description, each once."""
        found: dict[str, Speaker] = {}
        for each in self.gold:
            if each.source is not None and SAYS.search(_bare(each.cue)):
                words = _bare(each.source)
                if tells_who(words) and words not in found:
                    known = self._id_of(words)
                    one = Speaker(words, each.identification, each.source_kind, known)
                    if tells_who(one.shown):
                        found[words] = one
        return tuple(found.values())

    def _id_of(self, words: str) -> str | None:
        for each in self.analysis.attributions:
            if each.source is not None and each.source.exact.strip(" ,") == words:
                return each.id
        return None

    def speaker_called(self, words: str) -> Speaker | None:
        """The one speaker that a text's words for its source fit."""
        mine = content_words(words)
        fit = [each for each in self.speakers if mine and mine <= content_words(each.words)]
        return fit[0] if len(fit) == 1 else None

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The longer words of the body, each once."""
        document = self.analysis.document
        text = " ".join(document.sentence_text(sentence) for sentence in document.sentences)
        return tuple(dict.fromkeys(re.findall(r"\b[a-z]{4,}\b", text)))

    def passages(self, ids: Iterable[str]) -> Iterator[str]:
        """The article's sentences of these ids, those that there are."""
        document = self.analysis.document
        known = (document.sentence_by_id.get(each) for each in ids)
        return (document.sentence_text(sentence) for sentence in known if sentence is not None)

    def other_names(self, name: str, text: str) -> list[str]:
        """Names of the same sort and length, of whom neither the text nor ``name`` speaks.

        A single word that is part of a longer name elsewhere is left out: it may mean the same.
        """
        here = content_words(text)
        length = len(name.split())
        return [
            other
            for other in self.names
            if len(other.split()) == length
            and not content_words(other) & here
            and self._sort(other) == self._sort(name)
            and not (length == 1 and self._is_part(other))
            and not any(_akin(word, mine) for word in content_words(other) for mine in here)
        ]

    def other_speakers(self, own: Speaker, text: str) -> list[Speaker]:
        """The speakers that are surely others, none of whom the text mentions."""
        here = content_words(text)
        plural = _PLURAL.match(own.words.split()[0]) is not None
        return [
            each
            for each in self.speakers
            if each.is_another(own)
            and not content_words(each.words) & here
            and (_PLURAL.match(each.words.split()[0]) is not None) == plural
            and not self._beside(own.words, each.shown)
        ]

    def _sort(self, name: str) -> tuple[bool, bool]:
        words = name.split()
        return any(word in self.people for word in words), bool(_ADJECTIVE.search(words[-1]))

    def _is_part(self, name: str) -> bool:
        return any(name in other.split() and other != name for other in self.names)

    def _beside(self, one: str, other: str) -> bool:
        """Whether the article sets the two side by side, as in an apposition: they may be one."""
        text = self.analysis.document.text
        ends = [(re.escape(a), re.escape(b)) for a, b in ((one, other), (other, one))]
        return any(re.search(rf"{a},? (?:\w+ ){{0,2}}{b}", text) for a, b in ends)


Edit = Callable[[str, Material], Iterator[str]]
"""From a text to the texts it can become by one change."""


def content_words(text: str) -> set[str]:
    """The words of a name or a description that tell who is meant."""
    return {word for word in re.findall(r"\w+", text.casefold()) if word not in _FUNCTION}


def tells_who(words: str) -> bool:
    """Whether it is a name or a description, not a pronoun or a bare noun."""
    return _PRONOUN.match(words) is None and (" " in words.strip() or words[:1].isupper())


def spoken_in(text: str) -> tuple[Attribution, ...]:
    """The attributions of a text of ours."""
    return attributions_in(text, plain_document(text).sentences)


def sentences_of(text: str) -> Iterator[Span]:
    """The sentences of a text of ours."""
    for sentence in plain_document(text).sentences:
        yield Span.of(text, sentence.start, sentence.end)


def capitalised(text: str) -> str:
    """With a capital at its beginning."""
    return text[:1].upper() + text[1:]


def _bare(passage: Verbatim) -> str:
    return passage if isinstance(passage, str) else passage.text


def _akin(one: str, other: str) -> bool:
    """Whether two words may be noun and adjective of one name."""
    return len(one) > 3 and len(other) > 3 and one[:4] == other[:4]
