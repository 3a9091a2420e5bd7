"""All that is known of an article without a model: built once, used by every engine and check."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from summarizer.attribution.find import find_attributions
from summarizer.attribution.flags.forecasts import find_forecasts
from summarizer.attribution.flags.hedges import find_hedges
from summarizer.attribution.model import Attribution, Hedge, OutletLink
from summarizer.attribution.sources.outlets import find_outlets
from summarizer.document.model import Document
from summarizer.quantities.index import QuantityIndex
from summarizer.span import Span

_T = TypeVar("_T")


@dataclass(frozen=True)
class Analysis:
    """The analysis of one document. Each part is computed when first asked for, and kept."""

    document: Document
    _kept: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def kept(self, make: Callable[[Analysis], _T]) -> _T:
        """What ``make`` derives from this analysis, made once for each ``make``."""
        if make not in self._kept:
            self._kept[make] = make(self)
        made: _T = self._kept[make]
        return made

    @cached_property
    def quantities(self) -> QuantityIndex:
        """Every quantity in the body, findable by value and by place."""
        return QuantityIndex.of(self.document)

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """Who said what, in reading order."""
        return find_attributions(self.document)

    @cached_property
    def hedges(self) -> tuple[Hedge, ...]:
        """What the article marks as not established, in reading order."""
        return find_hedges(self.document, self.attributions)

    @cached_property
    def forecasts(self) -> tuple[Span, ...]:
        """The words that give something as a plan, an intention or an expectation."""
        return find_forecasts(self.document)

    @cached_property
    def outlets(self) -> tuple[OutletLink, ...]:
        """The chain of outlets: originator, relays, publisher."""
        return find_outlets(self.document)
