"""Independence: which articles of a story go back to one report."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from summarizer.attribution.model import Identification, OutletLink, OutletRole, SourceKind
from summarizer.attribution.sources.outlet_names import outlet_key
from summarizer.comparison.documents import (
    cites_release,
    cites_statement,
    has_asked_itself,
    has_seen_itself,
    share_study,
)
from summarizer.comparison.model import Origin, SharedSource, Story
from summarizer.comparison.units import Reader, Unit

_PEOPLE: Final = frozenset({SourceKind.PERSON, SourceKind.WITNESS, SourceKind.UNKNOWN})


def story_of(
    articles: tuple[int, ...],
    readers: Sequence[Reader],
    sources: Sequence[SharedSource],
    facts: Sequence[Sequence[Unit]],
) -> Story:
    """The origins of related articles.

    Two articles are of one origin if they name one originator (or one is the other's originator)
    and share a source or most facts; if both quote from a release or tell of one study; or if
    they share an unnamed source and one of them does not say where it has it from. An outlet
    that says who was first, but has the material itself, is an origin of its own; so are two that
    share a statement or a source without a name, where somebody spoke to them.
    """
    group = {article: article for article in articles}
    for one, other in combinations(articles, 2):
        if _are_one(one, other, readers, sources, facts):
            old, new = group[other], group[one]
            group = {each: new if of == old else of for each, of in group.items()}
    origins = []
    for root in dict.fromkeys(group.values()):
        members = tuple(each for each in articles if group[each] == root)
        origins.append(_origin(members, readers, sources))
    inside = {id(source) for origin in origins for source in origin.sources}
    across = tuple(source for source in sources if id(source) not in inside)
    return Story(articles, tuple(origins), across)


def _origin(
    members: tuple[int, ...], readers: Sequence[Reader], sources: Sequence[SharedSource]
) -> Origin:
    shared = [s for s in sources if len(members) > 1 and set(s.articles) <= set(members)]
    named = [_relied_on(readers[each], readers) for each in members]
    stated = [links for links in named if links] or [[]]
    common = [
        link.name
        for link in stated[0]
        if all(any(outlet_key(link.name) == outlet_key(o.name) for o in links) for links in stated)
    ]
    names = (
        _credited(members, readers) or common or [link.name for links in stated for link in links]
    )
    return Origin(members, tuple(dict.fromkeys(names)), tuple(shared))


def _are_one(
    one: int,
    other: int,
    readers: Sequence[Reader],
    sources: Sequence[SharedSource],
    facts: Sequence[Sequence[Unit]],
) -> bool:
    both = [source for source in sources if {one, other} <= set(source.articles)]
    mine, theirs = _keys(readers[one]), _keys(readers[other])
    if mine & theirs and not _is_second_witness(readers[one], readers[other]):
        return bool(both) or _share_most(one, other, facts)
    if _has_it_from(readers[one], readers[other]) or _has_it_from(readers[other], readers[one]):
        return _share_most(one, other, facts)
    if not (mine & theirs) and _rest_on_one_document(readers[one], readers[other], both, facts):
        return True
    if has_asked_itself(readers[one]) and has_asked_itself(readers[other]):
        return False
    unnamed = any(s.identification is Identification.DESCRIBED_ANONYMOUS for s in both)
    return unnamed and not (_originators(readers[one]) and _originators(readers[other]))


def _credited(members: tuple[int, ...], readers: Sequence[Reader]) -> list[str]:
    """The outlets among them from which others have the story."""
    return [
        link.name
        for one in members
        if any(other != one and _has_it_from(readers[other], readers[one]) for other in members)
        for link in readers[one].analysis.outlets
        if link.role is OutletRole.PUBLISHED_BY
    ]


def _has_it_from(one: Reader, other: Reader) -> bool:
    """Whether an article gives what it tells as the word of the other's outlet, unseen."""
    own = _own(other)
    said = [each.source for each in one.analysis.attributions if each.source is not None]
    return not has_seen_itself(one) and any(outlet_key(each.exact) in own for each in said)


def _is_second_witness(one: Reader, other: Reader) -> bool:
    """Whether an article credits the other as the first, but has seen for itself."""
    first, second = _own(one), _own(other)
    return (bool(_named(one) & second) and has_seen_itself(one)) or (
        bool(_named(other) & first) and has_seen_itself(other)
    )


def _rest_on_one_document(
    one: Reader, other: Reader, both: Sequence[SharedSource], facts: Sequence[Sequence[Unit]]
) -> bool:
    """Whether both quote from a release of somebody whom both quote, or tell of one study.

    A statement counts as a release where most that both attribute is the word of one body.

    Where both name an outlet that they have the story from, that is what they rest on.
    """
    if _originators(one) and _originators(other):
        return False
    if both and cites_release(one) and cites_release(other):
        return True
    asked = has_asked_itself(one) or has_asked_itself(other)
    stated = cites_statement(one) and cites_statement(other) and not asked
    if stated and _have_most_from(one, other, both, facts):
        return True
    return share_study(one, other)


def _have_most_from(
    one: Reader, other: Reader, both: Sequence[SharedSource], facts: Sequence[Sequence[Unit]]
) -> bool:
    """Whether half of what both give as somebody's words is one body's."""
    said = 0
    for fact in facts:
        articles = {unit.article for unit in fact if unit.attribution is not None}
        said += {one.number, other.number} <= articles
    bodies = [source for source in both if source.kind not in _PEOPLE]
    return any(source.facts * 2 >= said > 0 for source in bodies)


def _share_most(one: int, other: int, facts: Sequence[Sequence[Unit]]) -> bool:
    told = [{unit.article for unit in fact} for fact in facts]
    shared = sum({one, other} <= articles for articles in told)
    fewest = min(sum(each in articles for articles in told) for each in (one, other))
    return shared * 2 >= fewest > 0


def _relied_on(reader: Reader, readers: Sequence[Reader]) -> list[OutletLink]:
    """The originators of an article but for one it credits and does not need."""
    return [
        link
        for link in _originators(reader)
        if not (
            has_seen_itself(reader)
            and any(outlet_key(link.name) in _own(each) for each in readers if each is not reader)
        )
    ]


def _keys(reader: Reader) -> set[str]:
    """The outlets an article goes back to; its own where it is the first to report."""
    return _named(reader) | _own(reader)


def _named(reader: Reader) -> set[str]:
    return {outlet_key(link.name) for link in _originators(reader)}


def _own(reader: Reader) -> set[str]:
    links = reader.analysis.outlets
    return {outlet_key(link.name) for link in links if link.role is OutletRole.PUBLISHED_BY}


def _originators(reader: Reader) -> list[OutletLink]:
    """The outlets that an article says it has the story from, the first to report if it says so."""
    outlets = reader.analysis.outlets
    own = {outlet_key(link.name) for link in outlets if link.role is OutletRole.PUBLISHED_BY}
    for role in (OutletRole.ORIGINATOR, OutletRole.RELAYED_BY):
        found = [link for link in outlets if link.role is role and outlet_key(link.name) not in own]
        if found:
            return found
    return []
