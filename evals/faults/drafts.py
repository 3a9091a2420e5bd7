"""Drafts with one field changed, by the path that names it."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.brief.draft import Draft, DraftFact


def texts(draft: Draft) -> Iterator[tuple[str, str]]:
    """The paths and texts of headline, summary and facts."""
    yield "headline", draft.headline
    yield "summary", draft.summary
    for place, fact in enumerate(draft.key_facts):
        yield path_of(place), fact.statement


def path_of(place: int) -> str:
    """The path of a fact's statement."""
    return f"key_facts[{place}].statement"


def place_at(path: str) -> int:
    """The place of the fact that a path names."""
    return int(path[10:].partition("]")[0])


def fact_at(draft: Draft, path: str) -> DraftFact | None:
    """The fact that a path names; None for the headline and the summary."""
    return None if path in ("headline", "summary") else draft.key_facts[place_at(path)]


def with_text(draft: Draft, path: str, text: str) -> Draft:
    """With another text at a path."""
    if path in ("headline", "summary"):
        return draft.model_copy(update={path: text})
    return with_fact(draft, place_at(path), statement=text)


def with_fact(draft: Draft, place: int, **changes: object) -> Draft:
    """With other fields of a fact."""
    facts = list(draft.key_facts)
    facts[place] = facts[place].model_copy(update=changes)
    return draft.model_copy(update={"key_facts": facts})


def told_plainly(draft: Draft, path: str, text: str) -> Draft:
    """With another text, and nobody who is said to say it."""
    changed = with_text(draft, path, text)
    return (
        changed if fact_at(draft, path) is None else with_fact(changed, place_at(path), source=None)
    )


def difference(old: str, new: str) -> str:
    """The words that changed, old and new."""
    before, after = old.split(" "), new.split(" ")
    first = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), 0)
    rest = zip(reversed(before[first:]), reversed(after[first:]), strict=False)
    last = next((n for n, (a, b) in enumerate(rest) if a != b), 0)
    gone, come = (" ".join(words[first : len(words) - last]) for words in (before, after))
    return f"“{gone}” becomes “{come}”"
