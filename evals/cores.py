"""Work spread over the cores of the machine, its results in the order of the work."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Final, TypeVar

_FEW: Final = 4
"""Pieces of work up to which starting processes costs more than it saves."""
_WorkT = TypeVar("_WorkT")
_DoneT = TypeVar("_DoneT")


def spread(
    do: Callable[[_WorkT], _DoneT], work: Sequence[_WorkT], size: Callable[[_WorkT], int]
) -> list[_DoneT]:
    """``do`` of each, in the order of ``work``; what is largest by ``size`` is begun first.

    So no core is left with a long piece when the others are done. ``do`` and what it takes and
    gives must be picklable.
    """
    processes = min(_cores(), len(work))
    if len(work) <= _FEW or processes == 1:
        return [do(each) for each in work]
    order = sorted(range(len(work)), key=lambda place: -size(work[place]))
    done: dict[int, _DoneT] = {}
    with ProcessPoolExecutor(processes) as pool:
        done.update(zip(order, pool.map(do, [work[place] for place in order]), strict=True))
    return [done[place] for place in range(len(work))]


def _cores() -> int:
    """Those that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
