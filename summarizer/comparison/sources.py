"""The speakers on whom several articles rest, found by the facts they are given as the source of.

Two articles may describe one nameless official in two ways. They count as one source if they give
the same fact as the words of speakers who, by all that either article says of them, may be one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from summarizer.attribution.language.source_nouns import kind_of_noun
from summarizer.attribution.model import Attribution, Identification, SourceKind
from summarizer.checker.names.forms import usual_name
from summarizer.checker.words import EMPTY_WORDS, WORD
from summarizer.comparison.model import SharedSource
from summarizer.comparison.units import Reader, Unit
from summarizer.comparison.words import words_in
from summarizer.patterns import pattern

_DETERMINER: Final = pattern(r"\A(?:a|an|the|one|another)\s", re.IGNORECASE)
_ARTICLE: Final = pattern(r"\b(?:an?|the|one)\s", re.IGNORECASE)
_SEVERAL: Final = pattern(r"\b(?:two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE)
_EMPTY: Final = EMPTY_WORDS | {"same", "first", "second", "third"}
_LONGEST: Final = 6
"""Words of a description among which its noun stands."""
_PLAINEST: Final = ("official", "source", "person")
_ANYBODY: Final = frozenset(_PLAINEST)
"""Words that say nothing of which nameless speaker is meant."""
_PEOPLE: Final = frozenset({SourceKind.PERSON, SourceKind.WITNESS, SourceKind.UNKNOWN})

_Speaker = tuple[int, str]
"""An article and the id of an attribution, which stands for its speaker."""


class SharedSources:
    """Groups the speakers of a story's shared facts."""

    def __init__(self, readers: Sequence[Reader], facts: Iterable[Sequence[Unit]]) -> None:
        self._readers = readers
        self._known: dict[_Speaker, Attribution] = {}
        self._parent: dict[_Speaker, _Speaker] = {}
        self._facts: defaultdict[_Speaker, set[int]] = defaultdict(set)
        for number, fact in enumerate(facts):
            self._add(number, fact)
        self._within()

    def _add(self, number: int, fact: Sequence[Unit]) -> None:
        told = [unit for unit in fact if unit.attribution is not None]
        for place, unit in enumerate(told):
            for other in told[place + 1 :]:
                if unit.article != other.article and self._may_be_one(unit, other):
                    one, two = self._node(unit), self._node(other)
                    self._join(one, two)
                    self._facts[one].add(number)
                    self._facts[two].add(number)

    def _node(self, unit: Unit) -> _Speaker:
        assert unit.attribution is not None  # noqa: S101
        node = (unit.article, unit.attribution.id)
        self._known[node] = unit.attribution
        self._parent.setdefault(node, node)
        return node

    def _root(self, node: _Speaker) -> _Speaker:
        while self._parent[node] != node:
            node = self._parent[node]
        return node

    def _join(self, one: _Speaker, other: _Speaker) -> None:
        first, second = sorted((self._root(one), self._root(other)))
        self._parent[second] = first

    def _may_be_one(self, one: Unit, other: Unit) -> bool:
        mine, theirs = one.attribution, other.attribution
        if mine is None or theirs is None or one.speaker is None or other.speaker is None:
            return False
        if SourceKind.NEWS_OUTLET in (mine.source_kind, theirs.source_kind):
            return False
        unnamed = [is_unnamed(each) for each in (mine, theirs)]
        if any(unnamed):
            return all(unnamed) and self._may_be_one_nameless(one, other)
        words = one.speaker.own or one.speaker.words
        return bool(words & (other.speaker.own or other.speaker.words))

    def _may_be_one_nameless(self, one: Unit, other: Unit) -> bool:
        """Whether nothing tells two nameless speakers apart: neither number nor description."""
        first, second = one.speaker, other.speaker
        if first is None or second is None or _count(one.attribution) != _count(other.attribution):
            return False
        if not (first.words and second.words):
            return False
        if first.words <= _ANYBODY or second.words <= _ANYBODY:
            return True
        return self._readers[one.article].speakers.same(first, second)

    def _within(self) -> None:
        """Join the speakers of one article that it describes as one."""
        by_article: defaultdict[int, list[_Speaker]] = defaultdict(list)
        for node in self._known:
            by_article[node[0]].append(node)
        for article, nodes in by_article.items():
            speakers = self._readers[article].speakers
            for place, node in enumerate(nodes):
                for other in nodes[place + 1 :]:
                    mine, theirs = self._known[node], self._known[other]
                    if is_unnamed(mine) == is_unnamed(theirs) and speakers.same(
                        speakers.of(mine), speakers.of(theirs)
                    ):
                        self._join(node, other)

    def found(self) -> list[SharedSource]:
        """The shared sources, those of most facts first."""
        groups: defaultdict[_Speaker, list[_Speaker]] = defaultdict(list)
        for node in sorted(self._known):
            groups[self._root(node)].append(node)
        sources = [self._source(nodes) for nodes in groups.values()]
        return sorted(sources, key=lambda source: (-source.facts, source.articles, source.name))

    def _source(self, nodes: Sequence[_Speaker]) -> SharedSource:
        attributions = [self._known[node] for node in nodes]
        unnamed = is_unnamed(attributions[0])
        described = {
            number: [_description(self._known[n]) for n in nodes if n[0] == number]
            for number in sorted({article for article, _ in nodes})
        }
        name = nameless(described) if unnamed else self._name(nodes)
        return SharedSource(
            name=name,
            identification=(
                Identification.DESCRIBED_ANONYMOUS if unnamed else attributions[0].identification
            ),
            kind=attributions[0].source_kind,
            articles=tuple(described),
            facts=len(set().union(*(self._facts[node] for node in nodes))),
        )

    def _name(self, nodes: Sequence[_Speaker]) -> str:
        """The proper name as the first article writes it; else the shortest description."""
        names: list[str] = []
        for article, key in nodes:
            attribution = self._known[article, key]
            own = self._readers[article].speakers.of(attribution).own
            text = _description(attribution)
            words = list(dict.fromkeys(w for w in WORD.findall(text) if w.casefold() in own))
            names.append(" ".join(words) if len(words) > 1 else _bare(text))
        several = [name for name in names if " " in name]
        return min(several or names, key=len)


