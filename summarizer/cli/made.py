"""What a command has made and is to write, in whichever format."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from summarizer.brief.schema import Brief
    from summarizer.checker.accepted import Acceptance
    from summarizer.checker.model import CheckReport
    from summarizer.comparison.model import Comparison
    from summarizer.render.comparison.phrases import Shown
    from summarizer.render.sources import Sources
    from summarizer.render.style import Style


class MadeBrief(NamedTuple):
    """What ``brief`` writes: the brief, the article it is of, and how a terminal shows it."""

    brief: Brief
    sources: Sources
    style: Style


class MadeReport(NamedTuple):
    """What ``check`` writes.

    ``text`` is what was checked, from the file ``name``; where it was a brief, ``brief`` holds it.
    ``stale`` are acceptances that fit no finding. ``every``: also what is supported.
    """

    text: str
    name: str
    brief: Brief | None
    report: CheckReport
    stale: Sequence[Acceptance]
    sources: Sources
    style: Style
    every: bool


class MadeComparison(NamedTuple):
    """What ``compare`` writes, plain and in words; ``every``: all that only one article tells."""

    comparison: Comparison
    shown: Shown
    style: Style
    every: bool
