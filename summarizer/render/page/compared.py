"""The page of a comparison: what it says on one side, the articles beside each other on the other.

Every fact is linked with its passages in all articles, every omission and conflict with the words
it rests on; a mark in an article leads back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.comparison.model import Edit, Fact, Rewording
from summarizer.render.comparison.phrases import (
    Shown,
    fact_notes,
    headlines,
    omission_heading,
    tag,
    telling_note,
)
from summarizer.render.page.article import Block, article_blocks
from summarizer.render.page.render import render_page
from summarizer.render.visible import one_line
from summarizer.span import Span


@dataclass(frozen=True, slots=True)
class Passages:
    """The passages of one article that belong to an entry; ``home`` is the entry's id."""

    home: str
    style: str
    article: int
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of words in an entry: in both wordings, or in one of them, or marked."""

    text: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """What one article has of an entry. ``link`` is the number of its passages."""

    label: str
    words: Sequence[Words]
    note: str
    link: int
    href: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact, a conflict, an omission or a quotation, with a row for each telling."""

    id: str
    style: str
    title: str
    rows: Sequence[Row]
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Entries of one sort."""

    id: str
    title: str
    entries: Sequence[Entry]
    folded: bool = False


@dataclass(frozen=True, slots=True)
class ComparedArticle:
    """One article with its heading."""

    label: str
    about: str
    blocks: Sequence[Block]


@dataclass(frozen=True)
class ComparedPage:
    """What the template shows."""

    title: str
    lines: Sequence[str]
    names: Sequence[str]
    sections: Sequence[Section]
    articles: Sequence[ComparedArticle]


def comparison_html(shown: Shown) -> str:
    """The page, one self-contained file."""
    return render_page(
        "compare.html", comparison_view(shown), ("page.css", "compare.css"), "compare.js"
    )


def comparison_view(shown: Shown) -> ComparedPage:
    """What the page shows."""
    return _Builder(shown).page()


class _Builder:
    def __init__(self, shown: Shown) -> None:
        self._shown = shown
        self._passages: list[Passages] = []

    def page(self) -> ComparedPage:
        sections = list(self._sections())
        articles, targets = self._articles()
        lines = headlines(self._shown.comparison)
        return ComparedPage(
            title=lines[0],
            lines=[line.strip() for line in lines[1:]],
            names=[
                f"{tag(number)} {self._shown.heading(number)}"
                for number in range(len(self._shown.documents))
            ],
            sections=[_with_targets(section, targets) for section in sections],
            articles=articles,
        )

    def _articles(self) -> tuple[list[ComparedArticle], dict[int, str]]:
        made: list[ComparedArticle] = []
        targets: dict[int, str] = {}
        for number, document in enumerate(self._shown.documents):
            article = article_blocks(document, number, self._passages)
            targets |= article.targets
            about = " \u00b7 ".join(
                one_line(each.value) for each in (document.outlet, document.published) if each
            )
            label = f"{tag(number)} {self._shown.names[number]}"
            made.append(ComparedArticle(label, about, article.blocks))
        return made, targets

    def _sections(self) -> Iterator[Section]:
        if self._shown.comparison.unrelated:
            return
        named = (
            ("conflicts", "Conflicts", self._conflicts()),
            ("omissions", "Left out", self._omissions()),
            ("wordings", "Quotations worded differently", self._rewordings()),
            ("facts", "Told by more than one", self._facts()),
        )
        for name, title, entries in named:
            found = list(entries)
            if found:
                yield Section(name, title, found)
        for number in range(len(self._shown.documents)):
            found = list(self._alone(number))
            if found:
                yield Section(f"only-{number + 1}", f"Only in {tag(number)}", found, folded=True)

    def _conflicts(self) -> Iterator[Entry]:
        for place, conflict in enumerate(self._shown.conflicts, 1):
            home = f"conflict-{place}"
            rows = [self._marked(home, "fail", *row) for row in conflict.rows]
            yield Entry(home, "fail", conflict.title, rows)

    def _omissions(self) -> Iterator[Entry]:
        for place, each in enumerate(self._shown.comparison.omissions, 1):
            home = f"omission-{place}"
            row = self._marked(home, "warn", each.article, each.sentence, each.words)
            yield Entry(home, "warn", omission_heading(each), [row])

    def _rewordings(self) -> Iterator[Entry]:
        found = ((f, each) for f in self._shown.comparison.facts for each in f.rewordings)
        for place, (fact, each) in enumerate(found, 1):
            home = f"wording-{place}"
            rows = [
                self._row(home, "wording", fact.tellings[number].article, words, spans)
                for number, words, spans in _wordings(each)
            ]
            yield Entry(home, "wording", "", rows)

    def _facts(self) -> Iterator[Entry]:
        facts = sorted(self._shown.comparison.facts, key=lambda fact: -len(fact.articles))
        for place, fact in enumerate(facts, 1):
            yield self._fact(f"fact-{place}", fact)

    def _alone(self, number: int) -> Iterator[Entry]:
        for place, (_, words) in enumerate(self._shown.only_in(number), 1):
            home = f"only-{number + 1}-{place}"
            row = self._row(home, "only", number, [Words(one_line(words.exact))], (words,))
            yield Entry(home, "only", "", [row])

    def _fact(self, home: str, fact: Fact) -> Entry:
        rows = [
            self._row(
                home,
                "fact",
                telling.article,
                [Words(one_line(telling.span.exact))],
                (telling.span,),
                telling_note(telling),
            )
            for telling in fact.tellings
        ]
        return Entry(home, "fact", "", rows, fact_notes(fact))

    def _marked(self, home: str, style: str, article: int, sentence: Span, words: Span) -> Row:
        """A row that shows a sentence with some of its words marked."""
        text = self._shown.documents[article].text
        parts = [
            Words(_spaced(text[sentence.start : words.start])),
            Words(one_line(words.exact), "marked"),
            Words(_spaced(text[words.end : sentence.end])),
        ]
        return self._row(home, style, article, parts, (words,))

    def _row(
        self,
        home: str,
        style: str,
        article: int,
        words: Sequence[Words],
        places: tuple[Span, ...],
        note: str = "",
    ) -> Row:
        self._passages.append(Passages(home, style, article, places))
        return Row(tag(article), words, note, len(self._passages) - 1)


def _wordings(rewording: Rewording) -> Iterator[tuple[int, list[Words], tuple[Span, ...]]]:
    """Each wording with what it has and the other has not marked, and its whole passage."""
    for number, side in ((rewording.one, 0), (rewording.other, 1)):
        spans = [(each.one, each.other)[side] for each in rewording.edits]
        words = [
            Words(f"{one_line(span.exact)} ", "" if each.edit is Edit.EQUAL else "marked")
            for each, span in zip(rewording.edits, spans, strict=True)
            if span.exact
        ]
        yield number, words, tuple(span for span in spans if span.exact)


def _with_targets(section: Section, targets: dict[int, str]) -> Section:
    """Rows that know the id of their passage, once the articles are laid out."""
    entries = [
        Entry(
            entry.id,
            entry.style,
            entry.title,
            [
                Row(row.label, row.words, row.note, row.link, f"#{targets.get(row.link, entry.id)}")
                for row in entry.rows
            ],
            entry.notes,
        )
        for entry in section.entries
    ]
    return Section(section.id, section.title, entries, section.folded)


def _spaced(text: str) -> str:
    """One line that keeps the blanks at its edges."""
    left = " " if text[:1].isspace() else ""
    right = " " if text[-1:].isspace() else ""
    return f"{left}{one_line(text)}{right}"
