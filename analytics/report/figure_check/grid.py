"""A table with merged cells as lines of text: a merged cell's words stand once, where it begins."""

from collections.abc import Iterable, Sequence

MAX_SPAN = 200
MAX_CELLS = 200_000

# The words of a cell, how many columns it takes, and how many rows.
Cell = tuple[str, int, int]


def lines(rows: Iterable[Sequence[Cell]]) -> str:
    """Return the rows as lines, cells parted by tabs, and empty cells where another cell reaches."""
    reached: dict[int, int] = {}
    told, cells = [], 0
    for row in rows:
        line: list[str] = []
        for words, columns, down in row:
            _skip(line, reached)
            wide = max(1, min(columns, MAX_SPAN))
            if down > 1:
                reached |= {len(line) + at: min(down, MAX_SPAN) for at in range(wide)}
            line += [" ".join(words.split()), *[""] * (wide - 1)]
        _skip(line, reached)
        reached = {at: left - 1 for at, left in reached.items() if left > 1}
        told.append("\t".join(line))
        cells += len(line)
        if cells > MAX_CELLS:
            break
    return "\n".join(told)


def _skip(line: list[str], reached: dict[int, int]) -> None:
    """Leave empty what cells of rows above reach into; those begun in this row were put down already."""
    while reached.get(len(line), 0) > 0:
        line.append("")
