"""A recorded answer under today's analysis: what it cited is found again by its place.

A replay needs the very prompt that was recorded. Rules that find other sentences or speakers
change the prompt, but not what a model once said of the article: its ids are carried over.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from summarizer._version import __version__
from summarizer.analysis import Analysis
from summarizer.brief.draft import Draft
from summarizer.brief.schema import Brief, Provenance, RunFacts, Tokens
from summarizer.errors import CassetteMiss
from summarizer.model.cassette import Cassette
from summarizer.model.conversation import Assess
from summarizer.model.parse import parse_draft
from summarizer.model.request import Place, Shown


def rescore(cassette: Cassette, analysis: Analysis, assess: Assess) -> Brief:
    """The checked brief that one recorded answer makes today.

    Raises CassetteMiss if the cassette is of another article, ``pydantic.ValidationError`` if its
    answer is no draft.
    """
    draft = current_draft(cassette, analysis)
    answer, request = cassette.answer, cassette.request
    provenance = Provenance(
        engine="model",
        model=request.model,
        prompt_version=request.prompt_version,
        tokens=Tokens(prompt=answer.prompt_tokens, completion=answer.completion_tokens),
        attempts=1,
        run=RunFacts(cached=True, sends=0, waited=0.0),
        source_sha256=request.shown.sha256,
        summarizer_version=__version__,
    )
    return assess(draft, analysis, provenance)


def current_draft(cassette: Cassette, analysis: Analysis) -> Draft:
    """The draft of a cassette, its ids replaced by those that ``analysis`` gives the same places.

    An id that was not offered, or whose place holds nothing today, stays unknown. Raises as
    ``rescore`` does.
    """
    ids = CurrentIds.of(cassette, analysis)
    draft = parse_draft(cassette.answer.text)
    ids.put_into(draft)
    return draft


@dataclass(frozen=True, slots=True)
class CurrentIds:
    """The ids that an analysis gives to what a cassette's prompt offered."""

    sentences: Mapping[str, str]
    speakers: Mapping[str, str]
    today: Shown

    @classmethod
    def of(cls, cassette: Cassette, analysis: Analysis) -> CurrentIds:
        """Found once for all drafts of one prompt. Raises CassetteMiss: another article."""
        shown, document = cassette.request.shown, analysis.document
        if shown.sha256 != document.sha256:
            raise CassetteMiss(
                f"the cassette {cassette.file_name} is of another article ({shown.sha256[:8]}, not "
                f"{document.sha256[:8]}); record this one"
            )
        today = Shown.of(analysis)
        speakers = _renamed(
            {name: speaker.cue for name, speaker in shown.speakers.items()},
            {name: speaker.cue for name, speaker in today.speakers.items()},
        )
        return cls(_renamed(shown.sentences, today.sentences), speakers, today)

    def put_into(self, draft: Draft) -> None:
        """Replace the ids of a draft."""
        sentences, today = self.sentences, self.today
        for flag in draft.unverified:
            flag.evidence = [_name(name, sentences, today.sentences) for name in flag.evidence]
        for fact in draft.key_facts:
            fact.evidence = [_name(name, sentences, today.sentences) for name in fact.evidence]
            if fact.source is not None:
                fact.source = _name(fact.source, self.speakers, today.speakers)


def _renamed(then: Mapping[str, Place], now: Mapping[str, Place]) -> dict[str, str]:
    """Old ids to the new ids whose places share most with theirs."""
    if then == now:
        return {name: name for name in then}
    renamed = {}
    for old, place in then.items():
        best = max(now, key=lambda name: _shared(place, now[name]), default=None)
        if best is not None and _shared(place, now[best]) > 0:
            renamed[old] = best
    return renamed


def _shared(one: Place, other: Place) -> int:
    return min(one[1], other[1]) - max(one[0], other[0])


def _name(name: str, renamed: Mapping[str, str], known: Collection[str]) -> str:
    found = renamed.get(name, name)
    return f"{name}?" if name not in renamed and found in known else found
