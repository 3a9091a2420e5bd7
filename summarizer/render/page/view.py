"""Everything the page's template shows, from a brief or a report and its articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from summarizer.attribution.model import OutletLink, OutletRole
from summarizer.checker.model import CheckReport, on_text
from summarizer.checker.verdicts import Severity
from summarizer.document.unwrap import unwrapped
from summarizer.render.page.article import Block, Piece, article_blocks
from summarizer.render.page.claims import Claims
from summarizer.render.page.links import (
    Link,
    LinkKind,
    brief_links,
    finding_links,
    home_of,
    link_data,
)
from summarizer.render.phrases import (
    FORECAST,
    engine_phrase,
    role_phrase,
    speaker_phrase,
    status_phrase,
    told_in_summary,
)
from summarizer.render.places import Lines
from summarizer.render.report import summary_line
from summarizer.render.sources import Sources
from summarizer.render.visible import one_line

if TYPE_CHECKING:
    from summarizer.brief.schema import Brief, KeyFact, UnverifiedFlag

OWN_VOICE: Final = "the outlet's own voice"


@dataclass(frozen=True, slots=True)
class Chip:
    """A small link under a claim: its evidence, its speaker, its status."""

    text: str
    link: int | None = None
    href: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One claim: a fact, a flag, the headline, a paragraph of a checked text."""

    id: str
    paragraphs: Sequence[Sequence[Piece]]
    kinds: str
    link: int | None = None
    chips: Sequence[Chip] = ()
    notes: Sequence[int] = ()
    speaker: int | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding to look at first; the same one elsewhere is only named."""

    link: int
    where: str


@dataclass(frozen=True, slots=True)
class ShownArticle:
    """One article with its heading and what it says about itself."""

    label: str
    about: str
    blocks: Sequence[Block]


@dataclass(frozen=True)
class Page:
    """What the template shows."""

    title: str
    about: str
    outcome: Severity
    summary: str
    links: Sequence[Link]
    hrefs: Sequence[str]
    data: Sequence[dict[str, object]]
    articles: Sequence[ShownArticle]
    headline: Card | None = None
    lead: Card | None = None
    """The summary, where it has words of its own; else it is the facts ``opening``."""
    opening: Sequence[Card] = ()
    facts: Sequence[Card] = ()
    flags: Sequence[Card] = ()
    text: Card | None = None
    speakers: Sequence[tuple[str, int]] = ()
    chain: Sequence[tuple[str, Sequence[Chip]]] = ()
    problems: Sequence[Problem] = ()

    @property
    def findings(self) -> int:
        """How many findings there are; their links come first."""
        return sum(link.finding is not None for link in self.links)

    @property
    def numbers(self) -> int:
        """How many numbers were checked, those of a summary made of facts only as the facts'."""
        checked = [link for link in self.links if "number" in link.style.split()]
        told = home_of("summary") if self.opening else ""
        return sum(link.home != told for link in checked)


def brief_view(brief: Brief, sources: Sources) -> Page:
    """The page of a brief."""
    links = [*finding_links(brief.report, sources), *brief_links(brief)]
    builder = _Builder(brief.report, links, sources)
    stated = [one_line(part) for part in (brief.source.outlet, brief.source.published) if part]
    about = " \u00b7 ".join([*stated, engine_phrase(brief.provenance)])
    spoken = _speakers(brief)
    names = list(dict.fromkeys(spoken))
    facts = [
        builder.fact(position, fact, speaker=names.index(spoken[position]))
        for position, fact in enumerate(brief.key_facts)
    ]
    opening = told_in_summary(brief)
    return replace(
        builder.page(one_line(brief.headline), about),
        headline=builder.card("headline", brief.headline),
        lead=None if opening else builder.card("summary", brief.summary),
        opening=[facts[position] for position in opening],
        facts=[fact for position, fact in enumerate(facts) if position not in opening],
        flags=[builder.flag(position, flag) for position, flag in enumerate(brief.unverified)],
        speakers=[(name, spoken.count(name)) for name in names],
        chain=builder.chain(brief.outlets),
    )


def text_view(text: str, name: str, report: CheckReport, sources: Sources) -> Page:
    """The page of a checked text, its wrapped paragraphs as one line each."""
    lines, text = Lines(text), unwrapped(text)
    report = on_text(report, text)
    builder = _Builder(report, list(finding_links(report, sources, lines)), sources)
    page = builder.page(one_line(name), "Checked by rules alone; no model was asked")
    return replace(page, text=builder.card("text", text))


