"""Ranking an article's sentences by how much a brief would miss without them.

Two views are added up: signs a newsroom reader goes by (early in the text, figures, somebody
speaking, words of the title, much told), and half a TextRank (Mihalcea and Tarau 2004). The latter
runs on the graph of sentences and the words they share, which costs one pass over the words per
round instead of one per pair of sentences.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from summarizer.analysis import Analysis
from summarizer.document.model import Document, Sentence, SentenceRole
from summarizer.patterns import pattern

TEXTRANK_WEIGHT: Final = 0.5
_ROUNDS: Final = 12
_DAMPING: Final = 0.85
_TELLING_WORDS: Final = 15
"""Different content words from which a sentence cannot tell much more."""
_WORD: Final = pattern(r"[^\W_]++(?:['\u2019-][^\W_]++)*+")
_STOPWORDS: Final = frozenset(
    "a about after all also an and any are as at be because been before being but by can "
    "could did do does for from had has have he her him his how i if in into is it its just "
    "like may might more most no not now of on one only or other our out over said say says "
    "she so some such than that the their them then there these they this those to too under "
    "up us was we were what when where which while who will with would you your".split()
)
_ENDED: Final = pattern(r"[.!?:;…)\]\"'’”]\Z")
_LEANING: Final = frozenset(
    "he she it they this that these those but and however also such".split()
)
"""Openings of a sentence that leans on the one before."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence and its score; scores are comparable within one article only."""

    sentence: Sentence
    score: float
    words: frozenset[str]


def rank_sentences(analysis: Analysis) -> list[Ranked]:
    """All body sentences but titles and headings, best first; ties in reading order."""
    document = analysis.document
    numbered = _told(document)
    sentences = [sentence for _, sentence in numbered]
    bags = [_content_words(document.sentence_text(sentence)) for sentence in sentences]
    title = frozenset(_content_words(document.title.value)) if document.title else frozenset()
    central = _text_rank(bags)
    attributed = _starts_within(sentences, [a.cue.start for a in analysis.attributions])
    ranked = []
    for position, ((number, sentence), bag) in enumerate(zip(numbered, bags, strict=True)):
        words = frozenset(bag)
        figures = len(analysis.quantities.by_sentence.get(number, ()))
        score = (
            _position(position, len(sentences))
            + 0.35 * min(3, figures)
            + 0.3 * (position in attributed)
            + 0.4 * (len(words & title) / len(title) if title else 0.0)
            + 0.8 * min(1.0, len(words) / _TELLING_WORDS)
            + TEXTRANK_WEIGHT * central[position]
            - _weakness(document.sentence_text(sentence), bag)
        )
        ranked.append(Ranked(sentence, score, words))
    return sorted(ranked, key=lambda item: -item.score)


def _told(document: Document) -> list[tuple[int, Sentence]]:
    """The sentences, with their number, that may be facts.

    A line that no mark ends (a standfirst, a sub-heading, a caption, a row of a table) announces
    what the sentences beside it tell. Where most of an article is such lines it is a list, and they
    are what it tells.
    """
    sentences = [
        (number, sentence)
        for number, sentence in enumerate(document.sentences)
        if sentence.role is SentenceRole.SENTENCE
    ]
    ended = [each for each in sentences if _ENDED.search(document.sentence_text(each[1]))]
    length = sum(sentence.end - sentence.start for _, sentence in sentences)
    prose = sum(sentence.end - sentence.start for _, sentence in ended)
    return ended if 2 * prose > length else sentences


def _position(position: int, count: int) -> float:
    """News is told from the most to the least important: 1 at the top, falling to 0."""
    return 1.0 / (1.0 + position / 3.0) + 0.3 * (1.0 - position / count)


def _weakness(text: str, bag: Sequence[str]) -> float:
    """What makes a sentence a poor fact by itself: very short, or leaning on its neighbour."""
    first = _WORD.search(text)
    leaning = first is not None and first.group().casefold() in _LEANING
    return 0.4 * leaning + 0.8 * (len(bag) < 4)


def _starts_within(sentences: Sequence[Sentence], starts: Sequence[int]) -> set[int]:
    """Positions of the sentences in which one of ``starts`` (in ascending order) lies."""
    found: set[int] = set()
    position = 0
    for start in sorted(starts):
        while position < len(sentences) and sentences[position].end <= start:
            position += 1
        if position < len(sentences) and sentences[position].start <= start:
            found.add(position)
    return found


def _text_rank(bags: Sequence[Sequence[str]]) -> list[float]:
    """TextRank over sentences and words; the highest score is 1."""
    frequency = Counter(word for bag in bags for word in set(bag))
    shared = [[word for word in bag if frequency[word] > 1] for bag in bags]
    scores = [1.0] * len(bags)
    for _ in range(_ROUNDS):
        held: defaultdict[str, float] = defaultdict(float)
        for bag, score in zip(shared, scores, strict=True):
            for word in bag:
                held[word] += score / len(bag)
        scores = [
            (1.0 - _DAMPING) + _DAMPING * sum(held[word] / frequency[word] for word in bag)
            for bag in shared
        ]
    highest = max(scores, default=1.0)
    return [score / highest for score in scores]


def _content_words(text: str) -> list[str]:
    words = (match.group().casefold() for match in _WORD.finditer(text))
    return [_stem(word) for word in words if word not in _STOPWORDS and len(word) > 1]


def _stem(word: str) -> str:
    """Plurals and possessives fall together; nothing cleverer is needed to compare sentences."""
    word = word.removesuffix("'s").removesuffix("\u2019s")
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
