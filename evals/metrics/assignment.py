"""The best one-to-one pairing of two lists (Kuhn 1955, Munkres 1957)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_FAR: Final = 1 << 60


def best_pairs(weights: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """Pairs ``(row, column)`` with the greatest sum of weights, by row; pairs of weight 0 are out.

    ``weights`` are not negative. Every row and every column stands in one pair at most. O(n^3),
    in whole numbers, so that every machine finds the same pairs.
    """
    rows = [row for row, line in enumerate(weights) if any(line)]
    columns = (
        [c for c in range(len(weights[0])) if any(line[c] for line in weights)] if rows else []
    )
    size = max(len(rows), len(columns))
    square = [[0] * size for _ in range(size)]
    for row, number in enumerate(rows):
        for column, other in enumerate(columns):
            square[row][column] = weights[number][other]
    partner = _assign([[-weight for weight in line] for line in square])
    pairs = ((row, column) for column, row in enumerate(partner) if square[row][column] > 0)
    return sorted((rows[row], columns[column]) for row, column in pairs)


def _assign(cost: list[list[int]]) -> list[int]:
    """The row of each column in the cheapest assignment of a square matrix.

    Shortest augmenting paths with potentials, one row after the other (Jonker and Volgenant 1987).
    Row and column 0 of the working lists stand for "none".
    """
    size = len(cost)
    of_row, of_column = [0] * (size + 1), [0] * (size + 1)
    partner = [0] * (size + 1)
    for row in range(1, size + 1):
        partner[0] = row
        way = _shortest_path(cost, of_row, of_column, partner)
        column = way.pop()
        while column:
            before = way[column]
            partner[column] = partner[before]
            column = before
    return [row - 1 for row in partner[1:]]


def _shortest_path(
    cost: list[list[int]], of_row: list[int], of_column: list[int], partner: list[int]
) -> list[int]:
    """Updates the potentials; the column before each on the path, then the free column it ends in.

    The path begins at column 0, whose partner is the row to be placed.
    """
    size = len(cost)
    least, way, seen = [_FAR] * (size + 1), [0] * (size + 1), [False] * (size + 1)
    column = 0
    while partner[column]:
        seen[column] = True
        row = partner[column]
        open_columns = [c for c in range(1, size + 1) if not seen[c]]
        for c in open_columns:
            reduced = cost[row - 1][c - 1] - of_row[row] - of_column[c]
            if reduced < least[c]:
                least[c], way[c] = reduced, column
        nearest = min(open_columns, key=least.__getitem__)
        step = least[nearest]
        for c in range(size + 1):
            if seen[c]:
                of_row[partner[c]] += step
                of_column[c] -= step
            else:
                least[c] -= step
        column = nearest
    return [*way, column]
