"""Whom a short form means: "the official", "he", "Reyes" and their fullest earlier description."""

from __future__ import annotations

from bisect import bisect
from typing import Final

from summarizer.attribution.heads import POSTNOMINALS, head_of, words_of
from summarizer.attribution.model import SourceKind
from summarizer.attribution.name_kinds import NameKinds
from summarizer.attribution.outlets import is_outlet, is_part_of_name
from summarizer.attribution.sentences import TaggedSentence
from summarizer.attribution.source_nouns import PLACES, is_plural, kind_of_noun, singular
from summarizer.attribution.speakers import PRONOUNS, bare_name, is_only_shape, source_kind
from summarizer.patterns import pattern
from summarizer.span import Span

_DEFINITE: Final = frozenset(("the", "this", "that"))
_INDEFINITE: Final = frozenset("a an one another".split())
_SINGULAR_PRONOUNS: Final = frozenset(("he", "she"))
_FEMALE: Final = pattern(r"\b(?:Mrs|Ms|Miss|spokeswoman|woman|wife|mother|queen|she|her)\b")
_MALE: Final = pattern(r"\b(?:Mr|spokesman|man|husband|father|king|he|his)\b")
_NEAR: Final = 2
_FEW: Final = 8
_NAME_RUN: Final = pattern("C{1,5}+")
_COURTESY: Final = frozenset("mr mrs ms dr sen rep gov gen prof sir".split())
_BODIES: Final = (
    SourceKind.ORGANIZATION,
    SourceKind.OFFICIAL_BODY,
    SourceKind.DOCUMENT,
    SourceKind.NEWS_OUTLET,
)
_OPEN: Final = (SourceKind.UNKNOWN, SourceKind.PERSON, SourceKind.ORGANIZATION)
_PEOPLE: Final = (SourceKind.PERSON, SourceKind.WITNESS)


