"""What an article calls its names: "the insurer Aurel", "Ann Orr, a teacher", "Tom Hale, 43"."""

from __future__ import annotations

from collections import Counter
from typing import Final

from summarizer.attribution.language.sentences import TaggedSentence
from summarizer.attribution.language.source_nouns import kind_of_noun
from summarizer.attribution.model import SourceKind

_OF_STATES: Final = frozenset(
    "defence defense foreign interior army navy military parliament president prime embassy armed"
    " capital".split()
)
_LEADERS: Final = frozenset(
    "boss manager captain coach skipper striker keeper goalkeeper defender midfielder chairman"
    " chairwoman spokesman spokeswoman spokesperson owner president".split()
)
_APPOSITION: Final = 9
_AGE_DIGITS: Final = (1, 2, 3)


class NameKinds:
    """Notes what stands beside each name, and tells persons from bodies by it."""

    def __init__(self) -> None:
        self._called: dict[str, Counter[SourceKind]] = {}
        self._opens: Counter[str] = Counter()
        self._closes: Counter[str] = Counter()
        self._alone: Counter[str] = Counter()
        self._full: Counter[str] = Counter()

    def read(self, sentence: TaggedSentence, first: int, last: int) -> str | None:
        """Notes one name, tokens ``first`` to ``last``; gives the noun for what it is, if any."""
        words = [token.lower for token in sentence.tokens[first:last]]
        if len(words) == 1:
            self._alone[words[0]] += 1
        else:
            self._opens[words[0]] += 1
            self._closes[words[-1]] += 1
            self._full[" ".join(words)] += 1
        role, kind = None, _owner_kind(sentence, last)
        if kind is None:
            role, kind = _described(sentence, first, last)
        if kind is not None:
            self._called.setdefault(" ".join(words), Counter())[kind] += 1
            part = words[-1] if kind in (SourceKind.PERSON, SourceKind.WITNESS) else words[0]
            if len(words) > 1:
                self._called.setdefault(part, Counter())[kind] += 1
        return role

    def kind(self, name: str) -> SourceKind | None:
        """What sort of source a name is, by what it is called or how it is shortened."""
        words = name.lower().removeprefix("the ").split()
        called = self._called.get(" ".join(words))
        if called is not None:
            return called.most_common(1)[0][0]
        if len(words) == 1:
            return self._kind_of_word(words[0])
        if self._closes[words[-1]] > self._full[" ".join(words)]:
            return SourceKind.PERSON
        shortened_to_first = self._alone[words[0]] > self._alone[words[-1]]
        if self._alone[words[-1]] and not self._alone[words[0]]:
            return SourceKind.PERSON if kind_of_noun(words[-1]) is None else None
        return SourceKind.ORGANIZATION if shortened_to_first else None

    def _kind_of_word(self, word: str) -> SourceKind | None:
        """A last name is a person's, the first word of a longer name a body's."""
        if self._closes[word] > self._opens[word]:
            return SourceKind.PERSON
        return SourceKind.ORGANIZATION if self._alone[word] else None


def _described(
    sentence: TaggedSentence, first: int, last: int
) -> tuple[str | None, SourceKind | None]:
    """The noun before the name or in apposition to it, and the sort of source it names."""
    tokens, tags = sentence.tokens, sentence.tags
    before = first - 1
    if before > 0 and tags[before] == "," == sentence.tag(last) and tags[before - 1] == "N":
        before -= 1
    if before > 0 and tags[before] == "(" and sentence.tag(last) == ")" and last - first == 1:
        return None, kind_of_noun(tokens[before - 1].lower)
    for place in (before, first):
        if place >= 0 and tags[place] in "NC" and (place < first or last - first > 1):
            kind = kind_of_noun(tokens[place].lower)
            if kind is not None and (tags[place] == "N" or kind is SourceKind.PERSON):
                return tokens[place].lower, kind
    if sentence.tag(last) not in ",(":
        return None, None
    following = last + 1
    if sentence.tag(following) == "W":
        is_who = tokens[following].lower == "who"
        return None, SourceKind.PERSON if is_who else None
    if sentence.tag(following) == "#":
        is_age = len(tokens[following].lower) in _AGE_DIGITS and sentence.tag(following + 1) in ",)"
        return None, SourceKind.PERSON if is_age else None
    return _apposition(sentence, following)


def _owner_kind(sentence: TaggedSentence, last: int) -> SourceKind | None:
    """As in "Norland's defence ministry": a state; "Vale boss Mick Hark": a body with a boss."""
    tokens, tags = sentence.tokens, sentence.tags
    if last + 1 >= len(tokens):
        return None
    following = tokens[last + 1].lower
    if tags[last] == "G":
        return SourceKind.OFFICIAL_BODY if following in _OF_STATES else None
    has_name = tags[last] == "N" and tags[last + 1] == "C"
    return SourceKind.ORGANIZATION if has_name and tokens[last].lower in _LEADERS else None


def _apposition(sentence: TaggedSentence, start: int) -> tuple[str | None, SourceKind | None]:
    """The head of ", a teacher at Y," and its sort."""
    if sentence.tag(start) not in "DAN":
        return None, None
    head = None
    for place in range(start, min(start + _APPOSITION, len(sentence.tags))):
        if sentence.tags[place] not in "DACN#G&d":
            break
        head = sentence.tokens[place].lower
    kind = None if head is None else kind_of_noun(head)
    return (head, kind) if kind is not None else (None, None)
