"""Noun phrases by word classes: from a known end to the left, from a known start to the right."""

from __future__ import annotations

from summarizer.attribution.language.sentences import TaggedSentence
from summarizer.attribution.language.source_nouns import kind_of_noun
from summarizer.attribution.language.verbs import BASE_OF, REPORTING
from summarizer.attribution.model import SourceKind

_CORE = frozenset("NCA#Gqd")
_HEAD = frozenset("NCq#AG")
_PARTICIPLES = frozenset("dgA")
_ATTACHING = frozenset(
    "of for from at in with to on by inside near behind against about within under on into over"
    " among across outside around between".split()
)
_ACTING = frozenset("sent given shown handed taken led held issued filed passed made".split())
"""Participles that are past forms too, or that people's acts are told in: of documents only."""
_DESCRIBING = _ACTING | frozenset(
    "obtained seen reviewed published posted written commissioned released signed leaked"
    " circulated submitted dated kept prepared drawn recorded compiled collected gathered"
    " conducted delivered attached distributed addressed presented carried shared".split()
)
_INTRANSITIVE = frozenset(
    "arrived died lived worked happened occurred ended started opened closed travelled traveled"
    " moved turned returned walked stayed remained gathered voted marched appeared emerged resigned"
    " retired waited stopped continued agreed objected responded replied listened looked".split()
)
_LONGEST_RELATIVE = 10
_OPENS_APPOSITION = "DNCA#W"


def starts_noun_phrase(tag: str) -> bool:
    """Whether a word of this class can begin a noun phrase."""
    return tag in "DNCA#OMq"


def phrase_before(sentence: TaggedSentence, end: int) -> int:
    """Index of the first token of the noun phrase that ends before ``end``; ``end`` if none.

    Takes in what hangs on the phrase from the right: prepositional phrases, participles
    ("people briefed on the talks") and defining relative clauses.
    """
    tags = sentence.tags
    start = _core_before(tags, end)
    while start < end and start > 0:
        extended = _extended(sentence, start)
        if extended == start:
            break
        start = extended
    return _antecedent(tags, _before_participle(sentence, start))


def _before_participle(sentence: TaggedSentence, start: int) -> int:
    """As in "a letter sent to parents", "records reviewed by the AP": the noun described."""
    tags, tokens = sentence.tags, sentence.tokens
    link = start - 1
    if link < 2 or tags[link] not in "Pt" or tags[link - 1] not in "Vd":
        return start
    before = _core_before(tags, link - 1)
    if before == link - 1 and tags[before - 1] == "V" and tokens[before - 1].lower.endswith("s"):
        before = _core_before(tags, before - 1) if before > 1 else before - 1
    describes = _describes(tokens[link - 1].lower, tokens[link - 2].lower, tokens[link].lower)
    return before if before < link - 1 and describes else start


def _describes(participle: str, noun: str, link: str) -> bool:
    """Whether the participle goes with the noun; of people, only what is done to them."""
    kind = kind_of_noun(noun)
    regular = participle.endswith("ed") and participle not in _INTRANSITIVE
    if kind is SourceKind.DOCUMENT or link == "by":
        return regular or participle in _DESCRIBING or participle.endswith("en")
    if kind is SourceKind.PERSON and BASE_OF.get(participle) not in REPORTING:
        return regular
    return participle in _DESCRIBING and participle not in _ACTING


def _antecedent(tags: str, start: int) -> int:
    """As in "a woman who gave her name as X": the phrase whose relative clause ends here."""
    for link in range(start - 1, max(start - _LONGEST_RELATIVE, 0), -1):
        if tags[link] in ",.;:-()QT&":
            return start
        if tags[link] == "W":
            before = _core_before(tags, link)
            is_subject = link + 1 < start and tags[link + 1] in "VXdRn"
            return before if before < link and is_subject else start
    return start