class Mentions:
    """The sources and full names met so far, in reading order.

    Rules are for sure cases only; where two readings are possible, nothing is resolved.
    """

    def __init__(self, outlet: str | None = None) -> None:
        self._outlet = outlet
        self._introduced: dict[str, list[tuple[Span, int]]] = {}
        self._names: dict[str, list[Span]] = {}
        self._kinds = NameKinds()
        self._roles: dict[str, list[Span]] = {}
        self._people: list[tuple[int, int, str]] = []
        self._resolved: dict[int, Span] = {}
        self._last: tuple[Span, int] | None = None
        self._last_body: tuple[Span, int] | None = None

    def read_names(self, text: str, sentence: TaggedSentence) -> None:
        """Notes the names of a sentence; headlines capitalise too much to tell."""
        if sentence.headline:
            return
        for match in _NAME_RUN.finditer(sentence.tags):
            first, last = match.span()
            while first < last and sentence.tokens[first].lower.rstrip(".") in _COURTESY:
                first += 1
            while last - first > 1 and sentence.tokens[last - 1].lower in POSTNOMINALS:
                last -= 1
            if first == last:
                continue
            role = self._kinds.read(sentence, first, last)
            surname = sentence.tokens[last - 1].lower
            if last - first > 1 and self._may_be_person(text, sentence, first, last):
                span = Span.of(text, *sentence.offsets(first, last))
                known = self._names.setdefault(surname, [])
                if all(span.exact != other.exact for other in known[:_NEAR]):
                    known.append(span)
                if role is not None:
                    self._note_role(role, span)
            if first < last and surname in self._names:
                start = sentence.tokens[last - 1].start
                self._people.append((start, sentence.paragraph, surname))

    def _note_role(self, role: str, name: Span) -> None:
        known = self._roles.setdefault(singular(role), [])
        if all(name.exact != other.exact for other in known[:_NEAR]):
            known.append(name)

    def _may_be_person(self, text: str, sentence: TaggedSentence, first: int, last: int) -> bool:
        tokens = sentence.tokens
        follows_article = first > 0 and tokens[first - 1].lower == "the"
        last_word = tokens[last - 1].lower
        is_body = last_word in PLACES or kind_of_noun(last_word) is not None
        return not (
            follows_article
            or is_body
            or is_outlet(text[tokens[first].start : tokens[last - 1].end])
        )

    def resolve(self, source: Span, paragraph: int) -> Span:
        """The fullest description met so far of what ``source`` means; ``source`` if not sure."""
        words = words_of(source.exact.partition(",")[0])
        if not words:
            return source
        found = self._meant(words, source, paragraph)
        self._note(words, source, found or source, paragraph)
        self._resolved[source.start] = found or source
        return found or source

    def _meant(self, words: list[str], source: Span, paragraph: int) -> Span | None:
        first = words[0].lower()
        if first in _SINGULAR_PRONOUNS and len(words) == 1:
            return self._last_person(first, paragraph) or self._only_person(source, paragraph)
        if first == "it" and len(words) == 1:
            return self._near(self._last_body, paragraph)
        if first in _DEFINITE and len(words) > 1:
            head = singular(head_of(source.exact).lower())
            return self._introduction(head, paragraph) or self._only_in_role(head, source)
        names = self._names.get(words[-1].lower(), ())
        if len(words) <= _NEAR and source.exact[:1].isupper() and len(names) == 1:
            full = names[0]
            return full if full.end <= source.start else None
        return None

    def _introduction(self, head: str, paragraph: int) -> Span | None:
        """The one indefinite phrase with this head; of several, one introduced close by."""
        known = self._introduced.get(head, ())
        if not known:
            return None
        latest, where = known[-1]
        return latest if len(known) == 1 or paragraph - where < _NEAR else None

    def _only_in_role(self, head: str, source: Span) -> Span | None:
        """As in "the judge" where one named person is called one."""
        names = self._roles.get(head, ())
        return names[0] if len(names) == 1 and names[0].end <= source.start else None

    def _last_person(self, pronoun: str, paragraph: int) -> Span | None:
        """The last speaker, if near, one person, and not plainly of the other sex."""
        span = self._near(self._last, paragraph)
        if span is None:
            return None
        other = _MALE if pronoun == "she" else _FEMALE
        one_person = source_kind(span.exact) in _PEOPLE
        if not one_person or is_plural(head_of(span.exact).lower()) or other.search(span.exact):
            return None
        return span

    def _only_person(self, source: Span, paragraph: int) -> Span | None:
        """The one person named in this paragraph and the one before, up to the pronoun."""
        stop = bisect(self._people, (source.start, 0, ""))
        surnames: set[str] = set()
        for _, where, surname in reversed(self._people[max(0, stop - _FEW) : stop]):
            if paragraph - where >= _NEAR:
                break
            surnames.add(surname)
        if len(surnames) != 1:
            return None
        names = self._names[surnames.pop()]
        return names[0] if len(names) == 1 and names[0].end <= source.start else None

    def _near(self, last: tuple[Span, int] | None, paragraph: int) -> Span | None:
        return None if last is None or paragraph - last[1] >= _NEAR else last[0]

    def known(self, source: Span) -> Span:
        """What a source that was resolved before means."""
        return self._resolved.get(source.start, source)

    def kind_of(self, description: str) -> SourceKind:
        """What sort of source a description names, by its words or by what the article calls it."""
        if self._outlet is not None and is_part_of_name(description, self._outlet):
            return SourceKind.NEWS_OUTLET
        by_words = source_kind(description)
        name = bare_name(description)
        if name is None or by_words not in _OPEN or not is_only_shape(description):
            return by_words
        called = self._kinds.kind(name)
        if called is not None:
            return called
        return SourceKind.PERSON if name.lower() in self._names else by_words

    def _note(self, words: list[str], source: Span, meant: Span, paragraph: int) -> None:
        head = head_of(source.exact)
        if words[0].lower() in _INDEFINITE and head[:1].islower():
            self._introduced.setdefault(singular(head.lower()), []).append((source, paragraph))
        if source_kind(meant.exact) in _BODIES:
            self._last_body = (meant, paragraph)
        if words[0].lower() not in PRONOUNS or meant is not source:
            self._last = (meant, paragraph)
        else:
            self._last = None
