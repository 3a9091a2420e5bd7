"""Briefs that must not score well: what a metric is worth that cannot tell them from good ones.

Lead-3 (the first three sentences), the whole article as one fact, a brief of nothing, and good
briefs of other articles. Each must stay under every floor; the reference answers must not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Final

from evals.cases import Case
from evals.metrics.catalogue import BY_NAME, COUNTED
from evals.metrics.measure import Measures, measure
from evals.outcome import Outcome
from evals.references import reference_draft
from evals.report.table import aligned, number
from evals.scores import NOTHING, Share, total
from summarizer.analysis import Analysis
from summarizer.brief.assemble import rules_provenance
from summarizer.brief.draft import Draft, DraftFact
from summarizer.brief.resolve import resolve
from summarizer.document.model import SentenceRole

FLOORS: Final = {
    "fact_f1": Fraction(2, 5),
    "attribution_f1": Fraction(1, 3),
    "flag_f1": Fraction(1, 3),
}
"""What a brief that is of use scores at least, over all cases."""

Read = Sequence[tuple[Case, Analysis]]
Make = Callable[[Case, Analysis], Draft]


def lead_three(_: Case, analysis: Analysis) -> Draft:
    """The first three sentences, each a fact."""
    sentences = _sentences(analysis)[:3]
    facts = [DraftFact(statement=text, evidence=[name], source=None) for name, text in sentences]
    words = [text for _, text in sentences]
    return Draft(headline=words[0], summary=" ".join(words), key_facts=facts, unverified=[])


def raw_article(_: Case, analysis: Analysis) -> Draft:
    """The whole article as the summary and as the only fact."""
    sentences = _sentences(analysis)
    text = " ".join(words for _, words in sentences)
    fact = DraftFact(statement=text, evidence=[name for name, _ in sentences], source=None)
    return Draft(headline=sentences[0][1], summary=text, key_facts=[fact], unverified=[])


def empty(_: Case, __: Analysis) -> Draft:
    """Nothing at all."""
    return Draft(headline="", summary="", key_facts=[], unverified=[])


CONTROLS: Final[dict[str, Make]] = {
    "lead-3": lead_three,
    "raw article": raw_article,
    "empty": empty,
    "reference": reference_draft,
}


def controls(read: Read) -> dict[str, dict[str, Share]]:
    """Summed counts of every control, and of the references on their own and on others' gold."""
    with_reference = [pair for pair in read if pair[0].reference is not None]
    found = {name: _totals(with_reference, make) for name, make in CONTROLS.items()}
    outcomes = [_outcome(reference_draft, *pair) for pair in with_reference]
    shuffled = [*outcomes[1:], *outcomes[:1]]
    found["shuffled gold"] = _sum(
        [measure(each, *pair) for each, pair in zip(shuffled, with_reference, strict=True)]
    )
    return found


def over(shares: dict[str, Share]) -> list[str]:
    """The floors that these counts reach."""
    values = {name: BY_NAME[name].value(shares) or 0 for name in FLOORS}
    return [name for name, floor in FLOORS.items() if values[name] >= floor]


def report(read: Read) -> str:
    """A row for each control, the floors last."""
    rows = [["", *(BY_NAME[name].title for name in FLOORS)]]
    for control, shares in controls(read).items():
        values = [number(BY_NAME[name], BY_NAME[name].value(shares)) for name in FLOORS]
        rows.append([control, *values])
    rows.append(["floor", *(number(BY_NAME[name], floor) for name, floor in FLOORS.items())])
    return aligned(rows)


def _totals(read: Read, make: Make) -> dict[str, Share]:
    return _sum([measure(_outcome(make, *pair), *pair) for pair in read])


def _outcome(make: Make, case: Case, analysis: Analysis) -> Outcome:
    provenance = rules_provenance(analysis.document)
    return Outcome(resolve(make(case, analysis), analysis, provenance))


def _sum(measures: Sequence[Measures]) -> dict[str, Share]:
    return {name: total(each.shares.get(name, NOTHING) for each in measures) for name in COUNTED}


def _sentences(analysis: Analysis) -> list[tuple[str, str]]:
    document = analysis.document
    return [
        (sentence.id, document.sentence_text(sentence))
        for sentence in document.sentences
        if sentence.role is SentenceRole.SENTENCE
    ]
