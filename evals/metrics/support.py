"""How much of a brief's wording the article vouches for: words, and words beside each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from evals.cases import Reference, words_of
from evals.metrics.words import words_with_weight
from evals.scores import NOTHING, Share, total
from summarizer.brief.schema import Brief
from summarizer.document.model import Document


def claim_support(brief: Brief | None) -> Share:
    """Weight of the words of facts and flags that stand in the sentences they cite.

    Each pair of neighbouring words counts as one more word, of weight 1.
    """
    if brief is None:
        return Share(0, 1)
    said = [(fact.statement, fact.evidence) for fact in brief.key_facts]
    said += [(flag.what, flag.evidence) for flag in brief.unverified]
    return total(_held(text, [span.exact for span in cited]) for text, cited in said)


def lead_support(brief: Brief | None, document: Document) -> Share:
    """The same of headline and summary in the article's body."""
    if brief is None:
        return Share(0, 1)
    body = [document.sentence_text(sentence) for sentence in document.sentences]
    return sum((_held(text, body) for text in (brief.headline, brief.summary)), NOTHING)


def reference_words(brief: Brief | None, reference: Reference | None) -> Share:
    """Words, and words beside each other, that a brief shares with the one an editor wrote.

    Twice the weight of what they share, of the weight of both (Dice), over headline, summary,
    facts with their speakers, and flags. Undefined where nobody wrote one.
    """
    if reference is None:
        return NOTHING
    wanted = _bag(
        reference.headline,
        reference.summary,
        *(fact.statement for fact in reference.key_facts),
        *(words_of(fact.source) for fact in reference.key_facts if fact.source is not None),
        *(flag.what for flag in reference.unverified),
    )
    if brief is None:
        return Share(0, wanted.total())
    sources = {each.id: each.source for each in brief.attributions}
    speakers = [sources.get(fact.attribution or "") for fact in brief.key_facts]
    held = _bag(
        brief.headline,
        brief.summary,
        *(fact.statement for fact in brief.key_facts),
        *(speaker.exact for speaker in speakers if speaker is not None),
        *(flag.what for flag in brief.unverified),
    )
    return Share(2 * (held & wanted).total(), held.total() + wanted.total())


def _bag(*texts: str) -> Counter[object]:
    """Words as often as their weight, and neighbours once for each time."""
    bag: Counter[object] = Counter()
    for text in texts:
        said = words_with_weight(text)
        for stem, weight in said:
            bag[stem] += weight
        bag.update(pairwise(stem for stem, _ in said))
    return bag


def _held(text: str, passages: Iterable[str]) -> Share:
    """What of a text stands in some passages; how often it stands there counts for nothing."""
    words, pairs = set(), set()
    for passage in passages:
        stems = [stem for stem, _ in words_with_weight(passage)]
        words |= set(stems)
        pairs |= set(pairwise(stems))
    said = words_with_weight(text)
    beside = list(pairwise(stem for stem, _ in said))
    hits = sum(weight for stem, weight in said if stem in words)
    hits += sum(pair in pairs for pair in beside)
    return Share(hits, sum(weight for _, weight in said) + len(beside))
