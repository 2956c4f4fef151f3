"""The sample lists that come with the product, as files for the same checks as any list."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from analytics.model.asof import AsOf

_FOLDER = Path(__file__).parents[2] / "data" / "sample"
CASE_FILE = _FOLDER / "case-2018.csv"
YEAR_FILE = _FOLDER / "year-2025.csv.gz"
_CASE = ("mau-vu-viec-2018", "Dữ liệu mẫu: 68 nhiệm vụ (2018)")
_YEAR = ("mau-nam-2025", "Dữ liệu mẫu: năm 2025")
_CASE_LABEL = "Kỳ 02/01/2017–06/7/2018"
_CASE_DAY = date(2018, 7, 6)


@dataclass(frozen=True)
class Sample:
    """One list on one day: `source` is the content of a file called `name`; `label` names the snapshot."""

    list_id: str
    list_name: str
    label: str
    as_of: AsOf
    name: str
    source: bytes


def samples() -> Iterator[Sample]:
    """Yield the case of 2018, then the weeks of 2025 from the first to the last."""
    yield Sample(*_CASE, _CASE_LABEL, AsOf.on(_CASE_DAY), CASE_FILE.name, CASE_FILE.read_bytes())
    for week, (day, source) in enumerate(_weeks(), start=1):
        yield Sample(*_YEAR, f"Tuần {week}", AsOf.on(day), f"nhiem-vu-{day}.csv", source)


def _weeks() -> Iterator[tuple[date, bytes]]:
    """Cut the year into its weekly lists.

    Each line of the stored file begins with the first and the last week in which it stood in the list;
    no cell holds a line break, so the lines are cut without reading the CSV in them.
    """
    text = gzip.decompress(YEAR_FILE.read_bytes()).decode()
    heading, *versions = (line.split(",", 2) for line in text.splitlines())
    day, last = (date.fromisoformat(pick(v[at] for v in versions)) for at, pick in ((0, min), (1, max)))
    while day <= last:
        week = day.isoformat()
        lines = [line for first, end, line in versions if first <= week <= end]
        yield day, ("\n".join([heading[2], *lines]) + "\n").encode("utf-8-sig")
        day += timedelta(weeks=1)
