"""A comparison as a Markdown document."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.comparison.model import Edit, Rewording
from summarizer.render.comparison.phrases import (
    Shown,
    fact_notes,
    headlines,
    omission_heading,
    tag,
    telling_note,
)
from summarizer.render.markdown import escape
from summarizer.span import Span


def comparison_markdown(shown: Shown) -> str:
    """Origins, conflicts, what is left out, wordings, facts, and what one article alone tells."""
    return "\n".join(_lines(shown)) + "\n"


def _lines(shown: Shown) -> Iterator[str]:
    first, *rest = headlines(shown.comparison)
    yield f"# {escape(first)}"
    yield ""
    yield from (f"- {escape(line.strip())}" for line in rest)
    numbers = range(len(shown.documents))
    yield from (f"- {escape(tag(number))} {escape(shown.heading(number))}" for number in numbers)
    if shown.comparison.unrelated:
        return
    yield from _conflicts(shown)
    yield from _omissions(shown)
    yield from _rewordings(shown)
    yield from _facts(shown)
    for number in numbers:
        facts = shown.only_in(number)
        if facts:
            yield from _title(f"Only in {tag(number)}")
            yield from (f"- {escape(words.exact)}" for _, words in facts)


def _title(words: str) -> Iterator[str]:
    yield from ("", f"## {escape(words)}", "")


def _conflicts(shown: Shown) -> Iterator[str]:
    if shown.conflicts:
        yield from _title("Conflicts")
    for conflict in shown.conflicts:
        yield f"- {escape(conflict.title)}"
        for article, sentence, words in conflict.rows:
            yield f"  - {escape(tag(article))} {_marked(shown, article, sentence, words)}"


def _omissions(shown: Shown) -> Iterator[str]:
    if shown.comparison.omissions:
        yield from _title("Left out")
    for each in shown.comparison.omissions:
        marked = _marked(shown, each.article, each.sentence, each.words)
        yield f"- **{escape(omission_heading(each))}**: {escape(tag(each.article))} {marked}"


def _rewordings(shown: Shown) -> Iterator[str]:
    found = [(fact, each) for fact in shown.comparison.facts for each in fact.rewordings]
    if found:
        yield from _title("Quotations worded differently")
    for fact, each in found:
        one, other = fact.tellings[each.one], fact.tellings[each.other]
        pair = f"{tag(one.article)} and {tag(other.article)}"
        yield f"- {escape(pair)} {_aligned(each)}"


def _aligned(rewording: Rewording) -> str:
    parts = []
    for each in rewording.edits:
        if each.edit is Edit.EQUAL:
            parts.append(escape(each.one.exact))
            continue
        parts += [f"~~{escape(each.one.exact)}~~"] if each.one.exact else []
        parts += [f"**{escape(each.other.exact)}**"] if each.other.exact else []
    return " ".join(parts)


def _facts(shown: Shown) -> Iterator[str]:
    facts = sorted(shown.comparison.facts, key=lambda fact: -len(fact.articles))
    if facts:
        yield from _title("Told by more than one")
    for number, fact in enumerate(facts, 1):
        yield f"{number}. {escape('; '.join(fact_notes(fact))) or 'Told alike'}"
        for telling in fact.tellings:
            note = escape(telling_note(telling))
            words = f"{escape(tag(telling.article))} {escape(telling.span.exact)}"
            yield f"   - {words}  \n     *{note}*"


def _marked(shown: Shown, article: int, sentence: Span, words: Span) -> str:
    text = shown.documents[article].text
    before, after = text[sentence.start : words.start], text[words.end : sentence.end]
    gap = " " if before != before.rstrip() else ""
    behind = " " if after != after.lstrip() else ""
    return f"{escape(before)}{gap}**{escape(words.exact)}**{behind}{escape(after)}".strip()
