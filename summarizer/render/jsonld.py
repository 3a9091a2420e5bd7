"""The facts of a brief as schema.org ``Claim`` in JSON-LD, for a page or a fact-check archive.

The article is a ``NewsArticle``; each fact a ``Claim`` that appears in it, with its speaker as
author (the outlet where it speaks in its own voice) and the sentences it rests on as ``Quotation``.
A withheld name stays withheld: such an author has a description and no name.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from summarizer.attribution.model import Attribution, Identification, OutletRole, SourceKind
from summarizer.render.phrases import status_phrase
from summarizer.render.visible import one_line

if TYPE_CHECKING:
    from summarizer.brief.schema import Brief, KeyFact

_Node: TypeAlias = dict[str, Any]
_AUTHOR: Final = {
    SourceKind.PERSON: "Person",
    SourceKind.WITNESS: "Person",
    SourceKind.ORGANIZATION: "Organization",
    SourceKind.OFFICIAL_BODY: "Organization",
    SourceKind.NEWS_OUTLET: "Organization",
}


def brief_jsonld(brief: Brief) -> str:
    """The brief's facts as JSON-LD, safe inside a ``<script>`` element (no ``<`` as such)."""
    article = _article(brief)
    speakers = {attribution.id: attribution for attribution in brief.attributions}
    claims = [_claim(fact, speakers, article) for fact in brief.key_facts]
    graph = {"@context": "https://schema.org", "@graph": [article, *claims]}
    return json.dumps(graph, indent=2, ensure_ascii=False).replace("<", "\\u003c") + "\n"


def _article(brief: Brief) -> _Node:
    node: _Node = {"@type": "NewsArticle", "@id": f"urn:sha256:{brief.source.sha256}"}
    node["headline"] = one_line(brief.source.title or brief.headline)
    if brief.source.published is not None:
        node["datePublished"] = brief.source.published
    if brief.source.outlet is not None:
        node["publisher"] = _named("Organization", brief.source.outlet)
    origins = [each for each in brief.outlets if each.role is OutletRole.ORIGINATOR]
    if origins:
        node["sourceOrganization"] = [_named("Organization", each.name) for each in origins]
    return node


def _claim(fact: KeyFact, speakers: Mapping[str, Attribution], article: _Node) -> _Node:
    appearance = {"@id": article["@id"]}
    node: _Node = {
        "@type": "Claim",
        "@id": f"{article['@id']}#{fact.id}",
        "text": one_line(fact.statement),
        "description": status_phrase(fact.status),
        "appearance": appearance,
        "isBasedOn": [
            {"@type": "Quotation", "text": one_line(span.exact), "isPartOf": appearance}
            for span in fact.evidence
        ],
    }
    if fact.attribution is None:
        author = article.get("publisher")
    else:
        author = _author(speakers.get(fact.attribution))
    if author is not None:
        node["author"] = author
    return node


def _author(speaker: Attribution | None) -> _Node | None:
    """The speaker, if it is a person or an organization: no other can be an author."""
    if speaker is None or speaker.source_kind not in _AUTHOR:
        return None
    source = speaker.description or speaker.source
    if source is None:
        return None
    kind = _AUTHOR[speaker.source_kind]
    if speaker.identification is Identification.NAMED:
        return _named(kind, source.exact)
    return {"@type": kind, "description": one_line(source.exact)}


def _named(kind: str, name: str) -> _Node:
    return {"@type": kind, "name": one_line(name)}
