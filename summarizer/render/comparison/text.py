"""A comparison as plain text for a terminal: origins and conflicts first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from summarizer.comparison.model import Edit, Omission, Rewording, Telling
from summarizer.render.comparison.phrases import (
    Shown,
    fact_notes,
    headlines,
    omission_heading,
    tag,
    telling_note,
)
from summarizer.render.lines import dimmed, wrapped
from summarizer.render.style import Style
from summarizer.render.visible import one_line
from summarizer.span import Span

MOST = 20
"""Facts that one article alone tells, shown of each unless all are asked for."""


def comparison_text(shown: Shown, style: Style, *, every: bool = False) -> str:
    """The whole comparison; ``every`` shows all that only one article tells."""
    return "\n".join(_lines(shown, style, every=every)) + "\n"


def _lines(shown: Shown, style: Style, *, every: bool) -> Iterator[str]:
    first, *rest = headlines(shown.comparison)
    yield from (style.paint(line, "bold") for line in wrapped(first, style))
    for line in rest:
        yield from wrapped(line.strip(), style, "  " if line.startswith(" ") else "")
    for number in range(len(shown.documents)):
        yield from wrapped(shown.heading(number), style, f"  {tag(number)} ")
    if shown.comparison.unrelated:
        return
    yield from _conflicts(shown, style)
    yield from _omissions(shown, style)
    yield from _rewordings(shown, style)
    yield from _facts(shown, style)
    yield from _alone(shown, style, every=every)


def _title(words: str, count: int, style: Style) -> Iterator[str]:
    yield ""
    yield from (style.paint(line, "bold") for line in wrapped(f"{words} ({count})", style))


def _conflicts(shown: Shown, style: Style) -> Iterator[str]:
    if not shown.conflicts:
        return
    yield from _title("Conflicts", len(shown.conflicts), style)
    for conflict in shown.conflicts:
        title = wrapped(conflict.title, style, "  ", hanging=4)
        yield from (style.paint(line, "red") for line in title)
        for article, sentence, words in conflict.rows:
            marked = _marked(shown, article, sentence, words)
            yield from wrapped(marked, style, f"    {tag(article)} ")


def _omissions(shown: Shown, style: Style) -> Iterator[str]:
    omissions = shown.comparison.omissions
    if not omissions:
        return
    yield from _title("Left out", len(omissions), style)
    groups: dict[str, list[Omission]] = {}
    for each in omissions:
        groups.setdefault(omission_heading(each), []).append(each)
    for heading, alike in groups.items():
        lines = wrapped(heading, style, "  ", hanging=4)
        yield from (style.paint(line, "yellow") for line in lines)
        for (article, sentence), same in groupby(alike, key=lambda e: (e.article, e.sentence)):
            marked = _marked(shown, article, sentence, *(other.words for other in same))
            yield from wrapped(marked, style, f"    {tag(article)} ")


def _rewordings(shown: Shown, style: Style) -> Iterator[str]:
    found = [(fact, each) for fact in shown.comparison.facts for each in fact.rewordings]
    if not found:
        return
    yield from _title("Quotations worded differently", len(found), style)
    for fact, each in found:
        pair = (
            f"{tag(fact.tellings[each.one].article)} and {tag(fact.tellings[each.other].article)}"
        )
        yield from wrapped(f"{pair} {aligned(each)}", style, "  ")


def aligned(rewording: Rewording) -> str:
    """Both wordings in one line: ``[-Initially-] {+At most+} we controlled``."""
    parts = []
    for each in rewording.edits:
        one, other = one_line(each.one.exact), one_line(each.other.exact)
        if each.edit is Edit.EQUAL:
            parts.append(one)
            continue
        parts += [f"[-{one}-]"] if one else []
        parts += [f"{{+{other}+}}"] if other else []
    return " ".join(parts)


def _facts(shown: Shown, style: Style) -> Iterator[str]:
    facts = sorted(shown.comparison.facts, key=lambda fact: -len(fact.articles))
    if facts:
        yield from _title("Told by more than one", len(facts), style)
    for number, fact in enumerate(facts, 1):
        label = f"{number:>3}. "
        for telling in fact.tellings:
            yield from _telling(telling, label, style)
            label = " " * len(label)
        for note in fact_notes(fact):
            yield from wrapped(note, style, " " * 9)


def _telling(telling: Telling, label: str, style: Style) -> Iterator[str]:
    yield from wrapped(telling.span.exact, style, f"{label}{tag(telling.article)} ")
    yield from dimmed(wrapped(telling_note(telling), style, " " * (len(label) + 4)), style)


def _alone(shown: Shown, style: Style, *, every: bool) -> Iterator[str]:
    for number in range(len(shown.documents)):
        facts = shown.only_in(number)
        if not facts:
            continue
        yield from _title(f"Only in {tag(number)}", len(facts), style)
        for _, words in facts if every else facts[:MOST]:
            yield from wrapped(words.exact, style, "  - ")
        if len(facts) > MOST and not every:
            yield from wrapped(f"{len(facts) - MOST} more; --all shows them", style, "  ")


def _marked(shown: Shown, article: int, sentence: Span, *words: Span) -> str:
    """A sentence with some of its words marked."""
    text = shown.documents[article].text
    parts, reached = [], sentence.start
    for each in sorted(words, key=lambda span: span.start):
        if each.start >= reached:
            parts += [text[reached : each.start], f"\u2039{each.exact}\u203a"]
            reached = each.end
    return "".join([*parts, text[reached : sentence.end]])