def _core_before(tags: str, end: int) -> int:
    """Start of the simple noun phrase that ends before ``end``."""
    index = end - 1
    if index < 0:
        return end
    if tags[index] in "OMW":
        return index
    if tags[index] not in _HEAD and tags[index] not in "Dg":
        return end
    while index >= 0 and (tags[index] in _CORE or (tags[index] == "g" and index + 1 < end)):
        index -= 1
    while index >= 0 and tags[index] == "D":
        index -= 1
        while index >= 1 and tags[index] == "G":
            index = _core_before(tags, index) - 1
    start = index + 1
    while tags[start] == "d" and start + 1 < end:
        start += 1
    return start


def _extended(sentence: TaggedSentence, start: int) -> int:
    """One step further left, or ``start`` where nothing attaches."""
    tags = sentence.tags
    link = start - 1
    if tags[link] in "Pt" and sentence.tokens[link].lower in _ATTACHING and link > 0:
        return _before_link(tags, link, start)
    if tags[link] == "&" and link > 0 and tags[link - 1] in _HEAD:
        return _coordinated(sentence, link, start)
    if tags[link] in "Vd" and link > 1 and tags[link - 1] in "WT":
        return _before_link(tags, link - 1, start)
    return start


def _before_link(tags: str, link: int, start: int) -> int:
    """Start of the phrase left of a preposition or relative, over a participle or adjective."""
    end = link
    while end > 1 and tags[end - 1] in _PARTICIPLES and tags[end - 2] in _HEAD:
        end -= 1
    before = _core_before(tags, end)
    return before if before < end else start


def _coordinated(sentence: TaggedSentence, link: int, start: int) -> int:
    """Start of "A and B" or "A, B and C", unless A is the object of a verb before it."""
    tags = sentence.tags
    first = _core_before(tags, link)
    while first > 1 and tags[first - 1] == "," and tags[first - 2] in "NC" and tags[first] == "C":
        earlier = _core_before(tags, first - 1)
        if earlier == first - 1 or tags[earlier] != "C":
            break
        first = earlier
    if first < link and (first == 0 or tags[first - 1] not in "Vvgd"):
        return first
    return start


def phrase_from(sentence: TaggedSentence, start: int) -> int:
    """Index after the noun phrase that starts at ``start``; ``start`` if none does."""
    tags = sentence.tags
    end = _core_from(tags, start)
    while start < end < len(tags):
        further = end
        if tags[end] == "P" and sentence.tokens[end].lower in _ATTACHING:
            further = _core_from(tags, end + 1)
            further = end if further == end + 1 else further
        elif tags[end] == "&" and end + 1 < len(tags):
            further = _core_from(tags, end + 1)
            further = end if further == end + 1 or tags[further - 1] in "OM" else further
        if further == end:
            break
        end = further
    return end


def _core_from(tags: str, start: int) -> int:
    index = start
    if index < len(tags) and tags[index] in "OM":
        return index + 1
    while index < len(tags) and tags[index] == "D":
        index += 1
    head = index
    while index < len(tags) and (
        tags[index] in _CORE or (tags[index] == "D" and tags[index - 1] == "G")
    ):
        index += 1
    if index == head:
        return max(start, index)
    while index > head and tags[index - 1] == "d" and index - 1 > head:
        index -= 1
    return index


def with_apposition(sentence: TaggedSentence, end: int) -> int:
    """Index after ", a spokesman for Y" or ", who leads Z," that follows at ``end``.

    What a body or a document goes on to say (", which puts the bill at 4m") is left out.
    """
    tags = sentence.tags
    if sentence.tag(end) != "," or sentence.tag(end + 1) not in _OPENS_APPOSITION:
        return end
    if sentence.tokens[end + 1].lower == "which" and sentence.tag(end + 2) in "VX":
        return end
    close = tags.find(",", end + 1)
    stop = close if close != -1 else len(tags.rstrip("."))
    described = tags[end + 1 : stop].partition("W")[0]
    return end if "V" in described or "X" in described else stop
