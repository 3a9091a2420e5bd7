"""Whom a short form means: "the official", "he", "Reyes" and their fullest earlier description."""

from __future__ import annotations

from bisect import bisect
from typing import Final

from summarizer.attribution.antecedents import Subject, Subjects
from summarizer.attribution.language.heads import POSTNOMINALS, head_of, words_of
from summarizer.attribution.language.sentences import TaggedSentence
from summarizer.attribution.language.source_nouns import PLACES, is_plural, kind_of_noun, singular
from summarizer.attribution.model import SourceKind
from summarizer.attribution.sources.describe import PRONOUNS, bare_name, is_only_shape, source_kind
from summarizer.attribution.sources.given_names import has_given_name, may_be
from summarizer.attribution.sources.name_kinds import NameKinds
from summarizer.attribution.sources.outlet_names import is_outlet, is_part_of_name
from summarizer.patterns import pattern
from summarizer.span import Span

_DEFINITE: Final = frozenset(("the", "this", "that"))
_INDEFINITE: Final = frozenset("a an one another".split())
_SINGULAR_PRONOUNS: Final = frozenset(("he", "she"))
_POSSESSIVES: Final = {"his": "he", "her": "she"}
_NEAR: Final = 2
_FEW: Final = 8
_NAME_RUN: Final = pattern("C{1,5}+")
_SEX_OF: Final = {"he": "Mr", "she": "Ms"}
_SEXED: Final = frozenset("mr mrs ms".split())
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

    def __init__(self, text: str, outlet: str | None = None) -> None:
        self._outlet = outlet
        self._introduced: dict[str, list[tuple[Span, int]]] = {}
        self._names: dict[str, list[Span]] = {}
        self._kinds = NameKinds()
        self._roles: dict[str, list[Span]] = {}
        self._people: list[tuple[int, int, str]] = []
        self._resolved: dict[int, Span] = {}
        self._last: tuple[Span, int] | None = None
        self._last_body: tuple[Span, int] | None = None
        self._since = 0
        self._since_body = 0
        self._text = text
        self._subjects = Subjects()
        self._titled: dict[str, str] = {}

    def read_names(self, sentence: TaggedSentence) -> None:
        """Notes the names of a sentence; headlines capitalise too much to tell."""
        text = self._text
        self._subjects.add(sentence)
        if sentence.headline:
            return
        for match in _NAME_RUN.finditer(sentence.tags):
            first, last = match.span()
            first = self._past_courtesy(sentence, first, last)
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

    def _past_courtesy(self, sentence: TaggedSentence, first: int, last: int) -> int:
        """Notes "Mr" or "Ms" before a name; the token after such words."""
        while first < last and sentence.tokens[first].lower.rstrip(".") in _COURTESY:
            title = sentence.tokens[first].lower.rstrip(".")
            first += 1
            if title in _SEXED and first < last:
                self._titled.setdefault(sentence.tokens[last - 1].lower, title.title())
        return first

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

    def resolve(self, source: Span, paragraph: int, *, inner: bool = False) -> Span:
        """The fullest description met so far of what ``source`` means; ``source`` if not sure.

        Who speaks only inside what another says (``inner``) is no antecedent of what follows.
        """
        words = words_of(source.exact.partition(",")[0])
        if not words:
            return source
        found = self._meant(words, source, paragraph)
        if not inner:
            self._note(words, source, found or source, paragraph)
        self._resolved[source.start] = found or source
        return found or source

    def _meant(self, words: list[str], source: Span, paragraph: int) -> Span | None:
        first = words[0].lower()
        if first in _SINGULAR_PRONOUNS and len(words) == 1:
            meant = self._person(first, source, paragraph)
            if meant is not None:
                self._titled.setdefault(head_of(meant.exact).lower(), _SEX_OF[first])
            return meant
        if first in _POSSESSIVES and len(words) == 1:
            owner = self._subjects.owner(self._text, source.start)
            fits = owner is not None and self._fits(_POSSESSIVES[first], owner)
            return self._longer(owner) if owner is not None and fits else None
        if first == "it" and len(words) == 1:
            return self._body(source, paragraph)
        if first in _DEFINITE and len(words) > 1:
            head = singular(head_of(source.exact).lower())
            return self._introduction(head, paragraph) or self._only_in_role(head, source)
        return self._longer_name(words, source)

    def _longer_name(self, words: list[str], source: Span) -> Span | None:
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

    def _person(self, pronoun: str, source: Span, paragraph: int) -> Span | None:
        """The last speaker or the subject of a sentence since; None where either may be meant.

        A new subject in the pronoun's own paragraph goes before a speaker of an earlier one.
        """
        last = self._near(self._last, paragraph)
        last = last if last is not None and self._fits(pronoun, last) else None
        people, unsure = self._subjects_since(pronoun, source, paragraph)
        people = [each for each in people if each.paragraph == people[0].paragraph]
        if last is not None:
            people = [each for each in people if not self._is_same(each.span, last)]
        if not people and not unsure:
            return last or self._only_person(pronoun, source, paragraph)
        if unsure or len({head_of(each.span.exact) for each in people}) > 1:
            return None
        subject = people[0]
        spoke_here = self._last is not None and self._last[1] == subject.paragraph
        if last is not None and spoke_here:
            return None
        return self._longer(subject.span)

    def _subjects_since(
        self, pronoun: str, source: Span, paragraph: int
    ) -> tuple[list[Subject], bool]:
        """The persons that are subjects since the last speaker; whether a name may be one."""
        people: list[Subject] = []
        unsure = False
        for subject in self._subjects.before(self._text, source.start, self._since, paragraph):
            words = subject.span.exact
            if words.lower() in PRONOUNS or not self._fits(pronoun, subject.span):
                continue
            if is_only_shape(words) and not self._is_known_person(words):
                unsure = True
            else:
                people.append(subject)
        return people, unsure

    def _is_known_person(self, words: str) -> bool:
        name = bare_name(words)
        if name is None:
            return True
        return self._kinds.kind(name) is SourceKind.PERSON or has_given_name(name)

    def _is_same(self, span: Span, other: Span) -> bool:
        """Whether the last name of one stands in the other."""
        return head_of(span.exact) in words_of(other.exact)

    def _longer(self, span: Span) -> Span:
        words = words_of(span.exact.partition(",")[0])
        return (self._longer_name(words, span) if words else None) or span

    def _fits(self, pronoun: str, span: Span) -> bool:
        """Whether it is one person, and not plainly of the other sex."""
        head = head_of(span.exact)
        if self.kind_of(span.exact) not in _PEOPLE or is_plural(head.lower()):
            return False
        title = self._titled.get(head.lower(), "")
        return may_be(pronoun, f"{title} {span.exact}" if title else span.exact)

    def _body(self, source: Span, paragraph: int) -> Span | None:
        """The last body that spoke, or one that is the subject of a sentence since."""
        last = self._near(self._last_body, paragraph)
        since = self._subjects.before(self._text, source.start, self._since_body, paragraph)
        for subject in since:
            words = subject.span.exact
            kind = self.kind_of(words)
            if words.lower() == "it" or kind in _PEOPLE:
                continue
            if last is not None and self._is_same(subject.span, last):
                return last
            speaks = kind in _BODIES and kind is not SourceKind.DOCUMENT
            opens = self._subjects.opens(source.start)
            is_one = not is_plural(head_of(words).lower())
            return self._longer(subject.span) if speaks and opens and is_one else None
        return last

    def _only_person(self, pronoun: str, source: Span, paragraph: int) -> Span | None:
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
        if len(names) != 1 or names[0].end > source.start:
            return None
        return names[0] if self._fits(pronoun, names[0]) else None

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
        told = by_words is not SourceKind.UNKNOWN and not is_only_shape(description)
        if name is None or by_words not in _OPEN or told:
            return by_words
        called = self._kinds.kind(name)
        if called is not None:
            return called
        return SourceKind.PERSON if name.lower() in self._names else by_words

    def _note(self, words: list[str], source: Span, meant: Span, paragraph: int) -> None:
        self._since = source.start
        head = head_of(source.exact)
        if words[0].lower() in _INDEFINITE and head[:1].islower():
            self._introduced.setdefault(singular(head.lower()), []).append((source, paragraph))
        if source_kind(meant.exact) in _BODIES:
            self._last_body = (meant, paragraph)
            self._since_body = source.start
        if words[0].lower() not in PRONOUNS or meant is not source:
            self._last = (meant, paragraph)
        else:
            self._last = None