def _speakers(brief: Brief) -> list[str]:
    """The speaker of every fact, in words."""
    known = {attribution.id: attribution for attribution in brief.attributions}
    return [
        one_line(speaker_phrase(known[fact.attribution]))
        if fact.attribution in known
        else OWN_VOICE
        for fact in brief.key_facts
    ]


class _Builder:
    """Turns claims into cards, once it is known where in the articles every link goes."""

    def __init__(self, report: CheckReport, links: Sequence[Link], sources: Sources) -> None:
        self._report = report
        self._links = links
        self._sources = sources
        self._articles: list[ShownArticle] = []
        targets: dict[int, str] = {}
        for number, document in enumerate(sources.documents):
            article = article_blocks(document, number, links)
            targets |= article.targets
            stated = (document.outlet, document.published)
            about = " \u00b7 ".join(one_line(each.value) for each in stated if each is not None)
            label = sources.heading(number) or "Article"
            self._articles.append(ShownArticle(label, about, article.blocks))
        self._targets = targets
        self._claims = Claims(links, targets)
        self._linked: dict[tuple[str, LinkKind], int] = {}
        for number, link in enumerate(links):
            self._linked.setdefault((link.home, link.kind), number)

    def page(self, title: str, about: str) -> Page:
        """What both sorts of page have: the verdict, the articles, the problems, all links."""
        return Page(
            title=title,
            about=about,
            outcome=self._report.outcome,
            summary=summary_line(self._report),
            links=self._links,
            hrefs=[self._claims.href(number) for number in range(len(self._links))],
            data=link_data(self._links, self._targets, self._sources),
            articles=self._articles,
            problems=self._problems(),
        )

    def _problems(self) -> list[Problem]:
        """The worst first, those alike as one."""
        alike: dict[tuple[object, ...], list[int]] = {}
        for number, link in enumerate(self._links):
            if link.is_problem:
                same = (link.label, link.title, link.reason, link.places, link.article)
                alike.setdefault(same, []).append(number)
        problems = []
        for numbers in alike.values():
            article = self._links[numbers[0]].article_label(self._sources)
            places = dict.fromkeys([*(self._links[number].where for number in numbers), article])
            problems.append(Problem(numbers[0], ", ".join(filter(None, places))))
        return sorted(problems, key=lambda problem: self._links[problem.link].rank)

    def card(self, path: str, text: str) -> Card:
        """A claim as it was checked, with what was found in it and on it."""
        claims = self._claims
        return Card(
            id=home_of(path),
            paragraphs=claims.paragraphs(path, text),
            kinds=claims.kinds(path),
            notes=claims.notes(path, text),
        )

    def fact(self, position: int, fact: KeyFact, speaker: int) -> Card:
        """A key fact over chips for its evidence, speaker and status."""
        card = self.card(f"key_facts[{position}].statement", fact.statement)
        linked = {kind: self._linked.get((card.id, kind)) for kind in LinkKind}
        spoken = linked[LinkKind.SPEAKER]
        chips = [
            self._chip(", ".join(fact.evidence_ids) or "no evidence", linked[LinkKind.FACT]),
            *([self._chip(self._links[spoken].title, spoken)] if spoken is not None else []),
            self._chip(status_phrase(fact.status), linked[LinkKind.STATUS]),
            *([Chip(FORECAST)] if fact.is_forecast else []),
        ]
        return replace(card, chips=chips, link=linked[LinkKind.FACT], speaker=speaker)

    def flag(self, position: int, flag: UnverifiedFlag) -> Card:
        """Something not established, over its status, its cue and why."""
        card = self.card(f"unverified[{position}].what", flag.what)
        number = self._linked.get((card.id, LinkKind.FLAG))
        why = self.card(f"unverified[{position}].why", flag.why)
        chips = [
            self._chip(status_phrase(flag.status), number),
            *([Chip(f"\u201c{one_line(flag.cue.exact)}\u201d")] if flag.cue is not None else []),
            Chip(one_line(flag.why)),
        ]
        return replace(card, chips=chips, link=number, notes=[*card.notes, *why.notes])

    def chain(self, outlets: Sequence[OutletLink]) -> list[tuple[str, list[Chip]]]:
        """The outlets by what they did with the story, the first to report it first."""
        stages: dict[OutletRole, list[Chip]] = {role: [] for role in OutletRole}
        for position, outlet in enumerate(outlets, 1):
            number = self._linked.get((f"outlet-{position}", LinkKind.OUTLET))
            stages[outlet.role].append(self._chip(outlet.name, number))
        return [(role_phrase(role), chips) for role, chips in stages.items() if chips]

    def _chip(self, text: str, number: int | None) -> Chip:
        if number is None or number not in self._targets:
            return Chip(one_line(text), number)
        return Chip(one_line(text), number, self._claims.href(number))
