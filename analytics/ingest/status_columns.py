"""A status told by the column in which a row is ticked, where each status has a column of its own.

"Quá hạn" says late and not of what: the merged heading over it does, "Đã hoàn thành" or "Chưa hoàn thành".
"""

from collections.abc import Mapping, Sequence

from analytics.ingest.status_words import AMBIGUOUS, STATUS_WORDS
from analytics.model.text import fold_key

BETWEEN = " | "
_TICKS = ["x", "✓", "✔", "√", "☑", "1", "v", "có", "yes"]
_NO_TICKS = ["", "0", "-", "–", "không", "no", "na", "n/a"]


def recognised(titles: Sequence[str]) -> dict[int, str]:
    """Return the columns that stand for a status, and its words; one alone is no set of statuses."""
    found = {at: word for at, title in enumerate(titles) if (word := _word(title))}
    return found if len(found) > 1 else {}


def named(titles: Sequence[str], heading: str) -> dict[int, str]:
    """Return the columns that a mapping names together, with their words."""
    wanted = heading.split(BETWEEN)
    found = {titles.index(title): _word(title) or title for title in wanted if title in titles}
    return found if len(found) == len(wanted) > 1 else {}


def statement(ticks: Mapping[int, str]) -> tuple[str, dict[str, str | list[str]]]:
    """Return the words of the ticked columns as an expression over the cells, and what it binds.

    A cell that is neither ticked nor empty is told with its words, so that it reads as no known status.
    """
    cases = [
        f"CASE WHEN list_contains($ticks, lower(c{at})) THEN $status{at}"
        f" WHEN list_contains($no_ticks, lower(c{at})) THEN NULL ELSE $status{at} || ': ' || c{at} END"
        for at in ticks
    ]
    bound: dict[str, str | list[str]] = {f"status{at}": word for at, word in ticks.items()}
    return f"concat_ws('; ', {', '.join(cases)})", bound | {"ticks": _TICKS, "no_ticks": _NO_TICKS}


def _word(title: str) -> str:
    """Return the status that a heading names: with the heading over it, else by its own words."""
    own = title.rpartition(" - ")[2]
    if fold_key(title) in STATUS_WORDS:
        return title
    return own if fold_key(own) in STATUS_WORDS or fold_key(own) in AMBIGUOUS else ""
