"""A Ray dataset of articles in, a Ray dataset of briefs out (extra ``ray``)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, Final

from summarizer.batch.worker import RowBriefer

if TYPE_CHECKING:
    import pyarrow as pa
    from ray.data import Dataset

    from summarizer.model.settings import ModelSettings

COLUMNS: Final = ("id", "status", "brief", "error", "message")


def brief_dataset(
    articles: Dataset,
    settings: ModelSettings | None,
    *,
    workers: int,
    concurrency: int = 16,
    batch_size: int = 64,
) -> Dataset:
    """The brief or the failure of each article: columns ``id, status, brief, error, message``.

    ``articles`` has columns ``id`` and ``text`` (or ``path``, as the workers see it). Each of the
    ``workers`` keeps ``concurrency`` articles under way. ``settings`` None means the rules engine.
    """
    return articles.map_batches(
        _Worker,
        fn_constructor_args=(RowBriefer(settings, concurrency=concurrency),),
        batch_size=batch_size,
        batch_format="pyarrow",
        concurrency=workers,
    )


class _Worker:
    """One actor: its briefer serves all batches of its event loop."""

    def __init__(self, briefer: RowBriefer) -> None:
        self._briefer = briefer

    async def __call__(self, batch: pa.Table) -> AsyncIterator[Any]:
        import pyarrow  # noqa: ICN001 - the short name is for types only

        rows = await self._briefer([_without_nulls(row) for row in batch.to_pylist()])
        columns = [(name, pyarrow.string()) for name in COLUMNS]
        yield pyarrow.Table.from_pylist(rows, pyarrow.schema(columns))


def _without_nulls(row: dict[str, Any]) -> dict[str, Any]:
    """A table has every column in every row; a line of JSONL leaves out what it does not give."""
    return {name: value for name, value in row.items() if value is not None}
