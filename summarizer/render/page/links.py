"""What a page links: each finding, fact, speaker, status, flag and outlet with its passages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from summarizer.attribution.model import Attribution, OutletLink
from summarizer.checker.model import CheckReport, Finding
from summarizer.checker.verdicts import Severity
from summarizer.render.phrases import (
    flag_note,
    place_phrase,
    role_phrase,
    speaker_phrase,
    status_phrase,
    verdict_phrase,
)
from summarizer.render.places import Lines
from summarizer.render.sources import Sources
from summarizer.render.visible import one_line
from summarizer.span import Span, sentence_around

if TYPE_CHECKING:
    from summarizer.brief.schema import Brief, KeyFact, UnverifiedFlag


class LinkKind(StrEnum):
    """What sort of thing is linked."""

    FINDING = "finding"
    FACT = "fact"
    SPEAKER = "speaker"
    STATUS = "status"
    FLAG = "flag"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class Link:
    """One thing of the brief (or the checked text) and the passages of an article it rests on.

    ``home`` is the id of the element that holds it; ``places`` index article number ``article``,
    the one to show first.
    """

    kind: LinkKind
    home: str
    label: str
    title: str
    reason: str
    where: str
    places: tuple[Span, ...] = ()
    article: int = 0
    finding: Finding | None = None
    conflict: str = ""

    @property
    def style(self) -> str:
        """The names of its look: a finding's check and severity, else its kind."""
        if self.finding is None:
            return self.kind.value
        differ = " differ" if self.conflict else ""
        return f"{self.finding.check.value} {self.finding.severity.value}{differ}"

    @property
    def rank(self) -> int:
        """Failures first, then warnings, then what is only told."""
        severities = list(Severity)
        severity = Severity.PASS if self.finding is None else self.finding.severity
        return severities.index(severity)

    def article_label(self, sources: Sources) -> str:
        """``source 2``; empty where there is one article only, or no passage."""
        return f"source {self.article + 1}" if sources.several and self.places else ""

    @property
    def is_problem(self) -> bool:
        """Whether an editor must look at it."""
        problem = self.finding and self.finding.severity in (Severity.FAIL, Severity.WARN)
        return bool(problem or self.conflict)


def home_of(path: str) -> str:
    """The id of the element that shows the field a finding's path names: ``fact-3``."""
    return place_phrase(path).replace(" ", "-")


def finding_links(
    report: CheckReport, sources: Sources, lines: Lines | None = None
) -> Iterator[Link]:
    """A link for every finding, in the report's order; ``lines`` are those of a checked text."""
    for finding in report.findings:
        conflict = sources.conflict(finding)
        agreed = finding.severity is Severity.PASS
        label = "Sources differ" if conflict and agreed else verdict_phrase(finding.verdict)
        places = (finding.source,) if finding.source is not None else finding.candidates[:5]
        yield Link(
            LinkKind.FINDING,
            home_of(finding.path),
            label,
            finding.span.exact,
            finding.reason,
            place_phrase(finding.path) if lines is None else _line(finding, lines),
            places,
            sources.number(finding),
            finding,
            conflict,
        )


def _line(finding: Finding, lines: Lines) -> str:
    return f"line {lines.at(finding.span.start)[0]}"


def brief_links(brief: Brief) -> Iterator[Link]:
    """The links of facts, speakers, statuses, flags and outlets."""
    speakers = {attribution.id: attribution for attribution in brief.attributions}
    for position, fact in enumerate(brief.key_facts, 1):
        yield from _fact_links(fact, f"fact-{position}", f"fact {position}", speakers)
    for position, flag in enumerate(brief.unverified, 1):
        yield _flag_link(flag, f"flag-{position}", f"flag {position}")
    for position, outlet in enumerate(brief.outlets, 1):
        yield _outlet_link(outlet, f"outlet-{position}")


def _fact_links(
    fact: KeyFact, home: str, where: str, speakers: dict[str, Attribution]
) -> Iterator[Link]:
    cited = ", ".join(fact.evidence_ids) or "nothing"
    yield Link(
        LinkKind.FACT, home, "Evidence", fact.statement, f"Rests on {cited}.", where, fact.evidence
    )
    speaker = speakers.get(fact.attribution or "")
    if speaker is not None:
        places = [p for p in (speaker.source, speaker.cue, *speaker.content) if p is not None]
        cue = one_line(speaker.cue.exact)
        said = f"The article gives it as this source's words (\u201c{cue}\u201d)."
        phrase = speaker_phrase(speaker)
        yield Link(LinkKind.SPEAKER, home, "Speaker", phrase, said, where, tuple(places))
    if fact.status_cue is not None:
        why = f"The article's own words: \u201c{one_line(fact.status_cue.exact)}\u201d."
        phrase = status_phrase(fact.status)
        yield Link(LinkKind.STATUS, home, "Status", phrase, why, where, (fact.status_cue,))


def _flag_link(flag: UnverifiedFlag, home: str, where: str) -> Link:
    places = (*((flag.cue,) if flag.cue is not None else ()), *flag.evidence)
    label = "Not established"
    return Link(LinkKind.FLAG, home, label, flag.what, flag_note(flag), where, places)


def _outlet_link(outlet: OutletLink, home: str) -> Link:
    places = () if outlet.cue is None else (outlet.cue,)
    hidden = "Said in the page's hidden data only."
    reason = hidden if outlet.cue is None else "The article says so here."
    return Link(
        LinkKind.OUTLET, home, "Outlet", outlet.name, reason, role_phrase(outlet.role), places
    )


def link_data(
    links: Iterable[Link], targets: dict[int, str], sources: Sources
) -> list[dict[str, object]]:
    """What the page's script knows of each link: texts, escaped for reading, and element ids."""
    return [
        {
            "style": link.style,
            "problem": link.is_problem,
            "label": link.label,
            "title": _short(link.title),
            "reason": one_line(link.reason),
            "where": link.where,
            "source": _quoted(link, sources),
            "article": link.article_label(sources),
            "conflict": one_line(link.conflict),
            "target": targets.get(number, ""),
            "home": link.home,
            "id": link.finding.id if link.finding is not None else "",
        }
        for number, link in enumerate(links)
    ]


def _quoted(link: Link, sources: Sources) -> Sequence[str]:
    """The passage with the words around it: before, itself, after."""
    text = sources.documents[link.article].text
    if not link.places or text[link.places[0].start : link.places[0].end] != link.places[0].exact:
        return ()
    place = link.places[0]
    start, end = sentence_around(text, place)
    before, after = text[start : place.start], text[place.end : end]
    return [
        one_line(before) + (" " if before != before.rstrip() else ""),
        one_line(place.exact),
        (" " if after != after.lstrip() else "") + one_line(after),
    ]


def _short(text: str, most: int = 240) -> str:
    shown = one_line(text)
    return shown if len(shown) <= most else f"{shown[: most - 3].rstrip()}..."