def is_unnamed(attribution: Attribution) -> bool:
    """Whether it is somebody whose name is kept back."""
    anonymous = attribution.identification is Identification.DESCRIBED_ANONYMOUS
    return anonymous and attribution.source_kind in _PEOPLE


def _count(attribution: Attribution | None) -> str | None:
    """How many speak, where they are several and are counted: "three" in "three bankers"."""
    found = None if attribution is None else _SEVERAL.search(_description(attribution))
    return None if found is None else found.group().lower()


def nameless(described: dict[int, list[str]]) -> str:
    """What to call somebody nameless whom several articles describe: "General Staff official".

    The fullest description whose words all of them have, those with a name first, with the most
    telling noun that any of them has.
    """
    known = [
        {word.key for text in texts for word in words_in(text, 0, len(text))}
        for texts in described.values()
    ]
    nouns = Counter(
        word
        for texts in described.values()
        for text in texts
        for word in re.findall(r"[a-z]++", text)
        if kind_of_noun(word) is SourceKind.PERSON
    )
    phrases = {
        modifiers
        for texts in described.values()
        for text in texts
        for modifiers in _modifiers(text)
        if all(_keys(modifiers) <= keys for keys in known)
    }
    if not phrases or not nouns:
        texts = [text for each in described.values() for text in each]
        return min((_bare(text.partition(",")[0]) for text in texts), key=lambda t: (len(t), t))
    noun = min(nouns, key=lambda word: (_PLAINNESS.get(word, -1), -nouns[word], word))
    return f"{max(phrases, key=_rank)} {noun}"


def _modifiers(text: str) -> Iterator[str]:
    """What stands before the first noun for a person in "a General Staff source"."""
    for match in _ARTICLE.finditer(text):
        words = text[match.end() :].split()[:_LONGEST]
        for place, word in enumerate(words):
            if kind_of_noun(word.strip(",.")) is SourceKind.PERSON:
                if place and not _EMPTY.intersection(words[:place]):
                    yield " ".join(words[:place])
                break


def _keys(text: str) -> set[str]:
    return {word.key for word in words_in(text, 0, len(text))}


def _rank(modifiers: str) -> tuple[bool, int, str]:
    named = any(word[0].isupper() and not usual_name(word) for word in modifiers.split())
    return named, len(modifiers.split()), modifiers


_PLAINNESS: Final = {word: place for place, word in enumerate(_PLAINEST)}


def _description(attribution: Attribution) -> str:
    spans = (attribution.description, attribution.source)
    return " ".join(dict.fromkeys(" ".join(span.exact.split()) for span in spans if span))


def _bare(text: str) -> str:
    return _DETERMINER.sub("", text).rstrip(" ,")
