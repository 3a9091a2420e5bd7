"""Flags taken off a brief that goes on telling what they mark.

A flag is missed only by who is told the rest. It is no fault to take one off where

- nothing else in the brief tells what it is about: the brief is shorter, and right;
- the brief still tells of the doubt, be it in a fact or in the summary: "which the firm denies";
- another flag cites one of the same sentences, and so marks them;
- it is about a figure that the article has taken back itself: the brief gives the right one.

Editors tell most doubts where they tell the claim, so references leave few such places. More are
made from the gold: a sentence on which another sentence of the article casts a doubt, told as a
fact in the article's own words, with no flag on either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from evals.cases import GoldFlag, locate
from evals.faults.material import sentences_of, spoken_in
from summarizer.attribution.model import VerificationStatus
from summarizer.brief.draft import Draft, DraftFact, DraftFlag
from summarizer.checker.quotations.check import quotations_in
from summarizer.document.model import Document, Sentence, SentenceRole
from summarizer.quantities.tokens import tokenize

_DOUBT: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ials?)|reject\w*|disput\w+|dismiss\w+|refut\w+|contradict\w*|contest\w*"
    r"|disagree\w*|differ\w*|insist\w*|maintain\w*|accus\w+|alleg\w+|claim\w*|reported\w*|apparent\w*"
    r"|thought to|believed to|understood to|said to have|suspect\w*|rumou?r\w*|unofficial"
    r"|unconfirmed|unverified|whether|(?:not?|neither|nor|nobody|never|without)\b.{0,40}?(?:verif"
    r"|confirm|clear|known|establish|check|prove|publish|review|evidence|comment|conced|settle|stand)\w*"
    r"|false|lie|untrue|liar|declin\w+ to|refus\w+ to|unclear|unknown|perhaps|might|may|suggest\w*"
    r"|argue\w*)\b",
    re.IGNORECASE,
)
_TAKEN_BACK: Final = re.compile(
    r"\b(?:correct(?:ed|ion)|amended|with(?:dr[ae]wn?|drew)|earlier version|originally|updated"
    r"|wrong|changed that|left out|asked for the sentence)\b",
    re.IGNORECASE,
)
_HALF: Final = 0.5
"""Share of the words of a sentence of the summary that tells the same as the article's."""
_FEWEST: Final = 2
"""Words that a fact has in common with a sentence, and with a flag, of which it tells something."""
_LONGEST: Final = 300


def without_flag(draft: Draft, document: Document) -> Iterator[tuple[DraftFlag, Draft]]:
    """The draft without a flag whose place nothing else takes."""
    for flag in draft.unverified:
        others = [other for other in draft.unverified if other is not flag]
        if any(set(flag.evidence) & set(other.evidence) for other in others):
            continue
        cited = [document.sentence_by_id[name] for name in flag.evidence]
        passages = [document.sentence_text(sentence) for sentence in cited]
        if any(_TAKEN_BACK.search(passage) for passage in passages):
            continue
        told = list(_telling(draft, flag, passages))
        if told and not any(_DOUBT.search(text) for text in told):
            yield flag, draft.model_copy(update={"unverified": others})


def _telling(draft: Draft, flag: DraftFlag, passages: Sequence[str]) -> Iterator[str]:
    """What else in a brief tells something of the sentences a flag cites."""
    words, what = [_words(passage) for passage in passages], _words(flag.what)
    for fact in draft.key_facts:
        own = _words(fact.statement)
        shared = any(len(own & each) >= _FEWEST for each in words) and len(own & what) >= _FEWEST
        if shared and set(fact.evidence) & set(flag.evidence):
            yield fact.statement
    for text in (draft.headline, draft.summary):
        for span in sentences_of(text):
            own = _words(span.exact)
            if own and any(len(own & each) >= _HALF * len(own) for each in words):
                yield span.exact


def _words(text: str) -> set[str]:
    return {word.stem for word in tokenize(text, 0, len(text))}


def told_plainly(
    draft: Draft, document: Document, flags: Sequence[GoldFlag]
) -> Iterator[tuple[str, Draft]]:
    """The draft with a doubted sentence as one fact more, and without the flags on the doubt.

    Each claim once. Sentences that tell of a doubt themselves are left out, and so are claims that
    the draft has a fact on, which may well tell of it; silences, which cast no doubt on what
    somebody else is said to have said; and views in quotation marks that others do not share.
    """
    cited = {name for fact in draft.key_facts for name in fact.evidence}
    seen: set[str] = set()
    for flag in flags:
        claim, cue = (
            _sentence(document, *locate(document.text, p)) for p in (flag.claim, flag.cue)
        )
        if (
            claim is None
            or cue is None
            or claim.id == cue.id
            or {claim.id, cue.id} & (cited | seen)
        ):
            continue
        text = document.sentence_text(claim)
        tells = _DOUBT.search(text) or _TAKEN_BACK.search(text)
        if flag.status is VerificationStatus.NO_COMMENT or tells or not _is_fact(text, claim):
            continue
        if flag.status is not VerificationStatus.DENIED and _is_view(text):
            continue
        seen.add(claim.id)
        fact = DraftFact(statement=text, evidence=[claim.id], source=None)
        left = [f for f in draft.unverified if not {claim.id, cue.id} & set(f.evidence)]
        facts = [*draft.key_facts, fact]
        yield text, draft.model_copy(update={"key_facts": facts, "unverified": left})


def _is_view(text: str) -> bool:
    """Whether it is hardly more than what somebody is quoted as thinking: "It's a joke", he said.

    That he said so stands, whatever others think.
    """
    views = [span.exact for span in quotations_in(text) if not re.search(r"\d", span.exact)]
    quoted = sum(map(len, views))
    told = [each for each in spoken_in(text) if each.source is not None]
    spoken = sum(len(each.cue.exact) + len(each.source.exact) for each in told if each.source)
    return bool(told) and quoted > _HALF * (len(text) - spoken)


def _is_fact(text: str, sentence: Sentence) -> bool:
    return sentence.role is SentenceRole.SENTENCE and len(text) <= _LONGEST


def _sentence(document: Document, start: int, end: int) -> Sentence | None:
    """The sentence that holds a stretch; None if it is no part of the body or of more than one."""
    return next((s for s in document.sentences if s.start <= start and end <= s.end), None)
